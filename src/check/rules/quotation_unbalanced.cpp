// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/balance.hpp"
#include "check/rules/rules.hpp"

#include <algorithm>

namespace ianote::check {

namespace {

/// Marks that open and close differently; the low one of German closes with the high one that opens in English.
void check_pairs(const Version& version, const CheckedUnit& unit, Reporter& reporter) {
    const auto& text = unit.text();
    const bool low = text.find("\xE2\x80\x9E") != std::string::npos;
    const std::vector<Brackets> english{{"\xC2\xAB", "\xC2\xBB"}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}};
    const std::vector<Brackets> guillemets{{"\xC2\xAB", "\xC2\xBB"}};
    for (const auto& [begin, end] : find_unbalanced(text, low ? guillemets : english)) {
        reporter.in_version(version, version.place(unit, begin, end), {"a quotation mark without its other half"});
    }
    if (!low) return;
    std::size_t marks = 0;
    for (const auto* mark : {"\xE2\x80\x9E", "\xE2\x80\x9C", "\xE2\x80\x9D"}) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 3)) ++marks;
    }
    if (marks % 2 != 0) {
        const auto at = static_cast<std::uint32_t>(text.find("\xE2\x80\x9E"));
        reporter.in_version(version, version.place(unit, at, at + 3), {"a quotation mark without its other half"});
    }
}

void check(const Version& version, Reporter& reporter) {
    for (const auto& unit : version.units()) {
        const auto& text = unit.text();
        check_pairs(version, unit, reporter);
        if (std::count(text.begin(), text.end(), '"') % 2 == 0) continue;
        const auto at = static_cast<std::uint32_t>(text.find('"'));
        reporter.in_version(version, version.place(unit, at, at + 1), {"a quotation mark without its other half"});
    }
}

} // namespace

const Rule quotation_unbalanced{"quotation-unbalanced",
                                Severity::warning,
                                "A quotation mark that is opened and not closed, or the other way round.",
                                "Guillemets, curly and straight marks, in the pairs that a language makes of them.",
                                "le groupe «Questions liées au cyberespace",
                                "le groupe «Questions liées au cyberespace»",
                                check,
                                nullptr};

} // namespace ianote::check
