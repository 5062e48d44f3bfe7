// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/tables.hpp"

namespace ianote::parse {

namespace {

Block make(BlockKind kind, const Item& item) {
    Block block;
    block.kind = kind;
    block.page = item.paragraph->page;
    block.line = item.paragraph->line;
    return block;
}

Block make_row(const Context& context, const Item& item) {
    auto row = make(BlockKind::row, item);
    std::vector<layout::Run> cell;
    const auto close = [&] {
        auto block = make(BlockKind::cell, item);
        block.text = make_text(context, cell);
        row.children.push_back(std::move(block));
        cell.clear();
    };
    for (auto run : item.paragraph->runs) {
        for (auto text = context.source(run.span); !run.page_break; text = context.source(run.span)) {
            const auto tab = text.find(read::cell_separator);
            if (tab == std::string_view::npos) break;
            auto part = run;
            part.span.end = part.span.begin + static_cast<std::uint32_t>(tab);
            cell.push_back(part);
            close();
            run.span.begin = part.span.end + 1;
        }
        if (run.page_break || !run.span.empty()) cell.push_back(run);
    }
    close();
    return row;
}

} // namespace

Block make_table(const Context& context, const std::deque<Item>& items, std::size_t index, std::size_t& taken) {
    auto table = make(BlockKind::table, items[index]);
    for (taken = 0; index + taken < items.size() && items[index + taken].is_row(); ++taken)
        table.children.push_back(make_row(context, items[index + taken]));
    return table;
}

} // namespace ianote::parse
