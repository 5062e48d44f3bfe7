// SPDX-License-Identifier: GPL-3.0-or-later
// Text that is turned by quarters: a page of its own, or a stamp at the margin.
#pragma once

#include "read/pdf/regions.hpp"

#include <vector>

namespace ianote::read::pdf {

/// A page without upright text is the page so turned. Else a line or two beside the upright text, or across it, is a
/// stamp: no text of the note.
void settle_turned(PageLines& lines);

/// What is turned by quarters is a page of its own, behind what stands above it on the last page.
void add_turned(TurnedLines turned, const Measures& measures, const Structure& structure,
                std::vector<std::vector<Element>>& pages);

} // namespace ianote::read::pdf
