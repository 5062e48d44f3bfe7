// SPDX-License-Identifier: GPL-3.0-or-later
// One fault that several rules see is told by one of them.
#pragma once

#include <ianote/check.hpp>

#include <vector>

namespace ianote::check {

/// Of the findings of a pair takes out what another one tells as well: a gap in the numbers where the point is
/// renumbered or one is missing. A gap that both versions have is the note's own way to count, and a note only.
void tell_once(std::vector<Finding>& findings);

} // namespace ianote::check
