// SPDX-License-Identifier: GPL-3.0-or-later
// Quotation marks. Every language has its own, and some turn the marks of others round («a», »a«; „a“, “a”, ”a”): so
// what a mark does is told by what stands around it, and whether all have their other half by their number.
#pragma once

#include "check/balance.hpp"

namespace ianote::check {

/// The mark without its other half of each kind of which a text has an odd number.
std::vector<LonelyMark> lonely_quotes(std::string_view text);

} // namespace ianote::check
