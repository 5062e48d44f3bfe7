// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

namespace ianote::check {

namespace {

void check(const Version& version, Reporter& reporter) {
    for (const auto& unit : version.units()) {
        for (const auto& fact : unit.facts) {
            if (fact.kind != FactKind::date || fact.value != "?") continue;
            reporter.in_version(version, version.place(unit, fact.begin, fact.end), {"no calendar has this date"});
        }
    }
}

} // namespace

const Rule date_invalid{"date-invalid",
                        Severity::error,
                        "A date that no calendar has.",
                        "The 31st of a month of 30 days, or the 29th of February in a common year.",
                        "le 31 juin 2023",
                        "le 30 juin 2023",
                        check,
                        nullptr};

} // namespace ianote::check
