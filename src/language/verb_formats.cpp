// SPDX-License-Identifier: GPL-3.0-or-later
// THE TABLES of formats of a verb's forms and of the words for each action, and the formats themselves.
#include "text/cells.hpp"
#include "text/split.hpp"

#include <ianote/languages.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ianote {

namespace {

using Json = nlohmann::ordered_json;

/// Letters, as fmt counts them when it pads.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](unsigned char c) { return (c & 0xC0U) != 0x80U; }));
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    return fmt::format("{}", fmt::join(words, between));
}

// forms -----------------------------------------------------------------------------------------------------------

std::string head_of(const VerbTable& verb) {
    auto out = fmt::format("{} ({}), paradigm '{}'\n", verb.lemma, verb.language, verb.paradigm);
    if (!verb.known) {
        out = fmt::format("{} ({}): not in the pack; with an action its ending would choose the paradigm '{}' and give "
                          "the forms below\n",
                          verb.lemma, verb.language, verb.paradigm);
        if (!verb.near.empty()) out += fmt::format("near it in the pack: {}\n", joined(verb.near, ", "));
    }
    return out;
}

std::string senses_of(const VerbTable& verb) {
    std::string out;
    for (const auto& sense : verb.senses) {
        out += fmt::format("  {}", sense.action);
        if (!sense.means.empty()) out += fmt::format(" ({})", sense.means);
        if (sense.reflexive) out += ", reflexive";
        if (!sense.with.empty()) out += fmt::format(", with {}", joined(sense.with, " | "));
        out += '\n';
    }
    if (!verb.auxiliary.empty()) out += fmt::format("  auxiliary for {}\n", joined(verb.auxiliary, ", "));
    return out;
}

/// A row a tense, a column a person; then what has no person.
std::string forms_of(const VerbTable& verb) {
    constexpr std::size_t persons = 3;
    constexpr std::size_t tenses = 3;
    constexpr std::array rows{"present", "past", "future"};
    constexpr std::array columns{"first (we)", "third (it)", "third plural (they)"};
    std::array<std::size_t, persons> widths{};
    const auto text = [&](std::size_t cell) { return joined(verb.cells.at(cell).forms, " | "); };
    for (std::size_t person = 0; person < persons; ++person) {
        widths.at(person) = std::string_view(columns.at(person)).size();
        for (std::size_t tense = 0; tense < tenses; ++tense)
            widths.at(person) = std::max(widths.at(person), width_of(text(tense * persons + person)));
    }
    const auto row = [&](std::string_view name, const auto& word) {
        auto out = fmt::format("  {:<12}", name);
        for (std::size_t person = 0; person < persons; ++person)
            out += fmt::format("{:<{}}", word(person), person + 1 < persons ? widths.at(person) + 2 : 0);
        return out.erase(out.find_last_not_of(' ') + 1) + "\n";
    };
    auto out = row("", [&](std::size_t person) { return std::string(columns.at(person)); });
    for (std::size_t tense = 0; tense < tenses; ++tense)
        out += row(rows.at(tense), [&](std::size_t person) { return text(tense * persons + person); });
    for (std::size_t cell = tenses * persons; cell < verb.cells.size(); ++cell) {
        const auto forms = text(cell);
        if (!forms.empty()) out += fmt::format("  {:<12}{}\n", verb.cells[cell].name, forms);
    }
    return out;
}

std::string forms_as_text(std::span<const VerbTable> verbs) {
    std::string out;
    for (const auto& verb : verbs)
        out += fmt::format("{}{}{}{}", out.empty() ? "" : "\n", head_of(verb), senses_of(verb), forms_of(verb));
    return out;
}

std::string forms_as_json(std::span<const VerbTable> verbs) {
    auto out = Json::array();
    for (const auto& verb : verbs) {
        auto senses = Json::array();
        for (const auto& sense : verb.senses)
            senses.push_back({{"action", sense.action},
                              {"means", sense.means},
                              {"reflexive", sense.reflexive},
                              {"with", sense.with}});
        auto forms = Json::object();
        for (const auto& cell : verb.cells) forms[std::string(cell.name)] = cell.forms;
        out.push_back({{"language", verb.language},
                       {"lemma", verb.lemma},
                       {"known", verb.known},
                       {"paradigm", verb.paradigm},
                       {"near", verb.near},
                       {"senses", senses},
                       {"auxiliary", verb.auxiliary},
                       {"forms", forms}});
    }
    return out.dump(2) + "\n";
}

std::string forms_as_tsv(std::span<const VerbTable> verbs) {
    std::string out = "lemma\tcell\tform\n";
    for (const auto& verb : verbs) {
        for (const auto& cell : verb.cells) {
            for (const auto& form : cell.forms)
                out += fmt::format("{}\t{}\t{}\n", text::tsv_cell(verb.lemma), cell.name, text::tsv_cell(form));
        }
    }
    return out;
}

// actions ---------------------------------------------------------------------------------------------------------

std::string words_as_text(std::span<const ActionWord> words) {
    constexpr auto row = "{:<11} {:<28} {:<4} {}\n";
    auto out = fmt::format(row, "action", "means", "lang", "verb");
    for (const auto& word : words) out += fmt::format(row, word.action, word.means, word.language, word.verb);
    return out;
}

std::string words_as_tsv(std::span<const ActionWord> words) {
    std::string out = "action\tmeans\tlanguage\tverb\n";
    for (const auto& word : words)
        out += fmt::format("{}\t{}\t{}\t{}\n", word.action, text::tsv_cell(word.means), word.language,
                           text::tsv_cell(word.verb));
    return out;
}

std::string words_as_json(std::span<const ActionWord> words) {
    auto out = Json::array();
    for (const auto& word : words)
        out.push_back(
            {{"action", word.action}, {"means", word.means}, {"language", word.language}, {"verb", word.verb}});
    return out.dump(2) + "\n";
}

using Row = std::map<std::string_view, std::string>; ///< words by language

std::string table_row(std::string_view first, const std::set<std::string_view>& languages, const Row& row) {
    auto out = fmt::format("| {} |", first);
    for (const auto language : languages) {
        const auto found = row.find(language);
        out += found == row.end() ? " |" : fmt::format(" {} |", found->second);
    }
    return out + "\n";
}

/// The words of one action: a row a meaning, a column a language that has a word for any of them.
std::string action_table(std::span<const ActionWord> words) {
    std::set<std::string_view> languages;
    std::map<std::string_view, Row> rows;
    Row head;
    Row line;
    for (const auto& word : words) {
        languages.insert(word.language);
        head.try_emplace(word.language, word.language);
        line.try_emplace(word.language, "---");
        auto& cell = rows[word.means.empty() ? "–" : std::string_view(word.means)][word.language];
        cell += fmt::format("{}{}", cell.empty() ? "" : ", ", joined(text::split_words(word.verb, '|'), " \\| "));
    }
    auto out = fmt::format("\n## {}\n\n", words.front().action) + table_row("means", languages, head) +
               table_row("---", languages, line);
    for (const auto& [means, row] : rows) out += table_row(means, languages, row);
    return out;
}

std::string words_as_markdown(std::span<const ActionWord> words) {
    std::string out = "# Verbs by action\n\nMade by `ianote languages --actions -f markdown`; a test holds it against "
                      "the packs. A row "
                      "is what a verb `means` in a pack,\nand has one action in all languages. A bar parts words of "
                      "which one belongs "
                      "to the verb; a reflexive pronoun stands in brackets.\n";
    for (std::size_t begin = 0; begin < words.size();) {
        auto end = begin + 1;
        while (end < words.size() && words[end].action == words[begin].action) ++end;
        out += action_table(words.subspan(begin, end - begin));
        begin = end;
    }
    return out;
}

constexpr std::array verb_formats{
    VerbWriter{"text", ".txt", "a table", forms_as_text},
    VerbWriter{"json", ".json", "an array, one object a verb", forms_as_json},
    VerbWriter{"tsv", ".tsv", "one form a line", forms_as_tsv},
};

constexpr std::array action_formats{
    ActionWordWriter{"text", ".txt", "a table", words_as_text},
    ActionWordWriter{"json", ".json", "an array, one object a verb", words_as_json},
    ActionWordWriter{"tsv", ".tsv", "one verb a line", words_as_tsv},
    ActionWordWriter{"markdown", ".md", "the page docs/actions.md", words_as_markdown},
};

} // namespace

std::span<const VerbWriter> verb_writers() { return verb_formats; }

std::span<const ActionWordWriter> action_word_writers() { return action_formats; }

} // namespace ianote
