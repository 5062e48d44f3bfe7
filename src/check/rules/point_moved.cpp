// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

namespace ianote::check {

namespace {

void check(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        const auto& group = pair.group(link);
        if (group.change != Change::moved || link.link != &group.links.front() || !link.both()) continue;
        reporter.in_pair(pair, pair.source().place(*link.source.unit), pair.target().place(*link.target.unit),
                         {fmt::format("{} {} of {} stands in another place of {}, as {}", group.kind,
                                      joined_ids(group.source), pair.source().note().language.view(),
                                      pair.target().note().language.view(), joined_ids(group.target))});
    }
}

} // namespace

const Rule point_moved{"point-moved",
                       Severity::warning,
                       "A point that stands in another place in the other version.",
                       "Two points that changed places, mostly: a reference to one of them leads to the other.",
                       "16. A 17. B | 16. B 17. A",
                       "16. A 17. B | 16. A 17. B",
                       nullptr,
                       check};

} // namespace ianote::check
