// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/draft.hpp"

#include "base/budget.hpp"
#include "read/draft_tables.hpp"
#include "read/mark_text.hpp"
#include "text/clean.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace ianote::read {

namespace {

constexpr std::size_t running_text = 200;        // bytes: a longer paragraph is no part of a header
constexpr std::size_t longest_header_label = 45; // bytes, its colon included

} // namespace

void Draft::add(std::string_view text, std::uint8_t style, RunKind kind) {
    if (text.empty()) return;
    text_ += text;
    const bool same =
        !pieces_.empty() && kind == RunKind::text && pieces_.back().kind == kind && pieces_.back().style == style;
    if (same)
        pieces_.back().end = text_.size();
    else
        pieces_.push_back({text_.size(), style, kind});
}

void Draft::add_image(std::string_view description, std::uint8_t style) {
    if (text::trim(description).empty()) return;
    images_.emplace_back(description);
    pieces_.push_back({text_.size(), style, RunKind::image});
}

void Draft::add_line(const Draft& other) {
    if (other.empty()) return;
    if (!text_.empty()) add("\n", style_plain);
    append(other);
}

void Draft::append(const Draft& other) {
    if (other.label.empty() && other.empty()) return;
    const auto style = other.pieces_.empty() ? std::uint8_t{style_plain} : other.pieces_.front().style;
    if (!other.label.empty()) add(other.label + " ", style);
    std::size_t begin = 0;
    auto image = other.images_.begin();
    for (const auto& piece : other.pieces_) {
        if (piece.kind == RunKind::image)
            add_image(*image++, piece.style);
        else
            add(std::string_view(other.text_).substr(begin, piece.end - begin), piece.style, piece.kind);
        begin = piece.end;
    }
}

void Draft::drop_start(std::string_view mark) {
    std::string_view rest = text::trim(text_);
    const bool bracketed = rest.starts_with('[') || rest.starts_with('(');
    if (bracketed) rest.remove_prefix(1);
    if (mark.empty()) return;
    if (rest.starts_with(mark))
        rest.remove_prefix(mark.size());
    else if (!bracketed || rest.empty() || (rest.front() != ']' && rest.front() != ')'))
        return; // brackets without the mark: it was a link, which is left out already
    if (bracketed && !rest.empty() && (rest.front() == ']' || rest.front() == ')')) rest.remove_prefix(1);
    std::size_t at = 0;
    if (!rest.empty() && text::is_word(text::next_code_point(rest, at))) return; // `1` of `12 months`
    const auto cut = static_cast<std::size_t>(rest.data() - text_.data());
    text_.erase(0, cut);
    std::erase_if(pieces_, [&](const Piece& p) { return p.end <= cut && p.kind != RunKind::image; });
    for (auto& p : pieces_) p.end = std::max(p.end, cut) - cut;
}

bool Draft::has_words() const { return table != nullptr || !text::trim(text_).empty(); }

bool Draft::empty() const { return images_.empty() && !has_words(); }

bool Draft::is_deleted() const {
    const auto gone = [](const Piece& piece) { return (piece.style & style_deleted) != 0; };
    return !empty() && std::all_of(pieces_.begin(), pieces_.end(), gone);
}

void Draft::clear() { *this = {}; }

void DraftWriter::piece(std::string_view text, const Draft::Piece& piece) {
    auto kind = piece.kind;
    const bool raised = (piece.style & style_superscript) != 0;
    if (kind == RunKind::text && raised && is_mark_text(text::trim(text))) {
        kind = RunKind::maybe_mark;
        text = text::trim(text);
    }
    runs_.add(text::clean(text), piece.style, kind);
}

/// The pieces without white space at both ends.
void DraftWriter::pieces(const Draft& draft) {
    const std::string_view whole = draft.text_;
    const auto inner = text::trim(whole);
    const auto first = inner.empty() ? std::size_t{0} : static_cast<std::size_t>(inner.data() - whole.data());
    const auto last = first + inner.size();
    std::size_t begin = 0;
    auto description = draft.images_.begin();
    for (const auto& p : draft.pieces_) {
        const auto from = std::max(begin, first);
        const auto to = std::min(p.end, last);
        if (p.kind == RunKind::image)
            image(*description++, p.style);
        else if (from < to)
            piece(whole.substr(from, to - from), p);
        begin = p.end;
    }
}

void DraftWriter::image(const std::string& description, std::uint8_t style) {
    if (!aside_text_) return runs_.image(description, style);
    if (!runs_.at_start()) runs_.add("\n", style_plain);
    runs_.add(text::clean(description) + "\n", style);
}

void DraftWriter::write(const Draft& draft) {
    if (draft.table != nullptr) {
        unfold({draft}, 0, [&](const Draft& d) { d.table != nullptr ? table(*d.table, d.block.indent) : write(d); });
        return;
    }
    switch (draft.block.kind) {
    case BlockKind::rule: return rule();
    case BlockKind::furniture: return furniture(draft);
    case BlockKind::note: {
        auto text = draft;
        text.label.clear();
        return note(draft.label, {text});
    }
    default: return paragraph(draft);
    }
}

void DraftWriter::paragraph(const Draft& draft) {
    if (draft.empty()) return;
    base::check_limits();
    auto block = draft.block;
    block.blank_before = true;
    runs_.begin_block(block);
    if (draft.has_words())
        labelled_text(draft);
    else
        pieces(draft);
    runs_.end_block();
    if (draft.has_words()) look_for_text(draft);
}

/// The text with its computed label, which takes the look of the text behind it.
void DraftWriter::labelled_text(const Draft& draft) {
    if (!draft.label.empty()) {
        // the number of a point that was taken out whole goes with it
        const unsigned look = style_strong | style_emphasis | (draft.is_deleted() ? style_deleted : style_plain);
        const unsigned style = draft.pieces_.empty() ? std::uint8_t{style_plain} : draft.pieces_.front().style;
        runs_.add(text::clean(draft.label) + (draft.empty() ? "" : " "), static_cast<std::uint8_t>(style & look));
    }
    pieces(draft);
}

/// Running text ends the header: a long paragraph, a point of a list, whatever stands below the header's labels.
void DraftWriter::look_for_text(const Draft& draft) {
    constexpr std::size_t header_labels = 3; // of a sender, an addressee and a subject
    at_start_ = false;
    const bool labelled = text::trim(draft.text_).substr(0, longest_header_label).find(':') != std::string_view::npos;
    in_text_ = in_text_ || draft.text_.size() > running_text || !draft.label.empty() ||
               (!labelled && labelled_ >= header_labels);
    if (labelled) ++labelled_;
}

/// Whether a row is the head of a note: the institution left, date and number right, each a paragraph. Such a row has
/// no labels, and few cells.
bool DraftWriter::is_layout(const DraftRow& cells, bool ruled) const {
    constexpr std::ptrdiff_t most_columns = 3;
    if (in_text_ || (ruled && !at_start_)) return false;
    const auto paragraphs = [](const DraftCell& cell) {
        return std::count_if(cell.content.begin(), cell.content.end(), [](const Draft& d) { return d.has_words(); });
    };
    const auto filled = [&](const DraftCell& cell) { return paragraphs(cell) > 0; };
    const auto first = std::find_if(cells.begin(), cells.end(), filled);
    if (first == cells.end() || std::count_if(first, cells.end(), filled) > most_columns) return false;
    const auto& content = first->content;
    const auto words = std::find_if(content.begin(), content.end(), [](const Draft& d) { return d.has_words(); });
    const bool labelled = text::trim(words->text()).ends_with(':');
    return !labelled && std::any_of(first, cells.end(), [&](const DraftCell& cell) { return paragraphs(cell) > 1; });
}

void DraftWriter::cell(const DraftCell& cell) {
    runs_.begin_cell(cell.cols, cell.rows, cell.head);
    for (auto& paragraph : flattened(cell.content)) {
        if (paragraph.block.kind == BlockKind::note || paragraph.block.kind == BlockKind::furniture) {
            aside_.push_back(std::move(paragraph));
            continue;
        }
        std::replace(paragraph.text_.begin(), paragraph.text_.end(), cell_separator, ' ');
        runs_.begin_cell_paragraph(paragraph.block.indent);
        labelled_text(paragraph);
        runs_.end_cell_paragraph();
    }
}

void DraftWriter::row(const DraftRow& cells, std::uint16_t indent, bool first) {
    base::check_limits();
    Block block;
    block.kind = BlockKind::table_row;
    block.blank_before = true;
    block.indent = indent;
    block.starts_table = first;
    runs_.begin_block(block);
    for (const auto& one : cells) cell(one);
    runs_.end_block();
    at_start_ = false;
    const auto& label = cells.front().content;
    if (!label.empty() && text::trim(label.front().text()).ends_with(':')) ++labelled_;
}

/// Its caption, then one block a row, but for rows that are none; behind it the notes that its cells held.
void DraftWriter::table(DraftTable& table, std::uint16_t indent) {
    for (auto caption : flattened(table.caption)) {
        caption.block.kind = BlockKind::caption;
        paragraph(caption);
    }
    drop_empty_rows(table);
    bool first = true;
    for (const auto& cells : table.rows) {
        if (!is_layout(cells, table.ruled)) {
            row(cells, indent, std::exchange(first, false));
            continue;
        }
        first = true;
        for (const auto& one : cells) unfold(one.content, 0, [&](const Draft& d) { write(d); });
    }
    for (const auto& draft : std::exchange(aside_, {})) write(draft);
}

void DraftWriter::note(std::string_view n, const std::vector<Draft>& paragraphs) {
    base::check_limits();
    Block block;
    block.kind = BlockKind::note;
    block.blank_before = true;
    runs_.begin_block(block);
    runs_.has_notes();
    runs_.add(text::clean(n), style_plain, RunKind::note_mark);
    bool first = true;
    for (const auto& paragraph : paragraphs) {
        if (paragraph.empty()) continue;
        if (!std::exchange(first, false)) {
            runs_.end_block();
            block.kind = BlockKind::note_paragraph;
            runs_.begin_block(block);
        }
        Draft whole; // with its label
        whole.append(paragraph);
        pieces(whole);
    }
    runs_.end_block();
}

void DraftWriter::furniture(const Draft& draft) {
    if (draft.empty()) return;
    Block block;
    block.kind = BlockKind::furniture;
    block.furniture = draft.block.furniture;
    block.page = draft.block.page;
    runs_.begin_block(block);
    aside_text_ = true;
    pieces(draft);
    aside_text_ = false;
    runs_.end_block();
}

void DraftWriter::rule() {
    Block block;
    block.kind = BlockKind::rule;
    block.level = 3;
    runs_.begin_block(block);
    runs_.end_block();
}

} // namespace ianote::read
