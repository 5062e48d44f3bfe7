// SPDX-License-Identifier: GPL-3.0-or-later
// What is usual in a document: its letters' size, its lines' distance, its margins.
#pragma once

#include "read/pdf/lines.hpp"

#include <vector>

namespace ianote::read::pdf {

struct Measures {
    float body_size = 12;            ///< of most letters, points
    float pitch = 1.2F;              ///< from baseline to baseline inside a paragraph, as a share of the size
    float left = 0;                  ///< where most lines of one segment start, points
    float right = 0;                 ///< where the longest of them end
    float blank = 0.25F;             ///< usual width between words, as a share of the size
    float least_blank = 0.2F;        ///< what nearly all of them have, also in justified lines
    bool spaced = false;             ///< paragraphs are set apart by more space than lines
    std::vector<float> sizes;        ///< of headings: larger than the text's, largest first
    std::vector<float> page_pitches; ///< by page, of those whose lines surely stand at another distance; 0 for others

    /// The distance of lines on the page of a line.
    float pitch_at(const Line& line) const {
        const auto page = static_cast<std::size_t>(line.page_number) - 1;
        return page < page_pitches.size() && page_pitches[page] > 0 ? page_pitches[page] : pitch;
    }
};

Measures measure(const std::vector<PageLines>& pages);

/// The measures of a document for lines that stand between margins of their own: of a turned page, of a column.
Measures with_margins_of(const std::vector<Line>& lines, Measures measures);

/// Whether the first segments of two lines stand one above the other, and not in two columns.
bool are_stacked(const Line& upper, const Line& lower);

/// Whether `lower` stands at the usual distance below `upper`, not more.
bool is_next_line(const Line& upper, const Line& lower, const Measures& measures);

} // namespace ianote::read::pdf
