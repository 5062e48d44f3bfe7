// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a page as drafts; which are none is found out later.
#include "read/html/body.hpp"

#include <algorithm>
#include <utility>

namespace ianote::read::html {

void Body::rows(Node parent, const TableLook& look, DraftTable& into) {
    for (auto child = parent->children; child != nullptr; child = child->next) {
        const auto tag = is_element(child) ? name(child) : std::string_view();
        if (tag == "td" || tag == "th") {
            cell(child, look, into);
        } else if (tag == "caption") {
            for (auto& paragraph : collect(child, look.text)) into.caption.push_back(std::move(paragraph));
        } else if (tag.empty() || is_unseen(tag)) {
            node(child, look.text); // text that stands in no cell, which browsers show above the table
        } else {
            if (tag == "tr") into.rows.emplace_back();
            auto inner = look;
            inner.head = look.head || tag == "thead";
            rows(child, inner, into);
        }
    }
}

void Body::cell(Node node, const TableLook& look, DraftTable& into) {
    constexpr int widest = 1000; // as browsers have it
    const auto spanned = [&](const char* attribute_name, int most) {
        return static_cast<std::uint16_t>(std::clamp(number_of(node, attribute_name, 1), 1, most));
    };
    if (into.rows.empty()) into.rows.emplace_back();
    into.ruled = into.ruled || properties_of(node).border.value_or(look.ruled);
    DraftCell cell;
    cell.cols = spanned("colspan", widest);
    cell.rows = attribute(node, "rowspan") == "0" ? UINT16_MAX : spanned("rowspan", UINT16_MAX - 1);
    cell.head = look.head || name(node) == "th";
    cell.content = collect(node, look.text);
    into.rows.back().push_back(std::move(cell));
}

void Body::table(Node node, const Look& look) {
    flush();
    write_label();
    auto table = std::make_shared<DraftTable>();
    TableLook inner{look};
    const auto border = attribute(node, "border");
    const auto rules = attribute(node, "rules");
    inner.ruled = (has_attribute(node, "border") && border != "0" && !border.starts_with("0p")) ||
                  sheet_.rules_cells(attribute(node, "class"));
    table->ruled = properties_of(node).border.value_or(false) || (!rules.empty() && rules != "none");
    rows(node, inner, *table);
    flush(); // what stood in no cell
    Draft draft;
    draft.block.indent = indent();
    draft.table = std::move(table);
    write(draft);
}

} // namespace ianote::read::html
