// SPDX-License-Identifier: GPL-3.0-or-later
// Letters behind the names and codes of simple fonts.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace ianote::pdf {

/// The letters that a glyph's name stands for (`eacute`, `f_i`, `uni20AC`), empty for an unknown name. After the rules
/// and names of the Adobe Glyph List Specification: https://github.com/adobe-type-tools/agl-specification
std::u32string letters_of_name(std::string_view name);

using CodeTable = std::array<char32_t, 256>; ///< 0 for a code without a sign

/// Tables of ISO 32000-1, annex D. The code 0xA0 of WinAnsi is kept as a non-breaking space, which it is meant as.
const CodeTable& standard_encoding();
const CodeTable& win_ansi_encoding();
const CodeTable& mac_roman_encoding();

} // namespace ianote::pdf
