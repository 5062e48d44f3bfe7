// SPDX-License-Identifier: GPL-3.0-or-later
// Words of closed classes against each other (may and shall, and and or, the Council and the Commission): what one side
// of a link says and the other does not, as far as the rest of the pair shows that the two languages say it alike.
#pragma once

#include "check/rule.hpp"

namespace ianote::check {

/// What is known of a class before the pair is looked at, from clean text: how often in `weight` links the other side
/// says another sense (says nothing), though nobody made a mistake. What the pair itself shows counts beside it.
struct ClosedComparison {
    language::ClosedClass of = language::ClosedClass::negation;
    double exchanges = 0;
    double losses = 0;
    double weight = 1;
    double told_exchange = 0; ///< the highest share of differences without a mistake that is told
    double told_loss = -1;    ///< negative: a word that has no counterpart says nothing
    bool only_counted = false; ///< only where one more of the one sense stands against one less of the other
};

void compare_closed(const Pair& pair, const ClosedComparison& how, Reporter& reporter);

} // namespace ianote::check
