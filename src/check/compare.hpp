// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of both sides of a link against each other, as sets.
#pragma once

#include "check/rule.hpp"

#include <functional>

namespace ianote::check {

using IsChosen = std::function<bool(const Fact&)>;
using AreSame = std::function<bool(const Fact& source, const Fact& target)>;

/// For every link of which a side has a chosen fact that the other lacks. A fact that stands in a neighbouring link of
/// the same point is not missing: sentences are cut differently in every language. Gaps are left out.
std::vector<Unmatched> find_unmatched(const Pair& pair, const IsChosen& is_chosen, const AreSame& are_same);

/// What of the pair's differences is chosen; links without any are left out.
std::vector<Unmatched> choose_differences(const Pair& pair, const IsChosen& is_chosen);

/// The same value.
bool same_value(const Fact& source, const Fact& target);

/// The place of a fact in the version that the link's side is of.
FindingPlace place_of(const Version& version, const LinkSide& side, const Fact& fact);

/// The words of a fact as they are written.
std::string written(const LinkSide& side, const Fact& fact);

/// One finding a pair of facts that stand against each other, and one for all of a side that are missing in the other.
/// `severity`: where it is not the rule's own.
void report_unmatched(const Pair& pair, const Unmatched& unmatched, std::string_view what, Reporter& reporter,
                      std::optional<Severity> severity = {});

} // namespace ianote::check
