// SPDX-License-Identifier: GPL-3.0-or-later
// The words of one side of a link among those of its unit.
#pragma once

#include "check/pair.hpp"

#include <algorithm>
#include <utility>

namespace ianote::check {

/// From the first word to behind the last one.
inline std::pair<std::size_t, std::size_t> words_between(const Words& words, std::uint32_t begin, std::uint32_t end) {
    const auto place = [&](std::uint32_t at) {
        const auto found = std::lower_bound(words.tokens.begin(), words.tokens.end(), at,
                                            [](const text::Token& token, std::uint32_t b) { return token.begin < b; });
        return static_cast<std::size_t>(found - words.tokens.begin());
    };
    return {place(begin), place(end)};
}

inline std::pair<std::size_t, std::size_t> words_of(const LinkSide& side) {
    return words_between(side.unit->words, side.begin, side.end);
}

/// Whether a word says something that the other version must say too.
inline bool is_weighty(const CheckedUnit& unit, std::size_t i, const language::Pack& pack) {
    const auto& token = unit.words.tokens[i];
    if (pack.frequent.contains(token.key) || pack.conjunctions.contains(token.key)) return false;
    return token.capitals || unit.words.is_number(i) || text::fold_key(unit.words.word(i)).size() >= 4;
}

} // namespace ianote::check
