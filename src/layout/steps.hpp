// SPDX-License-Identifier: GPL-3.0-or-later
// The steps from Pages to Flow, in their order. Each marks blocks or moves them; none drops one.
#pragma once

#include "layout/flow.hpp"

namespace ianote::layout {

/// What a block turned out to be.
enum class Role : std::uint8_t {
    body,
    rule,
    page_break,
    note,
    note_continuation, ///< the note before it goes on in the same paragraph
    note_paragraph,    ///< a further paragraph of it
    furniture,
};

/// Page furniture by repetition and place: lines at the foot (and, at certain breaks, the head) of several pages that
/// differ in nothing but a growing number. Blocks that hold both are cut in two.
void find_furniture(read::Pages& pages, std::vector<Role>& roles);

/// Footers in the middle of a text that lost its pages, told by the document's own number. Blocks that hold one are
/// cut.
void cut_torn_footers(read::Pages& pages, std::vector<Role>& roles);

/// Tables of contents.
void find_contents(read::Pages& pages, std::vector<Role>& roles);

/// Footnotes: blocks that start with a raised number or a mark, or that stand under a rule with the next number.
void find_notes(const read::Pages& pages, std::vector<Role>& roles);

/// Notes at a page's foot with a bare number before them, and their marks.
void find_foot_notes(read::Pages& pages, std::vector<Role>& roles);

/// Notes that are printed as a list behind the text, `(1) ...` or `* ...`, and their marks.
void find_listed_notes(read::Pages& pages, std::vector<Role>& roles);

/// Whether `next` goes on with the paragraph `previous`, with a page's end between them.
bool goes_on(const std::string& text, const Paragraph& previous, const Paragraph& next);

/// Decides for each perhaps-mark whether it cites a note (`uncertain` holds their runs' starts), and looks for marks
/// that lost their look (`20231` for `2023` and mark 1) when a note has none.
void resolve_marks(Flow& flow, const std::vector<std::uint32_t>& uncertain, bool notes_are_objects);

std::string_view block_text(const read::Pages& pages, const read::Block& block);

} // namespace ianote::layout
