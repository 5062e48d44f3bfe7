// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/units.hpp"

#include "text/fold.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <map>

namespace ianote::align {

namespace {

bool has_clauses(const std::string& kind) { return kind == "recital" || kind == "commitment" || kind == "point"; }

class Lister {
public:
    explicit Lister(const language::Pack* pack) {
        if (pack == nullptr) return;
        rules_.locale = pack->locale;
        rules_.is_abbreviation = [pack](const std::string& folded) { return pack->abbreviations.contains(folded); };
    }

    void add(Unit unit) {
        if (text::trim(unit.text).empty()) return;
        rules_.clauses = has_clauses(unit.kind);
        const bool one = unit.id.starts_with("header.") && unit.kind != "subject";
        const auto ranges = one ? std::vector<text::Range>{{0, static_cast<std::uint32_t>(unit.text.size())}}
                                : text::find_sentences(unit.text, rules_);
        for (const auto& range : ranges) {
            unit.segments.push_back({fmt::format("{}.s{}", unit.id, unit.segments.size() + 1),
                                     unit.text.substr(range.begin, range.end - range.begin), range.begin, range.end,
                                     0});
        }
        units.push_back(std::move(unit));
    }

    std::vector<Unit> units;

private:
    text::SentenceRules rules_;
};

/// Titles, rows and cells have no id in note XML; here they are named after what holds them.
void add_blocks(const std::vector<Block>& blocks, const std::string& holder, Lister& lister) {
    std::map<BlockKind, int> nameless;
    for (const auto& block : blocks) {
        const std::string kind(to_string(block.kind));
        auto id = block.id;
        if (id.empty()) {
            const auto number = ++nameless[block.kind];
            id = number == 1 && block.kind == BlockKind::title ? holder + ".title"
                                                               : fmt::format("{}.{}{}", holder, kind, number);
        }
        lister.add({kind, id, block.n, plain_text(block.text), {}, &block.text, &block, block.page, block.line});
        add_blocks(block.children, id, lister);
    }
}

} // namespace

std::vector<Unit> list_units(const Note& note, const language::Pack* pack) {
    Lister lister(pack);
    std::map<FieldKind, int> seen;
    for (const auto& field : note.header.fields) {
        const std::string kind(to_string(field.kind));
        const auto number = ++seen[field.kind];
        const auto id = number == 1 ? "header." + kind : fmt::format("header.{}.{}", kind, number);
        const bool in_words = !std::holds_alternative<SubjectCode>(field.value) &&
                              !std::holds_alternative<std::vector<LanguageCode>>(field.value);
        lister.add({kind, id, {}, field_text(field), {}, in_words ? &field.text : nullptr, nullptr, field.page, 0});
    }
    add_blocks(note.body, "body", lister);
    for (const auto& footnote : note.footnotes) {
        lister.add({"footnote",
                    footnote.id,
                    footnote.n,
                    plain_text(footnote.text),
                    {},
                    &footnote.text,
                    nullptr,
                    footnote.page,
                    footnote.line});
    }
    std::uint32_t number = 0;
    for (auto& unit : lister.units) {
        for (auto& segment : unit.segments) segment.number = number++;
    }
    return std::move(lister.units);
}

} // namespace ianote::align
