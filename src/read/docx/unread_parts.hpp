// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a Word file that it shows and whose words are not read here: charts, diagrams, texts in other formats.
#pragma once

#include "read/docx/package.hpp"
#include "read/pages.hpp"

#include <map>
#include <set>
#include <string>

namespace ianote::read::docx {

/// Names those that a part refers to and that were not read.
void name_unread_parts(Package& package, const std::map<std::string, Relation>& relations,
                       const std::set<std::string>& read, Pages& into);

} // namespace ianote::read::docx
