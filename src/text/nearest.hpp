// SPDX-License-Identifier: GPL-3.0-or-later
// Words that are nearly alike.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::text {

/// Letters to insert, delete, replace or swap with their neighbour (Damerau and Levenshtein, restricted). Time and
/// memory grow with the product of the lengths, in bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known word that is nearest to a mistyped one, empty when none is near (two letters apart, or a third of its
/// length).
std::string nearest(std::string_view typed, const std::vector<std::string>& known);

} // namespace ianote::text
