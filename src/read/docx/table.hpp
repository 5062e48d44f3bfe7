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
    /// Reads what stands in a cell; the second argument says what a tracked change did to its row.
    using Content = std::function<std::vector<Draft>(const pugi::xml_node&, std::uint8_t)>;

    /// With `keep_changes`, rows that were deleted are read and marked.
    TableReader(const Styles& styles, bool keep_changes, Content content)
        : styles_(styles)
        , content_(std::move(content))
        , keep_changes_(keep_changes) {}

    DraftTable read(const pugi::xml_node& table);

    std::size_t changes() const { return changes_; } ///< rows that were deleted

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
    Content content_;
    bool keep_changes_ = false;
    std::uint8_t change_ = style_plain; ///< of the row at hand
    DraftTable table_;
    std::vector<Open> open_; ///< by the column in which it begins
    std::size_t column_ = 0;
    std::size_t changes_ = 0;
};

} // namespace ianote::read::docx
