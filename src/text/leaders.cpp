// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/leaders.hpp"

#include "text/numerals.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace ianote::text {

namespace {

constexpr int fewest_dots = 4;

/// How many dots the code point is worth.
int dots_of(char32_t c) {
    if (c == '.' || c == 0xB7 || c == 0x2024 || c == 0x2026 || c == '_') return c == 0x2026 ? 3 : 1;
    return 0;
}

std::size_t length_of(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : 3; }

int number_of(std::string_view word) {
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error == std::errc() && end == word.data() + word.size()) return word.size() <= 4 ? value : 0;
    return roman_value(word).value_or(0);
}

} // namespace

std::optional<LedLine> read_led_line(std::string_view line) {
    line = trim(line);
    auto begin = line.size();
    const auto is_plain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    while (begin > 0 && is_plain(line[begin - 1])) --begin;
    const int page = number_of(line.substr(begin));
    if (page <= 0) return std::nullopt;
    int dots = 0;
    auto end = begin;
    while (end > 0) {
        const auto c = code_point_before(line, end);
        if (dots_of(c) == 0 && !is_blank(c)) break;
        dots += dots_of(c);
        end -= std::min(end, length_of(c));
    }
    if (dots < fewest_dots) return std::nullopt;
    return LedLine{line.substr(0, end), page};
}

std::optional<ContentsEntry> read_contents_entry(std::string_view line, std::size_t number) {
    if (const auto led = read_led_line(line)) return ContentsEntry{collapse(led->title), led->page, true};
    if (number >= line.size()) return std::nullopt;
    int page = 0;
    const auto* last = line.data() + line.size();
    const auto [end, error] = std::from_chars(line.data() + number, last, page);
    if (error != std::errc() || end != last || page <= 0) return std::nullopt;
    return ContentsEntry{collapse(line.substr(0, number)), page, false};
}

} // namespace ianote::text
