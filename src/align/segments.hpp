// SPDX-License-Identifier: GPL-3.0-or-later
// Two lists of segments in, beads out.
#pragma once

#include "align/beads.hpp"
#include "align/word_pairs.hpp"

#include <string_view>

namespace ianote::align {

/// What is known of the segments beside their text.
struct Hints {
    const Glossary* glossary = nullptr;
    std::span<const std::string> source_marks = {}; ///< see read_side()
    std::span<const std::string> target_marks = {};
    std::span<const std::uint32_t> source_groups = {}; ///< see Model
    std::span<const std::uint32_t> target_groups = {};
    const std::vector<Anchor>* anchors = nullptr; ///< pairs that are known, rising on both sides; null: look for them
    bool whole_units = false; ///< several segments for several others are no bead: each has its own counterpart
};

struct Alignment {
    std::vector<Bead> beads;
    /// of whole units only: of all words that could have a counterpart in their bead, the share that has one, weighed
    /// by how rare they are: near 0 for texts that have nothing to do with each other
    double similarity = 0;
};

/// Cognates, and the pairs of a glossary (null: none).
std::vector<WordMatch> known_words(const Side& source, const Side& target, const Glossary* glossary);

/// Aligns two texts of valid UTF-8, one segment an entry. Every segment stands in exactly one bead; gaps are beads of
/// one segment. Time and memory grow with the length of the texts.
Alignment align_segments(std::span<const std::string_view> source, std::span<const std::string_view> target,
                         const Hints& hints = {});

/// How alike two groups of segments are, 0 to 1: the share of rare words that have a counterpart in the other.
class Similarity {
public:
    Similarity(std::span<const std::string_view> source, std::span<const std::string_view> target,
               const Glossary* glossary);
    double of(std::uint32_t source, std::uint32_t target) const;

private:
    Side source_;
    Side target_;
    Evidence of_source_;
    Evidence of_target_;
};

} // namespace ianote::align
