// SPDX-License-Identifier: GPL-3.0-or-later
// Words of two languages that are written alike: which may be translations of which, and how likely.
#pragma once

#include "align/words.hpp"

#include <vector>

namespace ianote::align {

/// A word of the source and one of the target that may translate each other: cognates, a dictionary's pair, a learned
/// one. `strength` from 0 (nothing) to 1 (the same word, the same number).
struct WordMatch {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    float strength = 0;
};

/// Words written alike: the same once case and accents are folded, or with a long common beginning once the two ways of
/// writing the same sounds are undone (ph and f, double letters, Greek and Cyrillic letters as Latin ones).
std::vector<WordMatch> find_cognates(const Side& source, const Side& target);

/// The form by which cognates are compared; for tests.
std::string sound_form(std::string_view folded);

} // namespace ianote::align
