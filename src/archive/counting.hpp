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

Counts count_matches(const Matches& matches, const FactTable& facts, bool with_facets);

} // namespace ianote::archive
