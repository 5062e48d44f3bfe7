// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/place.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t longest_preposition = 3; // bytes
constexpr std::size_t most_words_before_date = 8;

std::string key_of(std::string_view text, const text::Token& token) {
    return text::fold_key(text.substr(token.begin, token.end - token.begin));
}

/// The same name in another case: its end differs (Brusel, Bruseli; Bruselj, Bruslju).
bool is_case_of(std::string_view word, std::string_view place) {
    constexpr std::size_t shortest_stem = 4;
    constexpr std::size_t longest_ending = 4;
    const auto end = std::mismatch(word.begin(), word.end(), place.begin(), place.end()).first;
    const auto stem = static_cast<std::size_t>(end - word.begin());
    return stem >= shortest_stem && word.size() - stem <= longest_ending && place.size() - stem < longest_ending;
}

bool is_known_place(std::string_view word, const language::Pack& pack) {
    return !word.empty() && std::any_of(pack.places.begin(), pack.places.end(), [&](const std::string& place) {
        return place.front() == word.front() && is_case_of(word, place);
    });
}

/// How many names in capitals follow the preposition at the start, or 0 where more than a small word stands behind
/// them.
std::size_t names_behind_preposition(const std::vector<text::Token>& tokens, const language::Pack& pack) {
    if (!pack.references->tables().is_preposition(tokens.front().key)) return 0;
    std::size_t names = 0;
    while (names + 1 < tokens.size() && tokens[names + 1].initial_capital) ++names;
    const bool ends =
        std::all_of(tokens.begin() + 1 + static_cast<std::ptrdiff_t>(names), tokens.end(), [](const auto& token) {
            return token.end - token.begin <= longest_preposition + 1; // dne, dňa
        });
    return ends && names > 0 && !pack.spoken->weekdays().match(tokens, 1) ? names : 0;
}

} // namespace

std::optional<std::size_t> end_of_place(std::string_view before_date, const language::Pack& pack) {
    if (const auto comma = before_date.find(','); comma != std::string_view::npos) return comma;
    std::vector<text::Token> tokens;
    text::tokenise(before_date, tokens, most_words_before_date);
    if (tokens.empty()) return std::nullopt;
    std::string whole;
    std::optional<std::size_t> known;
    for (const auto& token : tokens) {
        whole += key_of(before_date, token);
        if (pack.places.contains(whole)) known = token.end;
    }
    if (known) return known;
    const bool small = tokens.size() > 1 && tokens.front().end - tokens.front().begin <= longest_preposition;
    const auto& name = tokens[small ? 1 : 0];
    if (is_known_place(key_of(before_date, name), pack)) return name.end;
    const auto names = small ? names_behind_preposition(tokens, pack) : 0;
    if (names == 0) return std::nullopt;
    return tokens[names].end;
}

} // namespace ianote::parse
