// SPDX-License-Identifier: GPL-3.0-or-later
// The numbered lists of a note, one after the other.
#pragma once

#include "check/version.hpp"

namespace ianote::check {

struct NumberedPoint {
    const Block* block = nullptr;
    int value = 0;

    /// As it is printed; of a heading, whose number is part of its words, the value.
    std::string label() const { return block->n.empty() ? std::to_string(value) : block->n; }
};

/// Points of one list in their order: siblings numbered in one way (figures, letters, Roman numerals), from one that
/// starts at the first number to the next that does.
std::vector<std::vector<NumberedPoint>> list_numberings(const Note& note);

/// Where a point stands; one without a text of its own stands in its first child that has one.
FindingPlace place_of_point(const Version& version, const Block& block);

} // namespace ianote::check
