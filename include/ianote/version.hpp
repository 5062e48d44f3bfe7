// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace ianote {

/// The program's version, as `ianote --version` prints it; part of what decides whether `--resume` works again.
std::string_view version();

} // namespace ianote
