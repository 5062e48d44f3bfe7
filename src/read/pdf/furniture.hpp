// SPDX-License-Identifier: GPL-3.0-or-later
// Page furniture by repetition, place and the numbers of pages.
#pragma once

#include "language/pack.hpp"
#include "read/pdf/measures.hpp"

#include <ianote/note.hpp>

#include <functional>

namespace ianote::read::pdf {

/// Moves the lines at the pages' edges that belong to the pages from `lines` to `artifacts`.
/// `words` gives the words of the document's language, or null.
void take_furniture(std::vector<PageLines>& pages, const Measures& measures, const std::vector<Font>& fonts,
                    const std::function<const language::Pack*()>& words);

/// What a line is that is no text of the note.
FurnitureKind kind_of_furniture(const Line& line);

} // namespace ianote::read::pdf
