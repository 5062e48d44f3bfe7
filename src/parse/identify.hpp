// SPDX-License-Identifier: GPL-3.0-or-later
// Names and ties: identifiers of blocks, footnotes to their marks, and what the numbering has to say.
#pragma once

#include "parse/context.hpp"

namespace ianote::parse {

/// Gives every block its identifier, the same in every language version; all are unique.
void give_identifiers(std::vector<Block>& body);

/// Ties marks and footnotes, and reports marks without note and notes without mark.
void tie_footnotes(Note& note, Diagnostics& diagnostics);

/// Reports gaps and repeats in numbered lists.
void check_numbering(const std::vector<Block>& body, Diagnostics& diagnostics);

} // namespace ianote::parse
