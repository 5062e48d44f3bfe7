// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/gaps.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace ianote::check {

namespace {

constexpr std::size_t longest_side = 400; // of a side: longer ones are no sentences

struct PlacedWord {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string folded;
    bool says = false; ///< long enough to say something, and not one of the commonest
    bool answered = false;
};

std::vector<PlacedWord> place_words(const LinkSide& side, const language::Pack& pack) {
    constexpr std::size_t shortest = 4; // letters
    const auto& words = side.unit->words;
    const auto first = std::lower_bound(words.tokens.begin(), words.tokens.end(), side.begin,
                                        [](const text::Token& t, std::uint32_t at) { return t.begin < at; });
    std::vector<PlacedWord> placed;
    for (auto i = static_cast<std::size_t>(first - words.tokens.begin()); i < words.tokens.size(); ++i) {
        const auto& token = words.tokens[i];
        if (token.end > side.end) break;
        auto folded = text::fold_key(words.word(i));
        const bool says =
            !pack.frequent.contains(token.key) && (folded.size() >= shortest || words.is_number(i) || token.capitals);
        placed.push_back({token.begin, token.end, std::move(folded), says});
    }
    return placed;
}

/// Words that stand once on a side, and where.
std::unordered_map<std::string_view, std::size_t> list_single(const std::vector<PlacedWord>& words) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto [place, is_new] = places.try_emplace(words[i].folded, i);
        if (!is_new) place->second = SIZE_MAX;
    }
    std::erase_if(places, [](const auto& entry) { return entry.second == SIZE_MAX; });
    return places;
}

struct Anchor {
    std::size_t source = 0;
    std::size_t target = 0;
};

/// The longest row of anchors that is in order on both sides.
std::vector<Anchor> in_order(const std::vector<Anchor>& anchors) {
    std::vector<std::size_t> length(anchors.size(), 1);
    std::vector<std::size_t> before(anchors.size(), SIZE_MAX);
    std::size_t best = SIZE_MAX;
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (anchors[k].target >= anchors[i].target || length[k] + 1 <= length[i]) continue;
            length[i] = length[k] + 1;
            before[i] = k;
        }
        if (best == SIZE_MAX || length[i] > length[best]) best = i;
    }
    std::vector<Anchor> row;
    for (auto i = best; i != SIZE_MAX; i = before[i]) row.push_back(anchors[i]);
    std::reverse(row.begin(), row.end());
    return row;
}

class Stretches {
public:
    Stretches(const Pair& pair, std::size_t link, double ratio)
        : link_(pair.links()[link])
        , ratio_(ratio)
        , source_(place_words(link_.source, pair.source().pack()))
        , target_(place_words(link_.target, pair.target().pack())) {
        if (source_.size() > longest_side || target_.size() > longest_side) return;
        const auto single = list_single(source_);
        const auto over_there = list_single(target_);
        std::vector<Anchor> anchors;
        for (std::size_t i = 0; i < source_.size(); ++i) {
            if (!source_[i].says) continue;
            const auto answers = pair.words().counterparts(link, source_[i].folded, true);
            source_[i].answered = !answers.empty();
            if (answers.size() != 1 || !single.contains(source_[i].folded)) continue;
            if (const auto place = over_there.find(answers.front()); place != over_there.end())
                anchors.push_back({i, place->second});
        }
        for (auto& word : target_) word.answered = word.says && pair.words().is_answered(link, word.folded, false);
        row_ = in_order(anchors);
    }

    Gap widest() const {
        Gap best;
        if (row_.size() < 2) return best;
        for (std::size_t i = 0; i <= row_.size(); ++i) {
            const auto from = i == 0 ? 0 : row_[i - 1].source + 1;
            const auto to = i == row_.size() ? source_.size() : row_[i].source;
            const auto target_from = i == 0 ? 0 : row_[i - 1].target + 1;
            const auto target_to = i == row_.size() ? target_.size() : row_[i].target;
            const auto gap = measure(from, to, target_from, target_to);
            if (gap.lack > best.lack) best = gap;
        }
        return best;
    }

private:
    /// Bytes of the words, those left out that are answered: their counterparts stand elsewhere.
    static double length(const std::vector<PlacedWord>& words, std::size_t from, std::size_t to) {
        double sum = 0;
        for (auto i = from; i < to; ++i)
            sum += words[i].answered ? 0 : static_cast<double>(words[i].end - words[i].begin + 1);
        return sum;
    }

    Gap measure(std::size_t from, std::size_t to, std::size_t target_from, std::size_t target_to) const {
        Gap gap;
        if (from >= to) return gap;
        const auto own = length(source_, from, to) * ratio_;
        const auto other = length(target_, target_from, target_to);
        gap.begin = source_[from].begin;
        gap.end = source_[to - 1].end;
        gap.lack = (own - other) / std::sqrt(4 * own + 40);
        gap.words = static_cast<std::size_t>(std::count_if(
            source_.begin() + static_cast<std::ptrdiff_t>(from), source_.begin() + static_cast<std::ptrdiff_t>(to),
            [](const PlacedWord& word) { return word.says && !word.answered; }));
        return gap;
    }

    const CheckedLink& link_;
    double ratio_;
    std::vector<PlacedWord> source_;
    std::vector<PlacedWord> target_;
    std::vector<Anchor> row_;
};

} // namespace

Gap widest_gap(const Pair& pair, std::size_t link, double ratio) { return Stretches(pair, link, ratio).widest(); }

} // namespace ianote::check
