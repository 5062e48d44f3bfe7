// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/apostrophes.hpp"

#include "language/tellings.hpp"

namespace ianote::language {

ApostropheWords::ApostropheWords() {
    for (auto rest = built_in_tellings(); !rest.empty();) {
        const auto telling = next_telling(rest);
        if (telling.kind == TellingKind::elided) elided_.emplace(telling.word);
        if (telling.kind == TellingKind::possessive) possessives_.emplace(telling.word);
    }
}

bool ApostropheWords::is_elided(std::string_view folded) const { return elided_.contains(folded); }

bool ApostropheWords::is_possessive(std::string_view folded) const { return possessives_.contains(folded); }

const ApostropheWords& apostrophe_words() {
    static const ApostropheWords words;
    return words;
}

} // namespace ianote::language
