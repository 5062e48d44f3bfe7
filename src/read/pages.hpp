// SPDX-License-Identifier: GPL-3.0-or-later
// What every reader gives: the document's own text in one buffer, and blocks of styled runs over it.
#pragma once

#include <ianote/note.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace ianote::read {

/// What a run is, beside its look.
enum class RunKind : std::uint8_t {
    text,
    note_mark,  ///< certainly a footnote mark: `[^1]`, a reference of a word processor
    maybe_mark, ///< perhaps one: a raised number, `[1]` in plain text
    page_break, ///< no text: a page ends here, inside of a paragraph; `page` is its number
    image,      ///< no text: a picture stands here; `page` is its place in Pages::images
    formula,    ///< a mathematical one
};

struct Run {
    Span span; ///< bytes of Pages::text
    std::uint8_t style = style_plain;
    RunKind kind = RunKind::text;
    std::uint16_t page = 0;
};

enum class BlockKind : std::uint8_t {
    paragraph, ///< lines are separated by '\n' in the text
    heading,
    rule,           ///< a drawn line; `level` tells how many signs it was drawn with
    page_break,     ///< certain, as a form feed
    table_row,      ///< cells are separated by cell_separator in the text
    note,           ///< certainly the text of a footnote, which starts with a run of kind note_mark
    furniture,      ///< certainly not part of the note's text: a page's footer, a comment of the markup
    caption,        ///< certainly the words above or below a table that say what it shows
    note_paragraph, ///< a further paragraph of the note before it
};

constexpr char cell_separator = '\t';

/// A paragraph of a cell.
struct CellParagraph {
    Span span; ///< bytes of Pages::text
    std::uint16_t indent = 0;
};

/// A cell of a row, as a reader knows it that knows more than where its text begins and ends.
struct TableCell {
    std::uint16_t cols = 1; ///< columns that it spans
    std::uint16_t rows = 1;
    bool head = false;                          ///< a title of its column or row
    std::vector<CellParagraph> paragraphs = {}; ///< in the text, line ends part them; none in an empty cell
};

struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;      ///< of a heading; of a rule the number of its signs, at most 255
    std::uint16_t indent = 0;    ///< columns
    std::uint16_t page = 0;      ///< 1-based; 0 where the format has no pages
    std::uint32_t line = 0;      ///< 1-based line of the source
    bool blank_before = false;   ///< separated from what precedes by white space
    std::uint32_t first_run = 0; ///< runs [first_run, last_run) of Pages::runs
    std::uint32_t last_run = 0;
    FurnitureKind furniture = FurnitureKind::other; ///< of a block of that kind
    bool starts_table = false;                      ///< a row that does not belong to the table of the row before it
    std::uint32_t first_cell = 0; ///< cells [first_cell, last_cell) of Pages::cells; none where separators say it all
    std::uint32_t last_cell = 0;
};

struct Pages {
    std::string text;
    std::vector<Run> runs;
    std::vector<Block> blocks;
    std::vector<TableCell> cells;
    std::vector<Span> images; ///< bytes of `text` that say what a picture shows, apart from the text around it
    bool paginated = false;
    bool notes_are_objects = false; ///< the format has notes, and has some here: a paragraph with a mark first is none
    bool struck = false;            ///< words are struck through: underlined ones were put in
    std::uint32_t page_count = 0;   ///< of the file, blank ones included; 0: not known
    std::uint32_t pages_without_text = 0;
    std::vector<Unread> unread = {}; ///< what a person sees, or the file holds, and is no text here
};

} // namespace ianote::read
