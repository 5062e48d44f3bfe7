// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 that has been checked: reading and writing code points, and what kind of character one is.
#pragma once

#include "text/eight_bytes.hpp"

#include <array>
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

/// Whether the byte goes on with a character and begins none.
inline bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

inline std::string_view without_byte_order_mark(std::string_view text) {
    return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

/// Where the run of ASCII that starts at `at` ends.
inline std::size_t ascii_end(std::string_view text, std::size_t at) {
    while (at + sizeof(std::uint64_t) <= text.size() && beyond_ascii(eight_bytes(text, at)) == 0)
        at += sizeof(std::uint64_t);
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
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

/// The classes of ASCII, known at compile time: most of every text.
constexpr std::array<std::uint8_t, 128> ascii_classes = [] {
    std::array<std::uint8_t, 128> t{};
    for (std::size_t c = '0'; c <= '9'; ++c) t[c] = char_word | char_digit;
    for (std::size_t c = 'A'; c <= 'Z'; ++c) t[c] = char_word | char_upper;
    for (std::size_t c = 'a'; c <= 'z'; ++c) t[c] = char_word | char_lower;
    for (const std::size_t c : {9, 10, 11, 12, 13, 32}) t[c] = char_blank;
    return t;
}();

std::uint8_t char_class_beyond_ascii(char32_t c);

inline std::uint8_t char_class(char32_t c) { return c < 128 ? ascii_classes[c] : char_class_beyond_ascii(c); }

inline bool is_word(char32_t c) { return (char_class(c) & char_word) != 0; }

/// Whether the character at `at` is one that words are made of.
inline bool is_word_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 128 ? (ascii_classes[byte] & char_word) != 0 : is_word(next_code_point(text, at));
}

inline bool is_upper(char32_t c) { return (char_class(c) & char_upper) != 0; }

inline bool is_lower(char32_t c) { return (char_class(c) & char_lower) != 0; }

inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

inline bool is_blank(char32_t c) { return (char_class(c) & char_blank) != 0; }

/// White space that lines and columns are made of; non-breaking spaces are text and stay.
inline bool is_breaking_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string ascii_small(std::string_view text); ///< letters of ASCII in small, all else as it is

std::string_view trim(std::string_view text); ///< without breaking and non-breaking white space at both ends

/// Where text that goes on from `at` without white space to fold ends: before a control character, or before the first
/// of two blanks.
std::size_t unfolded_end(std::string_view text, std::size_t at);

/// White space folded to single spaces, ends trimmed; non-breaking spaces stay what they are.
std::string collapse(std::string_view text);

/// Where the word begins that `at` lies in or behind.
std::size_t word_begin(std::string_view text, std::size_t at);

/// Calls `word(begin, end)` for each maximal run of word characters.
template <typename Visit> void for_each_word(std::string_view text, const Visit& word) {
    constexpr auto none = SIZE_MAX;
    auto begin = none;
    for (std::size_t at = 0; at < text.size();) {
        if (begin != none && static_cast<unsigned char>(text[at]) < 128 &&
            (ascii_classes[static_cast<unsigned char>(text[at])] & char_word) != 0) {
            ++at;
            continue;
        }
        const auto here = at;
        const bool inside = is_word(next_code_point(text, at));
        if (inside && begin == none) begin = here;
        if (inside || begin == none) continue;
        word(begin, here);
        begin = none;
    }
    if (begin != none) word(begin, text.size());
}

} // namespace ianote::text
