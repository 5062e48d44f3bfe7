// SPDX-License-Identifier: GPL-3.0-or-later
// The score of every bead worth a thought that can start at a node of the band.
#pragma once

#include "align/beads.hpp"
#include "align/boundaries.hpp"

#include <algorithm>

namespace ianote::align {

/// A bead from a node onwards: m source and n target segments.
struct Step {
    float score = 0;
    std::uint8_t m = 0;
    std::uint8_t n = 0;
};

using Steps = std::array<Step, (max_a_side + 1) * (max_a_side + 1)>;

class LengthTable;

/// What beads are judged by and what does not depend on the band.
struct BaseScores {
    using Edges = std::array<std::array<float, edge_count>, edge_count>;

    explicit BaseScores(const Model& model);

    std::vector<float> target_base; ///< of a target segment: what its words say when nothing matches
    std::vector<float> source_base;
    std::vector<std::uint64_t> scaled; ///< characters before each source segment, at the scale of the target
    Edges begin;
    Edges end;
};

/// What the parts of a text leave each other, so that none has to set up tables of all words.
struct Scratch {
    explicit Scratch(const Model& model)
        : boundaries(model)
        , source_marks(model.source.words.size(), 0)
        , target_marks(model.target.words.size(), 0) {}

    BoundaryMatcher boundaries;
    std::vector<std::uint32_t> source_marks; ///< by word: the sighting that was looked at last; the next is near it
    std::vector<std::uint32_t> target_marks;
};

class BeadScores {
public:
    /// `max_segments`: of the largest bead, both sides together.
    BeadScores(const Model& model, const BaseScores& base_scores, const Band& band, std::size_t max_segments,
               Scratch& scratch);

    /// The beads that start behind `i` source and `j` target segments, gaps first; those that are worse than the same
    /// segments left alone are not among them. Returns how many.
    std::size_t score(std::size_t i, std::size_t j, Steps& steps) const;

private:
    /// What the words of one segment gain from 1 to 4 segments of the other side, from where a bead would start.
    using Gains = std::array<float, max_a_side>;

    /// [m][n] for a bead of m + 1 source and n + 1 target segments.
    using Block = std::array<Gains, max_a_side>;

    void gather_target(std::vector<std::uint32_t>& marks);
    void gather_source(std::vector<std::uint32_t>& marks);
    void gather_boundaries(BoundaryMatcher& boundaries);
    Block gains_at(std::size_t i, std::size_t j, std::size_t sources, std::size_t targets) const;

    /// The largest bead that may begin at a node: segments of the source and of the target.
    std::pair<std::size_t, std::size_t> room(std::size_t i, std::size_t j) const;

    /// `row` counts from the start of the text.
    std::size_t cell(std::size_t row, std::size_t segment) const {
        return static_cast<std::size_t>(offset_[row - band_.first] + static_cast<std::ptrdiff_t>(segment));
    }

    bool holds(std::size_t row, std::size_t segment) const {
        const auto r = row - band_.first;
        return row >= band_.first && r + 1 < base_.size() && segment >= band_.low[r] &&
               segment < band_.low[r] + base_[r + 1] - base_[r];
    }

    const Model& model_;
    const BaseScores& base_scores_;
    const Band& band_;
    const LengthTable& table_;
    std::size_t max_segments_;
    std::vector<std::size_t> base_;
    std::vector<std::ptrdiff_t> offset_;    ///< of a row: cell of its segment 0, were it there
    std::vector<Gains> target_gains_;       ///< of a target segment, for beads that start at the row's source segment
    std::vector<Gains> source_gains_;       ///< of the row's source segment, for beads that start at a target segment
    std::vector<std::uint8_t> begin_level_; ///< words in common where the row's segment and a target segment begin
    std::vector<std::uint8_t> end_level_;
    std::array<std::array<float, boundary_levels>, 2> boundary_odds_{};
    std::array<std::array<float, max_a_side + 1>, max_a_side + 1> shapes_{};
    std::array<float, 2 * max_a_side + 1> floor_{}; ///< by segments of a bead: gaps are better than a score below
};

} // namespace ianote::align
