// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of matches: by field, and of the notes and versions that hold them.
#pragma once

#include "archive/matching.hpp"

namespace ianote::archive {

struct Counts {
    std::size_t points = 0;
    std::size_t versions = 0;
    std::size_t notes = 0;
    std::vector<Facet> facets; ///< empty unless asked for
};

/// With facets where the points that ask someone are given.
Counts count_matches(const Matches& matches, const FactTable& facts,
                     std::optional<std::span<const AskingPoint>> asking);

} // namespace ianote::archive
