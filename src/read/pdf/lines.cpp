// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/lines.hpp"

#include "base/budget.hpp"
#include "read/pdf/turned.hpp"
#include "text/list_label.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ianote::read::pdf {

namespace {

// shares of the size of letters
constexpr float same_baseline = 0.25F;
constexpr float highest_raise = 0.7F;
constexpr float deepest_drop = 0.4F;
constexpr float smaller = 0.92F;   // a mark is set smaller than its line
constexpr float beside = 0.7F;     // and right beside a word
constexpr float word_gap = 0.12F;  // a narrower one is kerning
constexpr float column_gap = 1.1F; // a wider one may part columns
constexpr std::size_t words_of_a_line = 24;
constexpr float outstanding = 1.8F; // and does when the line's other gaps are so much narrower

using Row = std::vector<const Piece*>;

/// Mostly things are in order already: a look costs less than the memory that a stable sort asks for.
template <typename List, typename Before> void put_in_order(List& list, const Before& before) {
    if (!std::is_sorted(list.begin(), list.end(), before)) std::stable_sort(list.begin(), list.end(), before);
}

float largest(const Row& row) {
    float size = 0;
    for (const auto* piece : row) size = std::max(size, piece->size);
    return size;
}

/// Pieces of one baseline, from top to bottom.
std::vector<Row> rows_of(std::vector<const Piece*> pieces) {
    put_in_order(pieces, [](const Piece* a, const Piece* b) { return a->y > b->y; });
    std::vector<Row> rows;
    for (const auto* piece : pieces) {
        const bool same = !rows.empty() && rows.back().front()->y - piece->y <=
                                               same_baseline * std::min(piece->size, rows.back().front()->size);
        if (!same) {
            rows.emplace_back();
            rows.back().reserve(words_of_a_line);
        }
        rows.back().push_back(piece);
    }
    return rows;
}

/// Whether every piece of `marks` stands right beside a larger one of `line`.
bool all_beside(const Row& marks, const Row& line) {
    return std::all_of(marks.begin(), marks.end(), [&](const Piece* mark) {
        return std::any_of(line.begin(), line.end(), [&](const Piece* word) {
            const float reach = beside * word->size;
            const bool near = std::abs(mark->x0 - word->x1) < reach || std::abs(word->x0 - mark->x1) < reach ||
                              (mark->x0 >= word->x0 && mark->x1 <= word->x1);
            return near && mark->size < smaller * word->size;
        });
    });
}

/// The size of most pieces of a page.
float usual_size_of(const std::vector<const Piece*>& pieces) {
    if (pieces.empty()) return 0;
    std::vector<float> sizes;
    sizes.reserve(pieces.size());
    for (const auto* piece : pieces) sizes.push_back(piece->size);
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    return *middle;
}

/// A row's parts between wide gaps: a mark of one column may stand at the height of another column's line.
std::vector<Row> parts_of(std::vector<Row> rows, float usual_size) {
    std::vector<Row> parts;
    parts.reserve(rows.size());
    for (auto& row : rows) {
        const auto small = [&](const Piece* piece) { return piece->size < smaller * usual_size; };
        if (std::none_of(row.begin(), row.end(), small)) { // no mark in it
            parts.push_back(std::move(row));
            continue;
        }
        put_in_order(row, [](const Piece* a, const Piece* b) { return a->x0 < b->x0; });
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool apart =
                i == 0 || row[i]->x0 - row[i - 1]->x1 > column_gap * std::max(row[i]->size, row[i - 1]->size);
            if (apart) parts.emplace_back();
            parts.back().push_back(row[i]);
        }
    }
    return parts;
}

/// Parts of one baseline as one row again.
std::vector<Row> rejoined(std::vector<Row> parts) {
    const auto base = [](const Row& row) { // mostly the first: a mark comes behind its word
        if (row.size() == 1) return row.front();
        return *std::max_element(row.begin(), row.end(),
                                 [](const Piece* a, const Piece* b) { return a->size < b->size; });
    };
    put_in_order(parts, [&](const Row& a, const Row& b) { return base(a)->y > base(b)->y; });
    std::vector<Row> rows;
    for (auto& part : parts) {
        const auto* own = base(part);
        const bool same = !rows.empty() &&
                          base(rows.back())->y - own->y <= same_baseline * std::min(own->size, base(rows.back())->size);
        if (!same)
            rows.push_back(std::move(part));
        else
            rows.back().insert(rows.back().end(), part.begin(), part.end());
    }
    return rows;
}

/// Raised marks stand in a row of their own above their line, lowered ones below it: both join the line. With two
/// columns other lines may lie between.
void join_marks(std::vector<Row>& rows) {
    constexpr std::size_t reach = 8;
    const auto take = [](Row& line, Row& marks) {
        // the row is known by its first piece, which must be one of the line itself
        line.insert(line.end(), marks.begin(), marks.end());
        marks.clear();
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t k = i + 1; k < std::min(rows.size(), i + reach) && !rows[i].empty(); ++k) {
            if (rows[k].empty()) continue;
            const float distance = rows[i].front()->y - rows[k].front()->y;
            if (distance < highest_raise * largest(rows[k]) && all_beside(rows[i], rows[k]))
                take(rows[k], rows[i]);
            else if (distance < deepest_drop * largest(rows[i]) && all_beside(rows[k], rows[i]))
                take(rows[i], rows[k]);
        }
    }
    std::erase_if(rows, [](const Row& row) { return row.empty(); });
}

/// The same word drawn twice to look bold.
bool is_double(const Page& page, const Piece& a, const Piece& b) {
    return std::abs(a.x0 - b.x0) < 0.1F * a.size && std::abs(a.y - b.y) < 0.1F * a.size &&
           page.text_of(a) == page.text_of(b);
}

std::vector<Word> words_of(const Page& page, Row row, float baseline, float size) {
    put_in_order(row, [](const Piece* a, const Piece* b) { return a->x0 < b->x0; });
    std::vector<Word> words;
    words.reserve(row.size());
    for (const auto* piece : row) {
        if (!words.empty() && is_double(page, *words.back().piece, *piece)) continue;
        Word word{piece, Place::on_line, false};
        if (piece->size < smaller * size && piece->y > baseline + 0.1F * size) word.place = Place::raised;
        if (piece->size < smaller * size && piece->y < baseline - 0.05F * size) word.place = Place::lowered;
        if (!words.empty()) {
            const auto& before = *words.back().piece;
            const float gap = piece->x0 - before.x1;
            const bool follows = piece->begin >= before.end && piece == &before + 1;
            word.space_before = gap > word_gap * size || (follows && piece->space_before);
        }
        words.push_back(word);
    }
    return words;
}

/// Cuts where a gap is wide, and wider than the line's others: a justified line has many that are alike.
std::vector<Segment> segments_of(std::vector<Word> words, float size) {
    std::vector<float> gaps;
    gaps.reserve(words.size());
    float widest = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        gaps.push_back(words[i].piece->x0 - words[i - 1].piece->x1);
        widest = std::max(widest, gaps.back());
    }
    if (widest <= column_gap * size) return {segment_of(std::move(words))};
    auto ordered = gaps;
    std::sort(ordered.begin(), ordered.end());
    const float usual = ordered.empty() ? 0 : ordered[ordered.size() / 2];
    const bool few = gaps.size() <= 2; // no usual gap to compare with
    std::vector<std::vector<Word>> parts(1);
    parts.front().reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool wide = i > 0 && gaps[i - 1] > column_gap * size &&
                          (few || gaps[i - 1] > outstanding * usual || gaps[i - 1] > 3 * size);
        if (wide) parts.emplace_back();
        parts.back().push_back(words[i]);
    }
    std::vector<Segment> segments;
    segments.reserve(parts.size());
    for (auto& part : parts) segments.push_back(segment_of(std::move(part)));
    return segments;
}

void append(Segment& into, Segment&& from) {
    from.words.front().space_before = true;
    into.words.insert(into.words.end(), from.words.begin(), from.words.end());
    into.x1 = from.x1;
}

/// `16.` and the text behind the tab are no columns.
void join_label(const Page& page, Line& line) {
    if (line.segments.size() < 2) return;
    const auto first = text_of(page, line.segments.front());
    const auto behind = first + " x"; // a label alone is none: it needs a text
    const auto label = text::read_list_label(behind);
    if (!label || label->printed != first) return;
    append(line.segments[0], std::move(line.segments[1]));
    line.segments.erase(line.segments.begin() + 1);
}

/// How many of the first pieces are the sign or number of a list's item, if they are larger than the text behind them.
std::size_t large_label(const Page& page, const Row& row) {
    constexpr std::size_t most = 3; // `1`, `.`, blanks
    std::string text;
    for (std::size_t i = 0; i + 1 < std::min(most + 1, row.size()); ++i) {
        text += page.text_of(*row[i]);
        const auto printed = std::string(text::trim(text));
        const auto with_text = printed + " x"; // alone it is none: it needs a text
        const auto label = text::read_list_label(with_text);
        if (!label || label->printed != printed || row[i]->size <= row[i + 1]->size) continue;
        const auto is_text = [&](const Piece* piece) { return piece->size < row[i]->size; };
        const auto behind = row.begin() + static_cast<std::ptrdiff_t>(i + 1);
        return std::all_of(behind, row.end(), is_text) ? i + 1 : 0;
    }
    return 0;
}

/// The largest piece, but for a label that is set larger than its text.
const Piece& base_of(const Page& page, Row row) {
    const auto smaller_than = [](const Piece* a, const Piece* b) { return a->size < b->size; };
    if (std::adjacent_find(row.begin(), row.end(), [](const Piece* a, const Piece* b) { return a->size != b->size; }) ==
        row.end()) {
        return *row.front();
    }
    put_in_order(row, [](const Piece* a, const Piece* b) { return a->x0 < b->x0; });
    return **std::max_element(row.begin() + static_cast<std::ptrdiff_t>(large_label(page, row)), row.end(),
                              smaller_than);
}

Line line_of(const Page& page, const Row& row, std::uint16_t page_number) {
    Line line;
    line.page = &page;
    line.page_number = page_number;
    const auto& base = base_of(page, row);
    line.size = base.size;
    line.y = base.y;
    line.segments = segments_of(words_of(page, row, line.y, line.size), line.size);
    join_label(page, line);
    return with_segments(line, std::move(line.segments));
}

bool is_blank(std::string_view text) {
    constexpr std::string_view no_break = "\xC2\xA0";
    while (!text.empty()) {
        const std::size_t step = text.starts_with(no_break) ? 2 : text.front() == ' ' ? 1 : 0;
        if (step == 0) return false;
        text.remove_prefix(step);
    }
    return true;
}

} // namespace

namespace {

std::vector<Line> lines_of(const Page& page, std::vector<const Piece*> text, std::uint16_t page_number) {
    const float usual_size = usual_size_of(text);
    auto parts = parts_of(rows_of(std::move(text)), usual_size);
    join_marks(parts);
    std::vector<Line> lines;
    for (const auto& row : rejoined(std::move(parts))) {
        base::check_limits();
        lines.push_back(line_of(page, row, page_number));
    }
    put_in_order(lines, [](const Line& a, const Line& b) { return a.y > b.y; });
    return lines;
}

} // namespace

PageLines find_lines(const Page& page, std::uint16_t page_number) {
    using ByQuarters = std::array<std::vector<const Piece*>, 4>;
    ByQuarters text;
    ByQuarters apart;
    ByQuarters laid_on;
    ByQuarters hidden;
    const auto place_of = [&](const Piece& piece) -> auto& {
        if (piece.kind == ianote::pdf::PieceKind::hidden) return hidden;
        if (piece.kind == ianote::pdf::PieceKind::annotation) return laid_on;
        return piece.artifact || piece.turned ? apart : text;
    };
    for (const auto& piece : page.pieces) {
        if (!is_blank(page.text_of(piece))) place_of(piece).at(piece.quarters % 4U).push_back(&piece);
    }
    PageLines found;
    found.lines = lines_of(page, std::move(text[0]), page_number);
    for (std::size_t quarters = 1; quarters < text.size(); ++quarters) {
        auto lines = lines_of(page, std::move(text.at(quarters)), page_number);
        if (!lines.empty()) found.turned.push_back({static_cast<std::uint8_t>(quarters), std::move(lines)});
    }
    const auto set_apart = [&](ByQuarters& all, std::vector<Line>& lines) {
        for (auto& pieces : all) {
            for (const auto& row : rows_of(std::move(pieces))) lines.push_back(line_of(page, row, page_number));
        }
    };
    set_apart(apart, found.artifacts);
    set_apart(laid_on, found.annotations);
    set_apart(hidden, found.hidden);
    settle_turned(found);
    return found;
}

Segment segment_of(std::vector<Word> words) {
    words.front().space_before = false; // what stood before it is another column's
    Segment segment{words.front().piece->x0, words.front().piece->x1, std::move(words)};
    for (const auto& word : segment.words) segment.x1 = std::max(segment.x1, word.piece->x1);
    return segment;
}

std::string text_of(const Page& page, const Segment& segment) {
    std::string out;
    out.reserve(segment.words.size() * 8);
    for (const auto& word : segment.words) {
        if (word.space_before && !out.empty()) out += ' ';
        out += page.text_of(*word.piece);
    }
    return out;
}

namespace {

void set_text(Line& line) {
    line.text.clear();
    if (line.segments.size() == 1) {
        line.text = text_of(*line.page, line.segments.front());
        return;
    }
    for (const auto& segment : line.segments) {
        if (!line.text.empty()) line.text += ' ';
        line.text += text_of(*line.page, segment);
    }
}

} // namespace

bool starts_small(const Line& line) {
    std::size_t at = 0;
    return !line.text.empty() && text::is_lower(text::next_code_point(line.text, at));
}

Line with_segments(const Line& line, std::vector<Segment> segments) {
    Line out{line.page, line.page_number, line.y, line.size, std::move(segments), {}};
    set_text(out);
    return out;
}

Line joined(const Line& line) {
    auto whole = line;
    while (whole.segments.size() > 1) {
        append(whole.segments[0], std::move(whole.segments[1]));
        whole.segments.erase(whole.segments.begin() + 1);
    }
    return whole;
}

} // namespace ianote::read::pdf
