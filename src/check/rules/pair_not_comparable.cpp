// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

namespace ianote::check {

// Reported by check_pair() itself, as there is no bitext to look at.
const Rule pair_not_comparable{
    "pair-not-comparable",
    Severity::error,
    "Two versions that cannot be held against each other.",
    "They are in one language, one of them is empty, or they hardly have a word in common: two "
    "different notes. No other rule for pairs is run then.",
    "12838-23.fr.md | 9422-24.es.md",
    "12838-23.fr.md | 12838-23.es.md",
    nullptr,
    nullptr};

} // namespace ianote::check
