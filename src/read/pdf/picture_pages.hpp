// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that a person reads and that say nothing here: scanned ones.
#pragma once

#include "pdf/page.hpp"
#include "read/pages.hpp"

#include <deque>

namespace ianote::read::pdf {

/// Counts the pages and those without text, and names those that are a picture, whole or for the most part.
void name_pictures(const std::deque<ianote::pdf::Page>& pages, Pages& into);

} // namespace ianote::read::pdf
