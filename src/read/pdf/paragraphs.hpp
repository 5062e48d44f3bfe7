// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines are one paragraph.
#pragma once

#include "read/pdf/regions.hpp"

#include <vector>

namespace ianote::read::pdf {

/// A paragraph, heading or table row: its lines in order, over pages where it goes on there.
struct Paragraph {
    std::vector<Line> lines;
    std::vector<CellLines> cells; ///< of a row
    float left = 0;               ///< margins of its column
    float right = 0;
    bool labelled = false; ///< it starts with `16.` or the like
    bool bullet = false;   ///< an item of a list whose sign was drawn, not written

    bool is_row() const { return !cells.empty(); }
};

struct Paragraphs {
    std::vector<Paragraph> all;
    std::vector<Line> repeated; ///< heads of tables that a further page shows again: furniture
};

/// Joins the elements of all pages, given page by page.
Paragraphs find_paragraphs(std::vector<std::vector<Element>> pages, const Measures& measures,
                           const std::vector<Font>& fonts, const Structure& structure);

} // namespace ianote::read::pdf
