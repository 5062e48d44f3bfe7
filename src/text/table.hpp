// SPDX-License-Identifier: GPL-3.0-or-later
// A table as people keep it: typed with tabs, or saved by a spreadsheet, which puts semicolons in half of Europe,
// commas elsewhere, and tabs with UTF-16.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ianote::text {

struct TableRow {
    int line = 0; ///< where it begins, from 1
    std::vector<std::string> cells;
};

/// The rows of clean text (see to_utf8), cells trimmed; empty lines and those that begin with `#` are none. What parts
/// the cells is told by the first row: a tab, else a semicolon, else a comma. A cell in quotation marks (RFC 4180) may
/// hold all of them, and ends of lines.
std::vector<TableRow> read_table(std::string_view text);

} // namespace ianote::text
