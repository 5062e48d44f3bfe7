// SPDX-License-Identifier: GPL-3.0-or-later
// Words of closed classes against each other (may and shall, and and or, the Council and the Commission): what one side
// of a link says and the other says otherwise, as far as the rest of the pair shows that its two languages say it
// alike.
#pragma once

#include "check/rule.hpp"

namespace ianote::check {

/// What is known of a class before the pair is looked at, measured on clean text, and from when on a difference is
/// told. "Noise" is the share of such differences among links that say the same: nobody made a mistake in them.
struct ClosedComparison {
    language::ClosedClass of = language::ClosedClass::negation;
    double expected = 0.5; ///< differences without a mistake, in as many links as `links`; the pair's own come on top
    double links = 20;     ///< how much that counts beside what the pair shows
    double warned = 0;     ///< the highest noise with which a difference is a warning
    double noted = 0;      ///< with which it is a note
    int free_axis = -1;    ///< differences of this axis are notes: all and some are put freely
    bool by_sense = false; ///< the noise is that of the two senses, not of the class
    bool only_asserted = false; ///< not where a side denies: may not is must not
    bool tells_loss = false;    ///< a word without a counterpart is told; else one that stands against another only
};

void compare_closed(const Pair& pair, const ClosedComparison& how, Reporter& reporter);

} // namespace ianote::check
