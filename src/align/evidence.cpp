// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/evidence.hpp"

#include "align/weights.hpp"

#include <algorithm>
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

/// All places of the translations of one word, each segment once with the strongest.
void gather(const Side& other, std::span<const Kin> kin, bool forward, std::vector<Sighting>& into) {
    for (const auto& k : kin) {
        for (const auto segment : other.places_of(forward ? k.target : k.source)) into.push_back({segment, k.strength});
    }
    if (kin.size() < 2) return;
    std::sort(into.begin(), into.end(), [](const Sighting& a, const Sighting& b) {
        return a.segment != b.segment ? a.segment < b.segment : a.gain > b.gain;
    });
    into.erase(std::unique(into.begin(), into.end(),
                           [](const Sighting& a, const Sighting& b) { return a.segment == b.segment; }),
               into.end());
}

} // namespace

Evidence weigh(const Side& from, const Side& other, std::vector<Kin>& kin, bool forward) {
    const auto word_of = [&](const Kin& k) { return forward ? k.source : k.target; };
    std::sort(kin.begin(), kin.end(), [&](const Kin& a, const Kin& b) { return word_of(a) < word_of(b); });
    Evidence evidence;
    evidence.first.assign(from.words.size() + 1, 0);
    evidence.first_partner.assign(from.words.size() + 1, 0);
    evidence.partners.reserve(kin.size());
    evidence.unmatched.assign(from.words.size(), 0);
    evidence.kin_segments.assign(from.words.size(), 0);
    const auto all = static_cast<double>(std::max<std::size_t>(other.size(), 1));
    std::vector<Sighting> places;
    std::size_t at = 0;
    for (std::size_t word = 0; word < from.words.size(); ++word) {
        const auto begin = at;
        for (; at < kin.size() && word_of(kin[at]) == word; ++at) {
            evidence.partners.push_back(forward ? kin[at].target : kin[at].source);
        }
        evidence.first_partner[word + 1] = static_cast<std::uint32_t>(at);
        places.clear();
        gather(other, {kin.data() + begin, kin.data() + at}, forward, places);
        evidence.kin_segments[word] = static_cast<std::uint32_t>(places.size());
        const auto kind = from.words[word].kind;
        const auto chance = static_cast<double>(places.size()) / all;
        if (places.empty()) {
            evidence.unmatched[word] = static_cast<float>(orphan(kind));
        } else if (chance < weights().too_common || all < 12) {
            const auto kept = expected(kind);
            const auto by_chance = std::clamp(chance, 0.5 / all, 0.9);
            const auto miss = std::min(0.0, std::log((1 - kept) / (1 - by_chance)));
            const auto hit = std::max(0.0, std::log(kept / by_chance));
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
