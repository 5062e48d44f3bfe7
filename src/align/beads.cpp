// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/beads.hpp"

#include "align/cells.hpp"
#include "align/weights.hpp"
#include "base/budget.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ianote::align {

namespace {

constexpr float never = -1e30F;
constexpr float negligible = 12; // a way so much worse adds nothing to a sum of probabilities

struct Shape {
    std::uint8_t m = 0;
    std::uint8_t n = 0;
};

/// All shapes, the commonest first.
constexpr std::array<Shape, 18> all_shapes{{{1, 1},
                                            {1, 0},
                                            {0, 1},
                                            {2, 1},
                                            {1, 2},
                                            {2, 2},
                                            {3, 1},
                                            {1, 3},
                                            {3, 2},
                                            {2, 3},
                                            {4, 1},
                                            {1, 4},
                                            {3, 3},
                                            {4, 2},
                                            {2, 4},
                                            {4, 3},
                                            {3, 4},
                                            {4, 4}}};

constexpr auto temper = static_cast<float>(weights().temper);
constexpr std::size_t small_shapes = 8; // of four segments at most

/// log(1 + exp(-x)) in steps of 1/32, near enough for a confidence of two digits.
class SumTable {
public:
    SumTable() {
        for (std::size_t i = 0; i < more_.size(); ++i) {
            more_[i] = std::log1p(std::exp(-(static_cast<float>(i) + 0.5F) / steps));
        }
    }

    float log_sum(float a, float b) const {
        if (a < b) std::swap(a, b);
        const auto apart = a - b;
        return apart < negligible ? a + more_[static_cast<std::size_t>(apart * steps)] : a;
    }

private:
    static constexpr float steps = 32;
    std::array<float, static_cast<std::size_t>(negligible* steps) + 1> more_{};
};

float log_sum(float a, float b) {
    static const SumTable table;
    return table.log_sum(a, b);
}

/// Nodes of the band: (i, j) with i source and j target segments behind.
class Walk {
public:
    Walk(const Model& model, const Ground& ground, const Band& band, std::size_t most)
        : band_(band)
        , cells_(model, ground, band, most)
        , shapes_(all_shapes.data(), most < 2 * most_a_side ? small_shapes : all_shapes.size())
        , base_(band.rows() + 1, 0) {
        for (std::size_t i = 0; i < band.rows(); ++i) base_[i + 1] = base_[i] + band.high[i] - band.low[i] + 1;
    }

    /// With `sums`, adds up all ways on the way, for judge().
    Path best(bool sums) {
        score_.assign(base_.back(), never);
        came_.assign(base_.back(), {});
        score_[0] = 0;
        forward_.assign(sums ? base_.back() : 1, never);
        forward_[0] = 0;
        each_node([&](std::size_t i, std::size_t j, std::size_t node, const BeadScores& scores) {
            for (const auto shape : shapes_) {
                const auto to = node_at(i + shape.m, j + shape.n);
                if (to == no_node) continue;
                if (sums) forward_[to] = log_sum(forward_[to], forward_[node] + temper * scores[shape.m][shape.n]);
                const auto reached = score_[node] + scores[shape.m][shape.n];
                if (reached > score_[to]) {
                    score_[to] = reached;
                    came_[to] = shape;
                }
            }
        });
        return trace();
    }

    /// The confidence of each bead: its share of all ways from the start (summed by best()) to the end.
    void judge(std::vector<Bead>& beads) {
        backward_.assign(base_.back(), never);
        backward_.back() = 0;
        const auto all = forward_.back();
        auto bead = beads.rbegin();
        BeadScores scores{};
        for (auto row = band_.rows(); row-- > 0;) {
            base::spend();
            const auto i = row + band_.first;
            for (std::size_t j = band_.high[row] + 1; j-- > band_.low[row];) {
                const auto node = node_at(i, j);
                if (forward_[node] <= never) continue;
                cells_.score(i, j, scores);
                for (const auto shape : shapes_) {
                    const auto to = node_at(i + shape.m, j + shape.n);
                    if (to == no_node || backward_[to] <= never) continue;
                    const auto way = backward_[to] + temper * scores[shape.m][shape.n];
                    backward_[node] = log_sum(backward_[node], way);
                    if (bead != beads.rend() && bead->source_begin == i && bead->target_begin == j &&
                        bead->sources() == shape.m && bead->targets() == shape.n) {
                        bead->confidence = std::min(1.0F, std::exp(forward_[node] + way - all));
                    }
                }
                if (bead != beads.rend() && bead->source_begin == i && bead->target_begin == j) ++bead;
            }
        }
    }

private:
    static constexpr std::size_t no_node = SIZE_MAX;

    std::size_t node_at(std::size_t i, std::size_t j) const {
        const auto row = i - band_.first;
        if (row >= band_.rows() || j < band_.low[row] || j > band_.high[row]) return no_node;
        return base_[row] + (j - band_.low[row]);
    }

    template <typename Visit> void each_node(const Visit& visit) {
        BeadScores scores{};
        for (std::size_t row = 0; row < band_.rows(); ++row) {
            base::spend();
            const auto i = row + band_.first;
            for (std::size_t j = band_.low[row]; j <= band_.high[row]; ++j) {
                cells_.score(i, j, scores);
                visit(i, j, node_at(i, j), scores);
            }
        }
    }

    Path trace() const {
        Path path;
        const auto last_row = band_.rows() - 1;
        std::size_t i = last_row + band_.first;
        std::size_t j = band_.high.back();
        while (i > band_.first || j > band_.low.front()) {
            const auto shape = came_[node_at(i, j)];
            const auto row = i - band_.first;
            const bool low = j == band_.low[row] && j > band_.low.front() && row < last_row;
            const bool high = j == band_.high[row] && j < band_.high.back() && row > 0;
            if (low || high) path.tight.push_back(static_cast<std::uint32_t>(i));
            path.beads.push_back({static_cast<std::uint32_t>(i - shape.m), static_cast<std::uint32_t>(i),
                                  static_cast<std::uint32_t>(j - shape.n), static_cast<std::uint32_t>(j)});
            i -= shape.m;
            j -= shape.n;
        }
        std::reverse(path.beads.begin(), path.beads.end());
        return path;
    }

    const Band& band_;
    Cells cells_;
    std::span<const Shape> shapes_;
    std::vector<std::size_t> base_;
    std::vector<float> score_;
    std::vector<Shape> came_;
    std::vector<float> forward_;
    std::vector<float> backward_;
};

} // namespace

Shapes usual_shapes() {
    Shapes shapes{};
    constexpr auto w = weights();
    for (auto& row : shapes) row.fill(std::log(w.shape_rest));
    shapes[1][1] = std::log(w.shape_1_1);
    shapes[1][0] = shapes[0][1] = std::log(w.shape_gap);
    shapes[2][1] = shapes[1][2] = std::log(w.shape_2_1);
    shapes[2][2] = std::log(w.shape_2_2);
    shapes[3][1] = shapes[1][3] = std::log(w.shape_3_1);
    shapes[4][1] = shapes[1][4] = std::log(w.shape_3_1 / 4);
    return shapes;
}

Shapes learn_shapes(const std::vector<Bead>& beads, const Shapes& usual) {
    const auto strength = weights().shape_trust; // beads that the usual shapes weigh as much as
    std::array<std::array<double, most_a_side + 1>, most_a_side + 1> seen{};
    for (const auto& bead : beads) ++seen.at(bead.sources()).at(bead.targets());
    Shapes shapes = usual;
    for (std::size_t m = 0; m <= most_a_side; ++m) {
        for (std::size_t n = 0; n <= most_a_side; ++n) {
            // how often a shape is seen must not depend on which side was cut
            const auto both = m == n ? seen[m][n] : (seen[m][n] + seen[n][m]) / 2;
            shapes[m][n] =
                std::log((both + strength * std::exp(usual[m][n])) / (static_cast<double>(beads.size()) + strength));
        }
    }
    return shapes;
}

Path find_path(const Model& model, const Ground& ground, const Band& band, bool judge) {
    Walk walk(model, ground, band, judge ? 2 * most_a_side : most_a_side);
    auto path = walk.best(judge);
    if (judge) walk.judge(path.beads);
    return path;
}

} // namespace ianote::align
