// SPDX-License-Identifier: GPL-3.0-or-later
// Numerals of lists: Roman numbers and letters of the three alphabets of the Union.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ianote::text {

/// Value of a well-formed Roman numeral of one case (`iv`, `XII`), 1 to 399; nothing for anything else.
std::optional<int> roman_value(std::string_view text);

/// 1 for a, α, а; 2 for b, β, б; and so on, case ignored. A doubled letter (`aa`) goes on after z.
std::optional<int> letter_value(std::string_view text);

/// `iv`, or `IV`; in figures below 1 and above 3999.
std::string roman_numeral(int value, bool upper);

/// a to z, then aa, bb; `first` is `a` or `A`. In figures below 1 and above 780.
std::string letter_numeral(int value, char first);

} // namespace ianote::text
