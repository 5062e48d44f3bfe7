// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of words that may stand for each other, made of the terms of a dictionary.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ianote::align {

/// Two words, as text::word_hash() knows them, one of which may stand for the other; either side may be the source.
struct WordPair {
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    float strength = 0.9F;
};

using Glossary = std::vector<WordPair>;

/// Adds the words of two terms in any writing. A term of several words gives weaker pairs of its longer words; one of
/// more than four is no term, and gives none.
void add_terms(std::string_view a, std::string_view b, Glossary& pairs);

} // namespace ianote::align
