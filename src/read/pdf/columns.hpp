// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of narrow tables, whose gaps are hardly wider than blanks.
#pragma once

#include "read/pdf/measures.hpp"

#include <vector>

namespace ianote::read::pdf {

/// Cuts lines of one segment where the same gap runs through several of them, one below the other.
void split_columns(std::vector<Line>& lines, const Measures& measures);

} // namespace ianote::read::pdf
