// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a table, and the caption above or below them, become a block.
#pragma once

#include "parse/items.hpp"

namespace ianote::parse {

/// Whether a table begins at items[index]: a row, or a caption with a row behind it.
bool starts_table(const std::deque<Item>& items, std::size_t index);

/// That table; `taken` says how many items it takes. A row that starts another table is not among them.
Block make_table(const Context& context, const std::deque<Item>& items, std::size_t index, std::size_t& taken);

} // namespace ianote::parse
