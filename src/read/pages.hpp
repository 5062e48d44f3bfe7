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
    rule,       ///< a drawn line; `level` tells how many signs it was drawn with
    page_break, ///< certain, as a form feed
    table_row,  ///< cells are separated by cell_separator in the text
    note,       ///< certainly the text of a footnote, which starts with a run of kind note_mark
    furniture,  ///< certainly not part of the note's text: a page's footer, a comment of the markup
};

constexpr char cell_separator = '\t';

struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;      ///< of a heading; of a rule the number of its signs, at most 255
    std::uint16_t indent = 0;    ///< columns
    std::uint16_t page = 0;      ///< 1-based; 0 where the format has no pages
    std::uint32_t line = 0;      ///< 1-based line of the source
    bool blank_before = false;   ///< separated from what precedes by white space
    std::uint32_t first_run = 0; ///< runs [first_run, last_run) of Pages::runs
    std::uint32_t last_run = 0;
};

struct Pages {
    std::string text;
    std::vector<Run> runs;
    std::vector<Block> blocks;
    bool paginated = false;
};

} // namespace ianote::read
