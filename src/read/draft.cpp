// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/draft.hpp"

#include "base/budget.hpp"
#include "read/mark_text.hpp"
#include "text/clean.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::read {

namespace {

constexpr std::size_t running_text = 200; // bytes: a longer paragraph is no part of a header

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

void Draft::add_line(const Draft& other) {
    if (other.empty()) return;
    if (!text_.empty()) add("\n", style_plain);
    append(other);
}

void Draft::append(const Draft& other) {
    if (other.empty()) return;
    if (!other.label.empty()) add(other.label + " ", other.pieces_.front().style);
    std::size_t begin = 0;
    for (const auto& piece : other.pieces_) {
        add(std::string_view(other.text_).substr(begin, piece.end - begin), piece.style, piece.kind);
        begin = piece.end;
    }
}

void Draft::drop_start(std::string_view mark) {
    std::string_view rest = text::trim(text_);
    const bool bracketed = rest.starts_with('[') || rest.starts_with('(');
    if (bracketed) rest.remove_prefix(1);
    if (mark.empty() || !rest.starts_with(mark)) return;
    rest.remove_prefix(mark.size());
    if (bracketed && !rest.empty() && (rest.front() == ']' || rest.front() == ')')) rest.remove_prefix(1);
    std::size_t at = 0;
    if (!rest.empty() && text::is_word(text::next_code_point(rest, at))) return; // `1` of `12 months`
    const auto cut = static_cast<std::size_t>(rest.data() - text_.data());
    text_.erase(0, cut);
    std::erase_if(pieces_, [&](const Piece& p) { return p.end <= cut; });
    for (auto& p : pieces_) p.end -= cut;
}

bool Draft::empty() const { return text::trim(text_).empty(); }

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
    if (inner.empty()) return;
    const auto first = static_cast<std::size_t>(inner.data() - whole.data());
    const auto last = first + inner.size() - 1;
    std::size_t begin = 0;
    for (const auto& p : draft.pieces_) {
        const auto from = std::max(begin, first);
        const auto to = std::min(p.end, last + 1);
        if (from < to) piece(whole.substr(from, to - from), p);
        begin = p.end;
    }
}

void DraftWriter::paragraph(const Draft& draft) {
    if (draft.empty()) return;
    base::check_limits();
    auto block = draft.block;
    block.blank_before = true;
    runs_.begin_block(block);
    if (!draft.label.empty()) {
        constexpr unsigned look = style_strong | style_emphasis;
        const auto style = static_cast<std::uint8_t>(draft.pieces_.front().style & look);
        runs_.add(text::clean(draft.label) + ' ', style);
    }
    pieces(draft);
    runs_.end_block();
    in_text_ = in_text_ || draft.text_.size() > running_text || !draft.label.empty();
}

bool DraftWriter::is_layout(const std::vector<Cell>& cells) const {
    if (in_text_ || cells.empty()) return false;
    const auto first =
        std::find_if(cells.front().begin(), cells.front().end(), [](const Draft& d) { return !d.empty(); });
    const bool labelled = first != cells.front().end() && text::trim(first->text()).ends_with(':');
    const auto several = [](const Cell& cell) {
        return std::count_if(cell.begin(), cell.end(), [](const Draft& d) { return !d.empty(); }) > 1;
    };
    return !labelled && std::any_of(cells.begin(), cells.end(), several);
}

void DraftWriter::row(const std::vector<Cell>& cells) {
    const auto filled = [](const Cell& cell) {
        return std::any_of(cell.begin(), cell.end(), [](const Draft& d) { return !d.empty(); });
    };
    if (std::none_of(cells.begin(), cells.end(), filled)) return;
    base::check_limits();
    Block block;
    block.kind = BlockKind::table_row;
    block.blank_before = true;
    runs_.begin_block(block);
    bool first = true;
    for (const auto& cell : cells) {
        if (!first) runs_.add({&cell_separator, 1}, style_plain);
        first = false;
        Draft joined;
        for (const auto& paragraph : cell) joined.add_line(paragraph);
        std::replace(joined.text_.begin(), joined.text_.end(), cell_separator, ' ');
        pieces(joined);
    }
    runs_.end_block();
}

void DraftWriter::table(const DraftTable& table) {
    const bool page = table.rows.size() == 1 && table.rows.front().size() == 1;
    for (const auto& cells : table.rows) {
        if (!page && !is_layout(cells)) {
            row(cells);
            continue;
        }
        for (const auto& cell : cells) {
            for (const auto& draft : cell) paragraph(draft);
        }
    }
}

void DraftWriter::note(std::string_view n, const std::vector<Draft>& paragraphs) {
    base::check_limits();
    Block block;
    block.kind = BlockKind::note;
    block.blank_before = true;
    runs_.begin_block(block);
    runs_.add(text::clean(n), style_plain, RunKind::note_mark);
    Draft joined;
    for (const auto& paragraph : paragraphs) joined.add_line(paragraph);
    pieces(joined);
    runs_.end_block();
}

void DraftWriter::furniture(const Draft& draft) {
    if (draft.empty()) return;
    Block block;
    block.kind = BlockKind::furniture;
    block.page = draft.block.page;
    runs_.begin_block(block);
    pieces(draft);
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
