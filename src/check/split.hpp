// SPDX-License-Identifier: GPL-3.0-or-later
// A line of a table as its cells.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace ianote::check {

/// The parts between separators, empty ones too; at least one.
inline std::vector<std::string_view> split(std::string_view line, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= line.size();) {
        const auto end = std::min(line.find(separator, begin), line.size());
        parts.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

} // namespace ianote::check
