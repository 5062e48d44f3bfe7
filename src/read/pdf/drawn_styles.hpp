// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/page.hpp"

namespace ianote::read::pdf {

/// Finds words that a drawn line strikes through or underlines: a line that runs through the middle of words, or right
/// below their baseline, and is no wider than they are. So it is neither a table's line nor the one above footnotes.
void find_drawn_styles(ianote::pdf::Page& page);

} // namespace ianote::read::pdf
