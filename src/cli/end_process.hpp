// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ianote::cli {

/// Ends the process once what was written is out; memory is not given back piece by piece, the system takes it whole.
[[noreturn]] void end_process(int code);

} // namespace ianote::cli
