// SPDX-License-Identifier: GPL-3.0-or-later
// Abbreviations where they are introduced: `Comité latino-américain de sécurité intérieure (CLASI)`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ianote::parse {

struct FoundAbbreviation {
    std::size_t begin = 0; ///< of the abbreviation itself, without the brackets
    std::size_t end = 0;
    std::string expansion;
};

/// Whether the bracket at `open` holds an abbreviation that the words before it spell out. Three proofs, in this order:
/// the initials of the words; the letters in their order, as in A. Schwartz and M. Hearst, "A simple algorithm for
/// identifying abbreviation definitions" (2003); a name in capitals right before the bracket.
std::optional<FoundAbbreviation> find_abbreviation(std::string_view text, std::size_t open);

} // namespace ianote::parse
