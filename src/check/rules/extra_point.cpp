// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

namespace ianote::check {

namespace {

void check(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        const auto& group = pair.group(link);
        if (group.change != Change::added || link.link != &group.links.front() || link.target.empty()) continue;
        if (link.target.unit->is_header()) continue; // header-mismatch tells
        reporter.in_pair(pair, std::nullopt, pair.target().place(*link.target.unit),
                         {fmt::format("{} {} of {} is missing in {}", group.kind, joined_ids(group.target),
                                      pair.target().note().language.view(), pair.source().note().language.view())});
    }
}

} // namespace

const Rule extra_point{"extra-point",
                       Severity::error,
                       "A point, paragraph, title or footnote of the target that the source lacks.",
                       "The same comparison as missing-point, from the other side.",
                       "16. ... 17. ... | 16. ... 17. ... 18. ...",
                       "16. ... 17. ... | 16. ... 17. ...",
                       nullptr,
                       check};

} // namespace ianote::check
