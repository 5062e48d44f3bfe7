// SPDX-License-Identifier: GPL-3.0-or-later
// What a pair shows all through about its facts: that a word always stands where the other language has a number, or
// that one value always answers another. It is learned from all differences before any of them is told.
#pragma once

#include "check/pair.hpp"

namespace ianote::check {

/// Takes out what the pair itself explains.
void strike_learned(const std::vector<CheckedLink>& links, std::vector<Unmatched>& differences);

} // namespace ianote::check
