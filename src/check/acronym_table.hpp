// SPDX-License-Identifier: GPL-3.0-or-later
// Acronyms of the institutions and what they are called in each language (terms/acronyms.tsv).
#pragma once

#include <string_view>
#include <vector>

namespace ianote::check {

/// Whether both name the same thing in their languages: UE in French and EU in English.
bool are_same_acronym(std::string_view a, std::string_view a_language, std::string_view b, std::string_view b_language);

/// Whether the list has the acronym for that language: everybody knows it, nobody need define it.
bool is_known_acronym(std::string_view acronym, std::string_view language);

/// What the other language calls it, words included (DK: moms); empty where the list does not have it.
std::vector<std::string_view> names_of_acronym(std::string_view acronym, std::string_view language,
                                               std::string_view other_language);

} // namespace ianote::check
