// SPDX-License-Identifier: GPL-3.0-or-later
// How deep the elements of a parsed XML stand within each other.
#pragma once

#include <pugixml.hpp>

namespace ianote::text {

/// Whether an element stands more than `deepest` below `root`. Walks and does not call itself: what is hostile must not
/// use up the stack of whoever follows it down.
bool nests_deeper(const pugi::xml_node& root, int deepest);

} // namespace ianote::text
