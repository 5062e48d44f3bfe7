// SPDX-License-Identifier: GPL-3.0-or-later
// The encoding that the program of a font has of its own, for fonts to which the PDF gives none.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace ianote::pdf {

using CodeLetters = std::array<std::u32string, 256>; ///< empty for a code that is not said

/// Of a Type 1 program (Adobe Type 1 Font Format, 1990, section 2.2): what stands in its open part, at most 64 kB of
/// it.
CodeLetters letters_of_type1(std::string_view program);

/// Of a bare CFF (Adobe Technical Note 5176). Broken tables and expert sets give no letters.
CodeLetters letters_of_cff(std::string_view program);

} // namespace ianote::pdf
