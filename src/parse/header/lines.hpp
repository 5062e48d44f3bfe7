// SPDX-License-Identifier: GPL-3.0-or-later
// The lines and columns at the start of a document.
#pragma once

#include "parse/context.hpp"

#include <deque>

namespace ianote::parse {

/// A piece of a line: between tabs, table cells, or three blanks and more.
struct Chunk {
    Span span;
    std::string_view text; ///< trimmed; empty for an empty cell
    std::size_t paragraph = 0;
};

using Line = std::vector<Chunk>;

/// The lines of the first paragraphs, cut when they are asked for: the header ends long before the document.
class HeaderLines {
public:
    HeaderLines(const Context& context, std::size_t max_paragraphs);

    bool has(std::size_t index); ///< whether there is a line of that number

    const Line& operator[](std::size_t index) const { return lines_[index]; }

    /// Takes the first `bytes` out of a chunk: they belong to something that began on a line above.
    static void take_out(Chunk& chunk, std::size_t bytes);

    Line& line(std::size_t index) { return lines_[index]; }

private:
    void cut_paragraph();

    const Context& context_;
    std::size_t most_;
    std::size_t next_ = 0;   ///< the paragraph to cut next
    std::deque<Line> lines_; ///< a deque: a line stays where it is while more are cut
};

} // namespace ianote::parse
