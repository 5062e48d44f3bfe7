// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/band.hpp"

#include "align/counting.hpp"
#include "base/budget.hpp"

#include <algorithm>
#include <cmath>

namespace ianote::align {

namespace {

/// Segments that a word may stand in to point at a place; of a long text, few words stand in four alone.
std::uint32_t rare_in(std::size_t segments) {
    return 4 + static_cast<std::uint32_t>(std::min<std::size_t>(segments / 2500, 20));
}

constexpr float min_weight = 2.5F;           // of an anchor: one rare word in common, near enough to a sure sign
constexpr std::size_t max_cells = 4'000'000; // of a band: bounds the memory

/// Greatest weight of a chain that ends before a source segment (a Fenwick tree over maxima).
class Chains {
public:
    explicit Chains(std::size_t size)
        : best_(size + 1, {0, -1}) {}

    std::pair<float, std::int64_t> before(std::size_t source) const {
        std::pair<float, std::int64_t> best{0, -1};
        for (auto i = source; i > 0; i -= i & (~i + 1)) best = std::max(best, best_[i]);
        return best;
    }

    void add(std::size_t source, std::pair<float, std::int64_t> chain) {
        for (auto i = source + 1; i < best_.size(); i += i & (~i + 1)) best_[i] = std::max(best_[i], chain);
    }

private:
    std::vector<std::pair<float, std::int64_t>> best_;
};

} // namespace

std::vector<Anchor> heaviest_chain(const std::vector<Anchor>& candidates, std::size_t source_size) {
    Chains chains(source_size);
    std::vector<std::int64_t> previous(candidates.size(), -1);
    std::pair<float, std::int64_t> best{0, -1};
    std::vector<std::pair<float, std::int64_t>> found;
    for (std::size_t begin = 0; begin < candidates.size();) { // all of one target segment see only what is before it
        auto end = begin;
        found.clear();
        for (; end < candidates.size() && candidates[end].target == candidates[begin].target; ++end) {
            const auto chain = chains.before(candidates[end].source);
            previous[end] = chain.second;
            found.emplace_back(chain.first + candidates[end].weight, static_cast<std::int64_t>(end));
        }
        for (const auto& chain : found) {
            chains.add(candidates[static_cast<std::size_t>(chain.second)].source, chain);
            best = std::max(best, chain);
        }
        begin = end;
    }
    std::vector<Anchor> path;
    for (auto at = best.second; at >= 0; at = previous[static_cast<std::size_t>(at)]) {
        path.push_back(candidates[static_cast<std::size_t>(at)]);
    }
    std::reverse(path.begin(), path.end());
    return path;
}

std::vector<Anchor> find_anchors(const Side& source, const Side& target, const std::vector<WordMatch>& matches) {
    std::vector<Anchor> candidates;
    const auto rare = rare_in(target.size());
    const auto surprise = std::log(static_cast<float>(std::max<std::size_t>(target.size(), 8)));
    for (const auto& pair : matches) {
        const auto most = std::max(source.words[pair.source].segments, target.words[pair.target].segments);
        if (most > rare) continue;
        base::check_limits();
        const auto weight = pair.strength * surprise / static_cast<float>(most);
        for (const auto i : source.places_of(pair.source)) {
            for (const auto j : target.places_of(pair.target)) candidates.push_back({i, j, weight});
        }
    }
    sort_by_counting(candidates, source.size(), [](const Anchor& a) { return a.source; });
    sort_by_counting(candidates, target.size(), [](const Anchor& a) { return a.target; });
    std::size_t out = 0;
    for (std::size_t c = 0; c < candidates.size(); ++c) {
        if (out > 0 && candidates[out - 1].source == candidates[c].source &&
            candidates[out - 1].target == candidates[c].target) {
            candidates[out - 1].weight += candidates[c].weight;
        } else {
            candidates[out++] = candidates[c];
        }
    }
    candidates.resize(out);
    std::erase_if(candidates, [](const Anchor& a) { return a.weight < min_weight; });
    return heaviest_chain(candidates, source.size());
}

namespace {

struct Corner {
    std::int64_t source = 0;
    std::int64_t target = 0;
};

/// The rows between two corners: the whole rectangle where it is small, else a strip along its diagonal.
void cover(Band& band, Corner a, Corner b, std::int64_t slack, std::int64_t widest) {
    const auto rows = b.source - a.source;
    const auto columns = b.target - a.target;
    const auto half = std::min(std::max(columns, slack) + slack, widest);
    for (auto i = a.source; i <= b.source; ++i) {
        const auto center = rows == 0 ? a.target : a.target + columns * (i - a.source) / rows;
        auto low = std::max(center - half, a.target - slack);
        auto high = std::min(center + half, b.target + slack);
        if (rows == 0) high = std::min(b.target + slack, low + 2 * widest);
        const auto last = static_cast<std::int64_t>(band.low.size()); // clipped to the plane by the caller
        if (i >= last) continue;
        auto& l = band.low[static_cast<std::size_t>(i)];
        auto& h = band.high[static_cast<std::size_t>(i)];
        l = static_cast<std::uint32_t>(std::min<std::int64_t>(l, std::max<std::int64_t>(low, 0)));
        h = static_cast<std::uint32_t>(std::max<std::int64_t>(h, std::max<std::int64_t>(high, 0)));
    }
}

/// Both ends of the band must grow, rows overlap, and lie inside the plane.
void straighten(Band& band, std::uint32_t begin, std::uint32_t last) {
    std::uint32_t highest = 0;
    for (std::size_t i = 0; i < band.rows(); ++i) {
        band.high[i] = highest = std::max(highest, std::min(band.high[i], last));
    }
    std::uint32_t lowest = last;
    for (auto i = band.rows(); i-- > 0;) band.low[i] = lowest = std::min(lowest, std::min(band.low[i], band.high[i]));
    band.low.front() = begin;
    band.high.back() = last;
    for (std::size_t i = 0; i + 1 < band.rows(); ++i) {
        if (band.low[i + 1] > band.high[i]) band.low[i + 1] = band.high[i]; // a way from each row to the next
    }
    lowest = last;
    for (auto i = band.rows(); i-- > 0;) band.low[i] = lowest = std::min(lowest, band.low[i]);
}

} // namespace

Band band_around(const std::vector<Anchor>& anchors, std::size_t source_size, std::size_t target_size,
                 std::size_t slack) {
    Band band;
    band.low.assign(source_size + 1, UINT32_MAX);
    band.high.assign(source_size + 1, 0);
    const auto widest =
        static_cast<std::int64_t>(std::clamp<std::size_t>(max_cells / (2 * (source_size + 1)), 24, 1200));
    Corner before{0, 0};
    for (const auto& anchor : anchors) {
        const Corner begin{anchor.source, anchor.target};
        cover(band, before, begin, static_cast<std::int64_t>(slack), widest);
        before = {begin.source + 1, begin.target + 1};
    }
    cover(band, before, {static_cast<std::int64_t>(source_size), static_cast<std::int64_t>(target_size)},
          static_cast<std::int64_t>(slack), widest);
    straighten(band, 0, static_cast<std::uint32_t>(target_size));
    return band;
}

Band Band::part(Anchor from, Anchor to) const {
    Band out;
    out.first = from.source;
    for (auto row = from.source; row <= to.source; ++row) {
        out.low.push_back(std::clamp(low[row - first], from.target, to.target));
        out.high.push_back(std::clamp(high[row - first], from.target, to.target));
    }
    out.low.front() = from.target;
    out.high.back() = to.target;
    return out;
}

void widen(Band& band, const std::vector<std::uint32_t>& rows) {
    constexpr std::size_t reach = 24;
    const Band old = band;
    for (const auto source : rows) {
        const auto row = source - band.first;
        const auto begin = row > reach ? row - reach : 0;
        const auto end = std::min<std::size_t>(row + reach, band.rows() - 1);
        for (std::size_t i = begin; i <= end; ++i) {
            const auto width = std::max<std::uint32_t>(old.high[i] - old.low[i], 8);
            const auto lowest = old.low.front();
            band.low[i] = std::min(band.low[i], old.low[i] > lowest + width ? old.low[i] - width : lowest);
            band.high[i] = std::max(band.high[i], std::min(old.high[i] + width, old.high.back()));
        }
    }
    straighten(band, old.low.front(), old.high.back());
}

} // namespace ianote::align
