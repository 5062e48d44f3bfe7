// SPDX-License-Identifier: GPL-3.0-or-later
// The names of a note's parts. They come from structure and printed labels only, so that every language version has the
// same, also where one version's kinds, or its act, were not recognised.
#pragma once

#include <ianote/note.hpp>

namespace ianote::model {

/// Gives every block and footnote its id: HOLDER.LABEL for what has a label, HOLDER.uN for the N-th block of its holder
/// that has none. Holders are the body (`b`), annexes (`x1`), articles (`b.art2`), the cells of a table, and blocks
/// with blocks inside; acts and the other divisions hold no names. What comes again gets -2, -3. Rows, cells, titles
/// captions and images, which have no id in note XML, get one too: it is their address in bitexts, findings and
/// archives. An image of a block without a label is named after the block's holder.
void give_identifiers(Note& note);

} // namespace ianote::model
