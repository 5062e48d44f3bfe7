// SPDX-License-Identifier: GPL-3.0-or-later
// Characters that were lost or damaged on their way into a text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ianote::check {

struct Damage {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string_view fault; ///< for people
};

/// In the order of the text.
std::vector<Damage> find_damage(std::string_view text);

} // namespace ianote::check
