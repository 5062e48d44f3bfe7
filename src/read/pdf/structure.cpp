// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/structure.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ianote::read::pdf {

namespace {

/// A word's text starts small, the line above is full: one paragraph, whatever the tags say.
bool surely_goes_on(const Line& upper, const Line& lower, const Measures& m) {
    const auto text = text_of(lower);
    std::size_t at = 0;
    const bool small = !text.empty() && text::is_lower(text::next_code_point(text, at));
    return small && upper.segments.size() == 1 && lower.segments.size() == 1 &&
           upper.x1() > m.right - 2 * m.body_size && is_next_line(upper, lower, m);
}

} // namespace

Structure::Structure(const TagTree& tags, const std::vector<PageLines>& pages, const Measures& measures)
    : tags_(tags) {
    trusted_ = !tags.empty() && fits(pages, measures);
    for (const auto& page : pages) {
        for (const auto& line : page.lines) {
            const auto& first = *line.segments.front().words.front().piece;
            const auto label = trusted_ && first.mark >= 0 ? tags.nearest(first.mark, TagKind::item_label) : -1;
            if (label >= 0) labelled_.insert(tags.nearest(label, TagKind::item));
        }
    }
}

std::int32_t Structure::first_block(const Line& line) const {
    for (const auto& segment : line.segments) {
        for (const auto& word : segment.words) {
            if (word.piece->mark >= 0) return tags_.block_of(word.piece->mark);
        }
    }
    return -1;
}

std::int32_t Structure::last_block(const Line& line) const {
    std::int32_t mark = -1;
    for (const auto& segment : line.segments) {
        for (const auto& word : segment.words) mark = word.piece->mark >= 0 ? word.piece->mark : mark;
    }
    return mark < 0 ? -1 : tags_.block_of(mark);
}

bool Structure::fits(const std::vector<PageLines>& pages, const Measures& m) const {
    std::size_t sure = 0;
    std::size_t torn = 0;
    std::size_t apart = 0;
    std::size_t merged = 0;
    for (const auto& page : pages) {
        for (std::size_t i = 0; i + 1 < page.lines.size(); ++i) {
            const auto& upper = page.lines[i];
            const auto& lower = page.lines[i + 1];
            const auto a = last_block(upper);
            const auto b = first_block(lower);
            if (a < 0 || b < 0 || !are_stacked(upper, lower)) continue;
            if (surely_goes_on(upper, lower, m)) {
                ++sure;
                torn += a != b ? 1 : 0;
            } else if (!is_next_line(upper, lower, m)) {
                ++apart;
                merged += a == b ? 1 : 0;
            }
        }
    }
    // one or two may be chance: a short document has few to compare
    return (torn <= 2 || torn * 5 <= sure) && (merged <= 2 || merged * 5 <= apart) && sure + apart > 0;
}

bool Structure::has_drawn_bullet(const Line& line) const {
    const auto block = first_block(line);
    return trusted_ && block >= 0 && tags_.tags[static_cast<std::size_t>(block)].kind == TagKind::item &&
           !labelled_.contains(block);
}

std::int32_t Structure::cell_of(const Word& word) const {
    return word.piece->mark < 0 ? -1 : tags_.nearest(word.piece->mark, TagKind::cell);
}

bool Structure::in_table(const Line& line) const {
    if (!trusted_) return false;
    for (const auto& segment : line.segments) {
        for (const auto& word : segment.words) {
            if (cell_of(word) < 0) return false;
        }
    }
    return true;
}

std::vector<Element> Structure::rows(const std::vector<Line>& lines) const {
    std::map<std::int32_t, std::map<std::int32_t, CellLines>> rows; // by row, by cell: both in the document's order
    for (const auto& line : lines) {
        std::map<std::int32_t, std::vector<Word>> parts;
        for (const auto& segment : line.segments) {
            for (const auto& word : segment.words) parts[cell_of(word)].push_back(word);
        }
        for (auto& [cell, words] : parts) {
            rows[tags_.nearest(cell, TagKind::row)][cell].push_back(
                with_segments(line, {segment_of(std::move(words))}));
        }
    }
    std::vector<Element> out;
    for (auto& [row, cells] : rows) {
        Element element;
        for (auto& [cell, own] : cells) element.cells.push_back(std::move(own));
        element.line = element.cells.front().front();
        out.push_back(std::move(element));
    }
    return out;
}

bool Structure::has_paragraphs(const CellLines& cell) const {
    std::set<std::int32_t> blocks;
    for (const auto& line : cell) blocks.insert(first_block(line));
    return blocks.size() > 1;
}

} // namespace ianote::read::pdf
