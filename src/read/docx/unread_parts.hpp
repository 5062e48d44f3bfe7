// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a Word file that it shows and whose words are not read here: charts, diagrams, texts in other formats.
#pragma once

#include "read/docx/package.hpp"
#include "read/pages.hpp"

namespace ianote::read::docx {

/// Names those that a part refers to.
void name_unread_parts(Package& package, const std::map<std::string, Relation>& relations, Pages& into);

} // namespace ianote::read::docx
