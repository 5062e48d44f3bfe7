// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a page in reading order: running text, columns one after the other, rows of tables.
#pragma once

#include "read/pdf/structure.hpp"

#include <vector>

namespace ianote::read::pdf {

/// The elements of a page. A page's lines must be without furniture and footnotes.
std::vector<Element> find_regions(std::vector<Line> lines, const Measures& measures, const Structure& structure);

} // namespace ianote::read::pdf
