// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as they are written: grouping, decimals, times, sizes behind them.
#pragma once

#include "check/facts.hpp"

namespace ianote::check {

/// Whether an ASCII digit stands there.
bool is_digit(std::string_view text, std::size_t at);

/// Where the digits end that begin there.
std::size_t digits_end(std::string_view text, std::size_t at);

/// A number as written at `at` (a digit), with its grouping and decimals: its end and value. A mark before three last
/// digits groups (12.000), any other parts decimals.
struct WrittenNumber {
    std::size_t end = 0;
    std::string value;
};

WrittenNumber read_number(std::string_view text, std::size_t at);

/// What a written number may also say, as the values of the numbers that it would be then: `30.2` is 30 and 2, `1.500`
/// one and a half, `12 345` 12 and 345, `2,50` two and a half, `03` three.
std::vector<std::vector<std::string>> other_readings(std::string_view written);

/// The minutes of a time that is one word: 30 of `14h30`. Empty where there are none.
std::string_view glued_minutes(std::string_view word);

/// Value times a power of ten, without needless zeros: 1.5 and 6 is `1500000`.
std::string times_ten(std::string_view value, int power);

/// Words of size that begin at token `i`, with what stands between them and the number left to the caller.
struct Size {
    int power = 0; ///< 0: there is none
    std::size_t tokens = 0;
};

/// `million`, `mil millones`, `Mio.`; short forms only where `after_figures`.
Size read_size(const Words& words, std::size_t i, const language::Pack& pack, bool after_figures);

/// `XX` and `XXe`: what the capitals at the head of a word are worth, when the rest of it is an ending of ordinals.
std::optional<int> roman_with_ending(std::string_view word, const language::Pack& pack);

} // namespace ianote::check
