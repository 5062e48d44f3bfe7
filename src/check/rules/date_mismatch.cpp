// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/compare.hpp"
#include "check/rules/rules.hpp"

#include <algorithm>

namespace ianote::check {

namespace {

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

void check(const Pair& pair, Reporter& reporter) {
    for (auto& unmatched : find_unmatched(pair, is_date, same_value)) {
        const auto& link = *unmatched.link;
        if (link.source.unit->unit->kind == "date") continue; // header-mismatch tells
        std::erase_if(unmatched.source, [&](const Fact* f) { return is_in_figures(*f, link.target); });
        std::erase_if(unmatched.target, [&](const Fact* f) { return is_in_figures(*f, link.source); });
        drop_lone(unmatched);
        report_unmatched(pair, unmatched, "date", reporter);
    }
}

} // namespace

const Rule date_mismatch{"date-mismatch",
                         Severity::error,
                         "A date, month or day of the week that the other version does not have.",
                         "Dates are compared as days of the calendar, however each language writes them.",
                         "15 septembre 2023 | 15 de octubre de 2023",
                         "1er mars 2022 | 1 de marzo de 2022",
                         nullptr,
                         check};

} // namespace ianote::check
