// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/evidence.hpp"

#include "align/weights.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ianote::align {

namespace {

/// How often a word of the kind has its counterpart in the right segment, where the other side knows one at all.
double expected(WordKind kind) {
    constexpr auto w = weights();
    switch (kind) {
    case WordKind::number: return w.number_kept;
    case WordKind::name: return w.name_kept;
    case WordKind::sign: return w.sign_kept;
    case WordKind::mark: return w.mark_kept;
    case WordKind::plain: break;
    }
    return w.word_kept;
}

/// A word that has no counterpart anywhere: its segment may have none either.
double orphan(WordKind kind) {
    constexpr auto w = weights();
    switch (kind) {
    case WordKind::number: return w.number_orphan;
    case WordKind::name: return w.name_orphan;
    case WordKind::sign:
    case WordKind::mark: return 0;
    case WordKind::plain: break;
    }
    return w.word_orphan;
}

bool comes_before(const Sighting& a, const Sighting& b) {
    return a.segment != b.segment ? a.segment < b.segment : a.gain > b.gain;
}

/// Brings the places from `middle` on, which rise, into the order of those before it. There are few of them.
void merge(std::vector<Sighting>& places, std::size_t middle) {
    constexpr std::size_t few = 32;
    if (middle == 0 || middle == places.size()) return;
    if (places.size() > few) {
        std::inplace_merge(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(middle), places.end(),
                           comes_before);
        return;
    }
    for (auto at = middle; at < places.size(); ++at) {
        const auto place = places[at];
        auto to = at;
        for (; to > 0 && comes_before(place, places[to - 1]); --to) places[to] = places[to - 1];
        places[to] = place;
    }
}

/// All places of the translations of one word, each segment once with the strongest.
void gather(const Side& other, std::span<const Kin> kin, bool forward, std::vector<Sighting>& into) {
    for (const auto& k : kin) {
        const auto middle = into.size();
        for (const auto segment : other.places_of(forward ? k.target : k.source)) into.push_back({segment, k.strength});
        merge(into, middle);
    }
    if (kin.size() < 2) return;
    into.erase(std::unique(into.begin(), into.end(),
                           [](const Sighting& a, const Sighting& b) { return a.segment == b.segment; }),
               into.end());
}

/// What a hit and a miss of a word say, by its kind and by how many segments of the other side have a counterpart.
class Odds {
public:
    explicit Odds(std::size_t segments)
        : all_(static_cast<double>(std::max<std::size_t>(segments, 1))) {}

    struct Pair {
        double hit = 0;
        double miss = 0;
        bool known = false;
    };

    bool is_too_common(std::size_t places) const {
        return static_cast<double>(places) / all_ >= weights().too_common && all_ >= 12;
    }

    const Pair& of(WordKind kind, std::size_t places) {
        auto& known = known_.at(static_cast<std::size_t>(kind));
        if (places >= known.size()) return scratch_ = make(kind, places);
        if (!known[places].known) known[places] = make(kind, places);
        return known[places];
    }

private:
    Pair make(WordKind kind, std::size_t places) const {
        const auto kept = expected(kind);
        const auto by_chance = std::clamp(static_cast<double>(places) / all_, 0.5 / all_, 0.9);
        return {std::max(0.0, std::log(kept / by_chance)), std::min(0.0, std::log((1 - kept) / (1 - by_chance))), true};
    }

    double all_;
    std::array<std::array<Pair, 16>, 5> known_{}; // most words stand in few segments
    Pair scratch_;
};

/// Sorts by counting: the pairs of each word of `from` in a row. Returns where those of each word begin.
std::vector<std::uint32_t> group_by_word(std::vector<Kin>& kin, std::size_t words, std::uint32_t Kin::*word) {
    std::vector<std::uint32_t> first(words + 1, 0);
    for (const auto& k : kin) ++first[k.*word + 1];
    for (std::size_t w = 0; w < words; ++w) first[w + 1] += first[w];
    auto next = first;
    std::vector<Kin> sorted(kin.size());
    for (const auto& k : kin) sorted[next[k.*word]++] = k;
    kin = std::move(sorted);
    return first;
}

} // namespace

Evidence weigh(const Side& from, const Side& other, std::vector<Kin>& kin, bool forward) {
    Evidence evidence;
    evidence.first_partner = group_by_word(kin, from.words.size(), forward ? &Kin::source : &Kin::target);
    evidence.first.assign(from.words.size() + 1, 0);
    evidence.partners.reserve(kin.size());
    for (const auto& k : kin) evidence.partners.push_back(forward ? k.target : k.source);
    evidence.unmatched.assign(from.words.size(), 0);
    evidence.sightings.reserve(kin.size() * 2);
    Odds odds(other.size());
    std::vector<Sighting> places;
    for (std::size_t word = 0; word < from.words.size(); ++word) {
        places.clear();
        const auto own = std::span(kin).subspan(evidence.first_partner[word], evidence.partners_of(word).size());
        const bool common = std::any_of(own.begin(), own.end(), [&](const Kin& k) {
            return odds.is_too_common(other.words[forward ? k.target : k.source].segments);
        });
        if (common) { // says nothing; and is not worth its memory
            evidence.first[word + 1] = static_cast<std::uint32_t>(evidence.sightings.size());
            continue;
        }
        gather(other, own, forward, places);
        const auto kind = from.words[word].kind;
        if (places.empty()) {
            evidence.unmatched[word] = static_cast<float>(orphan(kind));
        } else if (!odds.is_too_common(places.size())) {
            const auto& [hit, miss, known] = odds.of(kind, places.size());
            evidence.unmatched[word] = static_cast<float>(miss);
            for (const auto& place : places) {
                evidence.sightings.push_back(
                    {place.segment, static_cast<float>((hit - miss) * static_cast<double>(place.gain))});
            }
        }
        evidence.first[word + 1] = static_cast<std::uint32_t>(evidence.sightings.size());
    }
    return evidence;
}

} // namespace ianote::align
