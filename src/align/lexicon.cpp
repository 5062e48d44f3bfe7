// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/lexicon.hpp"

#include "base/budget.hpp"

#include <algorithm>
#include <utility>

namespace ianote::align {

namespace {

constexpr float min_dice = 0.4F;  // of a pair: how much of both words' places they share
constexpr float near_best = 0.8F; // rivals that are weaker stand beside the right word, not for it

/// Words worth counting: not in most segments, more than once, and not a name or number that stays as it is.
std::vector<bool> countable(const Side& side, const std::vector<WordMatch>& known, bool source) {
    std::vector<bool> count(side.words.size(), false);
    const auto most = std::max<std::size_t>(4, side.size() / 4);
    for (std::size_t w = 0; w < side.words.size(); ++w) {
        const auto& word = side.words[w];
        count[w] = word.segments >= 2 && word.segments <= most &&
                   (word.kind == WordKind::plain || word.kind == WordKind::name);
    }
    for (const auto& match : known) {
        if (match.strength > 0.8F) count[source ? match.source : match.target] = false;
    }
    return count;
}

/// The words of each bead's target side that are worth counting.
struct BeadWords {
    std::vector<std::uint32_t> words;
    std::vector<std::uint32_t> first{0};
    std::vector<std::uint32_t> bead_of; ///< by source segment

    std::span<const std::uint32_t> of(std::size_t segment) const {
        const auto bead = bead_of[segment];
        return {words.data() + first[bead], words.data() + first[bead + 1]};
    }
};

BeadWords list_bead_words(const Side& source, const Side& target, const std::vector<Bead>& beads,
                          const std::vector<bool>& count) {
    constexpr std::size_t most = 32; // a segment of a thousand words would only count chance
    BeadWords list;
    list.bead_of.assign(source.size(), 0);
    for (std::size_t b = 0; b < beads.size(); ++b) {
        const auto& bead = beads[b];
        for (auto i = bead.source_begin; i < bead.source_end; ++i) list.bead_of[i] = static_cast<std::uint32_t>(b);
        for (auto j = bead.target_begin; j < bead.target_end && bead.sources() > 0; ++j) {
            for (const auto word : target.words_of(j)) {
                if (count[word] && list.words.size() - list.first.back() < most) list.words.push_back(word);
            }
        }
        list.first.push_back(static_cast<std::uint32_t>(list.words.size()));
    }
    return list;
}

} // namespace

std::vector<WordMatch> learn_words(const Side& source, const Side& target, const std::vector<Bead>& beads,
                                   const std::vector<WordMatch>& known) {
    const auto count_source = countable(source, known, true);
    const auto bead_words = list_bead_words(source, target, beads, countable(target, known, false));
    std::vector<std::uint32_t> shared(target.words.size(), 0);
    std::vector<std::uint32_t> met;
    std::vector<float> best_target(target.words.size(), 0);
    std::vector<WordMatch> found;
    for (std::uint32_t s = 0; s < source.words.size(); ++s) {
        if (!count_source[s]) continue;
        base::check_limits();
        for (const auto segment : source.places_of(s)) {
            for (const auto t : bead_words.of(segment)) {
                if (shared[t]++ == 0) met.push_back(t);
            }
        }
        float best = 0;
        const auto begin = found.size();
        for (const auto t : met) {
            const auto count = std::exchange(shared[t], 0);
            if (count < 2) continue; // once may be chance
            const auto dice = 2 * (static_cast<float>(count) - 0.5F) /
                              static_cast<float>(source.words[s].segments + target.words[t].segments);
            if (dice < min_dice) continue;
            found.push_back({s, t, std::min(0.95F, dice)});
            best = std::max(best, dice);
            best_target[t] = std::max(best_target[t], dice);
        }
        met.clear();
        found.erase(std::remove_if(found.begin() + static_cast<std::ptrdiff_t>(begin), found.end(),
                                   [&](const WordMatch& match) { return match.strength < near_best * best; }),
                    found.end());
    }
    std::erase_if(found,
                  [&](const WordMatch& match) { return match.strength < near_best * best_target[match.target]; });
    return found;
}

} // namespace ianote::align
