// SPDX-License-Identifier: GPL-3.0-or-later
// Footnotes of a page: a mark in the text that leads to its note below, and the note that leads back.
#pragma once

#include "read/html/tree.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace ianote::read::html {

/// pandoc, LibreOffice and Word name their anchors differently; what they share is the pair of links, and that the note
/// stands behind its mark. Nothing here looks at names.
struct PageNotes {
    std::unordered_map<Node, std::string> marks;      ///< links that are marks, and what they print: `1`
    std::unordered_map<Node, std::string> containers; ///< elements that are the whole of one note, and its mark
    std::unordered_set<Node> back_links;              ///< links of a note to its mark: not part of its text
};

PageNotes find_notes(Node root);

} // namespace ianote::read::html
