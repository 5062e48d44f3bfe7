// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as text: cells of CSV and TSV, and the tables that are built into the program.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ianote::text {

/// A cell of CSV (RFC 4180), in quotation marks where it must be. One that a spreadsheet would take for a formula gets
/// an apostrophe in front.
std::string csv_cell(std::string_view text);

/// A cell of TSV: tabs and ends of lines become blanks.
std::string tsv_cell(std::string_view text);

/// A cell of TSV for spreadsheets, which take a quotation mark at its start for the beginning of a quoted cell: as
/// tsv_cell, quoted where it begins with one, and never a formula.
std::string sheet_cell(std::string_view text);

/// The rows of a table with tabs between its cells, as views of `table`; empty lines and those that begin with `#` are
/// none.
std::vector<std::vector<std::string_view>> tsv_rows(std::string_view table);

} // namespace ianote::text
