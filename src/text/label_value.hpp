// SPDX-License-Identifier: GPL-3.0-or-later
// What a printed label counts as in an identifier, the same in every language and alphabet.
#pragma once

#include "text/list_label.hpp"

#include <string>
#include <string_view>

namespace ianote::text {

/// Of a label without its punctuation (`16`, `4a`, `16 bis`, `5.1`, `iii`, `β`): figures as they are, a full stop
/// inside as a hyphen, signs dropped (`3.º` is 3), a letter by its place in its alphabet, case kept, a Roman numeral as
/// printed. A letter and a Latin multiplicative behind a number are one thing (`16 bis`, `16a`, `16 α` and `16.º-A` are
/// 16a), and so they are behind a letter (`a bis` is aa). Empty where nothing of it counts.
std::string label_value(std::string_view n);

/// The same of a label that was read: of an ordinal word (`PRIMERO.`) its figure; empty for a dash.
std::string label_value(const ListLabel& label);

/// Of the number of a division (`2 bis`, `IV`, `Ia`, `A`): as label_value, but a Roman numeral counts as its figure,
/// because one language prints CHAPITRE PREMIER where another prints CHAPTER I. Greek and Cyrillic letters that look
/// like Roman figures are taken for them. A single C or L is a letter.
std::string division_value(std::string_view n);

} // namespace ianote::text
