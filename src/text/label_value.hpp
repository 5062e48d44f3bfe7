// SPDX-License-Identifier: GPL-3.0-or-later
// What a printed label counts as in an identifier, the same in every language and alphabet.
#pragma once

#include <string>
#include <string_view>

namespace ianote::text {

/// Of a label without its punctuation (`16`, `4a`, `16 bis`, `5.1`, `iii`, `β`): figures as they are, a full stop
/// inside as a hyphen, a letter by its place in its alphabet, a letter or Latin multiplicative behind figures as a
/// small letter
/// (`16 bis` and `16 α` are 16a). Roman numerals and single letters keep their case. Empty where nothing of it counts.
std::string label_value(std::string_view n);

} // namespace ianote::text
