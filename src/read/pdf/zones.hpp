// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that the same gutters part: tables without lines, the heads of notes.
#pragma once

#include "read/pdf/measures.hpp"

#include <vector>

namespace ianote::read::pdf {

struct Gutter {
    float from = 0;
    float to = 0;

    float width() const { return to - from; }
};

/// Lines [first, last) that the same gutters part.
struct Zone {
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<Gutter> gutters;
    bool labelled = false;      ///< a table of labels and values
    bool labels_behind = false; ///< one whose labels stand behind their values
};

/// The zone that starts with line `first`, which has several segments.
Zone find_zone(const std::vector<Line>& lines, std::size_t first, const Measures& measures);

bool ends_label(const Line& line, const Segment& segment);

/// Whether a row of a table of labels starts here: the label stands before the value, perhaps over two lines.
bool starts_labelled_row(const std::vector<Line>& lines, std::size_t i, const Measures& m);

/// The same where labels stand behind their values.
bool starts_row_before_label(const std::vector<Line>& lines, std::size_t i);

/// The column that a segment stands in.
std::size_t column_of(const Zone& zone, const Segment& segment);

} // namespace ianote::read::pdf
