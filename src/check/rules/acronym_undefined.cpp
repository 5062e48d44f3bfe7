// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/acronym_table.hpp"
#include "check/rules/rules.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::check {

namespace {

/// Letters in another order, or one letter more, less or other: POA for PAO.
bool is_slip_of(const std::string& written, const std::string& defined) {
    if (written == defined || written.size() < 3 || defined.size() < 3) return false;
    auto a = written;
    auto b = defined;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    if (a == b) return true;
    if (std::min(written.size(), defined.size()) < 4)
        return false; // three letters with another one are another acronym
    const auto& longer = written.size() >= defined.size() ? written : defined;
    const auto& shorter = written.size() >= defined.size() ? defined : written;
    if (longer.size() - shorter.size() > 1) return false;
    std::size_t same = 0;
    while (same < shorter.size() && longer[same] == shorter[same]) ++same;
    const auto rest =
        longer.size() == shorter.size() ? shorter.substr(std::min(same + 1, shorter.size())) : shorter.substr(same);
    return longer.substr(std::min(same + 1, longer.size())) == rest;
}

/// Parts of compounds count as themselves: UE-CLASI is UE and CLASI.
bool is_defined(const Version& version, const std::string& acronym) {
    if (version.defines(acronym)) return true;
    for (std::size_t begin = 0; begin <= acronym.size();) {
        const auto end = std::min(acronym.find('-', begin), acronym.size());
        const auto part = acronym.substr(begin, end - begin);
        const bool figures = std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!figures && !version.defines(part) && !is_known_acronym(part, version.note().language.view())) return false;
        begin = end + 1;
    }
    return true;
}

/// Codes of the header name groups and files that everybody in the house knows.
bool is_code(const Version& version, const std::string& acronym) {
    return std::any_of(version.note().header.fields.begin(), version.note().header.fields.end(),
                       [&](const HeaderField& field) {
                           const auto* code = std::get_if<SubjectCode>(&field.value);
                           return code != nullptr && code->code.find(acronym) != std::string::npos;
                       });
}

void check(const Version& version, Reporter& reporter) {
    std::set<std::string> told;
    for (const auto& unit : version.units()) {
        if (unit.is_header() && unit.unit->kind != "subject") continue;
        for (const auto& fact : unit.facts) {
            if (fact.kind != FactKind::acronym || is_defined(version, fact.value) || is_code(version, fact.value))
                continue;
            const auto slip = std::find_if(version.definitions().begin(), version.definitions().end(),
                                           [&](const Definition& d) { return is_slip_of(fact.value, d.acronym); });
            const auto place = version.place(unit, fact.begin, fact.end);
            if (slip != version.definitions().end()) {
                reporter.in_version(version, place,
                                    {fmt::format("'{}' is not defined; {} defines '{}' ({})", fact.value,
                                                 version.units()[slip->unit].id(), slip->acronym, slip->expansion),
                                     slip->acronym, Severity::warning});
            } else if (told.insert(fact.value).second) {
                reporter.in_version(version, place, {fmt::format("'{}' is used and nowhere defined", fact.value)});
            }
        }
    }
}

} // namespace

const Rule acronym_undefined{
    "acronym-undefined",
    Severity::note,
    "An acronym that the version never introduces.",
    "One that looks like a slip of an acronym that is introduced (letters in another order) is a warning with the "
    "right "
    "one as a suggestion; any other is a note, told once. Known names of the institutions and subject codes need no "
    "introduction.",
    "plans d'action opérationnels (PAO) ... les POA du CLASI",
    "plans d'action opérationnels (PAO) ... les PAO du CLASI",
    check,
    nullptr};

} // namespace ianote::check
