// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ianote::cli {

/// The known word that is nearest to a mistyped one, empty when none is near (two letters apart, or a third of its
/// length).
std::string nearest(std::string_view typed, const std::vector<std::string>& known);

} // namespace ianote::cli
