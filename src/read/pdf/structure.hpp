// SPDX-License-Identifier: GPL-3.0-or-later
// What the tags of a document say of its lines, where they can be trusted.
#pragma once

#include "read/pdf/elements.hpp"
#include "read/pdf/measures.hpp"

#include <unordered_set>
#include <vector>

namespace ianote::read::pdf {

class Structure {
public:
    /// Tags that contradict the page (every line a paragraph of its own, or all of them one) are not used at all.
    Structure(const TagTree& tags, const std::vector<PageLines>& pages, const Measures& measures);

    bool known() const { return trusted_; }

    /// The element that the line's first or last text belongs to; -1 when that is not known. A label may be an element
    /// of its own, so that a line starts in one and ends in another.
    std::int32_t first_block(const Line& line) const;
    std::int32_t last_block(const Line& line) const;

    /// Whether the line starts an item of a list whose sign was drawn and not written.
    bool has_drawn_bullet(const Line& line) const;

    /// Whether every word of the line stands in a cell.
    bool in_table(const Line& line) const;

    /// The rows that lines within tables make.
    std::vector<Element> rows(const std::vector<Line>& lines) const;

    /// Whether a cell holds several paragraphs.
    bool has_paragraphs(const CellLines& cell) const;

private:
    bool fits(const std::vector<PageLines>& pages, const Measures& measures) const;
    std::int32_t cell_of(const Word& word) const;

    const TagTree& tags_;
    std::unordered_set<std::int32_t> labelled_; ///< items whose label is printed as text: browsers draw bullets
    bool trusted_ = false;
};

} // namespace ianote::read::pdf
