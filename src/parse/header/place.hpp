// SPDX-License-Identifier: GPL-3.0-or-later
// The place before the date of a header's line.
#pragma once

#include "language/pack.hpp"

#include <optional>

namespace ianote::parse {

/// Where the place ends in the words that stand before a date: at a comma, behind a place that the pack knows in any
/// case (`V Bruseli 17. marca`), behind names in capitals that a preposition precedes (`V Nitre`). None: no place.
std::optional<std::size_t> end_of_place(std::string_view before_date, const language::Pack& pack);

} // namespace ianote::parse
