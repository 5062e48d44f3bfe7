// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a header against gold facts, as a row of gold.jsonl has them: what was found, what is missing, what is
// wrong.
#pragma once

#include "support.hpp"
#include "text/split.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <map>

namespace ianote::test {

using Values = std::vector<std::string>;

/// True positives, false positives, false negatives.
struct Tally {
    int right = 0;
    int wrong = 0;
    int missing = 0;

    void add(const Tally& other) {
        right += other.right;
        wrong += other.wrong;
        missing += other.missing;
    }

    double f1() const { return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missing); }
};

struct Spelling {
    std::string_view from;
    std::string_view to;
};

/// Blanks, apostrophes and quotation marks of all kinds are one; a dash that stands alone is nothing.
inline std::string normalised(std::string text) {
    static constexpr std::array spellings{
        Spelling{"\u00a0", " "},  Spelling{"\u202f", " "},  Spelling{"\u2009", " "},  Spelling{"\u2018", "'"},
        Spelling{"\u2019", "'"},  Spelling{"\u201c", "\""}, Spelling{"\u201d", "\""}, Spelling{"\u201e", "\""},
        Spelling{"\u00ab", "\""}, Spelling{"\u00bb", "\""}, Spelling{"\n", " "},
    };
    for (const auto& [from, to] : spellings) {
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    }
    std::string out;
    for (const auto word : text::split(text, ' ')) {
        if (!word.empty() && word != "-" && word != "–") out.append(out.empty() ? "" : " ").append(word);
    }
    return out;
}

inline std::string document(const std::string& text) {
    const auto number = parse_document_number(text);
    return number ? number->identity() : normalised(text);
}

/// The name of a field in gold.jsonl, and the kind that it is here.
struct GoldField {
    std::string_view name;
    FieldKind kind;
    bool item = false; ///< I, A or I/A, which the title says
};

constexpr std::array gold_fields{
    GoldField{"institution", FieldKind::institution},
    GoldField{"place", FieldKind::place},
    GoldField{"date", FieldKind::date},
    GoldField{"or_langs", FieldKind::original_languages},
    GoldField{"doc_number", FieldKind::document_number},
    GoldField{"interinstitutional_file", FieldKind::procedure_file},
    GoldField{"distribution", FieldKind::distribution},
    GoldField{"codes", FieldKind::subject_code},
    GoldField{"note_type", FieldKind::document_type},
    GoldField{"item_kind", FieldKind::document_type, true},
    GoldField{"from", FieldKind::from},
    GoldField{"to", FieldKind::to},
    GoldField{"prev_doc", FieldKind::preceding_document},
    GoldField{"cion_doc", FieldKind::commission_document},
    GoldField{"subject", FieldKind::subject},
};

inline void add_value(const HeaderField& f, Values& out) {
    if (const auto* number = std::get_if<DocumentNumber>(&f.value)) return out.push_back(number->identity());
    if (const auto* date = std::get_if<Date>(&f.value)) return out.push_back(to_iso(*date));
    if (const auto* file = std::get_if<ProcedureFile>(&f.value))
        return out.push_back(file->number + " (" + file->procedure + ")");
    if (const auto* languages = std::get_if<std::vector<LanguageCode>>(&f.value)) {
        for (const auto& language : *languages) out.push_back(language.str());
        return;
    }
    auto text = normalised(field_text(f));
    if (f.kind == FieldKind::subject_code) { // (Presse 105) is PRESSE 105
        std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });
    }
    out.push_back(std::move(text));
}

inline Values found_values(const Note& note, const GoldField& field) {
    Values out;
    for (const auto& f : note.header.fields) {
        if (f.kind != field.kind) continue;
        const auto* item = std::get_if<std::string>(&f.value);
        if (!field.item)
            add_value(f, out);
        else if (item != nullptr && !item->empty())
            out.push_back(*item);
    }
    return out;
}

inline Values wanted_values(const nlohmann::json& gold, const GoldField& field) {
    Values out;
    const auto value = gold.value(std::string(field.name), nlohmann::json());
    for (const auto& one : value.is_array() ? value : nlohmann::json::array({value})) {
        if (!one.is_string()) continue;
        const bool number = field.kind == FieldKind::document_number || field.kind == FieldKind::preceding_document;
        out.push_back(number ? document(one) : normalised(one));
        if (field.kind == FieldKind::subject_code) {
            std::transform(out.back().begin(), out.back().end(), out.back().begin(),
                           [](unsigned char c) { return std::toupper(c); });
        }
    }
    return out;
}

inline Tally compare(const Values& found, Values wanted) {
    Tally tally;
    for (const auto& value : found) {
        const auto same = std::find(wanted.begin(), wanted.end(), value);
        same == wanted.end() ? ++tally.wrong : ++tally.right;
        if (same != wanted.end()) wanted.erase(same);
    }
    tally.missing = static_cast<int>(wanted.size());
    return tally;
}

} // namespace ianote::test
