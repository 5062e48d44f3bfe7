// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

namespace ianote::check {

namespace {

/// Points with other numbers one after the other, as behind one that is missing, are told once.
void check(const Pair& pair, Reporter& reporter) {
    std::size_t last = SIZE_MAX;
    for (const auto& link : pair.links()) {
        const auto& group = pair.group(link);
        const bool other_number =
            group.change == Change::renumbered || group.change == Change::merged || group.change == Change::split;
        if (!other_number || link.link != &group.links.front() || !link.both()) continue;
        const bool goes_on = last != SIZE_MAX && link.group == last + 1 && group.change == Change::renumbered;
        last = link.group;
        if (goes_on) continue;
        reporter.in_pair(pair, pair.source().place(*link.source.unit), pair.target().place(*link.target.unit),
                         {fmt::format("{} {} of {} is {} in {}", group.kind, joined_ids(group.source),
                                      pair.source().note().language.view(), joined_ids(group.target),
                                      pair.target().note().language.view())});
    }
}

} // namespace

const Rule point_renumbered{
    "point-renumbered",
    Severity::warning,
    "A point with another number, or several points that are one, in the other version.",
    "Numbers must be the same in every language, or a reference to a point leads astray. The first "
    "of a row of such points is told.",
    "16. A 17. B | 16. A 18. B",
    "16. A 17. B | 16. A 17. B",
    nullptr,
    check};

} // namespace ianote::check
