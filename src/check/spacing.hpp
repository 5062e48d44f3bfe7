// SPDX-License-Identifier: GPL-3.0-or-later
// Blanks beside marks, in every language: none before a comma or behind an opening bracket, one behind a comma.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ianote::check {

struct SpacingFault {
    std::uint32_t begin = 0; ///< bytes of the text
    std::uint32_t end = 0;
    bool is_missing = false; ///< a blank is; else one is too many
};

/// In the order of the text. Names of files, numbers and rows of full stops are not touched. The first twenty.
std::vector<SpacingFault> find_spacing_faults(std::string_view text);

} // namespace ianote::check
