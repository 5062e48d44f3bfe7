// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a table become a block.
#pragma once

#include "parse/items.hpp"

namespace ianote::parse {

/// The table whose first row is items[index]; `taken` says how many items it takes.
Block make_table(const Context& context, const std::deque<Item>& items, std::size_t index, std::size_t& taken);

} // namespace ianote::parse
