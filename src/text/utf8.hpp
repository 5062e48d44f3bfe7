// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 that has been checked: reading and writing code points, and what kind of character one is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ianote::text {

/// The code point at `at`, which moves behind it. The text must be valid UTF-8 (see encoding.hpp).
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto lead = byte(at);
    if (lead < 0x80) return at += 1, lead;
    if (lead < 0xE0) return at += 2, ((lead & 0x1FU) << 6U) | (byte(at - 1) & 0x3FU);
    if (lead < 0xF0) {
        return at += 3, ((lead & 0x0FU) << 12U) | ((byte(at - 2) & 0x3FU) << 6U) | (byte(at - 1) & 0x3FU);
    }
    return at += 4, ((lead & 0x07U) << 18U) | ((byte(at - 3) & 0x3FU) << 12U) | ((byte(at - 2) & 0x3FU) << 6U) |
                        (byte(at - 1) & 0x3FU);
}

/// The code point that ends at `end` (0 at the start of the text).
char32_t code_point_before(std::string_view text, std::size_t end);

void append_code_point(std::string& out, char32_t c);

/// Classes of a character, bits.
enum CharClass : std::uint8_t {
    char_word = 1,   ///< letter, digit or combining mark: what words are made of
    char_digit = 2,  ///< decimal digit
    char_upper = 4,  ///< upper or title case letter
    char_lower = 8,  ///< lower case letter
    char_blank = 16, ///< any white space, non-breaking included
};
std::uint8_t char_class(char32_t c);

inline bool is_word(char32_t c) { return (char_class(c) & char_word) != 0; }
inline bool is_upper(char32_t c) { return (char_class(c) & char_upper) != 0; }
inline bool is_lower(char32_t c) { return (char_class(c) & char_lower) != 0; }
inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool is_blank(char32_t c) { return (char_class(c) & char_blank) != 0; }

/// White space that lines and columns are made of; non-breaking spaces are text and stay.
inline bool is_breaking_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string_view trim(std::string_view text); ///< without breaking and non-breaking white space at both ends

/// White space folded to single spaces, ends trimmed; non-breaking spaces stay what they are.
std::string collapse(std::string_view text);

/// Calls `word(begin, end)` for each maximal run of word characters.
template <typename Visit> void for_each_word(std::string_view text, const Visit& word) {
    std::size_t at = 0;
    while (at < text.size()) {
        auto begin = at;
        while (at < text.size() && !is_word(next_code_point(text, at))) begin = at;
        if (begin >= text.size()) return;
        auto end = at;
        while (at < text.size() && is_word(next_code_point(text, at))) end = at;
        word(begin, end);
    }
}

} // namespace ianote::text
