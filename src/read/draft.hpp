// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs and tables as a reader of a marked-up format finds them, before they become blocks of Pages.
#pragma once

#include "read/runs.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ianote::read {

/// One paragraph in the making. Lines are separated by '\n', columns by '\t'.
class Draft {
public:
    Block block;
    std::string label; ///< of a numbered paragraph, as computed: `16.`; it takes the look of the text behind it

    void add(std::string_view text, std::uint8_t style, RunKind kind = RunKind::text);

    /// Another paragraph of the same cell or note, on a line of its own.
    void add_line(const Draft& other);

    /// The text of another draft behind this one, on the same line.
    void append(const Draft& other);

    /// Takes a footnote's mark away from the start, with brackets and blanks around it, where it stands there.
    void drop_start(std::string_view mark);

    bool empty() const; ///< nothing but white space

    const std::string& text() const { return text_; }

    void clear();

private:
    friend class DraftWriter;

    struct Piece {
        std::size_t end = 0; ///< of its text
        std::uint8_t style = style_plain;
        RunKind kind = RunKind::text;
    };

    std::string text_;
    std::vector<Piece> pieces_;
};

using Cell = std::vector<Draft>; ///< its paragraphs

struct DraftTable {
    std::vector<std::vector<Cell>> rows;
};

class DraftWriter {
public:
    explicit DraftWriter(Pages& pages)
        : runs_(pages) {}

    /// Nothing when it is empty.
    void paragraph(const Draft& draft);

    /// One block a row. A row above the text whose cells hold several paragraphs each is no row but a page's layout
    /// (the head of a Council note: the institution left, date and number right): its cells follow one another.
    void table(const DraftTable& table);

    /// A footnote: `n` and its paragraphs.
    void note(std::string_view n, const std::vector<Draft>& paragraphs);

    /// What belongs to the page and not to the note.
    void furniture(const Draft& draft);

    void rule();

private:
    void pieces(const Draft& draft);
    void piece(std::string_view text, const Draft::Piece& piece);
    void row(const std::vector<Cell>& cells);
    bool is_layout(const std::vector<Cell>& cells) const;

    RunWriter runs_;
    bool in_text_ = false; ///< running text was met: the header is over
};

} // namespace ianote::read
