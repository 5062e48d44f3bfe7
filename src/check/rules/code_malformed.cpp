// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::check {

namespace {

/// What is wrong with a code; empty: nothing. The contract: capitals with `/`, `-`, blanks or figures inside.
std::string fault_of(const SubjectCode& code) {
    if (code.number.empty()) return "it has no number";
    if (code.number.size() > 4 || code.number.front() == '0')
        return fmt::format("'{}' is no running number", code.number);
    for (std::size_t at = 0; at < code.code.size();) {
        const auto c = text::next_code_point(code.code, at);
        if (text::is_lower(c)) return "it has small letters";
    }
    return {};
}

void check(const Version& version, Reporter& reporter) {
    std::set<std::string> seen;
    for (const auto& unit : version.units()) {
        if (unit.unit->kind != "subjectCode") continue;
        const auto cut = unit.text().rfind(' ');
        const SubjectCode code{unit.text().substr(0, cut),
                               cut == std::string::npos ? std::string() : unit.text().substr(cut + 1)};
        auto fault = fault_of(code);
        if (!seen.insert(code.code).second) fault = "it stands twice";
        if (!fault.empty())
            reporter.in_version(version, version.place(unit), {fmt::format("code '{}': {}", unit.text(), fault)});
    }
    // a line of the header that would be a code, were its number there
    for (const auto& field : version.note().header.fields) {
        if (field.kind != FieldKind::other || !field.label.empty()) continue;
        const auto text = plain_text(field.text);
        const auto words = read_words(text);
        if (words.tokens.empty() || words.tokens.size() > 2 || !words.tokens.front().capitals) continue;
        reporter.in_version(version, version.place(),
                            {fmt::format("'{}' of the header is no code with a number", text)});
    }
}

} // namespace

const Rule code_malformed{"code-malformed",
                          Severity::warning,
                          "A subject code without a number, twice, or written as no code is.",
                          "Codes that nobody has seen before are fine; their form is what counts.",
                          "JAI, Cosi 145",
                          "JAI 1133, COSI 145",
                          check,
                          nullptr};

} // namespace ianote::check
