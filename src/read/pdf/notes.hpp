// SPDX-License-Identifier: GPL-3.0-or-later
// The block of footnotes at the foot of a page.
#pragma once

#include "read/pdf/measures.hpp"

#include <optional>

namespace ianote::read::pdf {

/// A footnote's lines; on the page where it goes on, the rest of them.
struct NoteLines {
    std::string n;        ///< its mark; empty for the rest of a note that began on an earlier page
    std::size_t skip = 0; ///< words of the first line that are the mark
    std::vector<Line> lines;
};

/// Joins a raised mark that stands alone at the margin with the line that begins a tab behind it.
void join_margin_marks(PageLines& page);

/// The notes of one page after the other.
class NoteTaker {
public:
    explicit NoteTaker(const Measures& measures)
        : measures_(measures) {}

    /// Moves the notes at the foot of a page out of `lines`.
    std::vector<NoteLines> take(std::vector<Line>& lines);

private:
    std::size_t first_small(const std::vector<Line>& lines) const;
    std::size_t first_raised(const std::vector<Line>& lines) const;
    std::size_t first_under_rule(const std::vector<Line>& lines);
    bool begins_under(const ianote::pdf::Box& rule, const std::vector<Line>& lines, std::size_t first) const;
    bool is_apart(const std::vector<Line>& lines, std::size_t i) const;

    const Measures& measures_;
    int last_ = 0;                              ///< number of the last note so far, which may go on; 0 for none
    std::optional<ianote::pdf::Box> separator_; ///< the line drawn above the notes of an earlier page
};

} // namespace ianote::read::pdf
