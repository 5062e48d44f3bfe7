// SPDX-License-Identifier: GPL-3.0-or-later
// One fact written in two ways: a range and a list, a decade and its year, a paragraph and decimals.
#pragma once

#include "check/pair.hpp"

namespace ianote::check {

/// A fact with the side of the link that it stands in.
struct SideFact {
    const Fact* fact = nullptr;
    const LinkSide* side = nullptr;
    std::size_t link = 0; ///< whose link it is of those that are compared
};

/// One language's part of what is compared: a link, or all links of a point.
struct Half {
    std::vector<SideFact> left;         ///< facts without a counterpart so far
    std::vector<const LinkSide*> sides; ///< where all facts of this half stand
    const language::Pack* pack = nullptr;
};

/// Takes facts out of both halves that are one, differently written.
void strike_other_writings(Half& source, Half& target);

} // namespace ianote::check
