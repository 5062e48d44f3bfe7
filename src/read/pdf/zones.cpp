// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/zones.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace ianote::read::pdf {

namespace {

constexpr float narrowest_gutter = 5;  // points of white from top to bottom between two columns
constexpr float same_column_edge = 7;  // points by which a column's left edge may waver
constexpr float furthest_value = 2.6F; // times the size: a value's next line, at most

std::vector<Gutter> gaps_of(const Line& line) {
    std::vector<Gutter> out;
    for (std::size_t i = 1; i < line.segments.size(); ++i)
        out.push_back({line.segments[i - 1].x1, line.segments[i].x0});
    return out;
}

/// The gutter without what the line covers of it; nothing is left where the line crosses it.
Gutter without(Gutter gutter, const Line& line) {
    for (const auto& segment : line.segments) {
        if (segment.x1 <= gutter.from || segment.x0 >= gutter.to) continue;
        const bool covers_start = segment.x0 <= gutter.from;
        const bool covers_end = segment.x1 >= gutter.to;
        if (covers_start && covers_end) return {};
        if (covers_start)
            gutter.from = segment.x1;
        else if (covers_end)
            gutter.to = segment.x0;
        else
            return {};
    }
    return gutter;
}

class ZoneFinder {
public:
    ZoneFinder(const std::vector<Line>& lines, const Measures& measures)
        : lines_(lines)
        , measures_(measures) {}

    Zone at(std::size_t first) const {
        Zone zone{first, first + 1, gaps_of(lines_[first]), starts_labelled_row(lines_, first, measures_)};
        const bool labelled = zone.labelled;
        std::size_t end = first + 1; // behind the last line with something right of the first gutter
        while (zone.last < lines_.size()) {
            const auto& line = lines_[zone.last];
            if (!goes_on(zone, line, labelled)) break;
            ++zone.last;
            if (line.x1() > zone.gutters.front().to || (labelled && ends_label(line, line.segments.back())))
                end = zone.last;
        }
        zone.last = end;
        zone.labels_behind = !labelled && has_labels_behind(zone);
        if (zone.labels_behind) add_rest(zone);
        return zone;
    }

private:
    /// Whether most of its rows end in a label: values stand left of their labels.
    bool has_labels_behind(const Zone& zone) const {
        std::size_t rows = 0;
        std::size_t labels = 0;
        for (auto i = zone.first; i < zone.last; ++i) {
            if (lines_[i].segments.size() < 2) continue;
            ++rows;
            labels += ends_label(lines_[i], lines_[i].segments.back()) ? 1 : 0;
        }
        return labels >= 2 && labels * 2 > rows;
    }

    /// The last value goes on below its label, in steps as the rows have them.
    void add_rest(Zone& zone) const {
        const float edge = lines_[zone.first].x0();
        float furthest = 0;
        for (auto i = zone.first + 1; i < zone.last; ++i) furthest = std::max(furthest, lines_[i - 1].y - lines_[i].y);
        for (; zone.last < lines_.size(); ++zone.last) {
            const auto& line = lines_[zone.last];
            const bool below = line.segments.size() == 1 && line.x1() < zone.gutters.front().to &&
                               std::abs(line.x0() - edge) < same_column_edge &&
                               lines_[zone.last - 1].y - line.y < furthest + 1;
            if (!below) return;
        }
    }

    bool goes_on(Zone& zone, const Line& line, bool labelled) const {
        const bool has_label = starts_labelled_row(lines_, zone.last, measures_);
        // the table of labels below the head of a note; a label in the head itself has the head's right column beside
        // it
        if (!labelled && has_label &&
            std::abs(line.segments[1].x0 - lines_[zone.first].segments.back().x0) > same_column_edge)
            return false;
        const auto& above = lines_[zone.last - 1];
        if (labelled && !has_label && !is_value_line(zone, line, above)) return false;
        std::vector<Gutter> narrowed;
        for (const auto& gutter : zone.gutters) {
            narrowed.push_back(without(gutter, line));
            if (narrowed.back().width() < narrowest_gutter) return false;
        }
        for (const auto& gap : gaps_of(line)) {
            const bool known = std::any_of(narrowed.begin(), narrowed.end(),
                                           [&](const Gutter& g) { return gap.from <= g.to && gap.to >= g.from; });
            if (!known) return false;
        }
        zone.gutters = std::move(narrowed);
        return true;
    }

    /// In a table of labels: a further line of the value, or a label whose value is yet to come.
    bool is_value_line(const Zone& zone, const Line& line, const Line& above) const {
        if (line.segments.size() == 1 && ends_label(line, line.segments.front()) && line.x1() < zone.gutters.front().to)
            return true;
        const bool right = line.x0() >= zone.gutters.front().from;
        const float edge = lines_[zone.first].segments[1].x0;
        return right && std::abs(line.x0() - edge) < 6 * same_column_edge &&
               above.y - line.y < furthest_value * measures_.pitch * line.size;
    }

    const std::vector<Line>& lines_;
    const Measures& measures_;
};

} // namespace

Zone find_zone(const std::vector<Line>& lines, std::size_t first, const Measures& measures) {
    return ZoneFinder(lines, measures).at(first);
}

bool ends_label(const Line& line, const Segment& segment) {
    return text::trim(text_of(*line.page, segment)).ends_with(':');
}

bool starts_labelled_row(const std::vector<Line>& lines, std::size_t i, const Measures& m) {
    const auto& label = lines[i].segments.front();
    if (lines[i].segments.size() < 2) return false;
    if (ends_label(lines[i], label)) return true;
    if (i + 1 >= lines.size() || !is_next_line(lines[i], lines[i + 1], m)) return false;
    const auto& below = lines[i + 1].segments.front();
    return ends_label(lines[i + 1], below) && std::abs(below.x0 - label.x0) < same_column_edge &&
           below.x1 < lines[i].segments[1].x0 && label.x1 > below.x0;
}

bool starts_row_before_label(const std::vector<Line>& lines, std::size_t i) {
    if (lines[i].segments.size() < 2) return false;
    const auto& above = lines[i - 1]; // a label of two lines
    return above.segments.size() < 2 || ends_label(above, above.segments.back());
}

std::size_t column_of(const Zone& zone, const Segment& segment) {
    std::size_t column = 0;
    while (column < zone.gutters.size() && segment.x0 >= zone.gutters[column].to - 1) ++column;
    return column;
}

} // namespace ianote::read::pdf
