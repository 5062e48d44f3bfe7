// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/apostrophes.hpp"

#include "language/registry.hpp"

namespace ianote::language {

ApostropheWords::ApostropheWords() {
    for (const auto& [code, pack] : built_in_packs()) {
        elided_.insert(pack->elided.begin(), pack->elided.end());
        possessives_.insert(pack->possessives.begin(), pack->possessives.end());
    }
}

bool ApostropheWords::is_elided(std::string_view folded) const { return elided_.contains(folded); }

bool ApostropheWords::is_possessive(std::string_view folded) const { return possessives_.contains(folded); }

const ApostropheWords& apostrophe_words() {
    static const ApostropheWords words;
    return words;
}

} // namespace ianote::language
