// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/beads.hpp"

#include "align/cells.hpp"
#include "align/logarithm.hpp"
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

constexpr auto temper = static_cast<float>(weights().temper);
constexpr int most_widenings = 3;

/// log(1 + exp(-x)) in steps of 1/32, near enough for a confidence of two digits.
class SumTable {
public:
    constexpr SumTable() {
        constexpr double a_step = 0.96923323447634408185; // exp(-1/32)
        double power = 0.98449643700540845;               // exp(-1/64)
        for (auto& more : more_) {
            more = static_cast<float>(logarithm(1 + power));
            power *= a_step;
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

constexpr SumTable sum_table;

struct Path {
    std::vector<Bead> beads;
    std::vector<std::uint32_t> tight; ///< rows where the path touches the edge of the band
};

/// Nodes of the band: (i, j) with i source and j target segments behind.
class Walk {
public:
    Walk(const Model& model, const Ground& ground, const Band& band, std::size_t most)
        : band_(band)
        , cells_(model, ground, band, most)
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
        Steps steps{};
        for (std::size_t row = 0; row < band_.rows(); ++row) {
            base::spend();
            const auto i = row + band_.first;
            for (std::size_t j = band_.low[row]; j <= band_.high[row]; ++j) {
                const auto count = cells_.score(i, j, steps);
                take(i, j, {steps.data(), count}, sums);
                if (!sums) continue;
                steps_.insert(steps_.end(), steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(count));
                first_step_.push_back(steps_.size());
            }
        }
        return trace();
    }

    /// The confidence of each bead: its share of all ways from the start (summed by best()) to the end.
    void judge(std::vector<Bead>& beads) {
        backward_.assign(base_.back(), never);
        backward_.back() = 0;
        auto bead = beads.rbegin();
        for (auto row = band_.rows(); row-- > 0;) {
            base::spend();
            const auto i = row + band_.first;
            for (std::size_t j = band_.high[row] + 1; j-- > band_.low[row];) {
                const bool starts = bead != beads.rend() && bead->source_begin == i && bead->target_begin == j;
                look_ahead(i, j, starts ? &*bead : nullptr);
                if (starts) ++bead;
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

    /// The steps of a node, each to where it leads.
    void take(std::size_t i, std::size_t j, std::span<const Step> steps, bool sums) {
        const auto node = node_at(i, j);
        for (const auto& step : steps) {
            const auto to = node_at(i + step.m, j + step.n);
            if (to == no_node) continue;
            if (sums) forward_[to] = sum_table.log_sum(forward_[to], forward_[node] + temper * step.score);
            const auto reached = score_[node] + step.score;
            if (reached > score_[to]) {
                score_[to] = reached;
                came_[to] = {step.m, step.n};
            }
        }
    }

    /// Adds up all ways from a node to the end; `bead` is the one of the path that starts there.
    void look_ahead(std::size_t i, std::size_t j, Bead* bead) {
        const auto node = node_at(i, j);
        if (forward_[node] <= never) return;
        for (auto s = first_step_[node]; s < first_step_[node + 1]; ++s) {
            const auto& step = steps_[s];
            const auto to = node_at(i + step.m, j + step.n);
            if (to == no_node || backward_[to] <= never) continue;
            const auto way = backward_[to] + temper * step.score;
            backward_[node] = sum_table.log_sum(backward_[node], way);
            if (bead != nullptr && bead->sources() == step.m && bead->targets() == step.n) {
                bead->confidence = std::min(1.0F, std::exp(forward_[node] + way - forward_.back()));
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
    std::vector<std::size_t> base_;
    std::vector<float> score_;
    std::vector<Shape> came_;
    std::vector<float> forward_;
    std::vector<float> backward_;
    std::vector<Step> steps_; ///< of all nodes, kept for judge()
    std::vector<std::size_t> first_step_{0};
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

std::vector<Bead> find_path(const Model& model, const Ground& ground, Band band, bool judge) {
    for (int widenings = 0;; ++widenings) {
        Walk walk(model, ground, band, judge ? 2 * most_a_side : most_a_side);
        auto path = walk.best(judge);
        if (path.tight.empty() || widenings == most_widenings) {
            if (judge) walk.judge(path.beads);
            return std::move(path.beads);
        }
        widen(band, path.tight);
    }
}

} // namespace ianote::align
