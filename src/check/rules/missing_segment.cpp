// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

namespace ianote::check {

namespace {

void check(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        const auto& group = pair.group(link);
        if (link.both() || group.source.empty() || group.target.empty()) continue;
        const auto& version = link.target.empty() ? pair.source() : pair.target();
        const auto& other = link.target.empty() ? pair.target() : pair.source();
        const auto source = link.source.empty() ? std::optional<FindingPlace>() : pair.source_place(link);
        const auto target = link.target.empty() ? std::optional<FindingPlace>() : pair.target_place(link);
        reporter.in_pair(pair, source, target,
                         {fmt::format("a sentence of {} has no counterpart in {}", version.note().language.view(),
                                      other.note().language.view())});
    }
}

} // namespace

const Rule missing_segment{"missing-segment",
                           Severity::error,
                           "A sentence inside a point that the other version lacks.",
                           "The point stands in both versions, one of its sentences or clauses does not.",
                           "1. Le vote a eu lieu. Le texte est adopté. | 1. La votación tuvo lugar.",
                           "1. Le vote a eu lieu. | 1. La votación tuvo lugar.",
                           nullptr,
                           check};

} // namespace ianote::check
