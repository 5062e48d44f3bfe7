// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/text_pages.hpp"

#include "base/budget.hpp"
#include "read/html/fragment.hpp"
#include "read/inline_markup.hpp"
#include "read/text_lines.hpp"

#include <charconv>
#include <string>
#include <utility>
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

void write_cells(const RawBlock& raw, Dialect dialect, RunWriter& writer, Aside& aside) {
    for (const auto& paragraphs : cell_paragraphs(raw.lines)) {
        writer.begin_cell(1, 1, raw.head);
        for (const auto& paragraph : paragraphs) {
            writer.begin_cell_paragraph(0);
            read_inline(paragraph, dialect, writer, aside);
            writer.end_cell_paragraph();
        }
    }
}

void write_lines(const RawBlock& raw, Dialect dialect, RunWriter& writer, Aside& aside) {
    if (raw.lines.size() == 1 && raw.counted == 0) {
        read_inline(raw.lines.front(), dialect, writer, aside);
        return;
    }
    // joined, because emphasis may open on one line and close on another
    std::string joined;
    for (const auto line : raw.lines) {
        if (!joined.empty()) joined += '\n';
        joined += line;
    }
    if (raw.counted > 0) joined.replace(0, joined.find_first_not_of("0123456789"), std::to_string(raw.counted));
    read_inline(joined, dialect, writer, aside);
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

/// Notes that stand at their mark take numbers that no other note has.
int highest_note(const RawBlocks& raw) {
    int highest = 0;
    for (const auto& block : raw.blocks) {
        int number = 0;
        const auto name = block.note_name;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
        if (block.kind == BlockKind::note && error == std::errc() && end == name.data() + name.size())
            highest = std::max(highest, number);
    }
    return highest;
}

class BlockWriter {
public:
    BlockWriter(Pages& pages, Dialect dialect, const RawBlocks& raw)
        : pages_(pages)
        , dialect_(dialect)
        , writer_(pages) {
        aside_.links = &raw.links;
        aside_.last_note = highest_note(raw);
    }

    void write(const RawBlock& raw) {
        Block block;
        block.kind = raw.kind;
        block.level = raw.level;
        block.indent = raw.indent;
        block.page = pages_.paginated ? raw.page : std::uint16_t{0};
        block.line = raw.line;
        block.blank_before = raw.blank_before;
        block.starts_table = raw.starts_table;
        if (raw.form == RawForm::html) return html(raw, block);
        writer_.begin_block(block);
        if (raw.kind == BlockKind::note) {
            writer_.has_notes();
            writer_.add(raw.note_name, style_plain, RunKind::note_mark);
        }
        if (raw.form == RawForm::code)
            code(raw);
        else if (raw.kind == BlockKind::table_row)
            write_cells(raw, dialect_, writer_, aside_);
        else if (!raw.lines.empty())
            write_lines(raw, dialect_, writer_, aside_);
        writer_.end_block();
        write_aside(block);
    }

    /// What belongs to the whole text.
    void end(const RawBlocks& raw) {
        for (const auto& [name, target] : raw.links) aside_.add_target(target, name);
        furniture({}, aside_.targets);
        pages_.struck = pages_.struck || writer_.struck();
    }

private:
    void code(const RawBlock& raw) {
        for (const auto line : raw.lines) {
            if (!writer_.at_start()) writer_.add("\n", style_plain);
            writer_.add(line, style_plain);
        }
        aside_.comments += raw.note_name; // the language of the code
    }

    void html(const RawBlock& raw, const Block& place) {
        std::string text;
        for (const auto line : raw.lines) (text += line) += '\n';
        const auto before = pages_.blocks.size();
        html::read_fragment(text, pages_);
        for (auto i = before; i < pages_.blocks.size(); ++i) {
            pages_.blocks[i].page = place.page;
            pages_.blocks[i].line = place.line;
        }
    }

    void write_aside(Block block) {
        for (const auto& [mark, text] : std::exchange(aside_.notes, {})) {
            block.kind = BlockKind::note;
            writer_.begin_block(block);
            writer_.has_notes();
            writer_.add(mark, style_plain, RunKind::note_mark);
            aside_.in_note = true;
            read_inline(text, dialect_, writer_, aside_);
            aside_.in_note = false;
            writer_.end_block();
        }
        furniture(block, aside_.comments);
        aside_.comments.clear();
    }

    void furniture(Block block, const std::string& text) {
        if (text.find_first_not_of('\n') == std::string::npos) return;
        block.kind = BlockKind::furniture;
        block.furniture = FurnitureKind::hidden;
        writer_.begin_block(block);
        writer_.add(text, style_plain);
        writer_.end_block();
    }

    Pages& pages_;
    Dialect dialect_;
    RunWriter writer_;
    Aside aside_;
};

} // namespace

Pages text_to_pages(std::string text, Dialect dialect) {
    if (dialect == Dialect::markdown && text.find(raw_marker) != std::string::npos) text = without_raw_markers(text);
    const auto raw_blocks = split_blocks(text, dialect);
    Pages pages;
    pages.paginated = raw_blocks.paginated;
    pages.text.reserve(text.size() + text.size() / 32);
    BlockWriter writer(pages, dialect, raw_blocks);
    for (const auto& raw : raw_blocks.blocks) {
        base::check_limits();
        writer.write(raw);
    }
    writer.end(raw_blocks);
    return pages;
}

} // namespace ianote::read
