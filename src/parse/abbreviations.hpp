// SPDX-License-Identifier: GPL-3.0-or-later
// Abbreviations where they are introduced: `Comité latino-américain de sécurité intérieure (CLASI)`.
#pragma once

#include "language/pack.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ianote::parse {

struct FoundAbbreviation {
    std::size_t begin = 0; ///< of the abbreviation itself, without brackets, quotation marks, `ci-après`
    std::size_t end = 0;
    std::string expansion; ///< its long form, without article
};

/// Whether the bracket at `open` holds a short form of the words before it, or the long form of one that stands right
/// before it. Proofs, in this order: the initials of the words; the letters in their order, as in A. Schwartz and
/// M. Hearst, "A simple algorithm for identifying abbreviation definitions" (2003); a name right before the bracket
/// that shares enough initials, for short forms of another language (EMCDDA). The long form is a whole noun phrase: it
/// begins behind an article, a preposition or a comma.
std::optional<FoundAbbreviation> find_abbreviation(std::string_view text, std::size_t open, const language::Pack& pack);

} // namespace ianote::parse
