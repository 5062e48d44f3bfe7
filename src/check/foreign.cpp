// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/foreign.hpp"

#include "check/endings.hpp"
#include "check/parts.hpp"

#include <algorithm>
#include <unordered_map>

namespace ianote::check {

namespace {

constexpr std::size_t shortest_run = 4; // words
constexpr std::size_t longest_run = 64; // longer ones are several
constexpr std::size_t most_places = 16; // of one word of the source that are tried

/// The words of a side: first and behind the last.
std::pair<std::size_t, std::size_t> range_of(const LinkSide& side) {
    const auto& tokens = side.unit->words.tokens;
    const auto begin = std::lower_bound(tokens.begin(), tokens.end(), side.begin,
                                        [](const text::Token& t, std::uint32_t at) { return t.begin < at; });
    const auto end = std::lower_bound(begin, tokens.end(), side.end,
                                      [](const text::Token& t, std::uint32_t at) { return t.begin < at; });
    return {static_cast<std::size_t>(begin - tokens.begin()), static_cast<std::size_t>(end - tokens.begin())};
}

class Search {
public:
    Search(const Pair& pair, const CheckedLink& link, const WordCounts& counts)
        : counts_(counts)
        , source_pack_(pair.source().pack())
        , target_pack_(pair.target().pack())
        , source_(link.source.unit->words)
        , target_(link.target.unit->words)
        , source_range_(range_of(link.source))
        , target_range_(range_of(link.target))
        , quoted_(quoted_parts(link.target.unit->text(), link.target.begin, link.target.end)) {
        for (auto i = source_range_.first; i < source_range_.second; ++i) places_[source_.tokens[i].key].push_back(i);
    }

    std::vector<ForeignRun> run() const {
        std::vector<ForeignRun> found;
        std::size_t own = 0;
        std::size_t taken = 0;
        for (auto i = target_range_.first; i < target_range_.second;) {
            const auto length = longest_from(i);
            if (length >= shortest_run && is_foreign(i, i + length)) {
                found.push_back({target_.tokens[i].begin, target_.tokens[i + length - 1].end});
                taken += length;
                i += length;
            } else {
                own += is_own(i) ? 1 : 0;
                ++i;
            }
        }
        const auto all = target_range_.second - target_range_.first;
        // what is foreign as a whole, or nearly, is another rule's
        if (own == 0 && taken * 10 > all * 9) found.clear();
        return found;
    }

private:
    /// Of the source language's commonest words, not of the target's, and nowhere else in the target.
    bool is_theirs(std::size_t i) const {
        const auto key = target_.tokens[i].key;
        return source_pack_.frequent.contains(key) && !target_pack_.frequent.contains(key) &&
               count_here(key) >= counts_.at(key);
    }

    std::size_t count_here(std::uint64_t key) const {
        std::size_t count = 0;
        for (auto i = target_range_.first; i < target_range_.second; ++i) count += target_.tokens[i].key == key ? 1 : 0;
        return count;
    }

    bool is_own(std::size_t i) const {
        const auto key = target_.tokens[i].key;
        return target_pack_.frequent.contains(key) && !source_pack_.frequent.contains(key);
    }

    /// A blank alone stands behind the word, or a comma and a blank: no path, no formula.
    bool is_spaced(std::size_t i) const {
        const auto behind = target_.behind(i);
        return behind == " " || behind == ", " || behind == "'" || behind == "\xE2\x80\x99";
    }

    /// How many words from here on the source has in the same order.
    std::size_t longest_from(std::size_t i) const {
        const auto found = places_.find(target_.tokens[i].key);
        if (found == places_.end() || is_own(i)) return 0;
        std::size_t best = 0;
        std::size_t tried = 0;
        for (const auto place : found->second) {
            if (++tried > most_places) break;
            std::size_t length = 0;
            while (length < longest_run && (length == 0 || is_spaced(i + length - 1)) &&
                   i + length < target_range_.second && place + length < source_range_.second &&
                   target_.tokens[i + length].key == source_.tokens[place + length].key && !is_own(i + length))
                ++length;
            best = std::max(best, length);
        }
        return best;
    }

    /// A word of the source language's commonest and two plain ones, outside of quotation marks.
    bool is_foreign(std::size_t begin, std::size_t end) const {
        std::size_t theirs = 0;
        std::size_t plain = 0;
        for (auto i = begin; i < end; ++i) {
            const auto& token = target_.tokens[i];
            theirs += is_theirs(i) ? 1 : 0;
            plain += !token.initial_capital && !target_.is_number(i) && target_.word(i).size() >= 3 ? 1 : 0;
            const bool quoted = std::any_of(quoted_.begin(), quoted_.end(), [&](const EnclosedPart& part) {
                return part.begin <= token.begin && token.end <= part.end;
            });
            if (quoted) return false;
        }
        return theirs >= 1 && plain >= 2;
    }

    const WordCounts& counts_;
    const language::Pack& source_pack_;
    const language::Pack& target_pack_;
    const Words& source_;
    const Words& target_;
    std::pair<std::size_t, std::size_t> source_range_;
    std::pair<std::size_t, std::size_t> target_range_;
    std::vector<EnclosedPart> quoted_;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> places_;
};

} // namespace

WordCounts count_words(const Version& version) {
    WordCounts counts;
    for (const auto& unit : version.units()) {
        for (const auto& token : unit.words.tokens) ++counts[token.key];
    }
    return counts;
}

std::vector<ForeignRun> find_foreign(const Pair& pair, const CheckedLink& link, const WordCounts& counts) {
    const auto& theirs = pair.source().pack().frequent;
    const auto& own = pair.target().pack().frequent;
    const auto tokens = tokens_of(link.target);
    const bool may_be = std::any_of(tokens.begin(), tokens.end(), [&](const text::Token& token) {
        return theirs.contains(token.key) && !own.contains(token.key);
    });
    if (!may_be) return {};
    return Search(pair, link, counts).run();
}

} // namespace ianote::check
