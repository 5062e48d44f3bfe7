// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/bead_scores.hpp"

#include "align/logarithm.hpp"
#include "align/weights.hpp"

#include <algorithm>
#include <cmath>

namespace ianote::align {

namespace {

constexpr std::array<float, max_a_side> nothing{};

std::vector<float> bases(const Side& side, const Evidence& evidence) {
    std::vector<float> all(side.size(), 0);
    for (std::size_t i = 0; i < side.size(); ++i) {
        for (const auto word : side.words_of(i)) all[i] += evidence.unmatched[word];
    }
    return all;
}

/// Odds of two edges in a right link against chance; equal ones are likely, the rarer the more so.
std::array<std::array<float, edge_count>, edge_count> edge_odds(const std::vector<Edge>& a,
                                                                const std::vector<Edge>& b) {
    std::array<double, edge_count> share{};
    for (const auto e : a) share.at(static_cast<std::size_t>(e)) += 1;
    for (const auto e : b) share.at(static_cast<std::size_t>(e)) += 1;
    const auto all = static_cast<double>(a.size() + b.size()) + edge_count;
    std::array<std::array<float, edge_count>, edge_count> odds{};
    const auto kept = weights().edge_kept;
    for (std::size_t x = 0; x < edge_count; ++x) {
        for (std::size_t y = 0; y < edge_count; ++y) {
            const auto chance = (share[y] + 1) / all;
            const auto both = (x == y ? kept : 0) + (1 - kept) * chance;
            odds[x][y] = static_cast<float>(weights().edge * std::log(both / chance));
        }
    }
    return odds;
}

} // namespace

/// Logarithms of lengths and of their variance, by whole characters: most of the time would go into them.
class LengthTable {
public:
    constexpr LengthTable() {
        constexpr auto w = weights();
        for (std::size_t i = 0; i < logs_.size(); ++i) {
            logs_[i] = static_cast<float>(logarithm(static_cast<double>(i) + 4));
        }
        for (std::size_t i = 0; i < spread_.size(); ++i) {
            const auto both = static_cast<double>(i * step) + step / 2.0;
            const auto variance = w.length_variance + w.length_noise / (both + 8);
            spread_[i] = {static_cast<float>(-0.5 * w.length * logarithm(variance)),
                          static_cast<float>(0.5 * w.length * (1 / variance - 1))};
        }
    }

    /// Odds of two lengths in a right link, against two segments that have nothing to do with each other (whose
    /// lengths differ by a factor of e or so).
    float odds(std::size_t a, std::size_t b) const {
        const auto apart = log_of(b) - log_of(a);
        const auto& s = spread_[std::min((a + b) / step, spread_.size() - 1)];
        return s.best - apart * apart * s.fall;
    }

private:
    struct Spread {
        float best = 0;
        float fall = 0;
    };

    float log_of(std::size_t length) const {
        return length < logs_.size() ? logs_[length] : std::log(static_cast<float>(length) + 4);
    }

    static constexpr std::size_t step = 8;
    std::array<float, 2048> logs_{};
    std::array<Spread, 512> spread_{};
};

static constexpr LengthTable length_table;

BaseScores::BaseScores(const Model& model)
    : target_base(bases(model.target, model.of_target))
    , source_base(bases(model.source, model.of_source))
    , begin(edge_odds(model.source.begins, model.target.begins))
    , end(edge_odds(model.source.ends, model.target.ends)) {
    scaled.reserve(model.source.length_before.size());
    for (const auto before : model.source.length_before) {
        scaled.push_back(static_cast<std::uint64_t>(static_cast<double>(before) * model.ratio));
    }
}

BeadScores::BeadScores(const Model& model, const BaseScores& base_scores, const Band& band, std::size_t max_segments,
                       Scratch& scratch)
    : model_(model)
    , base_scores_(base_scores)
    , band_(band)
    , table_(length_table)
    , max_segments_(max_segments)
    , base_(band.rows() + 1, 0)
    , offset_(band.rows()) {
    for (std::size_t i = 0; i < band.rows(); ++i) {
        base_[i + 1] = base_[i] + (band.high[i] - band.low[i]) + max_a_side;
        offset_[i] = static_cast<std::ptrdiff_t>(base_[i]) - static_cast<std::ptrdiff_t>(band.low[i]);
    }
    const auto gap = std::max(model.shapes[1][0], model.shapes[0][1]);
    for (std::size_t m = 0; m <= max_a_side; ++m) {
        for (std::size_t n = 0; n <= max_a_side; ++n) {
            shapes_[m][n] = static_cast<float>(model.shapes[m][n]);
            constexpr double max_gain = 8; // of length and end together
            floor_[m + n] = static_cast<float>(static_cast<double>(m + n) * gap - max_gain);
        }
    }
    target_gains_.assign(base_.back(), {});
    source_gains_.assign(base_.back(), {});
    gather_target(scratch.target_marks);
    gather_source(scratch.source_marks);
    gather_boundaries(scratch.boundaries);
}

namespace {

constexpr auto widening = [] {
    std::array<float, max_a_side> logs{};
    for (std::size_t m = 0; m < max_a_side; ++m) {
        logs[m] = static_cast<float>(weights().widening * logarithm(static_cast<double>(m + 1)));
    }
    return logs;
}();

/// [back][m]: 1 where a bead that starts `back` segments before a sighting and has m + 1 segments takes it in, else 0.
constexpr auto reach = [] {
    std::array<std::array<float, max_a_side>, max_a_side> all{};
    for (std::size_t back = 0; back < max_a_side; ++back) {
        for (std::size_t m = back; m < max_a_side; ++m) all[back][m] = 1;
    }
    return all;
}();

/// Segments of the other side: those where beads may start, and up to where sightings count.
struct Stretch {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t seen_end = 0;
};

/// The sightings from a segment on; `mark` is the one that was found last.
std::span<const Sighting> from(std::span<const Sighting> seen, std::size_t first, std::uint32_t& mark) {
    constexpr std::size_t few = 8;
    if (seen.size() <= few) { // not worth looking at the mark
        while (!seen.empty() && seen.front().segment < first) seen = seen.subspan(1);
        return seen;
    }
    while (mark > 0 && seen[mark - 1].segment >= first) --mark;
    while (mark < seen.size() && seen[mark].segment < first) ++mark;
    return seen.subspan(mark);
}

/// What one word adds, seen in segments of the other side: a bead that starts at a segment and takes some more of them
/// in gains the strongest. `gains_at(start)` is where that is summed up, for 1 to 4 segments.
template <typename GainsAt>
void spread(std::span<const Sighting> seen, const Stretch& stretch, const GainsAt& gains_at) {
    std::size_t starts = max_a_side; // how far back beads start that do not hold the sighting before
    float before_gain = 0;
    for (auto at = seen.begin(); at != seen.end() && at->segment < stretch.seen_end; ++at) {
        const std::size_t segment = at->segment;
        std::array<float, max_a_side> alone{};
        for (std::size_t m = 0; m < max_a_side; ++m) alone[m] = std::max(0.0F, at->gain - widening[m]);
        const auto more = std::max(0.0F, at->gain - before_gain);
        const auto max_back = std::min(segment - stretch.first, max_a_side - 1);
        for (auto back = segment < stretch.end ? 0 : segment - stretch.end + 1; back <= max_back; ++back) {
            auto& gains = gains_at(segment - back);
            const auto& takes_in = reach[back];
            if (back < starts) {
                for (std::size_t m = 0; m < max_a_side; ++m) gains[m] += alone[m] * takes_in[m];
            } else {
                for (std::size_t m = 0; m < max_a_side; ++m) gains[m] += more * takes_in[m];
            }
        }
        before_gain = at->gain;
        starts = at + 1 != seen.end() ? (at + 1)->segment - at->segment : 0;
    }
}

} // namespace

void BeadScores::gather_target(std::vector<std::uint32_t>& marks) {
    std::size_t low = 0;
    std::size_t high = 0;
    const auto rows = band_.rows() - 1; // of segments
    for (std::size_t j = band_.low.front(); j < band_.high.back(); ++j) {
        while (low < rows && band_.high[low] + max_a_side <= j) ++low;
        while (high < rows && band_.low[high] <= j) ++high;
        const Stretch stretch{low + band_.first, high + band_.first, std::min(high + max_a_side, rows) + band_.first};
        for (const auto word : model_.target.words_of(j)) {
            spread(from(model_.of_target.of(word), stretch.first, marks[word]), stretch,
                   [&](std::size_t start) -> Gains& { return target_gains_[cell(start, j)]; });
        }
    }
}

void BeadScores::gather_source(std::vector<std::uint32_t>& marks) {
    for (std::size_t row = 0; row + 1 < band_.rows(); ++row) {
        const auto i = row + band_.first;
        const auto end = band_.high[row] + max_a_side;
        const Stretch stretch{band_.low[row], end, std::min<std::size_t>(end, model_.target.size())};
        auto* gains = source_gains_.data() + offset_[row];
        for (const auto word : model_.source.words_of(i)) {
            spread(from(model_.of_source.of(word), stretch.first, marks[word]), stretch,
                   [&](std::size_t start) -> Gains& { return gains[start]; });
        }
    }
}

/// The levels of all cells; what they are worth follows from how common each level is among all of them.
void BeadScores::gather_boundaries(BoundaryMatcher& boundaries) {
    begin_level_.assign(base_.back(), 0);
    end_level_.assign(base_.back(), 0);
    std::array<std::array<double, boundary_levels>, 2> seen{{{1, 1, 1}, {1, 1, 1}}};
    for (std::size_t row = 0; row + 1 < band_.rows(); ++row) {
        const auto i = static_cast<std::uint32_t>(row + band_.first);
        boundaries.set_source(i);
        const auto end = std::min<std::size_t>(band_.low[row] + base_[row + 1] - base_[row], model_.target.size());
        for (auto j = band_.low[row]; j < end; ++j) {
            const auto at = cell(i, j);
            ++seen[0][begin_level_[at] = boundaries.begin(j)];
            ++seen[1][end_level_[at] = boundaries.end(j)];
        }
    }
    for (std::size_t side = 0; side < 2; ++side) {
        const auto all = seen[side][0] + seen[side][1] + seen[side][2];
        for (std::size_t level = 0; level < boundary_levels; ++level) {
            const auto chance = std::min(0.95, seen[side][level] / all);
            boundary_odds_[side][level] =
                static_cast<float>(weights().boundary * std::log(model_.boundaries[side][level] / chance));
        }
    }
}

namespace {

/// How many segments from `at` on, at most `most`, are of the group.
std::size_t run_of(std::span<const std::uint32_t> groups, std::size_t at, std::uint32_t group, std::size_t most) {
    std::size_t n = 0;
    while (n < most && groups[at + n] == group) ++n;
    return n;
}

} // namespace

std::pair<std::size_t, std::size_t> BeadScores::room(std::size_t i, std::size_t j) const {
    const auto sources = std::min(max_a_side, model_.source.size() - i);
    const auto targets = std::min(max_a_side, model_.target.size() - j);
    if (model_.source_groups.empty() || sources == 0 || targets == 0) return {sources, targets};
    const auto group = model_.source_groups[i];
    if (model_.target_groups[j] != group) return {0, 0};
    return {run_of(model_.source_groups, i, group, sources), run_of(model_.target_groups, j, group, targets)};
}

BeadScores::Block BeadScores::gains_at(std::size_t i, std::size_t j, std::size_t sources, std::size_t targets) const {
    const auto content = static_cast<float>(weights().content);
    Block of_targets{}; // [n][m], over the target segments taken so far
    const auto* gains = &target_gains_[cell(i, j)];
    Gains sum{};
    for (std::size_t n = 0; n < targets; ++n) {
        for (std::size_t m = 0; m < max_a_side; ++m) sum[m] += base_scores_.target_base[j + n] + gains[n][m];
        of_targets[n] = sum;
    }
    Block block{};
    sum = {}; // for each n, over the source segments taken so far
    for (std::size_t m = 0; m < sources; ++m) {
        const auto base = base_scores_.source_base[i + m];
        const auto& seen = holds(i + m, j) ? source_gains_[cell(i + m, j)] : nothing; // out of sight: all against
        for (std::size_t n = 0; n < max_a_side; ++n) sum[n] += base + seen[n];
        for (std::size_t n = 0; n < max_a_side; ++n) block[m][n] = content * (sum[n] + of_targets[n][m]);
    }
    return block;
}

std::size_t BeadScores::score(std::size_t i, std::size_t j, Steps& steps) const {
    const auto& source = model_.source;
    const auto& target = model_.target;
    std::size_t count = 0;
    steps[count++] = {shapes_[1][0], 1, 0};
    steps[count++] = {shapes_[0][1], 0, 1};
    const auto [sources, targets] = room(i, j);
    if (sources == 0 || targets == 0) return count;
    const auto block = gains_at(i, j, sources, targets);
    const auto begin =
        base_scores_.begin[static_cast<std::size_t>(source.begins[i])][static_cast<std::size_t>(target.begins[j])] +
        boundary_odds_[0][begin_level_[cell(i, j)]];
    for (std::size_t m = 1; m <= sources; ++m) {
        const auto& ends = base_scores_.end[static_cast<std::size_t>(source.ends[i + m - 1])];
        const auto a = base_scores_.scaled[i + m] - base_scores_.scaled[i];
        const auto most = std::min(targets, max_segments_ - m);
        for (std::size_t n = 1; n <= most; ++n) {
            auto score = block[m - 1][n - 1] + (shapes_[m][n] + begin);
            if (score < floor_[m + n]) continue;
            const auto last = j + n - 1;
            if (holds(i + m - 1, last)) score += boundary_odds_[1][end_level_[cell(i + m - 1, last)]];
            score += ends[static_cast<std::size_t>(target.ends[last])] +
                     table_.odds(a, target.length_before[j + n] - target.length_before[j]);
            steps[count++] = {score, static_cast<std::uint8_t>(m), static_cast<std::uint8_t>(n)};
        }
    }
    return count;
}

} // namespace ianote::align
