// SPDX-License-Identifier: GPL-3.0-or-later
// What corrects a finding for certain: spacing, typography, doubled words, a slip of an acronym that the note defines.
#pragma once

#include "check/version.hpp"

#include <span>

namespace ianote::check {

/// Gives edits to the version's own findings that need no person to decide.
void correct(const Version& version, std::span<Finding> findings);

} // namespace ianote::check
