// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/units.hpp"

#include "model/fields.hpp"
#include "model/kinds.hpp"
#include "model/places.hpp"
#include "text/fold.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

namespace ianote::align {

namespace {

bool begins_with_month(std::string_view text, const language::Pack& pack) {
    std::vector<text::Token> tokens;
    text::tokenise(text.substr(0, text.find('\n')), tokens, 1);
    return pack.months->match(text, tokens, 0).has_value();
}

class Lister {
public:
    explicit Lister(const language::Pack* pack) {
        if (pack == nullptr) return;
        rules_.locale = pack->locale;
        rules_.is_abbreviation = [pack](const std::string& folded) { return pack->abbreviations.contains(folded); };
        if (!pack->day_has_stop) return;
        rules_.begins_with_month = [pack](std::string_view text) { return begins_with_month(text, *pack); };
        rules_.precedes_ordinal = [pack](std::string_view word) {
            return pack->references->tables().is_article(text::word_key(word));
        };
    }

    void add(Unit unit, const model::Place& place) {
        if (text::trim(unit.text).empty()) return;
        rules_.clauses = place.block != nullptr && model::facts_of(place.block->kind).numbered;
        const bool one = place.field != nullptr && !model::facts_of(place.field->kind).sentences;
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

/// What the printed number counts as: `1 bis` and `1a` are one.
std::string number_of(const model::Place& place) {
    if (place.n.empty()) return {};
    const auto& value = place.block != nullptr ? place.block->value : place.footnote->value;
    return value.empty() ? std::string(place.n) : value;
}

/// What stands at a place, without its segments.
Unit unit_at(const model::Place& place) {
    Unit unit{std::string(place.kind), place.id, number_of(place), {}, {}, place.text, place.block, 0, 0};
    if (place.field != nullptr) {
        const bool in_words = !std::holds_alternative<SubjectCode>(place.field->value) &&
                              !std::holds_alternative<std::vector<LanguageCode>>(place.field->value);
        if (!in_words) unit.source = nullptr;
        unit.text = field_text(*place.field);
        unit.page = place.field->page;
    } else {
        unit.text = plain_text(*place.text);
        unit.page = place.block != nullptr ? place.block->page : place.footnote->page;
        unit.line = place.block != nullptr ? place.block->line : place.footnote->line;
    }
    return unit;
}

} // namespace

std::vector<Unit> list_units(const Note& note, const language::Pack* pack) {
    Lister lister(pack);
    model::for_each_place(note, [&](const model::Place& place) {
        if (!place.is_whole_header()) lister.add(unit_at(place), place);
    });
    std::uint32_t number = 0;
    for (auto& unit : lister.units) {
        for (auto& segment : unit.segments) segment.number = number++;
    }
    return std::move(lister.units);
}

std::vector<Unit> list_whole_units(const Note& note) {
    std::vector<Unit> units;
    model::for_each_place(note, [&](const model::Place& place) {
        if (place.is_whole_header()) return;
        auto unit = unit_at(place);
        if (!text::trim(unit.text).empty()) units.push_back(std::move(unit));
    });
    return units;
}

} // namespace ianote::align
