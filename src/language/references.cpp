// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/references.hpp"

#include "base/budget.hpp"
#include "text/split.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace ianote::language {

namespace {

/// Words of a text, each as a key.
void add_words(std::string_view content, ReferenceTables::Keys& into) {
    std::vector<text::Token> tokens;
    text::tokenise(content, tokens);
    for (const auto& token : tokens) into.insert(token.key);
}

/// Words with their signs (`n°`, `č.`), each as one key.
void add_keys(std::string_view content, ReferenceTables::Keys& into) {
    for (const auto word : text::split(content, ' ')) into.insert(text::word_key(word));
}

/// Phrases with `|` between.
void add_phrases(std::string_view content, PhraseTable& into, int value) {
    for (const auto phrase : text::split(content, '|')) into.add(phrase, value);
}

void add_name_words(std::string_view content, std::uint8_t bit, ReferenceTables& tables) {
    ReferenceTables::Keys keys;
    add_words(content, keys);
    for (const auto key : keys) tables.name_words[key] |= bit;
}

void add_parts(std::string_view content, PartKind kind, ReferenceTables& tables) {
    ReferenceTables::Keys keys;
    add_words(content, keys);
    for (const auto key : keys) tables.parts.emplace(key, kind);
}

std::optional<int> no_value(std::string_view /*attribute*/) { return 0; }

std::optional<int> letter(std::string_view attribute) {
    return attribute.size() == 1 ? std::optional<int>(attribute.front()) : std::nullopt;
}

std::optional<int> part_kind(std::string_view attribute) {
    constexpr std::array<std::string_view, 5> names{"point", "article", "annex", "note", "other"};
    const auto* found = std::find(names.begin(), names.end(), attribute);
    return found == names.end() ? std::nullopt : std::optional(static_cast<int>(found - names.begin()));
}

std::optional<int> addressee(std::string_view attribute) {
    const auto who = parse_addressee(attribute);
    return who ? std::optional(static_cast<int>(*who)) : std::nullopt;
}

struct Element {
    std::string_view name;
    std::optional<int> (*value)(std::string_view attribute);
    void (*add)(ReferenceTables& tables, int value, std::string_view attribute, std::string_view content);
};

constexpr std::array elements{
    Element{"number", no_value, [](auto& t, int, auto, auto content) { add_keys(content, t.number_words); }},
    Element{"journal", no_value, [](auto& t, int, auto, auto content) { add_keys(content, t.journals); }},
    Element{"justice", no_value, [](auto& t, int, auto, auto content) { add_keys(content, t.justice_codes); }},
    Element{"resolution", no_value, [](auto& t, int, auto, auto content) { add_words(content, t.resolution_words); }},
    Element{"this", no_value, [](auto& t, int, auto, auto content) { add_words(content, t.this_words); }},
    Element{"part", part_kind,
            [](auto& t, int kind, auto, auto content) { add_parts(content, static_cast<PartKind>(kind), t); }},
    Element{"instrument", letter,
            [](auto& t, int value, auto, auto content) { add_phrases(content, t.instruments, value); }},
    Element{"treaty", no_value,
            [](auto& t, int, auto celex, auto content) {
                add_phrases(content, t.treaties, static_cast<int>(t.treaty_celex.size()));
                t.treaty_celex.emplace_back(celex);
            }},
    Element{"addressee", addressee,
            [](auto& t, int who, auto, auto content) { add_phrases(content, t.addressees, who); }},
    Element{"article", no_value,
            [](auto& t, int, auto, auto content) {
                add_name_words(content, name_article, t);
                t.has_articles = true;
            }},
    Element{"preposition", no_value,
            [](auto& t, int, auto, auto content) { add_name_words(content, name_preposition, t); }},
    Element{"shortForm", no_value, [](auto& t, int, auto, auto content) { add_words(content, t.short_form_words); }},
};

std::size_t index_of(std::string_view element) {
    const auto* found =
        std::find_if(elements.begin(), elements.end(), [&](const Element& e) { return e.name == element; });
    return static_cast<std::size_t>(found - elements.begin());
}

} // namespace

bool References::knows(std::string_view element) { return index_of(element) < elements.size(); }

bool References::add(std::string_view element, std::string_view attribute, std::string_view content) {
    const auto index = index_of(element);
    const auto value = elements.at(index).value(attribute);
    if (!value) return false;
    entries_.push_back({index, *value, std::string(attribute), std::string(content)});
    return true;
}

const ReferenceTables& References::tables() const {
    std::call_once(asked_, [this] {
        const base::UncountedMemory uncounted; // it stays, and is no document's
        for (const auto& entry : entries_) {
            elements.at(entry.element).add(tables_, entry.value, entry.attribute, entry.content);
        }
    });
    return tables_;
}

} // namespace ianote::language
