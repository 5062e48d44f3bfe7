// SPDX-License-Identifier: GPL-3.0-or-later
// Items of an enumeration that the other side of a link lacks.
#pragma once

#include "check/enumerations.hpp"

namespace ianote::check {

struct ListLack {
    Item place;            ///< the item, or the whole list where it cannot be told which
    bool is_named = false; ///< the item
    bool is_sure = false;
};

/// Of the lists of one side of a link, those that have an item more than their like on the other.
std::vector<ListLack> find_lacks(const Pair& pair, std::size_t number, bool of_source);

} // namespace ianote::check
