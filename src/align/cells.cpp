// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/cells.hpp"

#include "align/flanks.hpp"
#include "align/weights.hpp"

#include <algorithm>
#include <cmath>

namespace ianote::align {

namespace {

constexpr float out_of_reach = -1e20F;

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
    LengthTable() {
        constexpr auto w = weights();
        for (std::size_t i = 0; i < logs_.size(); ++i) logs_[i] = std::log(static_cast<float>(i) + 4);
        for (std::size_t i = 0; i < spread_.size(); ++i) {
            const auto both = static_cast<double>(i * step) + step / 2.0;
            const auto variance = w.length_variance + w.length_noise / (both + 8);
            spread_[i] = {static_cast<float>(-0.5 * w.length * std::log(variance)),
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

static const LengthTable& lengths() {
    static const LengthTable table;
    return table;
}

Ground::Ground(const Model& model)
    : target_base(bases(model.target, model.of_target))
    , source_base(bases(model.source, model.of_source))
    , begin(edge_odds(model.source.begins, model.target.begins))
    , end(edge_odds(model.source.ends, model.target.ends)) {
    scaled.reserve(model.source.length_before.size());
    for (const auto before : model.source.length_before) {
        scaled.push_back(static_cast<std::uint64_t>(static_cast<double>(before) * model.ratio));
    }
}

Cells::Cells(const Model& model, const Ground& ground, const Band& band, std::size_t most)
    : model_(model)
    , ground_(ground)
    , band_(band)
    , table_(lengths())
    , most_(most)
    , base_(band.rows() + 1, 0) {
    for (std::size_t i = 0; i < band.rows(); ++i) {
        base_[i + 1] = base_[i] + (band.high[i] - band.low[i]) + most_a_side;
    }
    target_gains_.assign(base_.back(), {});
    source_gains_.assign(base_.back(), {});
    gather_target();
    gather_source();
    gather_flanks();
}

namespace {

/// One word seen in segments of the other side: a bead that starts at `s` and takes m of them in gains the strongest.
/// Calls `add(start, m, gain)` for each start and m that sees more than the sighting before has given.
template <typename Add> void spread(std::span<const Sighting> seen, std::size_t low, std::size_t high, const Add& add) {
    auto at = std::lower_bound(seen.begin(), seen.end(), low,
                               [](const Sighting& s, std::size_t segment) { return s.segment < segment; });
    std::size_t before = SIZE_MAX;
    float before_gain = 0;
    for (; at != seen.end() && at->segment < high; ++at) {
        for (std::size_t m = 1; m <= most_a_side; ++m) {
            const auto first = at->segment + 1 >= m ? at->segment + 1 - m : 0;
            for (auto start = first; start <= at->segment; ++start) {
                const bool twice = before != SIZE_MAX && before >= start;
                const auto more = twice ? std::max(0.0F, at->gain - before_gain) : at->gain;
                if (more > 0) add(start, m, more, twice);
            }
        }
        before = at->segment;
        before_gain = at->gain;
    }
}

const std::array<float, most_a_side + 1>& widening() {
    static const auto logs = [] {
        std::array<float, most_a_side + 1> l{};
        for (std::size_t m = 1; m <= most_a_side; ++m) {
            l[m] = static_cast<float>(weights().widening * std::log(static_cast<double>(m)));
        }
        return l;
    }();
    return logs;
}

} // namespace

void Cells::gather_target() {
    const auto& wide = widening();
    std::size_t low = 0;
    std::size_t high = 0;
    const auto rows = band_.rows() - 1; // of segments
    for (std::size_t j = band_.low.front(); j < band_.high.back(); ++j) {
        while (low < rows && band_.high[low] + most_a_side <= j) ++low;
        while (high < rows && band_.low[high] <= j) ++high;
        const auto first = low;
        for (const auto word : model_.target.words_of(j)) {
            spread(model_.of_target.of(word), first + band_.first, std::min(high + most_a_side, rows) + band_.first,
                   [&](std::size_t start, std::size_t m, float gain, bool twice) {
                       if (!holds(start, j)) return;
                       target_gains_[cell(start, j)][m - 1] += twice ? gain : std::max(0.0F, gain - wide[m]);
                   });
        }
    }
}

void Cells::gather_source() {
    const auto& wide = widening();
    for (std::size_t row = 0; row + 1 < band_.rows(); ++row) {
        const auto i = row + band_.first;
        const auto low = band_.low[row];
        const auto high = std::min<std::size_t>(band_.high[row] + most_a_side, model_.target.size());
        for (const auto word : model_.source.words_of(i)) {
            spread(model_.of_source.of(word), low, high, [&](std::size_t start, std::size_t n, float gain, bool twice) {
                if (!holds(i, start)) return;
                source_gains_[cell(i, start)][n - 1] += twice ? gain : std::max(0.0F, gain - wide[n]);
            });
        }
    }
}

/// The levels of all cells; what they are worth follows from how common each level is among all of them.
void Cells::gather_flanks() {
    begin_level_.assign(base_.back(), 0);
    end_level_.assign(base_.back(), 0);
    std::array<std::array<double, flank_levels>, 2> seen{{{1, 1, 1}, {1, 1, 1}}};
    Flanks flanks(model_);
    for (std::size_t row = 0; row + 1 < band_.rows(); ++row) {
        const auto i = static_cast<std::uint32_t>(row + band_.first);
        flanks.set_source(i);
        const auto end = std::min<std::size_t>(band_.low[row] + base_[row + 1] - base_[row], model_.target.size());
        for (auto j = band_.low[row]; j < end; ++j) {
            const auto at = cell(i, j);
            ++seen[0][begin_level_[at] = flanks.begin(j)];
            ++seen[1][end_level_[at] = flanks.end(j)];
        }
    }
    for (std::size_t side = 0; side < 2; ++side) {
        const auto all = seen[side][0] + seen[side][1] + seen[side][2];
        for (std::size_t level = 0; level < flank_levels; ++level) {
            const auto chance = std::min(0.95, seen[side][level] / all);
            flank_odds_[side][level] =
                static_cast<float>(weights().flank * std::log(model_.flanks[side][level] / chance));
        }
    }
}

float Cells::gain_of_target(std::size_t i, std::size_t segment, std::size_t m) const {
    return holds(i, segment) ? target_gains_[cell(i, segment)][m - 1] : 0;
}

namespace {

/// How many segments from `at` on, at most `most`, are of the group.
std::size_t run_of(std::span<const std::uint32_t> groups, std::size_t at, std::uint32_t group, std::size_t most) {
    std::size_t n = 0;
    while (n < most && groups[at + n] == group) ++n;
    return n;
}

} // namespace

std::pair<std::size_t, std::size_t> Cells::room(std::size_t i, std::size_t j) const {
    const auto sources = std::min(most_a_side, model_.source.size() - i);
    const auto targets = std::min(most_a_side, model_.target.size() - j);
    if (model_.source_groups.empty() || sources == 0 || targets == 0) return {sources, targets};
    const auto group = model_.source_groups[i];
    if (model_.target_groups[j] != group) return {0, 0};
    return {run_of(model_.source_groups, i, group, sources), run_of(model_.target_groups, j, group, targets)};
}

void Cells::finish(std::size_t i, std::size_t j, BeadScores& scores) const {
    const auto& source = model_.source;
    const auto& target = model_.target;
    const auto [sources, targets] = room(i, j);
    const auto gap = static_cast<float>(std::max(model_.shapes[1][0], model_.shapes[0][1]));
    scores[1][0] = static_cast<float>(model_.shapes[1][0]);
    scores[0][1] = static_cast<float>(model_.shapes[0][1]);
    const auto& begins = ground_.begin[static_cast<std::size_t>(source.begins[i])];
    const auto begin = begins[static_cast<std::size_t>(target.begins[j])] +
                       (holds(i, j) ? flank_odds_[0][begin_level_[cell(i, j)]] : 0);
    for (std::size_t m = 1; m <= sources; ++m) {
        const auto& ends = ground_.end[static_cast<std::size_t>(source.ends[i + m - 1])];
        const auto a = ground_.scaled[i + m] - ground_.scaled[i];
        for (std::size_t n = 1; m + n <= most_ && n <= targets; ++n) {
            auto& score = scores[m][n];
            score += static_cast<float>(model_.shapes[m][n]) + begin;
            constexpr float most_gain = 8;                                     // of length and end together
            if (score + most_gain < static_cast<float>(m + n) * gap) continue; // gaps are better in any case
            if (holds(i + m - 1, j + n - 1)) score += flank_odds_[1][end_level_[cell(i + m - 1, j + n - 1)]];
            score += ends[static_cast<std::size_t>(target.ends[j + n - 1])] +
                     table_.odds(a, target.length_before[j + n] - target.length_before[j]);
        }
    }
}

void Cells::score(std::size_t i, std::size_t j, BeadScores& scores) const {
    for (auto& row : scores) row.fill(out_of_reach);
    const auto [sources, targets] = room(i, j);
    const auto content = static_cast<float>(weights().content);
    std::array<float, most_a_side + 1> source_sum{}; // for each n, over the source segments taken so far
    for (std::size_t m = 1; m <= sources; ++m) {
        const auto row = i + m - 1;
        const bool seen = holds(row, j);
        for (std::size_t n = 1; n <= most_a_side; ++n) { // one that is out of sight says nothing for, all against
            source_sum[n] += ground_.source_base[row] + (seen ? source_gains_[cell(row, j)][n - 1] : 0);
        }
        float target_sum = 0;
        for (std::size_t n = 1; m + n <= most_ && n <= targets; ++n) {
            target_sum += ground_.target_base[j + n - 1] + gain_of_target(i, j + n - 1, m);
            scores[m][n] = content * (source_sum[n] + target_sum);
        }
    }
    if (sources > 0 && targets > 0) {
        finish(i, j, scores);
    } else {
        scores[1][0] = static_cast<float>(model_.shapes[1][0]);
        scores[0][1] = static_cast<float>(model_.shapes[0][1]);
    }
}

} // namespace ianote::align
