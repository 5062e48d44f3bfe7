// SPDX-License-Identifier: GPL-3.0-or-later
// Words that answer each other cut the two sides of a link into stretches; a stretch of the source that is far longer
// than the target's was dropped, mostly.
#pragma once

#include "check/pair.hpp"

namespace ianote::check {

struct Gap {
    std::uint32_t begin = 0; ///< bytes of the source unit's text
    std::uint32_t end = 0;
    double lack = 0;       ///< by how many standard deviations the target's stretch is too short
    std::size_t words = 0; ///< of the source that nothing answers
};

/// The stretch that lacks most. `ratio`: bytes of the target for a byte of the source, as usual in the pair.
Gap widest_gap(const Pair& pair, std::size_t link, double ratio);

} // namespace ianote::check
