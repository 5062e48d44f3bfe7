// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in words, by the month names of ICU and the language pack.
#pragma once

#include "language/pack.hpp"

namespace ianote::language {

struct FoundDate {
    std::size_t begin = 0;
    std::size_t end = 0;
    Date date; ///< check date.ok(): `31 février 2023` is found, but is no date
};

/// A full date (day, month, year) that starts at the digit at `at`: `15 septembre 2023`, `1er mars 2022`,
/// `15 de septiembre de 2023`, `2023. szeptember 15.`, `15.9.2023`.
std::optional<FoundDate> read_date(std::string_view text, std::size_t at, const Pack& pack);

/// The first full date in the text; of a range of days (`15 and 16 June 2023`) its last day.
std::optional<FoundDate> find_date(std::string_view text, const Pack& pack);

} // namespace ianote::language
