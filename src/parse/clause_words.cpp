// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/clause_words.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

/// The semicolon of Greek.
bool has_raised_dot(std::string_view between) {
    return between.find("\xC2\xB7") != std::string_view::npos || between.find("\xCE\x87") != std::string_view::npos;
}

} // namespace

Boundary boundary_of_signs(const language::Words& words, std::size_t i, bool ordinals) {
    bool full_stop = false;
    bool comma = false;
    const auto between = words.before(i);
    for (const char c : between) {
        if (c == ';' || c == ':' || c == '!' || c == '?' || c == '\n') return Boundary::sentence;
        full_stop = full_stop || c == '.';
        comma = comma || c == ',';
    }
    if (has_raised_dot(between)) return Boundary::sentence;
    const bool ordinal = full_stop && ordinals && words.is_short_number(i - 1);
    if (full_stop) return words.tokens[i].initial_capital && !ordinal ? Boundary::sentence : Boundary::none;
    return comma ? Boundary::comma : Boundary::none;
}

std::uint32_t end_of(const language::Words& words, const language::VerbForms& forms, std::size_t i) {
    const auto end = words.tokens[i].end;
    if (!forms.is_cut_short(words, i)) return end;
    const auto rest = words.text.substr(end);
    for (const std::string_view sign : {"'", "\xE2\x80\x99"}) {
        if (rest.starts_with(sign)) return end + static_cast<std::uint32_t>(sign.size());
    }
    return end;
}

TextMark operative(const language::Words& words, const language::VerbForms& forms, std::size_t begin, std::size_t end,
                   Action action) {
    TextMark mark;
    mark.begin = words.tokens[begin].begin;
    mark.end = end_of(words, forms, end - 1);
    mark.kind = InlineKind::operative;
    mark.action = action;
    return mark;
}

namespace {

/// gCOMHAIRLE, hAIRE: a letter or two that a neighbour put before the word.
bool is_capital_behind_prefix(std::string_view word) {
    constexpr std::size_t longest_prefix = 2;
    std::size_t small = 0;
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
        if (text::is_upper(text::next_code_point(word, at)))
            ++capitals;
        else if (capitals > 0 || ++small > longest_prefix)
            return false;
    }
    return capitals >= 2;
}

} // namespace

bool is_capital(const language::Words& words, std::size_t i) {
    const auto& token = words.tokens[i];
    if (token.capitals) return true;
    if (!token.initial_capital) return is_capital_behind_prefix(words.slice(i));
    constexpr std::size_t longest_letter = 2; // A, À
    const bool beside =
        (i > 0 && words.tokens[i - 1].capitals) || (i + 1 < words.tokens.size() && words.tokens[i + 1].capitals);
    return token.end - token.begin <= longest_letter && beside;
}

bool in_capitals(const language::Words& words, const language::VerbHit& verb) {
    for (auto i = verb.end - verb.words; i < verb.end; ++i) {
        if (!is_capital(words, i)) return false;
    }
    return true;
}

bool has_sign(const language::Words& words, std::size_t i, char sign) {
    return i < words.tokens.size() && words.before(i).find(sign) != std::string_view::npos;
}

std::size_t behind_sign(const language::Words& words, std::size_t i, char sign) {
    constexpr std::size_t longest = 60;
    for (auto k = i; k < words.tokens.size() && k < i + longest; ++k) {
        const auto between = words.before(k);
        if (between.find(sign) != std::string_view::npos) return k;
        if (k > i && between.find_first_of(";:") != std::string_view::npos) break;
        if (k > i && between.find('.') != std::string_view::npos && !words.is_short_number(k - 1)) break;
    }
    return 0;
}

} // namespace ianote::parse
