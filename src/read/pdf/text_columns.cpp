// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/text_columns.hpp"

#include "read/pdf/strips.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace ianote::read::pdf {

namespace {

constexpr float wide_gutter = 1.5F;        // of the size: few lines do not share it by chance
constexpr std::size_t fewest_lines = 3;    // of each column then
constexpr std::size_t lines_of_narrow = 4; // beside a narrower gutter
constexpr float fewest_words = 1.5F;       // of a line, on average
constexpr float same_edge = 0.3F;          // of the size, by which a column's left edge may waver
constexpr float mostly_at_edge = 0.4F;     // share of its lines that start there: others are set in
constexpr std::size_t sure_edge = 4;       // lines, or all but one
constexpr float mostly_wrapped = 0.5F;     // share of lines behind which the next line's first word had no room
constexpr float wrapped_in_each = 0.3F;
constexpr float begins_beside = 1.5F;  // times the distance of lines: where another column must have begun
constexpr float hole = 1.4F;           // times a column's own distance of lines
constexpr float widest_hole = 2.3F;    // times the distance of lines: more in one column, and they have ended
constexpr std::size_t heading = 2;     // lines of full width, though short, that stand in such a hole
constexpr float same_baseline = 0.25F; // of the size

/// What a column has of a line; copied only when the columns are sure.
struct Part {
    const Line* line = nullptr;
    std::size_t index = 0; ///< of the line
    std::vector<Word> words;

    float y() const { return line->y; }

    float x0() const { return words.front().piece->x0; }

    float x1() const { return words.back().piece->x1; }

    float first_word() const {
        float end = words.front().piece->x1;
        for (std::size_t i = 1; i < words.size() && !words[i].space_before; ++i) end = words[i].piece->x1;
        return end - x0();
    }

    bool starts_small() const {
        const auto text = line->page->text_of(*words.front().piece);
        std::size_t at = 0;
        return !text.empty() && text::is_lower(text::next_code_point(text, at));
    }
};

struct Column {
    Stretch stretch;
    std::vector<Part> parts;
    float step = 0; ///< usual distance of its lines

    /// The first part below a height.
    std::size_t below(float y) const {
        const auto at = std::partition_point(parts.begin(), parts.end(), [&](const Part& p) { return p.y() >= y; });
        return static_cast<std::size_t>(at - parts.begin());
    }

    void measure() {
        std::vector<float> steps;
        for (std::size_t i = 1; i < parts.size(); ++i) steps.push_back(parts[i - 1].y() - parts[i].y());
        if (steps.empty()) return;
        const auto middle = steps.begin() + static_cast<std::ptrdiff_t>((steps.size() - 1) / 2);
        std::nth_element(steps.begin(), middle, steps.end());
        step = *middle;
    }

    bool has_hole_above(std::size_t i) const { return i > 0 && parts[i - 1].y() - parts[i].y() > hole * step; }

    float words_of_a_line() const {
        std::size_t words = 0;
        for (const auto& part : parts) {
            for (const auto& word : part.words) words += &word == part.words.data() || word.space_before ? 1 : 0;
        }
        return static_cast<float>(words) / static_cast<float>(parts.size());
    }

    /// Whether its lines start one below the other: no river of white does that.
    bool has_edge() const {
        std::vector<float> starts;
        for (const auto& part : parts) starts.push_back(part.x0());
        std::sort(starts.begin(), starts.end());
        const float slack = same_edge * parts.front().line->size;
        std::size_t most = 0;
        for (std::size_t i = 0, k = 0; i < starts.size(); ++i) {
            while (starts[i] - starts[k] > slack) ++k;
            most = std::max(most, i + 1 - k);
        }
        if (most < std::min(parts.size() - 1, sure_edge)) return false;
        return static_cast<float>(most) >= mostly_at_edge * static_cast<float>(parts.size());
    }

    CellLines lines() const {
        CellLines out;
        for (const auto& part : parts) out.push_back(with_segments(*part.line, {segment_of(part.words)}));
        return out;
    }
};

class ColumnsReading {
public:
    ColumnsReading(const std::vector<Line>& lines, std::size_t first, const Stripes& stripes, const Measures& measures)
        : measures_(measures)
        , last_(stripes.last) {
        for (const auto& stretch : stripes.columns) columns_.push_back({stretch, {}});
        for (auto i = first; i < stripes.last; ++i) add(lines[i], i);
        for (auto& column : columns_) column.measure();
        cut(heading_between(1));
    }

    bool is_text() const { return are_columns() && starts_at_once() && runs_down() && !is_table(); }

    /// Takes away what stands below the columns' end. Gives the line behind it.
    std::size_t end() {
        cut(heading_between(0));
        cut(tail_end(last_));
        return last_;
    }

    std::size_t last() const { return last_; }

    std::size_t size() const { return columns_.size(); }

    std::vector<CellLines> lines() const {
        std::vector<CellLines> out;
        for (const auto& column : columns_) out.push_back(column.lines());
        return out;
    }

private:
    void add(const Line& line, std::size_t index) {
        const Word* before = nullptr;
        std::size_t of_before = 0;
        for (const auto& segment : line.segments) {
            for (const auto& word : segment.words) {
                std::size_t at = of_before;
                while (at + 1 < columns_.size() && word.piece->x0 >= columns_[at + 1].stretch.from - 0.01F) ++at;
                auto& parts = columns_[at].parts;
                if (before == nullptr || at != of_before) parts.push_back({&line, index, {}});
                parts.back().words.push_back(word);
                if (&word == segment.words.data()) parts.back().words.back().space_before = true;
                before = &word;
                of_before = at;
            }
        }
    }

    /// Two at least are text; others may have a line or two at their head.
    bool are_columns() const {
        if (std::any_of(columns_.begin(), columns_.end(), [](const Column& c) { return c.parts.empty(); }))
            return false;
        std::size_t sure = 0;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto& column = columns_[i];
            if (column.parts.size() < fewest_lines) {
                if (!starts_beside(column)) return false;
                continue;
            }
            const float size = column.parts.front().line->size;
            const bool wide = (i == 0 || gutter(i - 1) >= wide_gutter * size) &&
                              (i + 1 == columns_.size() || gutter(i) >= wide_gutter * size);
            if (!wide && column.parts.size() < lines_of_narrow) return false;
            if (column.words_of_a_line() < fewest_words || !column.has_edge()) return false;
            ++sure;
        }
        return sure >= 2;
    }

    float gutter(std::size_t i) const { return columns_[i + 1].stretch.from - columns_[i].stretch.to; }

    /// Whether the column begins at the first line or right below it.
    bool starts_beside(const Column& column) const {
        const auto& start = *first_line();
        return start.y - column.parts.front().y() <= begins_beside * measures_.get().pitch * start.size;
    }

    bool starts_at_once() const {
        return std::count_if(columns_.begin(), columns_.end(), [&](const Column& c) { return starts_beside(c); }) >= 2;
    }

    const Line* first_line() const {
        const auto top = std::min_element(columns_.begin(), columns_.end(), [](const Column& a, const Column& b) {
            return a.parts.front().index < b.parts.front().index;
        });
        return top->parts.front().line;
    }

    /// Whether most lines were wrapped: the next line's first word had no room behind them.
    bool runs_down() const {
        std::size_t pairs = 0;
        std::size_t wrapped = 0;
        for (const auto& column : columns_) {
            std::size_t own = 0;
            for (std::size_t i = 1; i < column.parts.size(); ++i) {
                const auto& upper = column.parts[i - 1];
                const float need = upper.x1() + measures_.get().blank * upper.line->size + column.parts[i].first_word();
                own += need > column.stretch.to ? 1 : 0;
            }
            const auto of_column = static_cast<float>(column.parts.size() - 1);
            if (static_cast<float>(own) < wrapped_in_each * of_column) return false;
            pairs += column.parts.size() - 1;
            wrapped += own;
        }
        return static_cast<float>(wrapped) >= mostly_wrapped * static_cast<float>(pairs);
    }

    /// Whether below holes of one column the others begin something new as well: cells of a row. In running text they
    /// go on beside the hole, or stand at other heights.
    bool is_table() const {
        std::size_t rows = 0;
        std::size_t text = 0;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            for (std::size_t i = 1; i < columns_[c].parts.size(); ++i) {
                if (columns_[c].has_hole_above(i)) weigh(c, columns_[c].parts[i], rows, text);
            }
        }
        return rows >= 2 && rows > text;
    }

    void weigh(std::size_t own, const Part& part, std::size_t& rows, std::size_t& text) const {
        const float slack = same_baseline * part.line->size;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const auto at = columns_[c].below(part.y() + slack);
            if (c == own || at == 0 || at == columns_[c].parts.size()) continue;
            const auto& other = columns_[c].parts[at];
            if (std::abs(other.y() - part.y()) > slack)
                ++text;
            else if (columns_[c].has_hole_above(at))
                ++rows;
            else
                ++(other.starts_small() ? text : rows);
        }
    }

    /// The first line of a short text of full width that stands between columns: the others have a hole there, with a
    /// line or two in it, or none where none is asked for.
    std::size_t heading_between(std::size_t fewest) const {
        std::size_t found = SIZE_MAX;
        for (const auto& column : columns_) {
            for (std::size_t i = 1; i < column.parts.size(); ++i) {
                const auto& upper = column.parts[i - 1];
                const auto& lower = column.parts[i];
                if (upper.y() - lower.y() <= widest_hole * measures_.get().pitch * lower.line->size) continue;
                const auto inside = lower.index - upper.index - 1;
                if (inside <= heading + columns_.size() - 1)
                    found = std::min(found, behind_last_full(upper, lower, fewest));
            }
        }
        return found;
    }

    /// Behind the lines that go on at the usual distance below their own column's last one.
    std::size_t behind_last_full(const Part& upper, const Part& lower, std::size_t fewest) const {
        auto end = upper.index + 1;
        std::size_t heads = 0;
        for (auto index = upper.index + 1; index < lower.index; ++index) {
            if (heads == 0 && goes_on(index))
                end = index + 1;
            else
                ++heads;
        }
        return heads >= fewest && heads <= heading ? end : SIZE_MAX;
    }

    /// Whether each part of a line stands at the usual distance below the one above it in its column.
    bool goes_on(std::size_t index) const {
        return std::all_of(columns_.begin(), columns_.end(), [&](const Column& column) {
            const auto at = std::partition_point(column.parts.begin(), column.parts.end(),
                                                 [&](const Part& p) { return p.index < index; });
            if (at == column.parts.end() || at->index != index) return true;
            return at != column.parts.begin() && (at - 1)->y() - at->y() <= hole * column.step;
        });
    }

    /// Below the end of all columns but the first, a line that stands apart is no line of that.
    std::size_t tail_end(std::size_t last) const {
        std::size_t others = 0;
        for (std::size_t c = 1; c < columns_.size(); ++c) {
            for (const auto& part : columns_[c].parts) others = std::max(others, part.index < last ? part.index : 0);
        }
        const auto& parts = columns_.front().parts;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            if (parts[i].index <= others || parts[i].index >= last || !columns_.front().has_hole_above(i)) continue;
            auto next = i + 1;
            while (next < parts.size() && !columns_.front().has_hole_above(next)) ++next;
            if (next - i < 2 && next == parts.size()) return parts[i].index;
        }
        return last;
    }

    void cut(std::size_t last) {
        last_ = std::min(last_, last);
        for (auto& column : columns_) {
            while (!column.parts.empty() && column.parts.back().index >= last) column.parts.pop_back();
        }
    }

    std::reference_wrapper<const Measures> measures_;
    std::vector<Column> columns_;
    std::size_t last_; ///< behind the last line of the columns
};

/// The reading of lines from `first` on with the most columns that are running text.
std::optional<ColumnsReading> read_columns(const std::vector<Line>& lines, std::size_t first,
                                           const Measures& measures) {
    for (const auto& stripes : find_stripes(lines, first, measures)) {
        if (stripes.last - first < fewest_lines) continue;
        ColumnsReading reading(lines, first, stripes, measures);
        if (reading.is_text()) return reading;
    }
    return std::nullopt;
}

} // namespace

std::optional<TextColumns> find_text_columns(const std::vector<Line>& lines, std::size_t first,
                                             const Measures& measures) {
    auto reading = read_columns(lines, first, measures);
    if (!reading) return std::nullopt;
    // a heading over some of the columns hides the gutters among them
    for (auto i = first + 1; i < std::min(reading->last(), first + 1 + heading); ++i) {
        const auto below = read_columns(lines, i, measures);
        if (below && below->size() > reading->size()) return std::nullopt;
    }
    const auto end = reading->end();
    return TextColumns{end, reading->lines()};
}

} // namespace ianote::read::pdf
