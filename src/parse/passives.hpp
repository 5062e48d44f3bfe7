// SPDX-License-Identifier: GPL-3.0-or-later
// What an author asks without naming itself.
#pragma once

#include "language/pack.hpp"

namespace ianote::parse {

/// `The Member States are invited to report`, `Il est demandé à la Commission de ...`: what is asked in the first
/// sentence; Action::other where nothing is, or where someone else asks (`requested by Parliament`).
Action asked_in_passive(std::string_view plain, const language::Pack& pack);

} // namespace ianote::parse
