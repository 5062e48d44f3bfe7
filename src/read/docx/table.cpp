// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/docx/table.hpp"

#include "base/budget.hpp"
#include "read/docx/package.hpp"

#include <algorithm>
#include <array>

namespace ianote::read::docx {

namespace {

constexpr int widest_table = 1000; // columns; Word itself has 63

/// What may stand among rows and cells and holds none that are read; whatever else stands there wraps some.
bool is_passed_over(std::string_view element) {
    constexpr std::array<std::string_view, 8> passed{"tblPr", "tblPrEx",  "tblGrid", "trPr",
                                                     "sdtPr", "sdtEndPr", "del",     "moveFrom"};
    return std::find(passed.begin(), passed.end(), element) != passed.end();
}

/// Whether a tracked change put a row in or took it out.
std::uint8_t row_change(const pugi::xml_node& properties) {
    if (child(properties, "del")) return style_deleted;
    return child(properties, "ins") ? std::uint8_t{style_inserted} : std::uint8_t{style_plain};
}

std::uint16_t spanned(const pugi::xml_node& properties, std::string_view name, int otherwise) {
    return static_cast<std::uint16_t>(std::clamp(to_int(child_value(properties, name), otherwise), 0, widest_table));
}

} // namespace

DraftTable TableReader::read(const pugi::xml_node& table) {
    const auto properties = child(table, "tblPr");
    const auto style = child_value(properties, "tblStyle");
    const auto borders = read_borders(properties);
    table_.ruled = borders ? *borders : !style.empty() && styles_.find(style).ruled.value_or(false);
    rows(table);
    return std::move(table_);
}

void TableReader::rows(const pugi::xml_node& parent) {
    for (const auto& node : parent.children()) {
        const auto name = local_name(node.name());
        if (name == "tr")
            row(node);
        else if (!is_passed_over(name))
            rows(node);
    }
}

void TableReader::row(const pugi::xml_node& node) {
    base::check_limits();
    const auto properties = child(node, "trPr");
    change_ = row_change(properties);
    if (change_ == style_deleted) ++changes_;
    if (change_ == style_deleted && !keep_changes_) return;
    table_.rows.emplace_back();
    column_ = 0;
    gap(properties, "gridBefore");
    const auto repeated = child(properties, "tblHeader");
    cells(node, repeated && is_on(repeated));
    gap(properties, "gridAfter");
}

void TableReader::cells(const pugi::xml_node& parent, bool head) {
    for (const auto& node : parent.children()) {
        const auto name = local_name(node.name());
        if (name == "tc")
            cell(node, head);
        else if (!is_passed_over(name))
            cells(node, head);
    }
}

/// Columns that a row leaves free at its side are an empty cell, so that the others keep their columns.
void TableReader::gap(const pugi::xml_node& properties, std::string_view name) {
    const auto columns = spanned(properties, name, 0);
    if (columns == 0) return;
    table_.rows.back().push_back({{}, columns});
    column_ += columns;
}

void TableReader::cell(const pugi::xml_node& node, bool head) {
    const auto properties = child(node, "tcPr");
    DraftCell cell;
    cell.cols = std::max<std::uint16_t>(spanned(properties, "gridSpan", 1), 1);
    cell.head = head;
    cell.content = content_(node, change_);
    table_.ruled = table_.ruled || read_borders(properties).value_or(false);
    const auto column = column_;
    column_ += cell.cols;
    const auto merge = child(properties, "vMerge");
    if (open_.size() <= column) open_.resize(std::min<std::size_t>(column + 1, widest_table));
    if (column >= open_.size()) {
        table_.rows.back().push_back(std::move(cell));
        return;
    }
    for (auto i = column + 1; i < std::min(column_, open_.size()); ++i) open_[i].merges = false;
    auto& open = open_[column];
    if (merge && attribute(merge, "val") != "restart" && open.merges) {
        auto& above = table_.rows[open.row][open.cell];
        above.rows = static_cast<std::uint16_t>(std::min<std::size_t>(table_.rows.size() - open.row, UINT16_MAX));
        std::move(cell.content.begin(), cell.content.end(), std::back_inserter(above.content));
        return;
    }
    open = {table_.rows.size() - 1, table_.rows.back().size(), static_cast<bool>(merge)};
    table_.rows.back().push_back(std::move(cell));
}

} // namespace ianote::read::docx
