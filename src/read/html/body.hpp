// SPDX-License-Identifier: GPL-3.0-or-later
// The paragraphs, tables, lists and notes of an HTML page.
#pragma once

#include "read/draft.hpp"
#include "read/html/css.hpp"
#include "read/html/notes.hpp"

#include <vector>

namespace ianote::read::html {

class Body {
public:
    Body(const StyleSheet& sheet, const PageNotes& notes, DraftWriter& out)
        : sheet_(sheet)
        , notes_(notes)
        , page_(out)
        , out_(&out) {}

    void read(Node root);

private:
    struct Look {
        std::uint8_t style = style_plain;
        bool capitals = false;
        bool keep_lines = false; ///< inside `pre`
        bool link = false;       ///< underlined as every link is

        /// What an element and its properties add.
        void take(std::string_view tag, const Properties& properties);
    };

    struct List {
        bool ordered = false;
        std::string format; ///< as the `type` attribute or list-style-type says
        int next = 1;
        int step = 1;
        bool in_item = false; ///< the item's first paragraph, which has the label, was written
    };

    /// What a table's own attributes say of all its cells.
    struct TableLook {
        Look text;
        bool ruled = false;
        bool head = false;
    };

    void children(Node parent, const Look& look);
    void node(Node node, const Look& look);
    void element(Node node, Look look);
    static bool says_nothing(Node back_link);
    bool take_object(std::string_view tag, Node node, const Look& look);
    void picture(Node image, const Look& look);
    void formula(Node math, const Look& look);
    void field(Node input, const Look& look);
    void selection(Node select, const Look& look);
    bool is_printed_label(Node span);
    void block(Node node, const Look& look, const Properties& properties);
    void text_block(Node node, const Look& look);
    void text(std::string_view text, const Look& look);
    void put(std::string_view text, const Look& look);
    void flush();
    void write(const Draft& draft);
    void write_label();
    std::uint16_t indent() const;
    void list(Node node, const Look& look, const Properties& properties);
    void item(Node node, const Look& look);
    bool labelled_row(Node node, const Look& look);
    void definitions(Node node, const Look& look);
    void point(Node label, Node begin, Node end, const Look& look);
    void table(Node node, const Look& look);
    void rows(Node parent, const TableLook& look, DraftTable& into);
    void cell(Node node, const TableLook& look, DraftTable& into);
    void note(Node node, const std::string& mark, const Look& look);
    void furniture(Node node, const Look& look, FurnitureKind kind);
    std::vector<Draft> collect(Node parent, const Look& look);
    Properties properties_of(Node node) const;

    const StyleSheet& sheet_;
    const PageNotes& notes_;
    DraftWriter& page_;
    DraftWriter* out_; ///< null while a cell or note is collected: into drafts_
    std::vector<Draft>* drafts_ = nullptr;
    Draft draft_;
    std::string label_;          ///< of the list item whose first paragraph is yet to come
    bool label_printed_ = false; ///< it is a text of the page, and not the browser's
    std::vector<List> lists_;
    float left_ = 0;  ///< margins of the blocks around, points
    float first_ = 0; ///< how far the first line of a paragraph hangs out of them, zero or less
    int depth_ = 0;
    BlockKind kind_ = BlockKind::paragraph;
    std::uint8_t level_ = 0;
};

} // namespace ianote::read::html
