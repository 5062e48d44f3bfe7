// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/utf8.hpp"

#include "embedded/text_tables.hpp"
#include "text/ask_icu.hpp"

#include <unicode/utf8.h>

#include <array>
#include <utility>

namespace ianote::text {

std::uint8_t char_class_beyond_ascii(char32_t c) { return c < class_table_size ? class_table[c] : icu_class(c); }

char32_t code_point_before(std::string_view text, std::size_t end) {
    if (end == 0) return 0;
    auto at = end - 1;
    while (at > 0 && end - at < 4 && is_continuation(text[at])) --at;
    return next_code_point(text, at);
}

std::size_t word_begin(std::string_view text, std::size_t at) {
    while (at > 0 && is_word(code_point_before(text, at))) {
        do --at;
        while (at > 0 && is_continuation(text[at]));
    }
    return at;
}

void append_code_point(std::string& out, char32_t c) {
    std::array<char, U8_MAX_LENGTH> buffer{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(c));
    out.append(buffer.data(), static_cast<std::size_t>(length));
}

std::string ascii_small(std::string_view text) {
    std::string out(text);
    for (auto& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        auto at = begin;
        if (!is_blank(next_code_point(text, at))) break;
        begin = at;
    }
    auto end = text.size();
    while (end > begin) {
        const auto last = static_cast<unsigned char>(text[end - 1]); // nearly always a letter or a sign of ASCII
        const auto c = last < 0x80 ? last : code_point_before(text, end);
        if (!is_blank(c)) break;
        end -= c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    return text.substr(begin, end - begin);
}

std::size_t unfolded_end(std::string_view text, std::size_t at) {
    constexpr auto width = sizeof(std::uint64_t);
    while (reads_eight_bytes && at + width < text.size()) {
        const auto block = eight_bytes(text, at);
        const auto next = eight_bytes(text, at + 1);
        const auto stops = at_most(block, ' ' - 1) | (at_most(block, ' ') & at_most(next, ' '));
        if (stops != 0) return at + first(stops);
        at += width;
    }
    const auto is_low = [&](std::size_t i) { return i >= text.size() || static_cast<unsigned char>(text[i]) <= ' '; };
    while (at < text.size() && (!is_low(at) || (text[at] == ' ' && !is_low(at + 1)))) ++at;
    return at;
}

std::string collapse(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (const char c : trim(text)) {
        if (is_breaking_space(c)) {
            gap = true;
            continue;
        }
        if (std::exchange(gap, false)) out += ' ';
        out += c;
    }
    return out;
}

} // namespace ianote::text
