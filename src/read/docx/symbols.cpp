// SPDX-License-Identifier: GPL-3.0-or-later
// Places of the Symbol font after Adobe's published encoding of it, of Wingdings after the Unicode charts that took its
// signs in; the private places U+F020 to U+F0FF stand for 0x20 to 0xFF.
#include "read/docx/symbols.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ianote::read::docx {

namespace {

using Place = std::pair<unsigned, char32_t>;

constexpr std::u32string_view symbol_capitals =
    U"\u0391\u0392\u03A7\u0394\u0395\u03A6\u0393\u0397\u0399\u03D1\u039A\u039B\u039C"
    U"\u039D\u039F\u03A0\u0398\u03A1\u03A3\u03A4\u03A5\u03C2\u03A9\u039E\u03A8\u0396";
constexpr std::u32string_view symbol_smalls =
    U"\u03B1\u03B2\u03C7\u03B4\u03B5\u03C6\u03B3\u03B7\u03B9\u03D5\u03BA\u03BB\u03BC"
    U"\u03BD\u03BF\u03C0\u03B8\u03C1\u03C3\u03C4\u03C5\u03D6\u03C9\u03BE\u03C8\u03B6";

constexpr std::array<Place, 14> symbol_signs{{{0x2D, 0x2212},
                                              {0xA3, 0x2264},
                                              {0xA5, 0x221E},
                                              {0xAE, 0x2192},
                                              {0xB0, 0xB0},
                                              {0xB1, 0xB1},
                                              {0xB3, 0x2265},
                                              {0xB4, 0xD7},
                                              {0xB7, 0x2022},
                                              {0xB8, 0xF7},
                                              {0xB9, 0x2260},
                                              {0xBB, 0x2248},
                                              {0xBE, 0x2014},
                                              {0xE5, 0x2211}}};

constexpr std::array<Place, 9> wingdings_signs{{{0x6C, 0x25CF},
                                                {0x6E, 0x25A0},
                                                {0x71, 0x2751},
                                                {0x76, 0x2756},
                                                {0xA7, 0x25AA},
                                                {0xA8, 0x2610},
                                                {0xD8, 0x27A2},
                                                {0xFC, 0x2714},
                                                {0xFE, 0x2611}}};

template <std::size_t N> char32_t find(const std::array<Place, N>& places, unsigned code) {
    const auto* found = std::find_if(places.begin(), places.end(), [&](const Place& p) { return p.first == code; });
    return found == places.end() ? 0 : found->second;
}

char32_t in_symbol(unsigned code) {
    if (code >= 'A' && code <= 'Z') return symbol_capitals[code - 'A'];
    if (code >= 'a' && code <= 'z') return symbol_smalls[code - 'a'];
    if (const auto sign = find(symbol_signs, code)) return sign;
    return code >= 0x20 && code < 0x7F ? code : 0;
}

bool is_private(unsigned code) { return code >= 0xF020 && code <= 0xF0FF; }

} // namespace

std::string symbol(unsigned code, std::string_view font) {
    std::string out;
    const unsigned place = is_private(code) ? code - 0xF000 : code;
    char32_t sign = 0;
    if (font.starts_with("Symbol"))
        sign = in_symbol(place);
    else if (font.starts_with("Wingdings"))
        sign = find(wingdings_signs, place);
    else if (!is_private(code) && code >= 0x20 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF))
        sign = code;
    text::append_code_point(out, sign == 0 ? 0xFFFD : sign);
    return out;
}

std::string bullet_sign(std::string_view text, std::string_view font) {
    if (text.empty()) return {};
    std::size_t at = 0;
    const auto c = text::next_code_point(text, at);
    const bool special = is_private(c) || font.starts_with("Symbol") || font.starts_with("Wingdings");
    if (special) {
        const unsigned place = is_private(c) ? c - 0xF000 : c;
        if (font.starts_with("Symbol") && (place == 0x2D || place == 0xBE)) return "\xE2\x80\x93";
        return "\xE2\x80\xA2";
    }
    if (c == 'o' && font.starts_with("Courier")) return "\xE2\x80\xA2"; // Word's hollow bullet of the second level
    constexpr std::u32string_view round = U"\u25CF\u25CB\u25E6\u25AA\u25AB\u25A0\u25A1\u2023\u2043\u27A2\u2756\u2714";
    return round.find(c) == std::u32string_view::npos ? std::string(text) : "\xE2\x80\xA2";
}

} // namespace ianote::read::docx
