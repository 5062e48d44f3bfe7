// SPDX-License-Identifier: GPL-3.0-or-later
// The best way through a band: dynamic programming over beads of up to four segments a side, and gaps.
#pragma once

#include "align/band.hpp"

#include <array>
#include <vector>

namespace ianote::align {

constexpr std::size_t max_a_side = 4;

/// Segments [source_begin, source_end) stand for [target_begin, target_end); one of them may be empty.
struct Bead {
    std::uint32_t source_begin = 0;
    std::uint32_t source_end = 0;
    std::uint32_t target_begin = 0;
    std::uint32_t target_end = 0;
    float confidence = 0; ///< probability that exactly this bead is right

    std::uint32_t sources() const { return source_end - source_begin; }

    std::uint32_t targets() const { return target_end - target_begin; }

    bool operator==(const Bead&) const = default;
};

/// Logarithms of how often beads of m and n segments are seen; [0][0] is not used.
using Shapes = std::array<std::array<double, max_a_side + 1>, max_a_side + 1>;

Shapes usual_shapes();

/// The shapes as these beads have them, mixed with the usual ones.
Shapes learn_shapes(const std::vector<Bead>& beads, const Shapes& usual);

constexpr std::size_t boundary_levels = 3;

/// How often right links begin [0] and end [1] with no, one, or more words in common.
using BoundaryShares = std::array<std::array<double, boundary_levels>, 2>;

constexpr BoundaryShares usual_boundaries() { return {{{0.35, 0.3, 0.35}, {0.35, 0.3, 0.35}}}; }

/// Everything that a bead is judged by.
struct Model {
    const Side& source;
    const Side& target;
    const Evidence& of_source;
    const Evidence& of_target;
    Shapes shapes;
    BoundaryShares boundaries = usual_boundaries();
    /// For each segment, its group; the segments of a bead are all of one. Empty: no groups.
    std::span<const std::uint32_t> source_groups = {};
    std::span<const std::uint32_t> target_groups = {};
    double ratio = 1; ///< characters of the target for one of the source
};

struct BaseScores;
struct Scratch;

/// The best beads, the band made wider wherever the path runs along its edge. With `judge`, each gets its confidence
/// from all ways through the band.
std::vector<Bead> find_path(const Model& model, const BaseScores& base_scores, Band band, bool judge, Scratch& scratch);

} // namespace ianote::align
