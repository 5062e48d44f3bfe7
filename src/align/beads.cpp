// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/beads.hpp"

#include "align/bead_scores.hpp"
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
constexpr int max_widenings = 3;

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
        more_.back() = 0;
    }

    /// Without a branch: which of the two is greater cannot be guessed.
    float log_sum(float a, float b) const {
        const auto apart = std::min(std::abs(a - b), negligible);
        return std::max(a, b) + more_[static_cast<std::size_t>(static_cast<int>(apart * steps))];
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

/// A bead from one node of the band to another.
struct Way {
    float score = 0; ///< tempered
    std::uint32_t to = 0;
};

/// Nodes of the band: (i, j) with i source and j target segments behind.
class Walk {
public:
    Walk(const Model& model, const BaseScores& base_scores, const Band& band, std::size_t max_segments,
         Scratch& scratch)
        : band_(band)
        , scores_(model, base_scores, band, max_segments, scratch)
        , base_(band.rows() + 1, 0) {
        for (std::size_t i = 0; i < band.rows(); ++i) base_[i + 1] = base_[i] + band.high[i] - band.low[i] + 1;
    }

    /// With `sums`, adds up all ways on the way, for judge().
    Path best(bool sums) {
        score_.assign(base_.back(), never);
        came_.assign(base_.back(), {});
        score_[0] = 0;
        if (sums) {
            forward_.assign(base_.back(), never);
            forward_[0] = 0;
            first_way_.reserve(base_.back() + 1);
            ways_.reserve(base_.back() * 6);
        }
        Steps steps{};
        for (std::size_t row = 0; row < band_.rows(); ++row) {
            base::check_limits();
            look_ahead(row);
            for (std::size_t j = band_.low[row]; j <= band_.high[row]; ++j) {
                const auto count = scores_.score(row + band_.first, j, steps);
                take(base_[row] + (j - band_.low[row]), j, {steps.data(), count}, sums);
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
            base::check_limits();
            const auto i = row + band_.first;
            for (std::size_t j = band_.high[row] + 1; j-- > band_.low[row];) {
                const bool starts = bead != beads.rend() && bead->source_begin == i && bead->target_begin == j;
                look_back(base_[row] + (j - band_.low[row]), starts ? &*bead : nullptr);
                if (starts) ++bead;
            }
        }
    }

private:
    /// The nodes of a row: those of `low` to `low + width` target segments; none for a row behind the last.
    struct Row {
        std::size_t low = SIZE_MAX;
        std::size_t width = 0;
        std::size_t base = 0;
    };

    std::size_t node_at(std::size_t i, std::size_t j) const {
        const auto row = i - band_.first;
        return base_[row] + (j - band_.low[row]);
    }

    /// The row and those that beads from it reach.
    void look_ahead(std::size_t row) {
        for (std::size_t m = 0; m <= max_a_side; ++m) {
            const auto r = row + m;
            ahead_[m] = r < band_.rows() ? Row{band_.low[r], band_.high[r] - band_.low[r], base_[r]} : Row{};
        }
    }

    /// The steps of a node, each to where it leads, where that is inside the band.
    void take(std::size_t node, std::size_t j, std::span<const Step> steps, bool sums) {
        for (const auto& step : steps) {
            const auto& row = ahead_[step.m];
            const auto column = j + step.n - row.low; // less than 0 wraps around
            if (column > row.width) continue;
            const auto to = row.base + column;
            const auto reached = score_[node] + step.score;
            if (reached > score_[to]) {
                score_[to] = reached;
                came_[to] = {step.m, step.n};
            }
            if (!sums) continue;
            const auto tempered = temper * step.score;
            forward_[to] = sum_table.log_sum(forward_[to], forward_[node] + tempered);
            ways_.push_back({tempered, static_cast<std::uint32_t>(to)});
        }
        if (sums) first_way_.push_back(static_cast<std::uint32_t>(ways_.size()));
    }

    /// Adds up all ways from a node to the end; `bead` is the one of the path that starts there.
    void look_back(std::size_t node, Bead* bead) {
        if (forward_[node] <= never) return;
        const auto end = bead != nullptr ? node_at(bead->source_end, bead->target_end) : 0;
        auto sum = backward_[node];
        for (auto w = first_way_[node]; w < first_way_[node + 1]; ++w) {
            const auto way = backward_[ways_[w].to] + ways_[w].score;
            sum = sum_table.log_sum(sum, way);
            if (bead != nullptr && ways_[w].to == end) {
                bead->confidence = std::min(1.0F, std::exp(forward_[node] + way - forward_.back()));
            }
        }
        backward_[node] = sum;
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
    BeadScores scores_;
    std::vector<std::size_t> base_;
    std::array<Row, max_a_side + 1> ahead_{};
    std::vector<float> score_;
    std::vector<Shape> came_;
    std::vector<float> forward_;
    std::vector<float> backward_;
    std::vector<Way> ways_; ///< of all nodes, kept for judge()
    std::vector<std::uint32_t> first_way_{0};
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
    std::array<std::array<double, max_a_side + 1>, max_a_side + 1> seen{};
    for (const auto& bead : beads) ++seen.at(bead.sources()).at(bead.targets());
    Shapes shapes = usual;
    for (std::size_t m = 0; m <= max_a_side; ++m) {
        for (std::size_t n = 0; n <= max_a_side; ++n) {
            // how often a shape is seen must not depend on which side was cut
            const auto both = m == n ? seen[m][n] : (seen[m][n] + seen[n][m]) / 2;
            shapes[m][n] =
                std::log((both + strength * std::exp(usual[m][n])) / (static_cast<double>(beads.size()) + strength));
        }
    }
    return shapes;
}

std::vector<Bead> find_path(const Model& model, const BaseScores& base_scores, Band band, bool judge,
                            Scratch& scratch) {
    for (int widenings = 0;; ++widenings) {
        Walk walk(model, base_scores, band, judge ? 2 * max_a_side : max_a_side, scratch);
        auto path = walk.best(judge);
        if (path.tight.empty() || widenings == max_widenings) {
            if (judge) walk.judge(path.beads);
            return std::move(path.beads);
        }
        widen(band, path.tight);
    }
}

} // namespace ianote::align
