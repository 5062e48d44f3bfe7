// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the header and the subject codes.
#include "check/rules/families.hpp"
#include "model/fields.hpp"
#include "model/places.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

namespace ianote::check {

namespace {

struct Needed {
    FieldKind kind;
    Severity severity;
};

/// What every note has, and what nearly every one has.
constexpr std::array needed{
    Needed{FieldKind::document_number, Severity::error}, Needed{FieldKind::date, Severity::warning},
    Needed{FieldKind::institution, Severity::note},      Needed{FieldKind::document_type, Severity::note},
    Needed{FieldKind::from, Severity::warning},          Needed{FieldKind::to, Severity::warning},
    Needed{FieldKind::subject, Severity::warning},       Needed{FieldKind::original_languages, Severity::note},
};

void check_header_missing(const Version& version, Reporter& reporter) {
    for (const auto& field : needed) {
        if (version.note().header.find(field.kind) != nullptr) continue;
        reporter.in_version(version, version.place(),
                            {fmt::format("the header has no {}", to_string(field.kind)), {}, field.severity});
    }
}

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

void check_code_malformed(const Version& version, Reporter& reporter) {
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

/// Fields that are read to a value, and how it looks when it must be the same; empty: no value to compare.
std::string value_of(const HeaderField& field) {
    if (const auto* number = std::get_if<DocumentNumber>(&field.value)) return number->identity();
    if (const auto* date = std::get_if<Date>(&field.value)) return to_iso(*date);
    if (const auto* file = std::get_if<ProcedureFile>(&field.value)) return file->number;
    if (const auto* codes = std::get_if<std::vector<LanguageCode>>(&field.value)) {
        std::set<std::string> sorted;
        for (const auto& code : *codes) sorted.insert(code.str());
        std::string out;
        for (const auto& code : sorted) out += (out.empty() ? "" : ", ") + code;
        return out;
    }
    return model::facts_of(field.kind).same_words ? plain_text(field.text) : std::string();
}

struct Field {
    const HeaderField* field = nullptr;
    std::string value;
    std::string id;
};

/// All fields by kind, in their order.
std::map<FieldKind, std::vector<Field>> fields_of(const Version& version) {
    std::map<FieldKind, std::vector<Field>> all;
    const model::FieldIds ids(version.note());
    for (const auto& field : version.note().header.fields) {
        if (model::facts_of(field.kind).value == model::FieldValue::code) continue; // code-mismatch
        all[field.kind].push_back({&field, value_of(field), ids.of(field)});
    }
    return all;
}

std::optional<FindingPlace> place_of_field(const Version& version, const Field& field) {
    const auto* unit = version.find(field.id);
    return unit == nullptr ? version.place() : version.place(*unit);
}

/// Fields that one version may print and another leave out.
bool is_optional(FieldKind kind) { return model::facts_of(kind).may_be_missing; }

void check_header_mismatch(const Pair& pair, Reporter& reporter) {
    auto a = fields_of(pair.source());
    auto b = fields_of(pair.target());
    const auto names = std::pair{pair.source().note().language.str(), pair.target().note().language.str()};
    for (auto& [kind, fields] : a) {
        auto& others = b[kind];
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto source = place_of_field(pair.source(), fields[i]);
            if (i >= others.size()) {
                if (!is_optional(kind)) {
                    reporter.in_pair(pair, source, std::nullopt,
                                     {fmt::format("header field {} of {} is missing in {}", to_string(kind),
                                                  names.first, names.second)});
                }
            } else if (fields[i].value != others[i].value) {
                reporter.in_pair(pair, source, place_of_field(pair.target(), others[i]),
                                 {fmt::format("header field {} differs: '{}' in {}, '{}' in {}", to_string(kind),
                                              fields[i].value, names.first, others[i].value, names.second)});
            }
        }
    }
    for (auto& [kind, others] : b) {
        for (auto i = a[kind].size(); i < others.size() && !is_optional(kind); ++i) {
            reporter.in_pair(
                pair, std::nullopt, place_of_field(pair.target(), others[i]),
                {fmt::format("header field {} of {} is missing in {}", to_string(kind), names.second, names.first)});
        }
    }
}

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

void check_code_mismatch(const Pair& pair, Reporter& reporter) {
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

constexpr std::array header_family{
    Rule{
        .name = "header-missing",
        .severity = Severity::warning,
        .summary = "A field that every note has and this one lacks.",
        .why = "Without its number a note is lost in every archive (an error); date, sender, addressee and subject are "
               "a warning, the rest a note.",
        .wrong = "a note without Objet:",
        .right = "Objet: Déclaration conjointe",
        .version = check_header_missing,
    },
    Rule{
        .name = "code-malformed",
        .severity = Severity::warning,
        .summary = "A subject code without a number, twice, or written as no code is.",
        .why = "Codes that nobody has seen before are fine; their form is what counts.",
        .wrong = "JAI, Cosi 145",
        .right = "JAI 1133, COSI 145",
        .version = check_code_malformed,
    },
    Rule{
        .name = "header-mismatch",
        .severity = Severity::error,
        .summary = "A field of the header that differs or is missing: number, date, file, earlier documents.",
        .why = "Compared by value; words such as the sender's name belong to the language.",
        .wrong = "12517/1/23 REV 1 | 12517/23",
        .right = "15 septembre 2023 | 15 de septiembre de 2023",
        .pair = check_header_mismatch,
    },
    Rule{
        .name = "code-mismatch",
        .severity = Severity::error,
        .summary = "A subject code that the other version lacks or numbers differently.",
        .why = "The codes are the same in every language, in any order.",
        .wrong = "JAI 1133 | JAI 1113",
        .right = "JAI 1133, COSI 145 | COSI 145, JAI 1133",
        .pair = check_code_mismatch,
    },
};

} // namespace

std::span<const Rule> header_rules() { return header_family; }

} // namespace ianote::check
