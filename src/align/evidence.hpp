// SPDX-License-Identifier: GPL-3.0-or-later
// What each word of a segment says for and against a link with a segment of the other side, as logarithms of odds.
#pragma once

#include "align/cognates.hpp"

#include <span>
#include <vector>

namespace ianote::align {

/// A segment of the other side that holds a likely translation.
struct Sighting {
    std::uint32_t segment = 0;
    float gain = 0; ///< added to the score of a bead that takes the segment in
};

/// For each word of one side: where the other side may have its translation.
struct Evidence {
    std::vector<Sighting> sightings;
    std::vector<std::uint32_t> first;
    std::vector<float> unmatched;        ///< score (below 0) of a bead that does not hold any translation of the word
    std::vector<std::uint32_t> partners; ///< the likely translations themselves
    std::vector<std::uint32_t> first_partner;

    std::span<const Sighting> of(std::size_t word) const {
        return {sightings.data() + first[word], sightings.data() + first[word + 1]};
    }

    std::span<const std::uint32_t> partners_of(std::size_t word) const {
        return {partners.data() + first_partner[word], partners.data() + first_partner[word + 1]};
    }
};

/// Sorts `matches` by the words of `from`; `forward` tells that `from` is the source side.
Evidence weigh(const Side& from, const Side& other, std::vector<WordMatch>& matches, bool forward);

} // namespace ianote::align
