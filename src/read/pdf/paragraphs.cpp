// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/paragraphs.hpp"

#include "base/budget.hpp"
#include "read/mark_text.hpp"
#include "read/pdf/hyphens.hpp"
#include "text/list_label.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace ianote::read::pdf {

namespace {

constexpr float same_left_edge = 2.5F; // points by which a left edge may waver
constexpr float first_indent = 0.8F;   // of the size: a first line set in
constexpr float other_size = 0.12F;    // share by which sizes of one paragraph do not differ
constexpr float pushed_down = 0.45F;   // of the size: what a raised mark may add to the distance of lines

float first_word_width(const Line& line) {
    const auto& words = line.segments.front().words;
    float end = words.front().piece->x1;
    for (std::size_t i = 1; i < words.size() && !words[i].space_before; ++i) end = words[i].piece->x1;
    return end - words.front().piece->x0;
}

bool starts_with_label(const Line& line) { return text::read_list_label(text_of(line)).has_value(); }

/// Whether all words are bold but a label, which may look otherwise than its text.
bool all_bold(const Line& line, const std::vector<Font>& fonts) {
    bool label = starts_with_label(line);
    for (const auto& segment : line.segments) {
        for (const auto& word : segment.words) {
            if (!std::exchange(label, false) && word.place == Place::on_line && !fonts[word.piece->font].bold)
                return false;
        }
    }
    return true;
}

/// Where the text behind the label begins; the line's start without one.
float text_start(const Line& line) {
    const auto& words = line.segments.front().words;
    if (!starts_with_label(line)) return line.x0();
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].space_before) return words[i].piece->x0;
    }
    return line.x0();
}

char32_t last_sign(const Line& line) {
    const auto text = text_of(line);
    return text::code_point_before(text, text.size());
}

bool ends_clause(const Line& line) {
    const auto c = last_sign(line);
    return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == ',' || c == 0xBB || c == 0x201D ||
           c == '"' || c == ')';
}

bool has_raised(const Line& line) {
    for (const auto& segment : line.segments) {
        for (const auto& word : segment.words) {
            if (word.place == Place::raised) return true;
        }
    }
    return false;
}

/// A raised number at the very start: a footnote.
bool starts_with_mark(const Line& line) {
    const auto& first = line.segments.front().words.front();
    return first.place == Place::raised && is_mark_text(line.page->text_of(*first.piece));
}

bool ends_point(const Line& line) {
    const auto c = last_sign(line);
    return c == '.' || c == ';' || c == ':' || c == ',';
}

struct Joiner {
    const Measures& m;
    const std::vector<Font>& fonts;
    const Structure& structure;
    std::vector<Paragraph> out;
    std::vector<Line> repeated;
    bool flush_points = false; ///< lines of points start where their labels do, and not where their texts do
    bool set_in = false;       ///< paragraphs start with a line that is set in

    /// What lines do that surely go on with a paragraph: the first is full, the second starts small.
    void look_at(const std::vector<std::vector<Element>>& pages) {
        std::size_t flush = 0;
        std::size_t hung = 0;
        std::size_t in = 0;
        for (const auto& page : pages) {
            for (std::size_t i = 0; i + 1 < page.size(); ++i) {
                const auto& upper = page[i].line;
                const auto& lower = page[i + 1].line;
                if (page[i].is_row() || page[i + 1].is_row() || !starts_small(lower)) continue;
                if (!is_full(upper, lower, page[i + 1].right) || !is_next_line(upper, lower, m)) continue;
                const float text = text_start(upper);
                in += text == upper.x0() && upper.x0() > lower.x0() + first_indent * upper.size ? 1 : 0;
                if (text < upper.x0() + same_left_edge) continue;
                flush += std::abs(lower.x0() - upper.x0()) < same_left_edge ? 1 : 0;
                hung += std::abs(lower.x0() - text) < same_left_edge ? 1 : 0;
            }
        }
        flush_points = flush > std::max<std::size_t>(hung, 1);
        set_in = in > 1;
    }

    /// Whether the line is set in as the only one above it is: each starts a paragraph.
    bool starts_set_in(const Paragraph& p, const Element& e) const {
        return set_in && p.lines.size() == 1 && std::abs(e.line.x0() - p.lines.front().x0()) < same_left_edge &&
               e.line.x0() > e.left + first_indent * e.line.size;
    }

    /// Whether the next line's first word would not have fitted behind the last line: it had to be wrapped.
    bool is_full(const Line& upper, const Line& lower, float right) const {
        return upper.x1() + m.blank * upper.size + first_word_width(lower) > right;
    }

    /// Where the paragraph's lines start but for its first; below 0 while that is not known.
    static float hanging(const Paragraph& p) {
        if (p.lines.size() > 1) return p.lines[1].x0();
        return p.labelled ? text_start(p.lines.front()) : -1;
    }

    bool same_look(const Line& upper, const Line& lower) const {
        return std::abs(upper.size - lower.size) <= other_size * upper.size &&
               all_bold(upper, fonts) == all_bold(lower, fonts);
    }

    /// Whether the second line of a point starts where lines of points do in this document, below the label.
    bool is_flush(const Paragraph& p, const Line& line) const {
        const auto end = last_sign(p.lines.back());
        return flush_points && p.labelled && p.lines.size() == 1 && end != ',' && end != ';' && end != ':' &&
               std::abs(line.x0() - p.lines.front().x0()) < same_left_edge;
    }

    /// Whether the line's left edge says that it starts something new. Out at the labels it does, unless the line above
    /// was wrapped in the middle of a clause: then no line hangs.
    bool is_set_differently(const Paragraph& p, const Line& line, bool full) const {
        const float start = hanging(p);
        const float first = p.lines.front().x0();
        if (is_flush(p, line)) return false;
        if (p.labelled && start > first + same_left_edge) {
            const auto& upper = p.lines.back();
            const bool flush = std::abs(line.x0() - first) < same_left_edge && full && !ends_clause(upper);
            return line.x0() < start - 2 * same_left_edge && !flush;
        }
        const float usual = start >= 0 ? start : first;
        return line.x0() > usual + first_indent * line.size && !is_centred(p.lines.back(), line);
    }

    bool is_centred(const Line& upper, const Line& lower) const {
        const float middle = (m.left + m.right) / 2;
        const auto off = [&](const Line& l) { return std::abs((l.x0() + l.x1()) / 2 - middle); };
        return off(upper) < 4 && off(lower) < 4;
    }

    /// A line that a raised mark pushed down, or that goes on in small letters behind a full line.
    bool is_pushed_down(const Line& upper, const Line& lower, bool full) const {
        const float distance = (upper.y - lower.y) / std::max(upper.size, lower.size);
        return full && (has_raised(lower) || starts_small(lower)) && distance < m.pitch_at(upper) + pushed_down;
    }

    bool starts_point(const Paragraph& p, const Line& line, bool full) const {
        if (starts_with_mark(line)) return true;
        if (!starts_with_label(line)) return false;
        const auto& upper = p.lines.back();
        const float start = hanging(p);
        const bool at_text =
            p.labelled && start > p.lines.front().x0() + same_left_edge && std::abs(line.x0() - start) < same_left_edge;
        if (at_text && full && !ends_clause(upper)) return false; // a wrapped line that happens to start so
        return !full || ends_clause(upper) || line.x0() < upper.x0() - same_left_edge;
    }

    /// What the document's own tags say, if they say it.
    std::optional<bool> tagged_as_one(const Line& upper, const Line& lower) const {
        if (!structure.known()) return std::nullopt;
        const auto a = structure.last_block(upper);
        const auto b = structure.first_block(lower);
        return a < 0 || b < 0 ? std::nullopt : std::optional(a == b);
    }

    /// Whether a row is that of the table's head again, at the top of a further page.
    bool repeats_head(const Element& e) const {
        auto first = out.size();
        while (first > 0 && out[first - 1].is_row()) --first;
        if (first == out.size() || out[first].cells.size() != e.cells.size()) return false;
        const auto text = [](const std::vector<CellLines>& cells) {
            std::string all;
            for (const auto& cell : cells) {
                for (const auto& line : cell) all += text_of(line) + '\n';
                all += '\t';
            }
            return all;
        };
        return text(out[first].cells) == text(e.cells);
    }

    /// Within one page and column.
    bool follows(const Paragraph& p, const Element& e) const {
        const auto& upper = p.lines.back();
        if (const auto told = tagged_as_one(upper, e.line)) return *told;
        if (!same_look(upper, e.line)) return false;
        const bool full = is_full(upper, e.line, e.right);
        if (!is_next_line(upper, e.line, m) && !is_pushed_down(upper, e.line, full)) return false;
        if (starts_point(p, e.line, full) || starts_set_in(p, e) || is_set_differently(p, e.line, full)) return false;
        // where space parts paragraphs, a short line without it is a line's break, or a point whose bullet was drawn
        return full || (m.spaced && !ends_point(upper));
    }

    /// Over a page's or column's end: where the paragraph above was not finished, and the line looks like the rest of
    /// it.
    bool follows_over_break(const Paragraph& p, const Element& e) const {
        const auto& upper = p.lines.back();
        if (const auto told = tagged_as_one(upper, e.line)) return *told;
        if (p.is_row() || !same_look(upper, e.line)) return false;
        const bool full = is_full(upper, e.line, p.right) || hyphen_length(text_of(upper)) > 0;
        if (!full || starts_point(p, e.line, full)) return false;
        const float start = hanging(p);
        const bool in_column = std::abs(e.left - p.left) < same_left_edge;
        if (p.labelled && in_column && start > p.lines.front().x0() + same_left_edge)
            return is_flush(p, e.line) || std::abs(e.line.x0() - start) < 2 * same_left_edge;
        if (in_column && std::abs(e.line.x0() - p.lines.back().x0()) > 2 * same_left_edge) return false;
        const auto end = last_sign(upper);
        const bool open = end != '.' && end != '!' && end != '?' && end != ':' && end != ';';
        return starts_small(e.line) || (open && end != ')');
    }

    void add(Element e, bool new_page) {
        base::check_limits();
        if (e.is_row()) {
            if (new_page && repeats_head(e)) {
                for (const auto& cell : e.cells) repeated.insert(repeated.end(), cell.begin(), cell.end());
                return;
            }
            Paragraph row;
            row.lines = {e.line};
            row.cells = std::move(e.cells);
            row.left = e.left;
            out.push_back(std::move(row));
            return;
        }
        const bool joins = !out.empty() && !out.back().is_row() &&
                           (e.fresh || new_page ? follows_over_break(out.back(), e) : follows(out.back(), e));
        if (!joins) {
            out.emplace_back();
            out.back().left = e.left;
            out.back().right = e.right;
            out.back().labelled = starts_with_label(e.line);
            out.back().bullet = !out.back().labelled && structure.has_drawn_bullet(e.line);
        }
        out.back().lines.push_back(std::move(e.line));
    }
};

} // namespace

Paragraphs find_paragraphs(std::vector<std::vector<Element>> pages, const Measures& measures,
                           const std::vector<Font>& fonts, const Structure& structure) {
    Joiner joiner{measures, fonts, structure, {}, {}};
    joiner.look_at(pages);
    for (auto& page : pages) {
        bool first = true;
        for (auto& element : page) {
            joiner.add(std::move(element), first);
            first = false;
        }
    }
    return {std::move(joiner.out), std::move(joiner.repeated)};
}

} // namespace ianote::read::pdf
