// SPDX-License-Identifier: GPL-3.0-or-later
// Page furniture by repetition, place and the numbers of pages.
#pragma once

#include "read/pdf/measures.hpp"

namespace ianote::read::pdf {

/// Moves the lines at the pages' edges that belong to the pages from `lines` to `artifacts`.
void take_furniture(std::vector<PageLines>& pages, const Measures& measures, const std::vector<Font>& fonts);

} // namespace ianote::read::pdf
