// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a plan matches, with its score.
#pragma once

#include "archive/parts.hpp"
#include "archive/plan.hpp"

namespace ianote::archive {

struct Match {
    std::int64_t row = 0; ///< see Place; of a header without ordinal and length, so that a note has but one
    double score = 0;
};

struct Matches {
    std::vector<Match> list; ///< rising rows
    /// Where points were asked for by kind or action alone there may be millions: then `list` holds the newest, and
    /// these are the counts by version.
    bool counted = false;
    std::vector<std::pair<const VersionFacts*, Filter>> versions;
};

/// How many points are listed of those that were asked for by kind or action alone.
constexpr std::size_t most_listed = 20000;

Matches find_matches(Archive::Parts& archive, const Plan& plan);

} // namespace ianote::archive
