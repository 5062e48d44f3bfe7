// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace ianote::pdf {

/// A file whose pages are not encrypted, only what is attached to it (ISO 32000-1, 7.6.5), asks for a password all the
/// same: here it is without its lock. Empty when its pages are locked.
std::string without_lock(std::string_view bytes);

} // namespace ianote::pdf
