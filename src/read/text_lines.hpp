// SPDX-License-Identifier: GPL-3.0-or-later
// What a line of text is by itself.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ianote::read {

std::string_view without_trailing_blanks(std::string_view line);

/// A drawn line: three or more of one sign, blanks between allowed. The number of signs, 0 for no rule.
std::size_t rule_length(std::string_view line);

/// Whether what stands behind it starts anew: it ends in a stop, a comma or the like, brackets and marks passed over.
bool ends_clause(std::string_view line);

/// `--- | :-:`: the line below the titles of a table without bars at its sides.
bool parts_columns(std::string_view line);

std::size_t longest_line(std::string_view text);

/// Cells of a `| a | b |` row, without the white space around them.
std::vector<std::string_view> split_cells(std::string_view row);

} // namespace ianote::read
