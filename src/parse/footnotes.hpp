// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ianote/diagnostic.hpp>
#include <ianote/note.hpp>

namespace ianote::parse {

/// Ties marks to footnotes by their ids (`footnote-dangling`, `footnote-unreferenced` are reported).
void tie_footnotes(Note& note, Diagnostics& diagnostics);

} // namespace ianote::parse
