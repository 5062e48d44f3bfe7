// SPDX-License-Identifier: GPL-3.0-or-later
// A note as a row of units: everything that has a text of its own and may have a counterpart in the other version.
#pragma once

#include "language/pack.hpp"

#include <ianote/bitext.hpp>
#include <ianote/note.hpp>

namespace ianote::align {

struct Unit {
    std::string kind; ///< element of note XML
    std::string id;   ///< of the element; of a header field `h.from`, `h.subjectCode.2`
    std::string n;    ///< what its number counts as, where it has one
    std::string text; ///< footnote marks left out
    std::vector<Segment> segments;
    const Text* source = nullptr; ///< with its marks; null for a field that is a code or a list of languages
    const Block* block = nullptr; ///< of the body; null in the header and for footnotes
    std::uint16_t page = 0;
    std::uint32_t line = 0;
};

/// Header fields, blocks in the order of the note, footnotes. Units without text are left out. They point into the
/// note.
std::vector<Unit> list_units(const Note& note, const language::Pack* pack);

/// The same without their segments, where sentences do not matter.
std::vector<Unit> list_whole_units(const Note& note);

} // namespace ianote::align
