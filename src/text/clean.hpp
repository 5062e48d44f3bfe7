// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of text that came out of a parsed format, as the rest of the program wants text.
#pragma once

#include <string>
#include <string_view>

namespace ianote::text {

/// Valid UTF-8 in NFC without soft hyphens and byte order marks (which only say where a line may break) and without
/// characters that XML cannot hold; ligatures (U+FB00 to FB06) become their letters. Bytes that are no UTF-8 become
/// U+FFFD. Plain ASCII comes back as it is.
std::string clean(std::string_view piece);

/// In capitals, by the rules of Unicode without a language.
std::string to_capitals(std::string_view text);

} // namespace ianote::text
