// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/apostrophes.hpp"

#include "language/registry.hpp"

namespace ianote::language {

ApostropheWords::ApostropheWords() {
    for (const auto& [code, pack] : built_in_packs()) {
        const auto& words = pack->telling();
        elided_.insert(words.elided.begin(), words.elided.end());
        possessives_.insert(words.possessives.begin(), words.possessives.end());
    }
}

bool ApostropheWords::is_elided(std::string_view folded) const { return elided_.contains(folded); }

bool ApostropheWords::is_possessive(std::string_view folded) const { return possessives_.contains(folded); }

const ApostropheWords& apostrophe_words() {
    static const ApostropheWords words;
    return words;
}

} // namespace ianote::language
