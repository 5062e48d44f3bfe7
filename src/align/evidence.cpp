// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/evidence.hpp"

#include "align/counting.hpp"
#include "align/weights.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

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

/// All places of the translations of one word, each segment once with the strongest, in their order.
class Gatherer {
public:
    Gatherer(const Side& other, std::uint32_t WordMatch::*partner)
        : other_(other)
        , partner_(partner) {}

    /// Into `places`, which has room for all of them. Returns how many there are.
    std::size_t gather(std::span<const WordMatch> matches, std::span<Sighting> places) {
        const auto few = 32 + other_.size() / 4096; // to collect takes a look at a bit of each segment
        return places.size() <= few || matches.size() == 1 ? insert(matches, places) : collect(matches, places);
    }

private:
    /// A list that is in order, and one after the other put to its place: the fastest where there are few.
    std::size_t insert(std::span<const WordMatch> matches, std::span<Sighting> places) const {
        std::size_t size = 0;
        for (const auto& match : matches) {
            for (const auto segment : other_.places_of(match.*partner_)) {
                auto to = size;
                while (to > 0 && places[to - 1].segment > segment) --to;
                if (to > 0 && places[to - 1].segment == segment) {
                    places[to - 1].gain = std::max(places[to - 1].gain, match.strength);
                    continue;
                }
                std::copy_backward(places.begin() + static_cast<std::ptrdiff_t>(to),
                                   places.begin() + static_cast<std::ptrdiff_t>(size),
                                   places.begin() + static_cast<std::ptrdiff_t>(size + 1));
                places[to] = {segment, match.strength};
                ++size;
            }
        }
        return size;
    }

    /// The strongest of each segment noted in a table of all segments: time does not grow with the number of lists.
    std::size_t collect(std::span<const WordMatch> matches, std::span<Sighting> places) {
        strongest_.resize(other_.size(), 0);
        marked_.resize(other_.size() / 64 + 1, 0);
        std::size_t low = other_.size();
        std::size_t high = 0;
        for (const auto& match : matches) {
            const auto segments = other_.places_of(match.*partner_);
            for (const auto segment : segments) {
                strongest_[segment] = std::max(strongest_[segment], match.strength);
                marked_[segment / 64] |= std::uint64_t{1} << (segment % 64);
            }
            low = std::min<std::size_t>(low, segments.front());
            high = std::max<std::size_t>(high, segments.back());
        }
        std::size_t size = 0;
        for (auto block = low / 64; block <= high / 64; ++block) {
            for (auto bits = std::exchange(marked_[block], 0); bits != 0; bits &= bits - 1) {
                const auto segment = static_cast<std::uint32_t>(block * 64) + std::countr_zero(bits);
                places[size++] = {segment, std::exchange(strongest_[segment], 0.0F)};
            }
        }
        return size;
    }

    const Side& other_;
    std::uint32_t WordMatch::*partner_;
    std::vector<float> strongest_;
    std::vector<std::uint64_t> marked_; ///< a bit for each segment
};

/// What a hit and a miss of a word say, by its kind and by how many segments of the other side have a counterpart.
class Odds {
public:
    explicit Odds(std::size_t segments)
        : all_(static_cast<double>(std::max<std::size_t>(segments, 1)))
        , too_common_(segments < few ? SIZE_MAX : static_cast<std::size_t>(std::ceil(all_ * weights().too_common))) {}

    struct Pair {
        double hit = 0;
        double miss = 0;
        bool known = false;
    };

    bool is_too_common(std::size_t places) const { return places >= too_common_; }

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

    static constexpr std::size_t few = 12; // segments: every word of so short a text is common

    double all_;
    std::size_t too_common_;
    std::array<std::array<Pair, 16>, 5> known_{}; // most words stand in few segments
    Pair scratch_;
};

} // namespace

Evidence weigh(const Side& from, const Side& other, std::vector<WordMatch>& matches, bool forward) {
    const auto word_of = forward ? &WordMatch::source : &WordMatch::target;
    const auto partner_of = forward ? &WordMatch::target : &WordMatch::source;
    Evidence evidence;
    evidence.first_partner =
        sort_by_counting(matches, from.words.size(), [&](const WordMatch& match) { return match.*word_of; });
    evidence.first.assign(from.words.size() + 1, 0);
    evidence.partners.reserve(matches.size());
    for (const auto& match : matches) evidence.partners.push_back(match.*partner_of);
    evidence.unmatched.assign(from.words.size(), 0);
    auto& sightings = evidence.sightings;
    Odds odds(other.size());
    std::size_t all = 0;
    for (const auto& match : matches) {
        const auto places = other.words[match.*partner_of].segments;
        if (!odds.is_too_common(places)) all += places;
    }
    constexpr std::size_t usual = 16; // sightings for each place of a word; a text made to have more lets them grow
    sightings.reserve(std::min(all, usual * other.places.size()));
    Gatherer gatherer(other, partner_of);
    for (std::size_t word = 0; word < from.words.size(); ++word) {
        const auto own = std::span(matches).subspan(evidence.first_partner[word], evidence.partners_of(word).size());
        const auto begin = sightings.size();
        const auto kind = from.words[word].kind;
        std::size_t most = 0;
        bool common = false; // says nothing; and is not worth its memory
        for (const auto& match : own) {
            const auto places = other.words[match.*partner_of].segments;
            common = common || odds.is_too_common(places);
            most += places;
        }
        if (most == 0) {
            evidence.unmatched[word] = static_cast<float>(orphan(kind));
        } else if (!common) {
            sightings.resize(begin + most);
            const auto places = gatherer.gather(own, std::span(sightings).subspan(begin));
            sightings.resize(odds.is_too_common(places) ? begin : begin + places);
        }
        if (sightings.size() > begin) {
            const auto& [hit, miss, known] = odds.of(kind, sightings.size() - begin);
            evidence.unmatched[word] = static_cast<float>(miss);
            for (auto at = begin; at < sightings.size(); ++at) {
                sightings[at].gain = static_cast<float>((hit - miss) * static_cast<double>(sightings[at].gain));
            }
        }
        evidence.first[word + 1] = static_cast<std::uint32_t>(sightings.size());
    }
    return evidence;
}

} // namespace ianote::align
