// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/tables.hpp"

#include "base/budget.hpp"
#include "parse/nesting.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::uint16_t most_spans = 1000; // as many rows or columns as browsers take, and note XML

Block make(BlockKind kind, const layout::Paragraph& paragraph) {
    Block block;
    block.kind = kind;
    block.page = paragraph.page;
    block.line = paragraph.line;
    return block;
}

/// Hands out the runs of a row, cell by cell, in one pass.
class RowRuns {
public:
    explicit RowRuns(const std::vector<layout::Run>& runs)
        : runs_(runs) {}

    /// The runs within a span, cut to it; it lies behind the span before. A page break belongs to what it stands in.
    std::vector<layout::Run> take(Span span) {
        std::vector<layout::Run> out;
        for (; at_ < runs_.size(); ++at_) {
            auto run = runs_[at_];
            if (run.image > 0) {
                if (run.span.begin > span.end) break;
                out.push_back(run);
                continue;
            }
            if (run.page_break) {
                if (!out.empty()) out.push_back(run);
                continue;
            }
            if (run.span.begin >= span.end) break;
            const bool reaches_on = run.span.end > span.end;
            run.span.begin = std::max(run.span.begin, span.begin);
            run.span.end = std::min(run.span.end, span.end);
            if (run.span.begin < run.span.end) out.push_back(run);
            if (reaches_on) break;
        }
        while (!out.empty() && out.back().page_break && out.back().image == 0) out.pop_back();
        return out;
    }

private:
    const std::vector<layout::Run>& runs_;
    std::size_t at_ = 0;
};

/// What stands in a cell of several paragraphs: points of lists, one inside the other, and paragraphs.
class CellBlocks {
public:
    CellBlocks(const Context& context, const std::vector<layout::Paragraph>& paragraphs)
        : context_(context)
        , items_(make_items(context, paragraphs))
        , nesting_(items_) {
        for (std::size_t i = 0; i < items_.size(); ++i) add(i);
    }

    std::vector<Block> take() { return std::move(blocks_); }

private:
    void add(std::size_t index) {
        const auto& item = items_[index];
        auto block = make(item.label ? BlockKind::point : BlockKind::paragraph, *item.paragraph);
        if (item.label) {
            set_label(block, item);
            depth_ = nesting_.place(index);
        } else if (!nesting_.open() || item.paragraph->indent < nesting_.indent() + 2) {
            nesting_.interrupt();
            depth_ = 0;
        }
        block.text = finish(context_, item.text);
        const bool inside = !item.label && nesting_.open(); // a point goes on
        children_at(depth_ + (inside ? 1 : 0)).push_back(std::move(block));
    }

    /// Where a block of that depth goes: into the last point of the depth above.
    std::vector<Block>& children_at(std::size_t depth) {
        auto* children = &blocks_;
        for (; depth > 0 && !children->empty() && children->back().kind == BlockKind::point; --depth)
            children = &children->back().children;
        return *children;
    }

    const Context& context_;
    std::deque<Item> items_;
    Nesting nesting_;
    std::vector<Block> blocks_;
    std::size_t depth_ = 0; ///< of the last point
};

/// Pictures that stand alone in a cell go with the paragraph before them, or the next one.
void join_pictures(std::vector<layout::Paragraph>& paragraphs) {
    const auto pictures = [](const layout::Paragraph& p) {
        return std::all_of(p.runs.begin(), p.runs.end(), [](const layout::Run& run) { return run.image > 0; });
    };
    std::vector<layout::Paragraph> out;
    for (auto& paragraph : paragraphs) {
        if (out.empty() || !(pictures(paragraph) || pictures(out.back()))) {
            out.push_back(std::move(paragraph));
            continue;
        }
        auto runs = std::move(out.back().runs);
        runs.insert(runs.end(), paragraph.runs.begin(), paragraph.runs.end());
        if (pictures(out.back())) out.back() = std::move(paragraph);
        out.back().runs = std::move(runs);
    }
    paragraphs = std::move(out);
}

Block make_cell(const Context& context, const layout::Paragraph& row, const read::TableCell& shape, RowRuns& runs) {
    auto cell = make(BlockKind::cell, row);
    cell.cols = std::min(shape.cols, most_spans);
    cell.rows = std::min(shape.rows, most_spans);
    cell.head = shape.head;
    std::vector<layout::Paragraph> paragraphs;
    for (const auto& part : shape.paragraphs) {
        layout::Paragraph paragraph;
        paragraph.page = row.page;
        paragraph.line = row.line;
        paragraph.indent = part.indent;
        paragraph.runs = runs.take(part.span);
        if (!paragraph.runs.empty()) paragraphs.push_back(std::move(paragraph));
    }
    join_pictures(paragraphs);
    if (paragraphs.size() == 1)
        cell.text = make_text(context, paragraphs.front().runs);
    else if (paragraphs.size() > 1)
        cell.children = CellBlocks(context, paragraphs).take();
    return cell;
}

Block make_row(const Context& context, const Item& item) {
    base::check_limits();
    auto row = make(BlockKind::row, *item.paragraph);
    RowRuns runs(item.paragraph->runs);
    for (const auto& shape : item.paragraph->cells)
        row.children.push_back(make_cell(context, *item.paragraph, shape, runs));
    return row;
}

bool is_caption(const Item& item) { return item.paragraph->kind == layout::ParagraphKind::caption; }

Block make_caption(const Context& context, const Item& item) {
    auto caption = make(BlockKind::caption, *item.paragraph);
    caption.text = make_text(context, item.paragraph->runs, style_strong);
    return caption;
}

bool has_figure(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

/// Whether a cell may name a column: a few words, no sentence and no figure.
bool may_be_title(const Block& cell) {
    constexpr std::size_t longest_title = 100; // bytes
    const auto text = plain_text(cell.text);
    return cell.children.empty() && !text.empty() && text.size() <= longest_title && has_open_end(text) &&
           !has_figure(text);
}

/// Whether a cell holds what no title of a column is: figures, sentences, several paragraphs.
bool is_content(const Block& cell) {
    const auto text = plain_text(cell.text);
    return !cell.children.empty() || has_figure(text) || (!text.empty() && !has_open_end(text));
}

/// Most formats do not say that a first row names the columns. It does where all its cells may be titles, and all
/// columns below, or all but one that may hold names, have what titles have not.
void find_titles(std::vector<Block>& rows) {
    if (rows.size() < 2 || rows.front().children.size() < 2) return;
    const auto is_head = [](const Block& cell) { return cell.head; };
    for (const auto& row : rows) {
        if (std::any_of(row.children.begin(), row.children.end(), is_head)) return;
    }
    auto& titles = rows.front().children;
    if (!std::all_of(titles.begin(), titles.end(), may_be_title)) return;
    std::vector<bool> content(titles.size());
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
        if (row->children.size() != titles.size()) continue;
        for (std::size_t i = 0; i < titles.size(); ++i) content[i] = content[i] || is_content(row->children[i]);
    }
    const auto columns = std::count(content.begin(), content.end(), true);
    if (columns < static_cast<std::ptrdiff_t>(titles.size()) - (titles.size() > 2 ? 1 : 0)) return;
    for (auto& title : titles) title.head = true;
}

} // namespace

bool starts_table(const std::deque<Item>& items, std::size_t index) {
    return items[index].is_row() || (is_caption(items[index]) && index + 1 < items.size() && items[index + 1].is_row());
}

Block make_table(const Context& context, const std::deque<Item>& items, std::size_t index, std::size_t& taken) {
    auto table = make(BlockKind::table, *items[index].paragraph);
    auto at = index;
    const Item* caption = is_caption(items[at]) ? &items[at++] : nullptr;
    const auto first = at;
    for (; at < items.size() && items[at].is_row() && (at == first || !items[at].paragraph->starts_table); ++at)
        table.children.push_back(make_row(context, items[at]));
    find_titles(table.children);
    if (caption == nullptr && at < items.size() && is_caption(items[at]) && !starts_table(items, at))
        caption = &items[at++];
    if (caption != nullptr) table.children.insert(table.children.begin(), make_caption(context, *caption));
    taken = at - index;
    return table;
}

} // namespace ianote::parse
