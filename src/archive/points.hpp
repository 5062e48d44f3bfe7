// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a note that a search finds, in the order of their ordinals.
#pragma once

#include "archive/place.hpp"
#include "archive/point_marks.hpp"

#include <string>
#include <vector>

namespace ianote::archive {

struct Point {
    PointKind kind = PointKind::header;
    std::uint8_t action = no_action;
    std::string element; ///< its place in the note: `b.19`; `h` for the header
    std::string n;       ///< label of a point, number of a footnote
    std::string text;
    const Text* source = nullptr; ///< in the note; null for the header and for divisions
    PointMarks marks = {};
};

/// The header first, then every block that says something and every division, then the footnotes. What was taken out of
/// the text is not among it. Points into `note`.
std::vector<Point> list_points(const Note& note);

/// The subject, else the first title, else what the note is called.
std::string title_of(const Note& note);

} // namespace ianote::archive
