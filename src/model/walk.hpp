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

} // namespace ianote::model
