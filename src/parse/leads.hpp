// SPDX-License-Identifier: GPL-3.0-or-later
// Which paragraph leads in a clause (`INVITE LES ÉTATS MEMBRES À:`), by its id, and whom it asks.
#pragma once

#include "language/pack.hpp"

namespace ianote::parse {

/// Sets Block::lead of what completes a paragraph of an act that ends in a colon, and Block::asked of what completes
/// that or a point. Ids must have been given.
void tie_leads(Note& note, const language::Pack& pack);

} // namespace ianote::parse
