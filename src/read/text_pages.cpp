// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/text_pages.hpp"

#include "base/budget.hpp"
#include "read/inline_markup.hpp"

#include <string>
#include <vector>

namespace ianote::read {

namespace {

/// Paragraphs of each cell: those of a grid table take several lines, and an empty one parts two of them.
std::vector<std::vector<std::string>> cell_paragraphs(const std::vector<std::string_view>& lines) {
    std::vector<std::vector<std::string>> cells;
    std::vector<bool> open;
    for (const auto line : lines) {
        const auto parts = split_cells(line);
        if (cells.size() < parts.size()) cells.resize(parts.size());
        open.resize(cells.size(), false);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (!parts[i].empty() && open[i])
                (cells[i].back() += '\n') += parts[i];
            else if (!parts[i].empty())
                cells[i].emplace_back(parts[i]);
            open[i] = !parts[i].empty();
        }
    }
    return cells;
}

void write_cells(const RawBlock& raw, Dialect dialect, RunWriter& writer, std::string& comments) {
    for (const auto& paragraphs : cell_paragraphs(raw.lines)) {
        writer.begin_cell(1, 1, raw.head);
        for (const auto& paragraph : paragraphs) {
            writer.begin_cell_paragraph(0);
            read_inline(paragraph, dialect, writer, comments);
            writer.end_cell_paragraph();
        }
    }
}

void write_lines(const RawBlock& raw, Dialect dialect, RunWriter& writer, std::string& comments) {
    if (raw.lines.size() == 1) {
        read_inline(raw.lines.front(), dialect, writer, comments);
        return;
    }
    // joined, because emphasis may open on one line and close on another
    std::string joined;
    for (const auto line : raw.lines) {
        if (!joined.empty()) joined += '\n';
        joined += line;
    }
    read_inline(joined, dialect, writer, comments);
}

} // namespace

namespace {

constexpr std::string_view raw_marker = "`{=html}";

/// pandoc writes a tag that it does not know as `<sup>`{=html}: the tag is meant.
std::string without_raw_markers(const std::string& text) {
    constexpr std::size_t longest_tag = 60;
    std::string out;
    std::size_t done = 0;
    for (auto at = text.find(raw_marker); at != std::string::npos; at = text.find(raw_marker, at + 1)) {
        const auto open = std::string_view(text).substr(0, at).rfind('`');
        if (open == std::string::npos || open < done || at - open > longest_tag || text[open + 1] != '<') continue;
        out.append(text, done, open - done);
        out.append(text, open + 1, at - open - 1);
        done = at + raw_marker.size();
    }
    return out.append(text, done, std::string::npos);
}

} // namespace

Pages text_to_pages(std::string text, Dialect dialect) {
    if (dialect == Dialect::markdown && text.find(raw_marker) != std::string::npos) text = without_raw_markers(text);
    const auto raw_blocks = split_blocks(text, dialect);
    Pages pages;
    pages.paginated = raw_blocks.paginated;
    pages.text.reserve(text.size() + text.size() / 32);
    RunWriter writer(pages);
    std::string comments;
    for (const auto& raw : raw_blocks.blocks) {
        base::check_limits();
        Block block;
        block.kind = raw.kind;
        block.level = raw.level;
        block.indent = raw.indent;
        block.page = pages.paginated ? raw.page : std::uint16_t{0};
        block.line = raw.line;
        block.blank_before = raw.blank_before;
        block.starts_table = raw.starts_table;
        writer.begin_block(block);
        if (raw.kind == BlockKind::note) {
            writer.has_notes();
            writer.add(raw.note_name, style_plain, RunKind::note_mark);
        }
        if (raw.kind == BlockKind::table_row) {
            write_cells(raw, dialect, writer, comments);
        } else if (!raw.lines.empty()) {
            write_lines(raw, dialect, writer, comments);
        }
        writer.end_block();
        if (comments.find_first_not_of('\n') != std::string::npos) {
            block.kind = BlockKind::furniture;
            block.furniture = FurnitureKind::hidden;
            writer.begin_block(block);
            writer.add(comments, style_plain);
            writer.end_block();
        }
        comments.clear();
    }
    pages.struck = writer.struck();
    return pages;
}

} // namespace ianote::read
