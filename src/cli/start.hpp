// SPDX-License-Identifier: GPL-3.0-or-later
// How a process starts and ends quickly: a pair of short files takes less time than a process used to take to begin.
#pragma once

namespace ianote::cli {

/// Ends the process once what was written is out; memory is not given back piece by piece, the system takes it whole.
[[noreturn]] void end_process(int code);

} // namespace ianote::cli
