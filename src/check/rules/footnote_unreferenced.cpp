// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

namespace ianote::check {

namespace {

void check(const Version& version, Reporter& reporter) {
    std::set<std::string> cited;
    for (const auto& unit : version.units()) {
        for (const auto& mark : unit.footnotes) cited.insert(mark.target);
    }
    for (const auto& footnote : version.note().footnotes) {
        if (cited.contains(footnote.id)) continue;
        const auto* unit = version.find(footnote.id);
        reporter.in_version(version, unit != nullptr ? version.place(*unit) : version.place(),
                            {fmt::format("footnote {} is cited nowhere", footnote.n)});
    }
}

} // namespace

const Rule footnote_unreferenced{"footnote-unreferenced",
                                 Severity::warning,
                                 "A footnote that no mark cites.",
                                 "Its mark was lost, mostly when a sentence was written anew.",
                                 "¹ Doc. 11301/23. (no ¹ in the text)",
                                 "le 12 juillet 2023¹ ... ¹ Doc. 11301/23.",
                                 check,
                                 nullptr};

} // namespace ianote::check
