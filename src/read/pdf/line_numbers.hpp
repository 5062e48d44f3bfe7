// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of lines in the margin: one beside each line or each fifth, counted by page or through the document.
#pragma once

#include "pdf/page.hpp"

#include <deque>
#include <string>
#include <vector>

namespace ianote::read::pdf {

/// Takes the numbers of lines out of the pages; for each page what stood there, from top to bottom, a blank between.
std::vector<std::string> take_line_numbers(std::deque<ianote::pdf::Page>& pages);

} // namespace ianote::read::pdf
