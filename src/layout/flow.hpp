// SPDX-License-Identifier: GPL-3.0-or-later
// The document in reading order: no pages any more, footnotes and furniture lifted out, broken paragraphs whole.
#pragma once

#include "read/pages.hpp"

#include <ianote/diagnostic.hpp>

namespace ianote::layout {

enum class ParagraphKind : std::uint8_t { paragraph, heading, table_row, caption };

struct Run {
    Span span = {}; ///< bytes of Flow::text; empty for a page break
    std::uint8_t style = style_plain;
    bool note_mark = false;
    bool page_break = false; ///< a page ends here; nothing but a blank where `page` is 0; or an image stands here
    std::uint16_t page = 0;
    bool inside = false; ///< a page break whose white space, if any, stands in the text: a word may go on behind it
    bool formula = false;
    std::uint16_t image = 0; ///< counted from one: a picture; its span is the place where it stands
};

struct Paragraph {
    ParagraphKind kind = ParagraphKind::paragraph;
    std::uint8_t level = 0; ///< of a heading
    std::uint16_t indent = 0;
    std::uint16_t page = 0;
    std::uint32_t line = 0;
    bool blank_before = false;
    bool rule_before = false;
    std::vector<Run> runs;
    bool starts_table = false;          ///< a row that does not go on with the row before it
    std::vector<read::TableCell> cells; ///< of a row; their spans are bytes of Flow::text
};

struct FlowNote {
    std::string n; ///< its mark without signs: `1`
    Span label;    ///< the mark as printed before the note's text
    std::vector<Run> runs;
    std::vector<std::vector<Run>> more; ///< its further paragraphs
    std::uint16_t page = 0;
    std::uint32_t line = 0;
    std::size_t place = 0; ///< how many paragraphs precede it
};

/// A paragraph of pictures alone.
struct FlowPictures {
    std::vector<Run> images;
    std::uint16_t page = 0;
    std::uint32_t line = 0;
    std::size_t place = 0; ///< how many paragraphs precede it
};

struct Flow {
    std::string text;
    std::vector<Paragraph> paragraphs;
    std::vector<FlowNote> notes;
    std::vector<FlowPictures> pictures; ///< those that stand between paragraphs
    std::vector<Span> images;           ///< bytes of `text` that say what they show
    std::vector<Furniture> furniture;
    bool paginated = false;
};

/// The last step that sees pages. Pure: the result depends on nothing but the argument.
Flow build_flow(read::Pages pages);

/// Bytes from the first to the last run.
Span span_of(const std::vector<Run>& runs);

/// The number of a mark, without the signs around it: `1` of `[1]`, `(1)` and `¹`.
std::string mark_number(std::string_view printed);

} // namespace ianote::layout
