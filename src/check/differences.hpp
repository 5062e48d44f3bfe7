// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, dates and references of both sides of every link against each other: what is left is a difference.
#pragma once

#include "check/pair.hpp"

namespace ianote::check {

/// In the order of the links. A fact that stands in a neighbouring link of the same point is not missing: sentences are
/// cut differently in every language. Gaps are left out, and so is what only looks different (ways_to_write.hpp) or
/// what the pair itself shows to be the same (learned_facts.hpp).
std::vector<Unmatched> find_differences(const Pair& pair);

} // namespace ianote::check
