// SPDX-License-Identifier: GPL-3.0-or-later
// Visits every block of a note, depth first, parents before children.
#pragma once

#include <ianote/note.hpp>

namespace ianote::model {

template <typename Blocks, typename Visit> void for_each_block(Blocks& blocks, const Visit& visit) {
    for (auto& block : blocks) {
        visit(block);
        for_each_block(block.children, visit);
    }
}

/// Every text of the note, in the order of the XML: header, body, footnotes.
template <typename NoteType, typename Visit> void for_each_text(NoteType& note, const Visit& visit) {
    for (auto& field : note.header.fields) visit(field.text);
    for_each_block(note.body, [&](auto& block) { visit(block.text); });
    for (auto& footnote : note.footnotes) visit(footnote.text);
}

} // namespace ianote::model
