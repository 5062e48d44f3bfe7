// SPDX-License-Identifier: GPL-3.0-or-later
// Strips of white that stand through many lines: what may part columns.
#pragma once

#include "read/pdf/measures.hpp"

#include <vector>

namespace ianote::read::pdf {

struct Stretch {
    float from = 0;
    float to = 0;

    float width() const { return to - from; }
};

/// Lines [first, last) and what their words cover, from left to right, with strips of white between.
struct Stripes {
    std::size_t last = 0;
    std::vector<Stretch> columns;
};

/// What lines from `first` on share: of each number of stripes the most lines, most stripes first. What is too narrow
/// for text belongs to the stripe behind it: a label. Words are asked, not segments: a strip may be narrower than
/// single gaps of justified lines.
std::vector<Stripes> find_stripes(const std::vector<Line>& lines, std::size_t first, const Measures& measures);

} // namespace ianote::read::pdf
