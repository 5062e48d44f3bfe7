// SPDX-License-Identifier: GPL-3.0-or-later
// What a number counts: a unit, a currency. And times of day.
#pragma once

#include "check/pair.hpp"

namespace ianote::check {

/// The unit or currency of a number, and where it is written.
struct Measure {
    std::string of; ///< symbol (km, %, d for days) or ISO code (EUR)
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool is_before = false; ///< the number
    bool is_word = false;   ///< euros, not EUR or €
    bool is_sign = false;   ///< €
};

/// Where the figures of a number end: `350MB` is one word.
std::uint32_t figures_end(std::string_view text, const Fact& number);

/// The unit that a number of a side stands in.
const CheckedUnit& unit_with(const LinkSide& side, const Fact& number);

/// Numbers of a side, in figures and in words; none of a side that has hundreds: a table, no sentence.
std::vector<const Fact*> numbers_of(const LinkSide& side);

/// Behind the number, as a symbol or in the words of the pack.
std::optional<Measure> unit_of(const CheckedUnit& unit, const Fact& number, const language::Pack& pack);

/// Before or behind the number; behind it further words may stand between (30 millions d'euros).
std::optional<Measure> currency_of(const CheckedUnit& unit, const Fact& number, const language::Pack& pack);

/// Money by code or sign, not by a word; of signs only that of the euro has a place that is known.
std::optional<Measure> placed_money(const CheckedUnit& unit, const Fact& fact, const language::Pack& pack);

struct ClockTime {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    int minutes = 0;      ///< since midnight
    bool is_half = false; ///< of twelve hours; may be twelve hours later, unless it says so
    bool is_sure = false; ///< 14.30 may be another number
};

/// Between two bytes of the unit's text.
std::vector<ClockTime> find_times(const CheckedUnit& unit, std::uint32_t begin, std::uint32_t end,
                                  const language::Pack& pack);

} // namespace ianote::check
