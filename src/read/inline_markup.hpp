// SPDX-License-Identifier: GPL-3.0-or-later
// Inline markup of Markdown and plain text: emphasis, raised numbers, footnote marks, entities, escapes.
#pragma once

#include "read/runs.hpp"
#include "read/text_blocks.hpp"

namespace ianote::read {

/// Reads the inline markup of `content` (a block's lines joined by '\n') into runs of the open block. Words that
/// stand in comments of the markup are added to `comments`.
void read_inline(std::string_view content, Dialect dialect, RunWriter& writer, std::string& comments);

} // namespace ianote::read
