// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/abbreviations.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <vector>

namespace ianote::parse {

namespace {

constexpr std::size_t longest = 20;       // bytes of an abbreviation
constexpr std::size_t window_bytes = 260; // an expansion is no longer than this

/// Two capitals at least, no more small letters than capitals, and no number of a document.
bool looks_like_abbreviation(std::string_view s) {
    std::size_t capitals = 0;
    std::size_t small = 0;
    std::size_t digits = 0;
    for (std::size_t at = 0; at < s.size();) {
        const auto c = text::next_code_point(s, at);
        if (text::is_upper(c))
            ++capitals;
        else if (text::is_lower(c))
            ++small;
        else if (text::is_digit(c))
            ++digits;
        else if (c != '-' && c != ' ' && c != '/' && c != '.')
            return false;
    }
    return capitals >= 2 && small <= capitals + 1 && digits < 3;
}

/// The words before the bracket, back to the end of the clause.
struct Before {
    std::string_view text;
    std::vector<text::Token> words;
};

Before words_before(std::string_view text, std::size_t open) {
    auto begin = open > window_bytes ? open - window_bytes : 0;
    while (begin < open && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
    const auto stop = text.substr(begin, open - begin).find_last_of(";:()");
    if (stop != std::string_view::npos) begin += stop + 1;
    Before before{text.substr(begin, open - begin), {}};
    text::tokenise(before.text, before.words);
    return before;
}

std::string folded(std::string_view s) { return text::fold_key(s); }

std::string_view word(const Before& before, std::size_t i) {
    return before.text.substr(before.words[i].begin, before.words[i].end - before.words[i].begin);
}

/// Letters of the abbreviation from the last to the first, each the initial of a word. `shortest`: words with fewer
/// letters (de, la, et) spell nothing and may lie between; of longer ones at most two may, and the last word counts.
std::optional<std::size_t> by_initials(const Before& before, const std::string& letters, std::size_t shortest) {
    auto w = before.words.size();
    int skipped = 0;
    for (auto l = letters.size(); l-- > 0;) {
        bool found = false;
        while (w > 0 && !found) {
            const auto key = folded(word(before, --w));
            found = key.size() >= shortest && key.front() == letters[l];
            if (found || key.size() < 4) continue;
            if (++skipped > 2 || l + 1 == letters.size()) return std::nullopt;
        }
        if (!found) return std::nullopt;
    }
    return w;
}

/// Letters in their order anywhere in the words, the first one an initial.
std::optional<std::size_t> by_letters(const Before& before, const std::string& letters) {
    if (letters.size() < 4) return std::nullopt; // two or three letters are found in any words
    auto l = letters.size();
    const auto max_words = letters.size() + 5;
    for (auto w = before.words.size(); w > 0;) {
        if (before.words.size() - --w > max_words) return std::nullopt;
        const auto key = folded(word(before, w));
        for (auto k = key.size(); k-- > 0 && l > 0;) {
            if (key[k] != letters[l - 1] || (l == 1 && k != 0)) continue;
            --l;
        }
        if (l == 0) return before.words[w].capitals ? std::nullopt : std::optional(w);
    }
    return std::nullopt;
}

/// A name whose abbreviation is another language's: from a word with a capital, no comma behind it, and words enough.
std::optional<std::size_t> by_capital(const Before& before, std::size_t letters) {
    constexpr std::size_t max_words = 12;
    const auto comma = before.text.rfind(',');
    std::optional<std::size_t> best;
    for (auto w = before.words.size(); w > 0 && before.words.size() - w < max_words;) {
        const auto& token = before.words[--w];
        if (comma != std::string_view::npos && token.begin < comma) break;
        if (token.initial_capital) best = w;
    }
    const auto enough = std::min<std::size_t>(letters, 4);
    return best && before.words.size() - *best >= enough ? best : std::nullopt;
}

} // namespace

std::optional<FoundAbbreviation> find_abbreviation(std::string_view text, std::size_t open) {
    const auto close = text.substr(0, std::min(text.size(), open + longest + 2)).find(')', open);
    if (close == std::string_view::npos || close < open + 3 || open == 0) return std::nullopt;
    const auto inside = text.substr(open + 1, close - open - 1);
    if (!looks_like_abbreviation(inside)) return std::nullopt;
    const auto before = words_before(text, open);
    if (before.words.size() < 2) return std::nullopt;
    const auto letters = folded(inside);
    auto first = by_initials(before, letters, 4);
    if (!first) first = by_initials(before, letters, 1);
    if (!first) first = by_letters(before, letters);
    if (!first) first = by_capital(before, letters.size());
    if (!first || before.words.size() - *first < 2) return std::nullopt;
    const auto expansion = text::trim(before.text.substr(before.words[*first].begin));
    return FoundAbbreviation{open + 1, close, std::string(expansion)};
}

} // namespace ianote::parse
