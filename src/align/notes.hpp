// SPDX-License-Identifier: GPL-3.0-or-later
// Two notes: their units first, then the segments inside.
#pragma once

#include <ianote/align.hpp>

namespace ianote::align {

/// The same as align_notes(), for those who go on where two versions cannot be compared: nothing is thrown for that,
/// the bitext is empty.
NoteAlignment align_if_comparable(const Note& source, const Note& target, const Languages& languages,
                                  const Dictionary& dictionary, const std::vector<PinnedLink>& pins = {});

} // namespace ianote::align
