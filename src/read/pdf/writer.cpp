// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/writer.hpp"

#include "base/budget.hpp"
#include "read/mark_text.hpp"
#include "read/pdf/furniture.hpp"
#include "text/clean.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::read::pdf {

namespace {

constexpr float points_per_column = 6;
constexpr std::size_t longest_heading = 300; // bytes
constexpr float heading_size = 1.15F;        // of the text's
constexpr std::uint8_t all_styles = 0xFF;
constexpr unsigned goes_on_in_blanks = style_strong | style_emphasis | style_deleted | style_underline;

std::string last_token(const Line& line) {
    const auto text = text_of(line);
    return text.substr(text.rfind(' ') + 1);
}

std::string first_token(const Line& line) {
    const auto text = text_of(line);
    return text.substr(0, text.find(' '));
}

/// The arrow from a note back to its mark, which says nothing: U+21A9, perhaps with a sign that it is no picture.
void drop_back_link(std::string& word) {
    const auto arrow = word.find("\xE2\x86\xA9");
    if (arrow == std::string::npos) return;
    const auto behind = std::string_view(word).substr(arrow + 3);
    if (behind.empty() || behind == "\xEF\xB8\x8E") word.resize(arrow);
}

} // namespace

Block Writer::block_at(const Line& line) const {
    Block block;
    block.page = line.page_number;
    block.blank_before = true;
    const float columns = (line.x0() - measures_.left) / points_per_column;
    block.indent = static_cast<std::uint16_t>(std::clamp(columns, 0.0F, 1000.0F));
    return block;
}

std::uint8_t Writer::style_of(const Word& word) const {
    const auto& font = fonts_[word.piece->font];
    unsigned style = style_plain;
    if (font.bold) style |= style_strong;
    if (font.italic) style |= style_emphasis;
    if (word.piece->struck) style |= style_deleted;
    if (word.piece->underlined) style |= style_underline;
    if (word.place == Place::raised) style |= style_superscript;
    if (word.place == Place::lowered) style |= style_subscript;
    return static_cast<std::uint8_t>(style);
}

void Writer::word(const Word& word, std::string_view text, std::uint8_t keep) {
    auto clean = text::clean(text);
    drop_back_link(clean);
    if (clean.empty()) return;
    const auto style = static_cast<std::uint8_t>(style_of(word) & keep);
    const bool mark = word.place == Place::raised && is_mark_text(clean);
    const bool behind_mark = !runs_.at_start() && pages_.runs.back().kind == RunKind::note_mark;
    if (word.space_before && !behind_mark && !runs_.at_start() && runs_.last_char() != ' ' && runs_.last_char() != '\n')
        runs_.add(" ", mark ? std::uint8_t{style_plain}
                            : static_cast<std::uint8_t>(style & goes_on_in_blanks & pages_.runs.back().style));
    runs_.add(clean, style, mark ? RunKind::maybe_mark : RunKind::text);
}

void Writer::words(const Line& line, std::size_t skip, std::uint8_t keep) {
    std::size_t left = 0;
    for (const auto& segment : line.segments) left += segment.words.size();
    for (const auto& segment : line.segments) {
        for (const auto& w : segment.words) {
            auto text = line.page->text_of(*w.piece);
            if (--left == 0) text.remove_suffix(std::min(cut_, text.size()));
            if (skip > 0)
                --skip;
            else
                word(w, text, keep);
        }
    }
}

/// What stands between two lines: a line's end, a word that goes on, a page's end.
void Writer::between(const Line& upper, const Line& lower, LineEnd end) {
    if (end == LineEnd::whole && !runs_.at_start())
        runs_.add("\n",
                  pages_.runs.back().kind == RunKind::text ? pages_.runs.back().style : std::uint8_t{style_plain});
    if (upper.page_number != lower.page_number) runs_.page_break(upper.page_number);
}

void Writer::lines(const std::vector<Line>& lines, std::size_t skip, std::uint8_t keep) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        base::check_limits();
        const bool last = i + 1 == lines.size();
        const auto end = last ? LineEnd::whole : vocabulary_.judge(last_token(lines[i]), first_token(lines[i + 1]));
        cut_ = end == LineEnd::cut ? hyphen_length(last_token(lines[i])) : 0;
        words(lines[i], i == 0 ? skip : 0, keep);
        cut_ = 0;
        if (!last) between(lines[i], lines[i + 1], end);
    }
}

void Writer::row(const Paragraph& paragraph) {
    auto block = block_at(paragraph.lines.front());
    block.kind = BlockKind::table_row;
    runs_.begin_block(block);
    std::uint8_t common = all_styles; // a row that is bold all through is a head of columns and no emphasis
    for (const auto& cell : paragraph.cells) {
        for (const auto& line : cell) {
            for (const auto& word : line.segments.front().words) common &= style_of(word);
        }
    }
    const auto keep = static_cast<std::uint8_t>(~(common & style_strong));
    bool first = true;
    for (const auto& cell : paragraph.cells) {
        if (!first) runs_.add({&cell_separator, 1}, style_plain);
        first = false;
        lines(cell, 0, keep);
    }
    runs_.end_block();
}

void Writer::paragraph(const Paragraph& paragraph) {
    if (paragraph.is_row()) return row(paragraph);
    auto block = block_at(paragraph.lines.front());
    std::size_t length = 0;
    for (const auto& line : paragraph.lines) length += text_of(line).size();
    const float size = paragraph.lines.front().size;
    if (size > heading_size * measures_.body_size && length < longest_heading) {
        block.kind = BlockKind::heading;
        const auto larger = [&](float other) { return other > size + 0.3F; };
        const auto rank = std::count_if(measures_.sizes.begin(), measures_.sizes.end(), larger);
        block.level = static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(rank, 5) + 1);
    }
    runs_.begin_block(block);
    if (paragraph.bullet) runs_.add("\xE2\x80\xA2 ", style_plain);
    lines(paragraph.lines, 0, all_styles);
    runs_.end_block();
}

void Writer::note(std::string_view n, const std::vector<Line>& note_lines, std::size_t skip) {
    auto block = block_at(note_lines.front());
    block.kind = BlockKind::note;
    runs_.begin_block(block);
    runs_.add(n, style_plain, RunKind::note_mark);
    lines(note_lines, skip, all_styles);
    runs_.end_block();
}

void Writer::furniture(const std::vector<Line>& lines) {
    for (auto first = lines.begin(); first != lines.end();) {
        const auto kind = kind_of_furniture(*first);
        const auto last = std::find_if(first, lines.end(), [&](const Line& l) { return kind_of_furniture(l) != kind; });
        furniture({first, last}, kind);
        first = last;
    }
}

void Writer::furniture(const std::vector<Line>& lines, FurnitureKind kind) {
    std::string text;
    for (const auto& line : lines) text += (text.empty() ? "" : "\n") + text_of(line);
    if (!lines.empty()) furniture(text, lines.front().page_number, kind);
}

void Writer::furniture(std::string_view text, std::uint16_t page, FurnitureKind kind) {
    if (text.empty()) return;
    Block block;
    block.kind = BlockKind::furniture;
    block.furniture = kind;
    block.page = page;
    runs_.begin_block(block);
    runs_.add(text::clean(text), style_plain);
    runs_.end_block();
}

} // namespace ianote::read::pdf
