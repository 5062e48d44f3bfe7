// SPDX-License-Identifier: GPL-3.0-or-later
// A word table learned from the text pair itself.
#pragma once

#include "align/beads.hpp"

namespace ianote::align {

/// Words that stand in linked segments together again and again and that `known` does not explain.
std::vector<WordMatch> learn_words(const Side& source, const Side& target, const std::vector<Bead>& beads,
                                   const std::vector<WordMatch>& known);

} // namespace ianote::align
