// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/lexicon.hpp"

#include "base/budget.hpp"

#include <algorithm>

namespace ianote::align {

namespace {

/// Counts of pairs, open addressing.
class Pairs {
public:
    Pairs()
        : slots_(1U << 14U) {}

    void add(std::uint32_t source, std::uint32_t target) {
        const auto key = (std::uint64_t{source} + 1) << 32U | target;
        auto& slot = find(key);
        if (slot.key == 0) {
            slot.key = key;
            if (++used_ * 2 > slots_.size()) {
                slot.count = 1;
                grow();
                return;
            }
        }
        ++slot.count;
    }

    template <typename Visit> void each(const Visit& visit) const {
        for (const auto& slot : slots_) {
            if (slot.key != 0) {
                visit(static_cast<std::uint32_t>((slot.key >> 32U) - 1), static_cast<std::uint32_t>(slot.key),
                      slot.count);
            }
        }
    }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t count = 0;
    };

    Slot& find(std::uint64_t key) {
        auto at = (key * 0x9E3779B97F4A7C15ULL) >> 20U & (slots_.size() - 1);
        while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
        return slots_[at];
    }

    void grow() {
        std::vector<Slot> old(slots_.size() * 4);
        old.swap(slots_);
        for (const auto& slot : old) {
            if (slot.key != 0) find(slot.key) = slot;
        }
    }

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
};

/// Words worth counting: not in most segments, more than once, and not a name or number that stays as it is.
std::vector<bool> countable(const Side& side, const std::vector<Kin>& known, bool source) {
    std::vector<bool> count(side.words.size(), false);
    const auto most = std::max<std::size_t>(4, side.size() / 4);
    for (std::size_t w = 0; w < side.words.size(); ++w) {
        const auto& word = side.words[w];
        count[w] = word.segments >= 2 && word.segments <= most &&
                   (word.kind == WordKind::plain || word.kind == WordKind::name);
    }
    for (const auto& kin : known) {
        if (kin.strength > 0.8F) count[source ? kin.source : kin.target] = false;
    }
    return count;
}

void words_in(const Side& side, std::uint32_t begin, std::uint32_t end, const std::vector<bool>& count,
              std::vector<std::uint32_t>& into) {
    constexpr std::size_t most = 32; // a segment of a thousand words would only count chance
    into.clear();
    for (auto i = begin; i < end; ++i) {
        for (const auto word : side.words_of(i)) {
            if (count[word] && into.size() < most) into.push_back(word);
        }
    }
}

} // namespace

std::vector<Kin> learn_words(const Side& source, const Side& target, const std::vector<Bead>& beads,
                             const std::vector<Kin>& known) {
    const auto count_source = countable(source, known, true);
    const auto count_target = countable(target, known, false);
    Pairs pairs;
    std::vector<std::uint32_t> a;
    std::vector<std::uint32_t> b;
    for (const auto& bead : beads) {
        if (bead.sources() == 0 || bead.targets() == 0) continue;
        base::spend();
        words_in(source, bead.source_begin, bead.source_end, count_source, a);
        words_in(target, bead.target_begin, bead.target_end, count_target, b);
        for (const auto s : a) {
            for (const auto t : b) pairs.add(s, t);
        }
    }
    std::vector<float> best_source(source.words.size(), 0);
    std::vector<float> best_target(target.words.size(), 0);
    std::vector<Kin> found;
    pairs.each([&](std::uint32_t s, std::uint32_t t, std::uint32_t count) {
        if (count < 2) return;
        const auto shared = static_cast<float>(count) - 0.5F; // once or twice may be chance
        const auto dice = 2 * shared / static_cast<float>(source.words[s].segments + target.words[t].segments);
        if (dice < 0.4F) return;
        found.push_back({s, t, std::min(0.95F, dice)});
        best_source[s] = std::max(best_source[s], dice);
        best_target[t] = std::max(best_target[t], dice);
    });
    std::erase_if(found, [&](const Kin& kin) {
        return kin.strength < 0.8F * best_source[kin.source] || kin.strength < 0.8F * best_target[kin.target];
    });
    return found;
}

} // namespace ianote::align
