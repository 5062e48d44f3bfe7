// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_before.hpp"

#include "text/utf8.hpp"

namespace ianote::text {

namespace {

constexpr char32_t degree_sign = 0xB0;
constexpr std::size_t longest_word = 80; // bytes: so that a row of 1.1.1. takes no more time than another text

std::size_t step_back(std::string_view text, std::size_t at) {
    do --at;
    while (at > 0 && is_continuation(text[at]));
    return at;
}

} // namespace

std::size_t blanks_begin(std::string_view text, std::size_t at) {
    while (at > 0 && is_blank(code_point_before(text, at))) at = step_back(text, at);
    return at;
}

std::size_t blanks_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        auto next = at;
        if (!is_blank(next_code_point(text, next))) break;
        at = next;
    }
    return at;
}

WordBefore word_before(std::string_view text, std::size_t at) {
    const auto end = blanks_begin(text, at);
    auto begin = end;
    while (begin > 0) {
        if (end - begin > longest_word) return {end, end};
        const auto c = code_point_before(text, begin);
        const bool inside = c == U':' && begin < end && is_word_at(text, begin) && begin > 1 &&
                            is_word(code_point_before(text, begin - 1)); // N:o
        if (!is_word(c) && c != degree_sign && c != U'.' && !inside) break;
        begin = step_back(text, begin);
    }
    return {begin, end};
}

} // namespace ianote::text
