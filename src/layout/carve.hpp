// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "read/pages.hpp"

namespace ianote::layout {

/// Makes the given bytes of a block's text footnote marks, each a run of its own; what else the block says stays as it
/// is, but for white space before a mark that the block begins with.
void carve_marks(read::Pages& pages, std::size_t block, std::vector<Span> marks);

} // namespace ianote::layout
