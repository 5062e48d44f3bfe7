// SPDX-License-Identifier: GPL-3.0-or-later
// The account of what a reader did not turn into text.
#pragma once

#include "read/pages.hpp"

namespace ianote::read {

/// Lists it; where the list is long already, counts it with the others of its kind.
void add_unread(Pages& pages, Unread unread);

} // namespace ianote::read
