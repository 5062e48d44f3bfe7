// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ianote/diagnostic.hpp>
#include <ianote/note.hpp>

namespace ianote::parse {

/// Reports numbers that are left out or stand twice in a list (`numbering-gap`, `numbering-duplicate`), and points
/// without text (`empty-point`).
void check_numbering(const std::vector<Block>& blocks, Diagnostics& diagnostics);

} // namespace ianote::parse
