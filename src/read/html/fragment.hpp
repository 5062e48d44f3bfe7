// SPDX-License-Identifier: GPL-3.0-or-later
// HTML that stands within another format.
#pragma once

#include "read/pages.hpp"

#include <string>

namespace ianote::read::html {

/// Reads elements, as tables of Markdown, to the end of `pages`. Tables are tables: nothing lays out a page there.
void read_fragment(const std::string& text, Pages& pages);

} // namespace ianote::read::html
