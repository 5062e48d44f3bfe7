// SPDX-License-Identifier: GPL-3.0-or-later
// The words of charts (ECMA-376, 21.2) and diagrams (21.4), which stand in parts of their own.
#pragma once

#include "read/draft.hpp"

#include <pugixml.hpp>

namespace ianote::read::docx {

/// Titles, legends and names of categories, or the texts of a diagram: a line each, what comes again once. The figures
/// of a chart are drawn and not written.
Draft read_drawn(const pugi::xml_node& part);

} // namespace ianote::read::docx
