// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs and tables as a reader of a marked-up format finds them, before they become blocks of Pages.
#pragma once

#include "read/runs.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ianote::read {

struct DraftTable;

/// A paragraph in the making, or a table between paragraphs. Lines are separated by '\n', columns by '\t'.
class Draft {
public:
    Block block;       ///< its kind, too: a paragraph, heading, caption, rule, furniture or note
    std::string label; ///< of a numbered paragraph, as computed: `16.`; it takes the look of the text behind it. Of a
                       ///< note its mark
    std::shared_ptr<DraftTable> table; ///< instead of text

    void add(std::string_view text, std::uint8_t style, RunKind kind = RunKind::text);

    /// A picture that shows what `description` says; white space alone is none.
    void add_image(std::string_view description, std::uint8_t style);

    /// Another paragraph of the same cell or note, on a line of its own.
    void add_line(const Draft& other);

    /// The text of another draft behind this one, on the same line.
    void append(const Draft& other);

    /// Takes a footnote's mark away from the start, with brackets and blanks around it, where it stands there.
    void drop_start(std::string_view mark);

    bool has_words() const; ///< text or a table

    bool empty() const; ///< nothing but white space, no table and no picture; a label alone is not seen

    bool is_deleted() const; ///< there is text, and all of it was taken out

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
    std::vector<Piece> pieces_;       ///< a picture is one without text
    std::vector<std::string> images_; ///< what they show, in order
};

struct DraftCell {
    std::vector<Draft> content; ///< its paragraphs and tables
    std::uint16_t cols = 1;     ///< columns that it spans
    std::uint16_t rows = 1;
    bool head = false;
};

using DraftRow = std::vector<DraftCell>;

struct DraftTable {
    std::vector<DraftRow> rows;
    std::vector<Draft> caption;
    bool ruled = false; ///< lines are drawn around its cells
};

class DraftWriter {
public:
    explicit DraftWriter(Pages& pages)
        : runs_(pages) {}

    /// Whatever a draft is. Nothing when it is empty.
    void write(const Draft& draft);

    /// A footnote: `n` and its paragraphs, a block each.
    void note(std::string_view n, const std::vector<Draft>& paragraphs);

    /// What belongs to the page and not to the note.
    void furniture(const Draft& draft);

    void rule();

    bool struck() const { return runs_.struck(); }

    void unread(Unread what) { runs_.unread(std::move(what)); }

private:
    void pieces(const Draft& draft);
    void image(const std::string& description, std::uint8_t style);
    void piece(std::string_view text, const Draft::Piece& piece);
    void labelled_text(const Draft& draft);
    void paragraph(const Draft& draft);
    void table(DraftTable& table, std::uint16_t indent);
    void row(const DraftRow& cells, std::uint16_t indent, bool first);
    void cell(const DraftCell& cell);
    bool is_layout(const DraftRow& cells, bool ruled) const;
    void look_for_text(const Draft& draft);

    RunWriter runs_;
    std::vector<Draft> aside_; ///< notes and furniture of the cells of the table at hand
    bool at_start_ = true;     ///< nothing but furniture was written
    bool in_text_ = false;     ///< running text was met: the header is over
    bool aside_text_ = false;  ///< what belongs to the page is written, where what a picture shows is text
    std::size_t labelled_ = 0; ///< lines that began with a label of a header: `Objet:`
};

} // namespace ianote::read
