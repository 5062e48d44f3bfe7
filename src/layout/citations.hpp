// SPDX-License-Identifier: GPL-3.0-or-later
// Where a text may cite notes by printed signs, `(1)` or `*`, and what speaks for it.
#pragma once

#include "layout/listed_notes.hpp"

#include <compare>
#include <map>
#include <string>
#include <vector>

namespace ianote::layout {

/// What a sign of a note says.
struct NoteKey {
    bool stars = false;
    int number = 0;

    auto operator<=>(const NoteKey&) const = default;
};

/// What speaks for a sign in a text as a mark.
enum class MarkWeight {
    listed, ///< `(1), (2) and (3)`: members of an enumeration
    spaced, ///< behind a word and a blank: a mark, or `paragraph (1)`
    glued,  ///< at a word's or sentence's end, or raised: a mark
};

/// A sign of a note inside a text.
struct Citation {
    std::size_t block = 0;
    Span span; ///< of Pages::text
    MarkWeight weight = MarkWeight::spaced;
    std::string word; ///< before it, folded
};

using Citations = std::map<NoteKey, std::vector<Citation>>;

/// All places of the body, in their order. `starts` are the bytes where signs begin that a block begins with,
/// ascending: these cite nothing.
Citations find_citations(const read::Pages& pages, const std::vector<Role>& roles,
                         const std::vector<std::uint32_t>& starts);

} // namespace ianote::layout
