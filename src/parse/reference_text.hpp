// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of references share.
#pragma once

#include "parse/inline.hpp"
#include "text/utf8.hpp"
#include "text/word_before.hpp"

namespace ianote::parse {

inline std::size_t digits_end(std::string_view text, std::size_t at) {
    while (at < text.size() && text::is_digit(text[at])) ++at;
    return at;
}

inline int to_int(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

inline TextMark make_mark(std::size_t begin, std::size_t end, RefType type, std::string value = {}) {
    TextMark mark{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), InlineKind::ref,
                  std::move(value)};
    mark.ref_type = type;
    return mark;
}

/// Behind a year in brackets, with a blank before it: ` (2000)`.
inline std::optional<std::size_t> bracketed_year(std::string_view text, std::size_t at) {
    const auto open = text::blanks_end(text, at);
    if (open == at || open + 5 >= text.size() || text[open] != '(' || text[open + 5] != ')') return std::nullopt;
    const auto year = text.substr(open + 1, 4);
    if (digits_end(year, 0) != 4 || to_int(year) < 1946 || to_int(year) > 2099) return std::nullopt;
    return open + 6;
}

} // namespace ianote::parse
