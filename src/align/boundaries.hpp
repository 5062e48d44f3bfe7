// SPDX-License-Identifier: GPL-3.0-or-later
// Do two segments begin, or end, with the same words? What tells a short neighbour that belongs to a bead from one that
// stands alone.
#pragma once

#include "align/beads.hpp"

namespace ianote::align {

/// How many of the outermost words have a counterpart: 0, 1, 2 or more.
using Level = std::uint8_t;

/// Looks at one source segment against any target segment.
class BoundaryMatcher {
public:
    explicit BoundaryMatcher(const Model& model);

    void set_source(std::uint32_t segment);
    Level begin(std::uint32_t target) const; ///< of the source segment that was set
    Level end(std::uint32_t target) const;

private:
    Level count(const BoundaryWords& boundary, const std::vector<std::uint32_t>& marks) const;

    const Model& model_;
    std::uint32_t stamp_ = 0;
    std::vector<std::uint32_t> head_marks_;
    std::vector<std::uint32_t> tail_marks_;
};

/// How often pairs of linked segments have each level, learned from `beads` and mixed with what is usual.
BoundaryShares learn_boundaries(const Model& model, const std::vector<Bead>& beads);

} // namespace ianote::align
