// SPDX-License-Identifier: GPL-3.0-or-later
// The rows and cells of a table of a DOCX file (ECMA-376, 17.4).
#pragma once

#include "read/docx/styles.hpp"
#include "read/draft.hpp"

#include <pugixml.hpp>

#include <functional>
#include <vector>

namespace ianote::read::docx {

class TableReader {
public:
    /// `content` reads what stands in a cell.
    TableReader(const Styles& styles, std::function<std::vector<Draft>(const pugi::xml_node&)> content)
        : styles_(styles)
        , content_(std::move(content)) {}

    DraftTable read(const pugi::xml_node& table);

    std::size_t changes() const { return changes_; } ///< rows that were deleted, taken as accepted

private:
    void rows(const pugi::xml_node& parent);
    void row(const pugi::xml_node& node);
    void cells(const pugi::xml_node& parent, bool head);
    void cell(const pugi::xml_node& node, bool head);
    void gap(const pugi::xml_node& properties, std::string_view name);

    /// Where in the table the cell is that a column's cells below may go on with.
    struct Open {
        std::size_t row = 0;
        std::size_t cell = 0;
        bool merges = false;
    };

    const Styles& styles_;
    std::function<std::vector<Draft>(const pugi::xml_node&)> content_;
    DraftTable table_;
    std::vector<Open> open_; ///< by the column in which it begins
    std::size_t column_ = 0;
    std::size_t changes_ = 0;
};

} // namespace ianote::read::docx
