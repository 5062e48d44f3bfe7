// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in words and figures, by the month names of ICU and the language pack.
#pragma once

#include "language/pack.hpp"

namespace ianote::language {

/// A day, a range of days, or a month of a year.
struct FoundDate {
    std::size_t begin = 0;
    std::size_t end = 0;
    Date date;                      ///< of a range its last day; `31 février 2023` is found too: see ok()
    std::optional<Date> first = {}; ///< of a range its first day
    bool month_alone = false;       ///< `mars 2022`; `date` is the first of the month then
    std::size_t last = begin;       ///< where its last day begins
    std::size_t days = 1;           ///< how many days are named: three in `15, 16 and 17 June`

    /// Whether it is in the calendar, and a range does not end before it begins.
    bool ok() const;

    /// `2023-09-15`, `2008-06-15/2008-06-16`, `2006-12`.
    std::string value() const;
};

/// A full date (day, month, year) that starts at the digit at `at`: `15 septembre 2023`, `1er mars 2022`,
/// `15 de septiembre de 2023`, `2023. szeptember 15.`, `15.9.2023`, `2023-09-15`, `15/16 June 2008`,
/// `28 February to 3 March 2024`. Of two days that are no range (`4 et 18 mars 2024`) only the last is a date. A number
/// behind a word for a part of a text (`point 2.3.2010`) is none.
std::optional<FoundDate> read_date(std::string_view text, std::size_t at, const Pack& pack);

/// As read_date, and what begins before the digit at `at`, but not before `floor`: `October 15, 2008`, `mars 2022`.
std::optional<FoundDate> read_date_around(std::string_view text, std::size_t at, std::size_t floor, const Pack& pack);

/// The first full date in the text, which is where one is due; of a range of days (`15 and 16 June 2023`) its last day
/// is `date`. Where there is none, what is meant as one: `15.9.23`, or what no calendar has (`78 septembre 2023`).
std::optional<FoundDate> find_date(std::string_view text, const Pack& pack);

} // namespace ianote::language
