// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "read/pages.hpp"

#include <cstddef>

namespace ianote::read {

/// Where words are struck through, underlined ones were put in: their look becomes that. Returns how many passages were
/// taken out, by whatever means the format has.
std::size_t settle_changes(Pages& pages);

} // namespace ianote::read
