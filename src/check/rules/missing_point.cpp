// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

namespace ianote::check {

namespace {

void check(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        const auto& group = pair.group(link);
        if (group.change != Change::missing || link.link != &group.links.front() || link.source.empty()) continue;
        if (link.source.unit->is_header()) continue; // header-mismatch tells
        reporter.in_pair(pair, pair.source().place(*link.source.unit), std::nullopt,
                         {fmt::format("{} {} of {} is missing in {}", group.kind, joined_ids(group.source),
                                      pair.source().note().language.view(), pair.target().note().language.view())});
    }
}

} // namespace

const Rule missing_point{"missing-point",
                         Severity::error,
                         "A point, paragraph, title or footnote of the source that the target lacks.",
                         "Points are compared by what they say, so that one that is missing does not drag along those "
                         "behind it that got other numbers.",
                         "16. ... 17. ... 18. ... | 16. ... 17. (what 18 says)",
                         "16. ... 17. ... | 16. ... 17. ...",
                         nullptr,
                         check};

} // namespace ianote::check
