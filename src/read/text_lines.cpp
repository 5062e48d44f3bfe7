// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/text_lines.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::read {

std::string_view without_trailing_blanks(std::string_view s) {
    while (!s.empty() && text::is_breaking_space(s.back())) s.remove_suffix(1);
    return s;
}

std::size_t rule_length(std::string_view s) {
    std::string_view sign;
    std::size_t count = 0;
    for (std::size_t at = 0; at < s.size();) {
        auto next = at;
        text::next_code_point(s, next);
        const auto piece = s.substr(at, next - at);
        at = next;
        if (piece == " ") continue;
        if (sign.empty()) sign = piece;
        if (piece != sign) return 0;
        ++count;
    }
    const bool drawn = sign == "-" || sign == "*" || sign == "_" || sign == "=" || sign == "\xE2\x80\x94" ||
                       sign == "\xE2\x80\x93" || sign == "\xE2\x94\x80" || sign == "\xE2\x95\x90";
    return drawn && count >= 3 ? count : 0;
}

bool ends_clause(std::string_view s) {
    while (!s.empty()) {
        const char c = s.back();
        if (c == '*' || c == '_' || c == ' ' || c == ')' || c == '"') {
            s.remove_suffix(1);
            continue;
        }
        return c == ';' || c == '.' || c == ':' || c == '!' || c == '?' || c == '>' || c == ',';
    }
    return true;
}

bool parts_columns(std::string_view line) {
    return line.find('|') != std::string_view::npos && line.find('-') != std::string_view::npos &&
           line.find_first_not_of("|-: ") == std::string_view::npos;
}

std::size_t longest_line(std::string_view text) {
    std::size_t longest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        longest = std::max(longest, end - at);
        at = end + 1;
    }
    return longest;
}

std::vector<std::string_view> split_cells(std::string_view row) {
    if (row.starts_with('|')) row.remove_prefix(1);
    if (row.ends_with('|')) row.remove_suffix(1);
    std::vector<std::string_view> cells;
    for (std::size_t at = 0; at <= row.size();) {
        auto end = std::min(row.find('|', at), row.size());
        while (end < row.size() && end > 0 && row[end - 1] == '\\') end = std::min(row.find('|', end + 1), row.size());
        cells.push_back(text::trim(row.substr(at, end - at)));
        at = end + 1;
    }
    return cells;
}

} // namespace ianote::read
