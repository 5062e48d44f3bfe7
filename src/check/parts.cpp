// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/parts.hpp"

#include "text/utf8.hpp"

#include <array>

namespace ianote::check {

namespace {

/// What may open a quotation and close one: every language has its own two of them, in its own order.
bool is_double(char32_t c) {
    return c == U'"' || c == U'\u00AB' || c == U'\u00BB' || c == U'\u201C' || c == U'\u201D' || c == U'\u201E' ||
           c == U'\u201F';
}

bool is_single(char32_t c) {
    return c == U'\'' || c == U'\u2018' || c == U'\u2019' || c == U'\u201A' || c == U'\u201B' || c == U'\u2039' ||
           c == U'\u203A' || c == U'`';
}

/// An apostrophe stands behind a letter; what opens a quotation does not.
bool opens_single(std::string_view text, std::size_t at, std::size_t behind) {
    if (behind >= text.size() || text::is_blank(static_cast<unsigned char>(text[behind]))) return false;
    return at == 0 || !text::is_word(text::code_point_before(text, at));
}

bool closes_single(std::string_view text, std::size_t behind) {
    return behind >= text.size() || !text::is_word_at(text, behind);
}

} // namespace

std::vector<EnclosedPart> quoted_parts(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    std::vector<EnclosedPart> parts;
    constexpr auto none = SIZE_MAX;
    auto open = none;
    bool by_single = false;
    text = text.substr(0, end);
    for (std::size_t at = begin; at < text.size();) {
        const auto here = at;
        const auto c = text::next_code_point(text, at);
        if (!is_double(c) && !is_single(c)) continue;
        if (open == none) {
            if (is_single(c) && !opens_single(text, here, at)) continue;
            open = here;
            by_single = is_single(c);
        } else if (by_single == is_single(c) && (!by_single || closes_single(text, at))) {
            parts.push_back({static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(at)});
            open = none;
        } else if (by_single && is_double(c)) { // the single one was an apostrophe
            open = here;
            by_single = false;
        }
    }
    return parts;
}

std::vector<EnclosedPart> bracketed_parts(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    std::vector<EnclosedPart> parts;
    std::vector<std::uint32_t> open;
    for (auto at = begin; at < end; ++at) {
        if (text[at] == '(' || text[at] == '[') open.push_back(at);
        if ((text[at] != ')' && text[at] != ']') || open.empty()) continue;
        const auto from = open.back();
        open.pop_back();
        if (open.empty()) parts.push_back({from, at + 1});
    }
    return parts;
}

} // namespace ianote::check
