// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace ianote::batch {

/// The bytes of a file, or of standard input for `-`. Throws Error of kind input: `input-missing`, `input-unreadable`,
/// `input-too-large` (more than `max_bytes`, told before they are read where the size is known).
std::string load_input(const std::string& path, std::size_t max_bytes);

} // namespace ianote::batch
