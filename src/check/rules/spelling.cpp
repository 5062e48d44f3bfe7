// SPDX-License-Identifier: GPL-3.0-or-later
// Words that no dictionary has.
#include "check/addresses.hpp"
#include "check/foreign.hpp"
#include "check/rules/families.hpp"
#include "check/spelling/dictionaries.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

constexpr std::size_t shortest = 4;          // letters
constexpr std::size_t most_suggestions = 10; // a note: they take long

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

/// Parts of names of files, of formulas and of words with a hyphen are no words of their own.
bool is_part_of_code(const Words& words, std::size_t i) {
    constexpr std::string_view ties = "-_/@.\\=&#+<>:";
    const auto& text = words.text;
    const auto begin = words.tokens[i].begin;
    const auto end = words.tokens[i].end;
    const bool before = begin > 0 && ties.find(text[begin - 1]) != std::string_view::npos;
    const bool behind =
        end + 1 < text.size() && ties.find(text[end]) != std::string_view::npos && text::is_word_at(text, end + 1);
    const bool hyphen = text.substr(end).starts_with("\xE2\x80\x91") || text.substr(end).starts_with("\xE2\x80\x90");
    return before || behind || hyphen || (end < text.size() && text[end] == '-');
}

struct Unknown {
    const CheckedUnit* unit = nullptr;
    const text::Token* token = nullptr;
};

std::vector<Unknown> find_unknown(const Version& version, Wordbook& book) {
    const auto counts = count_words(version); // what stands several times is meant
    std::vector<Unknown> unknown;
    for (const auto& unit : version.units()) {
        if (unit.is_header() && unit.unit->kind != "subject") continue;
        const auto& words = unit.words;
        const auto addresses = find_addresses(unit.text(), 0, static_cast<std::uint32_t>(unit.text().size()));
        for (std::size_t i = 0; i < words.tokens.size(); ++i) {
            const auto& token = words.tokens[i];
            const auto word = words.word(i);
            const bool name = token.initial_capital && i > 0;
            if (token.capitals || name || has_digit(word) || is_part_of_code(words, i) || counts.at(token.key) > 1)
                continue;
            const bool in_address = std::any_of(addresses.begin(), addresses.end(), [&](const Address& a) {
                return a.begin <= token.begin && token.end <= a.end;
            });
            if (in_address || text::fold_key(word).size() < shortest || book.knows(std::string(word))) continue;
            unknown.push_back({&unit, &token});
        }
    }
    return unknown;
}

void check_spelling(const Version& version, Reporter& reporter) {
    if (version.dictionaries() == nullptr) return;
    auto* book = version.dictionaries()->find(version.pack());
    if (book == nullptr) {
        return reporter.in_version(
            version, version.place(),
            {fmt::format("spelling was not looked at: there is no dictionary for '{}' in {}",
                         version.note().language.view(), version.dictionaries()->folder().string())});
    }
    std::size_t suggested = 0;
    for (const auto& [unit, token] : find_unknown(version, *book)) {
        auto place = version.place(*unit, token->begin, token->end);
        const auto word = std::string(place.marked());
        auto suggestion = suggested++ < most_suggestions ? book->suggest(word) : std::string();
        reporter.in_version(version, std::move(place),
                            {fmt::format("'{}' is in no dictionary", word), std::move(suggestion)});
    }
}

constexpr std::array spelling_family{
    Rule{
        .name = "spelling",
        .severity = Severity::note,
        .summary = "A word that the dictionary of the language does not have.",
        .why =
            "Looked at with --spelling FOLDER only, by Hunspell and its dictionaries. Names, acronyms, addresses and "
            "words that stand several times in the note are taken as meant.",
        .wrong = "le Conseil prend axte",
        .right = "le Conseil prend acte",
        .probability = 0.3,
        .version = check_spelling,
    },
};

} // namespace

std::span<const Rule> spelling_rules() { return spelling_family; }

} // namespace ianote::check
