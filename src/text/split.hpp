// SPDX-License-Identifier: GPL-3.0-or-later
// A line of a table as its cells, and a list as its words.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::text {

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

/// The parts that are not empty, as texts of their own: words of a list.
inline std::vector<std::string> split_words(std::string_view line, char separator = ' ') {
    std::vector<std::string> words;
    for (const auto part : split(line, separator)) {
        if (!part.empty()) words.emplace_back(part);
    }
    return words;
}

} // namespace ianote::text
