// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "read/pdf/lines.hpp"

#include <vector>

namespace ianote::read::pdf {

using CellLines = std::vector<Line>; ///< the lines of a cell, each of one segment

/// Either a line of text or a row of a table.
struct Element {
    Line line;      ///< one segment
    float left = 0; ///< margins of the column that the line stands in
    float right = 0;
    bool fresh = false;           ///< something else than the line above it lies before it: a column's or table's end
    std::vector<CellLines> cells; ///< of a row; `line` is its first then

    bool is_row() const { return !cells.empty(); }
};

} // namespace ianote::read::pdf
