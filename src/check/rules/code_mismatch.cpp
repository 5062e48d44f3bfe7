// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace ianote::check {

namespace {

using Codes = std::map<std::string, std::pair<std::string, const CheckedUnit*>>; // code -> number

Codes codes_of(const Version& version) {
    Codes codes;
    for (const auto& unit : version.units()) {
        if (unit.unit->kind != "subjectCode") continue;
        const auto cut = unit.text().rfind(' ');
        codes[unit.text().substr(0, cut)] = {cut == std::string::npos ? "" : unit.text().substr(cut + 1), &unit};
    }
    return codes;
}

void check(const Pair& pair, Reporter& reporter) {
    const auto a = codes_of(pair.source());
    const auto b = codes_of(pair.target());
    for (const auto& [code, entry] : a) {
        const auto place = pair.source().place(*entry.second);
        const auto other = b.find(code);
        if (other == b.end()) {
            reporter.in_pair(pair, place, std::nullopt,
                             {fmt::format("code '{} {}' is missing in {}", code, entry.first,
                                          pair.target().note().language.view())});
        } else if (other->second.first != entry.first) {
            reporter.in_pair(pair, place, pair.target().place(*other->second.second),
                             {fmt::format("code {} has number {} in {} and {} in {}", code, entry.first,
                                          pair.source().note().language.view(), other->second.first,
                                          pair.target().note().language.view())});
        }
    }
    for (const auto& [code, entry] : b) {
        if (a.contains(code)) continue;
        reporter.in_pair(
            pair, std::nullopt, pair.target().place(*entry.second),
            {fmt::format("code '{} {}' is missing in {}", code, entry.first, pair.source().note().language.view())});
    }
}

} // namespace

const Rule code_mismatch{"code-mismatch",
                         Severity::error,
                         "A subject code that the other version lacks or numbers differently.",
                         "The codes are the same in every language, in any order.",
                         "JAI 1133 | JAI 1113",
                         "JAI 1133, COSI 145 | COSI 145, JAI 1133",
                         nullptr,
                         check};

} // namespace ianote::check
