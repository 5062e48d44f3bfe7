// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/cells.hpp"

#include "text/split.hpp"

namespace ianote::text {

namespace {

/// The text, with an apostrophe in front where a spreadsheet would run it (OWASP, "CSV Injection").
std::string never_run(std::string_view text) {
    constexpr std::string_view starts = "=+-@\t\r";
    std::string out(text);
    if (!out.empty() && starts.find(out.front()) != std::string_view::npos) out.insert(0, 1, '\'');
    return out;
}

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1);
    return out + '"';
}

} // namespace

std::string csv_cell(std::string_view text) {
    auto out = never_run(text);
    return out.find_first_of("\",\r\n") == std::string::npos ? out : in_quotes(out);
}

std::string sheet_cell(std::string_view text) {
    auto out = tsv_cell(never_run(text));
    return out.starts_with('"') ? in_quotes(out) : out;
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
