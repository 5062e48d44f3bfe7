// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, months and days of the week.
#include "check/compare.hpp"
#include "check/rules/families.hpp"
#include "text/iso_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace ianote::check {

namespace {

void check_date_invalid(const Version& version, Reporter& reporter) {
    for (const auto& unit : version.units()) {
        for (const auto& fact : unit.facts) {
            if (fact.kind != FactKind::date || fact.value != "?") continue;
            reporter.in_version(version, version.place(unit, fact.begin, fact.end), {"no calendar has this date"});
        }
    }
}

/// As facts write it: D0 is Sunday.
std::string weekday_of(const Date& date) {
    return fmt::format("D{}", std::chrono::weekday(std::chrono::sys_days(date)).c_encoding());
}

void check_weekday_mismatch(const Version& version, Reporter& reporter) {
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

bool is_date(const Fact& fact) {
    return fact.kind == FactKind::date || fact.kind == FactKind::month || fact.kind == FactKind::weekday;
}

/// The other side has day and year as numbers: a way to write dates that is not known.
bool is_in_figures(const Fact& date, const LinkSide& other) {
    if (date.kind != FactKind::date || date.value.size() != 10) return false;
    const auto has = [&](const std::string& value) {
        return std::any_of(other.facts.begin(), other.facts.end(),
                           [&](const Fact* fact) { return fact->kind == FactKind::number && fact->value == value; });
    };
    auto day = date.value.substr(8);
    if (day.front() == '0') day.erase(0, 1);
    return has(date.value.substr(0, 4)) && has(day);
}

/// A month or weekday alone may be said in another way; against another one it is a slip.
void drop_lone(Unmatched& u) {
    const auto lone = [](const Fact* fact) { return fact->kind != FactKind::date; };
    if (u.target.empty()) std::erase_if(u.source, [&](const Fact* f) { return f->kind == FactKind::weekday; });
    if (u.source.empty()) std::erase_if(u.target, [&](const Fact* f) { return f->kind == FactKind::weekday; });
    const auto has_date = [](const std::vector<const Fact*>& facts) {
        return std::any_of(facts.begin(), facts.end(), [](const Fact* f) { return f->kind == FactKind::date; });
    };
    if (has_date(u.source) && !u.target.empty()) std::erase_if(u.source, lone);
    if (has_date(u.target) && !u.source.empty()) std::erase_if(u.target, lone);
}

void check_date_mismatch(const Pair& pair, Reporter& reporter) {
    for (auto& unmatched : choose_differences(pair, is_date)) {
        const auto& link = *unmatched.link;
        if (link.source.unit->unit->kind == "date") continue; // header-mismatch tells
        std::erase_if(unmatched.source, [&](const Fact* f) { return is_in_figures(*f, link.target); });
        std::erase_if(unmatched.target, [&](const Fact* f) { return is_in_figures(*f, link.source); });
        drop_lone(unmatched);
        report_unmatched(pair, unmatched, "date", reporter);
    }
}

constexpr std::array date_family{
    Rule{
        .name = "date-invalid",
        .severity = Severity::error,
        .summary = "A date that no calendar has.",
        .why = "The 31st of a month of 30 days, or the 29th of February in a common year.",
        .wrong = "le 31 juin 2023",
        .right = "le 30 juin 2023",
        .version = check_date_invalid,
    },
    Rule{
        .name = "weekday-mismatch",
        .severity = Severity::error,
        .summary = "A date with another day of the week than the calendar gives it.",
        .why = "One of the two is wrong; mostly the date was moved and the day was not.",
        .wrong = "le lundi 15 septembre 2023",
        .right = "le vendredi 15 septembre 2023",
        .version = check_weekday_mismatch,
    },
    Rule{
        .name = "date-mismatch",
        .severity = Severity::error,
        .summary = "A date, month or day of the week that the other version does not have.",
        .why = "Dates are compared as days of the calendar, however each language writes them.",
        .wrong = "15 septembre 2023 | 15 de octubre de 2023",
        .right = "1er mars 2022 | 1 de marzo de 2022",
        .pair = check_date_mismatch,
    },
};

} // namespace

std::span<const Rule> date_rules() { return date_family; }

} // namespace ianote::check
