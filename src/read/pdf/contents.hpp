// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of contents: titles, dots that lead to a number, and the number of a page.
#pragma once

#include "read/pdf/measures.hpp"

namespace ianote::read::pdf {

/// Takes the entries of tables of contents out of the pages; for each page its own.
std::vector<std::vector<Line>> take_contents(std::vector<PageLines>& pages, const Measures& measures);

} // namespace ianote::read::pdf
