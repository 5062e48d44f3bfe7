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

/// Where letters that are a label stand in their list: `c` is 3, `ca` is 3 and 1 more, `aa` is 1 and 1 more.
struct LetterPlace {
    int letter = 0;
    int extra = 0; ///< 0: none

    bool operator==(const LetterPlace&) const = default;
};

/// The place of one or two letters of one alphabet, case ignored. Greek ones count as Greeks count: στ is 6, ζ 7,
/// ια 11.
std::optional<LetterPlace> letter_place(std::string_view text);

/// 1 for bis, 2 for ter, 3 for quater ...; 0 for any other word. Case is ignored.
int multiplicative_value(std::string_view word);

/// `iv`, or `IV`; in figures below 1 and above 3999.
std::string roman_numeral(int value, bool upper);

/// a to z, then aa, bb; `first` is `a` or `A`. In figures below 1 and above 780.
std::string letter_numeral(int value, char first);

} // namespace ianote::text
