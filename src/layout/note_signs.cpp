// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/listed_notes.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::layout {

namespace {

constexpr int longest_number = 3; // figures
constexpr std::size_t longest_stars = 4;
constexpr std::size_t start_size = 80; // bytes of a note within which it says what it cites

/// The figure that a raised one stands for; -1 for any other sign.
int raised_figure(char32_t c) {
    if (c == 0xB9) return 1;
    if (c == 0xB2 || c == 0xB3) return static_cast<int>(c - 0xB0);
    if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return static_cast<int>(c - 0x2070);
    return -1;
}

std::size_t stars_at(std::string_view text, std::size_t at) {
    const auto end = text.find_first_not_of('*', at);
    return std::min(end, text.size()) - at;
}

void skip_blank(std::string_view text, std::size_t& at) {
    auto next = at;
    if (at < text.size() && text::is_blank(text::next_code_point(text, next)) && text[at] != '\n') at = next;
}

/// What stands in the brackets; `at` moves behind it.
bool read_inside(std::string_view text, std::size_t& at, NoteSign& sign) {
    if (const auto stars = at < text.size() && text[at] == '*' ? stars_at(text, at) : 0; stars > 0) {
        sign.stars = true;
        sign.number = static_cast<int>(stars);
        at += stars;
        return stars <= longest_stars;
    }
    int figures = 0;
    for (; at < text.size() && figures <= longest_number; ++figures) {
        auto next = at;
        const auto c = text::next_code_point(text, next);
        const int raised = raised_figure(c);
        if (raised < 0 && !text::is_digit(c)) break;
        sign.raised = sign.raised || raised >= 0;
        sign.number = sign.number * 10 + (raised >= 0 ? raised : static_cast<int>(c - U'0'));
        at = next;
    }
    return figures > 0 && figures <= longest_number && sign.number > 0;
}

/// `C 235`, `L 190`: a series of the Official Journal in any language.
bool is_series(std::string_view text, std::size_t at) {
    std::size_t letters = 0;
    while (at + letters < text.size() && text[at + letters] >= 'A' && text[at + letters] <= 'Z') ++letters;
    if (letters == 0 || letters > 2) return false;
    at += letters;
    const auto before = at;
    skip_blank(text, at);
    return at > before && at < text.size() && text::is_digit(text[at]);
}

/// `COM(2007)`, `SEC (2005)`.
bool is_year_in_brackets(std::string_view text, std::size_t at) {
    if (text[at] != '(' || at + 5 >= text.size() || text[at + 5] != ')') return false;
    const auto year = text.substr(at + 1, 4);
    if (!std::all_of(year.begin(), year.end(), text::is_digit)) return false;
    const auto before = text::code_point_before(text, at);
    return text::is_upper(before) ||
           (text::is_blank(before) && at > 1 && text::is_upper(text::code_point_before(text, at - 1)));
}

/// `12345/07`, `2002/584/JAI`.
bool is_slashed_number(std::string_view text, std::size_t at) {
    return at > 0 && text[at] == '/' && text::is_digit(text[at - 1]) && at + 2 < text.size() &&
           text::is_digit(text[at + 1]) && text::is_digit(text[at + 2]);
}

} // namespace

std::optional<NoteSign> read_note_sign(std::string_view text, std::size_t at) {
    if (at >= text.size()) return std::nullopt;
    NoteSign sign;
    if (text[at] == '*') {
        if (at > 0 && text[at - 1] == '*') return std::nullopt;
        sign.length = stars_at(text, at);
        sign.number = static_cast<int>(sign.length);
        sign.stars = true;
        return sign.length <= longest_stars ? std::optional(sign) : std::nullopt;
    }
    if (text[at] != '(') return std::nullopt;
    auto end = at + 1;
    skip_blank(text, end);
    if (!read_inside(text, end, sign)) return std::nullopt;
    skip_blank(text, end);
    if (end >= text.size() || text[end] != ')') return std::nullopt;
    sign.length = end + 1 - at;
    return sign;
}

bool cites_a_source(std::string_view text) {
    text = text.substr(0, start_size);
    if (text.find("http") != std::string_view::npos || text.find("www.") != std::string_view::npos) return true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool fresh = at == 0 || !text::is_word(text::code_point_before(text, at));
        if (fresh && is_series(text, at)) return true;
        if (is_year_in_brackets(text, at) || is_slashed_number(text, at)) return true;
    }
    return false;
}

} // namespace ianote::layout
