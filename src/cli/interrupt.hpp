// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace ianote::cli {

/// Set by the first Ctrl-C or SIGTERM once catch_interrupts() was called; a second one ends the program at once.
const std::atomic<bool>& interrupted();
void catch_interrupts();

} // namespace ianote::cli
