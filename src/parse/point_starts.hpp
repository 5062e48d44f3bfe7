// SPDX-License-Identifier: GPL-3.0-or-later
// Which paragraphs start a point: their labels, and labels that stand on a line of their own.
#pragma once

#include "parse/context.hpp"
#include "text/list_label.hpp"

#include <optional>
#include <vector>

namespace ianote::parse {

struct PointStart {
    std::optional<text::ListLabel> label; ///< views into the flow's text
    Span span;                            ///< where it is printed
    std::size_t gone = 0;                 ///< runs in front of it that were taken out
    bool joins_next = false;              ///< it stands alone, and the paragraph behind it is its text
};

/// One for each of the paragraphs. What may be text as well is a label only among its like, and a label alone
/// on a line takes the next paragraph only where it fits a list: page numbers and cells of a table that happen to be
/// numbers do not.
std::vector<PointStart> find_point_starts(const Context& context, std::span<const layout::Paragraph> paragraphs);

} // namespace ianote::parse
