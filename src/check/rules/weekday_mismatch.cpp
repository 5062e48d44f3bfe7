// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"
#include "text/iso_date.hpp"

#include <fmt/format.h>

#include <chrono>

namespace ianote::check {

namespace {

/// As facts write it: D0 is Sunday.
std::string weekday_of(const Date& date) {
    return fmt::format("D{}", std::chrono::weekday(std::chrono::sys_days(date)).c_encoding());
}

void check(const Version& version, Reporter& reporter) {
    constexpr std::uint32_t near = 6; // bytes between the two: a blank, a comma, an article
    for (const auto& unit : version.units()) {
        for (std::size_t i = 0; i + 1 < unit.facts.size(); ++i) {
            const auto& day = unit.facts[i];
            const auto& date = unit.facts[i + 1];
            if (day.kind != FactKind::weekday || date.kind != FactKind::date) continue;
            const auto printed = text::read_iso_date(date.value);
            if (!printed || date.begin > day.end + near || weekday_of(*printed) == day.value) continue;
            reporter.in_version(version, version.place(unit, day.begin, date.end),
                                {fmt::format("'{}' is no {}", unit.text().substr(date.begin, date.end - date.begin),
                                             unit.text().substr(day.begin, day.end - day.begin))});
        }
    }
}

} // namespace

const Rule weekday_mismatch{"weekday-mismatch",
                            Severity::error,
                            "A date with another day of the week than the calendar gives it.",
                            "One of the two is wrong; mostly the date was moved and the day was not.",
                            "le lundi 15 septembre 2023",
                            "le vendredi 15 septembre 2023",
                            check,
                            nullptr};

} // namespace ianote::check
