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

/// Visits every text of a note: of header fields, blocks, footnotes.
template <typename SomeNote, typename Visit> void for_each_text(SomeNote& note, const Visit& visit) {
    for (auto& field : note.header.fields) visit(field.text);
    for_each_block(note.body, [&](auto& block) { visit(block.text); });
    for (auto& footnote : note.footnotes) {
        visit(footnote.text);
        for (auto& text : footnote.more) visit(text);
    }
}

} // namespace ianote::model
