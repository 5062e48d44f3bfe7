// SPDX-License-Identifier: GPL-3.0-or-later
// Running text in columns.
#pragma once

#include "read/pdf/elements.hpp"
#include "read/pdf/measures.hpp"

#include <optional>
#include <vector>

namespace ianote::read::pdf {

struct TextColumns {
    std::size_t last = 0; ///< behind the last line that belongs to them
    std::vector<CellLines> columns;
};

/// Columns of text that start with line `first`; nothing when the lines there are set otherwise, or are rows of a
/// table. The lines of the columns need not stand at the same heights.
std::optional<TextColumns> find_text_columns(const std::vector<Line>& lines, std::size_t first,
                                             const Measures& measures);

} // namespace ianote::read::pdf
