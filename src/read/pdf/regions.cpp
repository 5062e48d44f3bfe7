// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/regions.hpp"

#include "base/budget.hpp"
#include "read/pdf/columns.hpp"
#include "read/pdf/text_columns.hpp"
#include "read/pdf/zones.hpp"

#include <algorithm>
#include <iterator>

namespace ianote::read::pdf {

namespace {

constexpr float filled = 0.75F;          // share of a column's width that lines of running text fill
constexpr std::size_t most_lines = 3000; // of a page: more are no columns that a person set

Line only(const Line& line, const Segment& segment) { return with_segments(line, {segment}); }

struct Builder {
    std::vector<Line>& lines; ///< a line is moved away when it has become an element
    const Measures& measures;
    const Structure& structure;
    std::vector<Element> out;
    bool inside = false; ///< the lines are those of a column

    std::vector<CellLines> columns(const Zone& zone) const {
        std::vector<CellLines> found(zone.gutters.size() + 1);
        for (auto i = zone.first; i < zone.last; ++i) {
            for (const auto& segment : lines[i].segments)
                found[column_of(zone, segment)].push_back(only(lines[i], segment));
        }
        return found;
    }

    /// Whether a table of labels follows soon: what stands above it is the head of a note.
    bool is_above_labels(const Zone& zone) const {
        constexpr std::size_t reach = 6;
        for (auto i = zone.last; i < std::min(lines.size(), zone.last + reach); ++i) {
            if (starts_labelled_row(lines, i, measures)) return true;
        }
        return false;
    }

    /// Columns that are read one after the other: running text that fills them, or the head of a note, which has a line
    /// or two on the left (the institution) and many on the right.
    bool is_columns(const Zone& zone, const std::vector<CellLines>& found) const {
        if (found.size() != 2 || zone.labelled || zone.labels_behind) return false;
        const auto& left = found[0];
        const auto& right = found[1];
        const bool head = left.size() <= 3 || (left.size() <= 8 && is_above_labels(zone));
        if (head && right.size() >= left.size() + 2) return true;
        const auto fills = [](const CellLines& column) {
            float widest = 0;
            float all = 0;
            for (const auto& line : column) {
                widest = std::max(widest, line.x1() - line.x0());
                all += line.x1() - line.x0();
            }
            return column.size() >= 4 && all > filled * widest * static_cast<float>(column.size());
        };
        return fills(left) && fills(right);
    }

    void text_line(Line line, float left, float right, bool fresh) {
        Element element;
        element.line = std::move(line);
        element.left = left;
        element.right = right;
        element.fresh = fresh;
        out.push_back(std::move(element));
    }

    void add_columns(const std::vector<CellLines>& found) {
        for (const auto& column : found) {
            float left = column.empty() ? 0 : column.front().x0();
            float right = 0;
            for (const auto& line : column) {
                left = std::min(left, line.x0());
                right = std::max(right, line.x1());
            }
            bool fresh = true;
            for (const auto& line : column) {
                text_line(line, left, right, fresh);
                fresh = false;
            }
        }
    }

    /// Labels one below the other with their values beside them are a table, however full its lines are.
    bool has_labels(std::size_t first, std::size_t last) const {
        std::size_t labels = 0;
        for (auto i = first; i < last; ++i) labels += starts_labelled_row(lines, i, measures) ? 1 : 0;
        return labels >= 2 && labels * 5 >= last - first;
    }

    /// Columns of running text that start with line `first`; behind them is the next line. What stands in a column may
    /// be a table, but no columns again.
    std::size_t add_text_columns(std::size_t first) {
        if (inside || lines.size() > most_lines || starts_labelled_row(lines, first, measures)) return first;
        auto found = find_text_columns(lines, first, measures);
        if (!found || has_labels(first, found->last)) return first;
        for (auto& column : found->columns) {
            if (column.empty()) continue;
            const auto own = with_margins_of(column, measures);
            split_columns(column, own);
            Builder builder{column, own, structure, {}, true};
            builder.run();
            std::move(builder.out.begin(), builder.out.end(), std::back_inserter(out));
        }
        return found->last;
    }

    /// A row starts where a label stands, where more space is than between lines, or where the first column has text.
    bool starts_row(const Zone& zone, std::size_t i, float closest) const {
        const auto& line = lines[i];
        const bool first_column = column_of(zone, line.segments.front()) == 0;
        if (zone.labelled) {
            const bool second_line =
                starts_labelled_row(lines, i - 1, measures) && !ends_label(lines[i - 1], lines[i - 1].segments.front());
            return first_column && !second_line &&
                   (ends_label(line, line.segments.front()) || starts_labelled_row(lines, i, measures));
        }
        if (zone.labels_behind) return starts_row_before_label(lines, i);
        const float distance = lines[i - 1].y - line.y;
        if (distance > 1.25F * closest) return true;
        return first_column && closest > (measures.pitch + 0.15F) * line.size;
    }

    /// The lines at which rows of a table of labels start. A value may be set higher than its label (a label in the
    /// middle of its row): between two labels the next row starts behind the widest gap of the values.
    std::vector<std::size_t> labelled_rows(const Zone& zone) const {
        std::vector<std::size_t> starts{zone.first};
        auto last_label = zone.first;
        for (auto i = zone.first + 1; i < zone.last; ++i) {
            if (!starts_row(zone, i, 0)) continue;
            auto start = i;
            float widest = 1.15F * (lines[i - 1].y - lines[i].y);
            for (auto k = i; k > last_label + 1; --k) {
                const bool value = lines[k - 1].x0() >= zone.gutters.front().from;
                if (!value) break;
                const float gap = lines[k - 2].y - lines[k - 1].y;
                if (gap > widest && k - 1 > last_label) {
                    widest = 1.15F * gap;
                    start = k - 1;
                }
            }
            starts.push_back(start);
            last_label = i;
        }
        return starts;
    }

    void add_labelled_rows(const Zone& zone) {
        const auto starts = labelled_rows(zone);
        for (std::size_t r = 0; r < starts.size(); ++r) {
            const auto end = r + 1 < starts.size() ? starts[r + 1] : zone.last;
            Element row;
            row.cells.resize(zone.gutters.size() + 1);
            for (auto i = starts[r]; i < end; ++i) {
                for (const auto& segment : lines[i].segments)
                    row.cells[column_of(zone, segment)].push_back(only(lines[i], segment));
            }
            row.line = only(lines[starts[r]], lines[starts[r]].segments.front());
            out.push_back(std::move(row));
        }
    }

    /// Values that stand left of their labels are read behind them: in the rows from `first` on.
    void put_labels_first(std::size_t first) {
        const auto is_label = [](const CellLines& cell) {
            return !cell.empty() && ends_label(cell.back(), cell.back().segments.back());
        };
        const auto turned = [&](const Element& row) {
            return row.cells.size() == 2 && is_label(row.cells[1]) && !row.cells[0].empty() && !is_label(row.cells[0]);
        };
        const auto begin = out.begin() + static_cast<std::ptrdiff_t>(first);
        const auto labels = static_cast<std::size_t>(std::count_if(begin, out.end(), turned));
        if (labels < 2 || labels * 2 <= out.size() - first) return;
        for (auto row = begin; row != out.end(); ++row) {
            if (!turned(*row)) continue;
            std::swap(row->cells[0], row->cells[1]);
            row->line = row->cells[0].front();
        }
    }

    void add_rows(const Zone& zone) {
        if (zone.labelled) return add_labelled_rows(zone);
        const auto first_row = out.size();
        float closest = 1e9F;
        float furthest = 0;
        for (auto i = zone.first + 1; i < zone.last; ++i) {
            closest = std::min(closest, lines[i - 1].y - lines[i].y);
            furthest = std::max(furthest, lines[i - 1].y - lines[i].y);
        }
        const bool even =
            furthest < 1.25F * closest && !zone.labels_behind; // nothing sets rows apart: each line is one
        for (auto i = zone.first; i < zone.last; ++i) {
            const bool filled_first = column_of(zone, lines[i].segments.front()) == 0;
            if (i == zone.first || (even ? filled_first : starts_row(zone, i, closest))) {
                Element row;
                row.line = only(lines[i], lines[i].segments.front());
                row.cells.resize(zone.gutters.size() + 1);
                out.push_back(std::move(row));
            }
            for (const auto& segment : lines[i].segments)
                out.back().cells[column_of(zone, segment)].push_back(only(lines[i], segment));
        }
        put_labels_first(first_row);
    }

    /// The tables that the document's own tags know, up to the first line that stands in none; behind them is the next
    /// line. A row whose cells hold several paragraphs each and no label is a page's layout: the head of a note.
    std::size_t add_tagged_rows(std::size_t first) {
        auto last = first;
        const auto first_row = out.size();
        while (last < lines.size() && structure.in_table(lines[last])) ++last;
        const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(first);
        for (auto& row : structure.rows({begin, lines.begin() + static_cast<std::ptrdiff_t>(last)})) {
            const auto& start = row.cells.front().front();
            const bool layout = std::any_of(row.cells.begin(), row.cells.end(),
                                            [&](const CellLines& c) { return structure.has_paragraphs(c); });
            if (layout && !ends_label(start, start.segments.front()))
                add_columns(row.cells);
            else
                out.push_back(std::move(row));
        }
        put_labels_first(first_row);
        return last;
    }

    void run() {
        bool fresh = true;
        for (std::size_t i = 0; i < lines.size();) {
            base::check_limits();
            if (structure.in_table(lines[i])) {
                i = add_tagged_rows(i);
                fresh = true;
                continue;
            }
            if (const auto last = add_text_columns(i); last > i) {
                i = last;
                fresh = true;
                continue;
            }
            if (lines[i].segments.size() < 2) {
                text_line(std::move(lines[i]), measures.left, measures.right, fresh);
                fresh = false;
                ++i;
                continue;
            }
            const auto zone = find_zone(lines, i, measures);
            const auto found = columns(zone);
            const bool labelled = zone.labelled;
            if (zone.last - zone.first == 1 && !labelled && found.size() == 2 && !fresh) {
                // one line with one wide gap in the middle of text: a gap and no table
                text_line(joined(lines[i]), measures.left, measures.right, false);
            } else if (is_columns(zone, found)) {
                add_columns(found);
                fresh = true;
            } else {
                add_rows(zone);
                fresh = true;
            }
            i = zone.last;
        }
    }
};

} // namespace

std::vector<Element> find_regions(std::vector<Line> lines, const Measures& measures, const Structure& structure) {
    split_columns(lines, measures);
    Builder builder{lines, measures, structure, {}, false};
    builder.run();
    return std::move(builder.out);
}

} // namespace ianote::read::pdf
