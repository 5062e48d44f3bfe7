// SPDX-License-Identifier: GPL-3.0-or-later
// Enumerations inside a sentence: short items between commas, the last one behind a conjunction.
#pragma once

#include "check/pair.hpp"

namespace ianote::check {

struct Item {
    std::uint32_t begin = 0; ///< bytes of the unit's text
    std::uint32_t end = 0;
};

/// Items before and behind one conjunction. Where the first begins and the last ends is not told by commas, so at most
/// a few of their words count as theirs.
struct Enumeration {
    std::vector<Item> items;    ///< of a few words each
    std::size_t most_items = 0; ///< where items are allowed to be longer
};

/// One for each conjunction of the side, in the order of the text; two items and more.
std::vector<Enumeration> find_enumerations(const LinkSide& side, const language::Pack& pack);

} // namespace ianote::check
