// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ianote::cli {

/// What only some commands and formats need is from now on loaded with its first use: linked in, PDF alone would make
/// each start of the program six times as long.
void load_modules_when_needed();

} // namespace ianote::cli
