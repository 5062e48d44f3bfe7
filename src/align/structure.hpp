// SPDX-License-Identifier: GPL-3.0-or-later
// Which units of two versions are the same: by their words first, by their place and number as far as these agree.
#pragma once

#include "align/segments.hpp"
#include "align/units.hpp"

namespace ianote::align {

/// Units [numbers into the lists] that correspond; one side may be empty.
struct UnitGroup {
    std::vector<std::uint32_t> source;
    std::vector<std::uint32_t> target;
    Change change = Change::none;
    double confidence = 0;
};

struct Structure {
    std::vector<UnitGroup> groups; ///< in the order of the source, what only the target has behind its neighbour
    double similarity = 0;         ///< see Alignment
};

/// Every unit of both sides is in exactly one group.
Structure match_units(const std::vector<Unit>& source, const std::vector<Unit>& target, const Glossary& glossary);

} // namespace ianote::align
