// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the plane of two texts that an alignment is looked for in: near sure anchors, wide where there are none.
#pragma once

#include "align/evidence.hpp"

#include <cstdint>
#include <vector>

namespace ianote::align {

/// A pair of segments that share words which are rare on both sides.
struct Anchor {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    float weight = 0;
};

/// The heaviest chain of candidates that rises on both sides; they come sorted by their targets.
std::vector<Anchor> heaviest_chain(const std::vector<Anchor>& candidates, std::size_t source_size);

/// The heaviest chain of all pairs of segments with rare words in common.
std::vector<Anchor> find_anchors(const Side& source, const Side& target, const std::vector<WordMatch>& matches);

/// For each number of source segments behind us (0 to n), the lowest and highest number of target segments.
/// Both grow from row to row.
struct Band {
    std::vector<std::uint32_t> low;
    std::vector<std::uint32_t> high;

    std::size_t first = 0; ///< source segments behind the first row

    std::size_t rows() const { return low.size(); }

    /// The rows `from` to `to`, from one node of the path to another.
    Band part(Anchor from, Anchor to) const;
};

/// `slack`: rows beside an anchor that the path may wander.
Band band_around(const std::vector<Anchor>& anchors, std::size_t source_size, std::size_t target_size,
                 std::size_t slack);

/// Makes the band wider around those rows, by its own width on each side.
void widen(Band& band, const std::vector<std::uint32_t>& rows);

} // namespace ianote::align
