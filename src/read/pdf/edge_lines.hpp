// SPDX-License-Identifier: GPL-3.0-or-later
// Lines near the edge of a page, as they are compared with those of other pages.
#pragma once

#include "read/pdf/lines.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ianote::read::pdf {

struct EdgeLine {
    std::size_t page = 0;
    std::size_t line = 0;
    bool foot = false;
    std::string key; ///< numbers as `#`
    std::vector<long> numbers;
    std::size_t words = 0; ///< of letters
    bool capitals = false; ///< and none of them has a small one

    /// `2`, `- 2 -`, `2/7`, `iv`: numbers and signs alone.
    bool is_bare_number() const { return words == 0 && (numbers.size() == 1 || numbers.size() == 2); }
};

/// What the words of a line say, wherever it stands.
EdgeLine read_edge(std::string_view printed);

EdgeLine edge_line(const PageLines& page, std::size_t page_index, std::size_t line, bool foot);

/// The same line on a later page: equal but for numbers that grow as the pages do.
bool comes_again(const EdgeLine& first, const EdgeLine& second);

/// Whether the line says the number of its page: as the document has it, so that the first is 1, or `2/7` of 7 pages.
bool says_page(const EdgeLine& edge, std::size_t page_count);

} // namespace ianote::read::pdf
