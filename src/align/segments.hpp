// SPDX-License-Identifier: GPL-3.0-or-later
// Two lists of segments in, beads out.
#pragma once

#include "align/beads.hpp"

#include <string_view>

namespace ianote::align {

/// Word pairs from outside, folded: dictionaries. `strength` as in Kin.
struct WordPair {
    std::string source;
    std::string target;
};

using Glossary = std::vector<WordPair>;

/// Aligns two texts of valid UTF-8, one segment an entry. Every segment stands in exactly one bead, gaps are beads of one
/// segment. Time and memory grow with the length of the texts.
std::vector<Bead> align_segments(std::span<const std::string_view> source, std::span<const std::string_view> target,
                                 const Glossary& glossary = {});

} // namespace ianote::align
