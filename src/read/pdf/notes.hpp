// SPDX-License-Identifier: GPL-3.0-or-later
// The block of footnotes at the foot of a page.
#pragma once

#include "read/pdf/measures.hpp"

namespace ianote::read::pdf {

/// A footnote's lines; on the page where it goes on, the rest of them.
struct NoteLines {
    std::string n;        ///< its mark; empty for the rest of a note that began on an earlier page
    std::size_t skip = 0; ///< words of the first line that are the mark
    std::vector<Line> lines;
};

/// Moves the notes at the foot of a page out of `lines`. `last` is the number of the last note of the pages before,
/// which may go on here, and becomes that of this page; 0 for none.
std::vector<NoteLines> take_notes(std::vector<Line>& lines, const Measures& measures, int& last);

} // namespace ianote::read::pdf
