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

} // namespace ianote::check
