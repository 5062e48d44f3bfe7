// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"
#include "model/fields.hpp"
#include "model/places.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

namespace ianote::check {

namespace {

/// Fields that are read to a value, and how it looks when it must be the same; empty: no value to compare.
std::string value_of(const HeaderField& field) {
    if (const auto* number = std::get_if<DocumentNumber>(&field.value)) return number->identity();
    if (const auto* date = std::get_if<Date>(&field.value)) {
        return fmt::format("{}-{:02}-{:02}", static_cast<int>(date->year()), static_cast<unsigned>(date->month()),
                           static_cast<unsigned>(date->day()));
    }
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
    const model::PlaceIds ids(version.note());
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

void check(const Pair& pair, Reporter& reporter) {
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

} // namespace

const Rule header_mismatch{"header-mismatch",
                           Severity::error,
                           "A field of the header that differs or is missing: number, date, file, earlier documents.",
                           "Compared by value; words such as the sender's name belong to the language.",
                           "12517/1/23 REV 1 | 12517/23",
                           "15 septembre 2023 | 15 de septiembre de 2023",
                           nullptr,
                           check};

} // namespace ianote::check
