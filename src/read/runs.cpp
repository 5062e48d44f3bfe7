// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/runs.hpp"

#include "read/unread.hpp"
#include "text/clean.hpp"
#include "text/utf8.hpp"

#include <utility>

namespace ianote::read {

void RunWriter::begin_block(const Block& block) {
    first_run_ = pages_.runs.size();
    pages_.blocks.push_back(block);
    pages_.blocks.back().first_run = static_cast<std::uint32_t>(first_run_);
    pages_.blocks.back().first_cell = pages_.blocks.back().last_cell = static_cast<std::uint32_t>(pages_.cells.size());
}

void RunWriter::end_block() {
    pages_.blocks.back().last_run = static_cast<std::uint32_t>(pages_.runs.size());
    pages_.text += '\n'; // words of two blocks never touch
    for (const auto& description : descriptions_) {
        const auto begin = static_cast<std::uint32_t>(pages_.text.size());
        pages_.text += description;
        pages_.images.push_back({begin, static_cast<std::uint32_t>(pages_.text.size())});
        pages_.text += '\n';
    }
    descriptions_.clear();
}

void RunWriter::image(std::string_view description, std::uint8_t style) {
    auto said = text::collapse(text::clean(description));
    if (said.empty()) return;
    const auto number = pages_.images.size() + descriptions_.size();
    if (number >= UINT16_MAX) return add_unread(pages_, {UnreadKind::limit, 0, "image"});
    const auto here = static_cast<std::uint32_t>(pages_.text.size());
    const auto look = static_cast<std::uint8_t>(style & (style_deleted | style_inserted));
    pages_.runs.push_back({{here, here}, look, RunKind::image, static_cast<std::uint16_t>(number)});
    descriptions_.push_back(std::move(said));
}

void RunWriter::add(std::string_view text, std::uint8_t style, RunKind kind) {
    if (text.empty()) return;
    struck_ = struck_ || (style & style_deleted) != 0;
    const auto begin = static_cast<std::uint32_t>(pages_.text.size());
    pages_.text += text;
    const auto end = static_cast<std::uint32_t>(pages_.text.size());
    if (!at_start()) {
        auto& last = pages_.runs.back();
        if (kind == RunKind::text && last.kind == kind && last.style == style && last.span.end == begin) {
            last.span.end = end;
            return;
        }
    }
    pages_.runs.push_back({{begin, end}, style, kind});
}

void RunWriter::unread(Unread what) { add_unread(pages_, std::move(what)); }

void RunWriter::begin_cell(std::uint16_t cols, std::uint16_t rows, bool head) {
    auto& row = pages_.blocks.back();
    if (row.last_cell > row.first_cell) add({&cell_separator, 1}, style_plain);
    pages_.cells.push_back({cols, rows, head});
    ++row.last_cell;
}

void RunWriter::begin_cell_paragraph(std::uint16_t indent) {
    auto& paragraphs = pages_.cells.back().paragraphs;
    if (!paragraphs.empty()) add("\n", style_plain);
    const auto here = static_cast<std::uint32_t>(pages_.text.size());
    paragraphs.push_back({{here, here}, indent});
}

void RunWriter::end_cell_paragraph() {
    pages_.cells.back().paragraphs.back().span.end = static_cast<std::uint32_t>(pages_.text.size());
}

void RunWriter::page_break(std::uint16_t page) {
    const auto here = static_cast<std::uint32_t>(pages_.text.size());
    pages_.runs.push_back({{here, here}, style_plain, RunKind::page_break, page});
}

} // namespace ianote::read
