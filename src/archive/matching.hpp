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
    /// Of the archive that was looked through: 1, or less where words were asked for that are nearly everywhere.
    double share = 1;
};

/// `wanted` matches are needed, SIZE_MAX for all. Unless all are, a question with more than some 300,000 matches is
/// answered from an even part of the archive and its newest notes.
Matches find_matches(Archive::Parts& archive, const Plan& plan, std::size_t wanted);

} // namespace ianote::archive
