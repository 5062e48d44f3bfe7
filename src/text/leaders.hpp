// SPDX-License-Identifier: GPL-3.0-or-later
// Signs that lead the eye from a title to the number of its page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ianote::text {

/// A line of a table of contents: `Introduction ........ 2`.
struct LedLine {
    std::string_view title; ///< empty where the line has nothing but signs and the number
    int page = 0;
};

std::optional<LedLine> read_led_line(std::string_view line);

/// An entry of a table of contents.
struct ContentsEntry {
    std::string title; ///< blanks collapsed
    int page = 0;
    bool led = false; ///< by dots
};

/// What a line says as an entry: dots lead to its number, or that stands apart from `number` on (npos: it does not).
std::optional<ContentsEntry> read_contents_entry(std::string_view line, std::size_t number);

} // namespace ianote::text
