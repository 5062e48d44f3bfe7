// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/cells.hpp"

#include "text/split.hpp"

namespace ianote::text {

std::string csv_cell(std::string_view text) {
    std::string out(text);
    // a spreadsheet runs what begins so (OWASP, "CSV Injection")
    if (!out.empty() && std::string_view("=+-@\t\r").find(out.front()) != std::string_view::npos)
        out.insert(0, 1, '\'');
    if (out.find_first_of("\",\r\n") == std::string::npos) return out;
    for (std::size_t at = 0; (at = out.find('"', at)) != std::string::npos; at += 2) out.insert(at, 1, '"');
    return '"' + out + '"';
}

std::string tsv_cell(std::string_view text) {
    std::string out(text);
    for (auto& c : out) c = c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    return out;
}

std::vector<std::vector<std::string_view>> tsv_rows(std::string_view table) {
    std::vector<std::vector<std::string_view>> rows;
    for (const auto line : split(table, '\n')) {
        if (!line.empty() && line.front() != '#') rows.push_back(split(line, '\t'));
    }
    return rows;
}

} // namespace ianote::text
