// SPDX-License-Identifier: GPL-3.0-or-later
// Years as numbers and dates print them.
#pragma once

namespace ianote::base {

/// Two printed digits are a year from 1950 to 2049.
constexpr int year_of_two_digits(int printed) { return printed >= 50 ? 1900 + printed : 2000 + printed; }

} // namespace ianote::base
