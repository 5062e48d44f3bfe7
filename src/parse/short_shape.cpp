// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/short_shape.hpp"

#include "text/utf8.hpp"

namespace ianote::parse {

namespace {

constexpr std::size_t longest_short = 40; // bytes

}

Letters count_letters(std::string_view s) {
    Letters out;
    for (std::size_t at = 0; at < s.size();) {
        const auto c = text::next_code_point(s, at);
        if (text::is_upper(c))
            ++out.capitals;
        else if (text::is_lower(c))
            ++out.small;
        else if (text::is_digit(c))
            ++out.digits;
        else if (c != U'-' && c != U' ' && c != U'/' && c != U'.' && c != U'&' && c != 0xA0 && c != 0x2011)
            out.other = true;
        out.roman = out.roman && (c == U'I' || c == U'V' || c == U'X');
    }
    return out;
}

Shape shape_of(std::string_view s) {
    if (s.size() < 2 || s.size() > longest_short) return Shape::none;
    const auto letters = count_letters(s);
    if (letters.other || letters.roman || letters.digits > 2) return Shape::none;
    if (letters.capitals >= 2 && letters.small <= letters.capitals + 1) return Shape::capitals;
    constexpr std::size_t shortest_word = 5;
    const bool word = letters.capitals == 1 && letters.small + 1 >= shortest_word && letters.digits == 0 &&
                      s.find(' ') == std::string_view::npos;
    std::size_t at = 0;
    return word && text::is_upper(text::next_code_point(s, at)) ? Shape::word : Shape::none;
}

} // namespace ianote::parse
