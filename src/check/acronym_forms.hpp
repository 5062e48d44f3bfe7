// SPDX-License-Identifier: GPL-3.0-or-later
// How acronyms are written: with endings of grammar, in other scripts.
#pragma once

#include <string>
#include <string_view>

namespace ianote::check {

/// Without an ending of grammar: `NGO` of NGOs, `ÜRO` of ÜROle, `NATO` of NATO-a.
std::string_view without_ending(std::string_view acronym);

/// In Latin letters, by their look where every letter has such a look (Greek ΝΑΤΟ), else by their sound (Cyrillic
/// ОЛАФ).
std::string in_latin(std::string_view acronym);

/// Two capitals that changed places, or another one in the place of one.
bool is_near(std::string_view a, std::string_view b);

/// The number of a century or of a part, in Roman figures with or without an ending: XIX, XXIe, IIème.
bool is_roman_ordinal(std::string_view word);

/// A code of ISO 4217.
bool is_currency(std::string_view word);

} // namespace ianote::check
