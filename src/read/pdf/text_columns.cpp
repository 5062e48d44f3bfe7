// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/text_columns.hpp"

#include <algorithm>
#include <array>

namespace ianote::read::pdf {

namespace {

constexpr std::size_t max_lines = 400;  // of one page: more are no text that a person set
constexpr float off_middle = 0.12F;     // share of the width by which the gutter may lie beside the middle
constexpr float narrowest_middle = 6;   // points
constexpr std::size_t fewest_lines = 3; // of each column
constexpr float mostly_filled = 0.5F;   // of a column's width, on average
constexpr float widest_hole = 2.3F;     // times the distance of lines: more in one column, and they have ended

/// A segment as part of its line; copied only when the columns are sure.
struct Part {
    const Line* line = nullptr;
    const Segment* segment = nullptr;
};

struct Column {
    std::vector<Part> parts;
    float from = 1e9F;
    float to = 0;
    float widths = 0;

    void add(const Line& line, const Segment& segment) {
        parts.push_back({&line, &segment});
        from = std::min(from, segment.x0);
        to = std::max(to, segment.x1);
        widths += segment.x1 - segment.x0;
    }

    float bottom() const { return parts.back().line->y; }

    float width() const { return parts.empty() ? 0 : widths / static_cast<float>(parts.size()); }

    CellLines lines() const {
        CellLines out;
        for (const auto& part : parts) out.push_back(with_segments(*part.line, {*part.segment}));
        return out;
    }
};

struct Search {
    const Measures& m;
    std::array<Column, 2> sides;

    /// 0 left, 1 right, 2 across the middle.
    std::size_t side_of(const Segment& segment) const {
        const float middle = (m.left + m.right) / 2;
        const float slack = off_middle * (m.right - m.left);
        if (segment.x1 <= middle + slack && segment.x0 < middle - slack) return 0;
        if (segment.x0 >= middle - slack) return 1;
        return 2;
    }

    /// Adds the line, unless it closes the gutter.
    bool add(const Line& line) {
        float left = sides[0].to;
        float right = sides[1].from;
        for (const auto& segment : line.segments) {
            const auto side = side_of(segment);
            if (side == 2) return false;
            if (side == 0) left = std::max(left, segment.x1);
            if (side == 1) right = std::min(right, segment.x0);
        }
        if (left + narrowest_middle > right) return false;
        for (const auto& segment : line.segments) sides[side_of(segment)].add(line, segment);
        return true;
    }

    /// Whether the line leaves a hole in its column: text of full width, however short, may stand between.
    bool leaves_hole(const Line& line) const {
        return std::any_of(line.segments.begin(), line.segments.end(), [&](const Segment& segment) {
            const auto side = side_of(segment);
            if (side == 2 || sides[side].parts.empty()) return false;
            const float top = sides[side].bottom();
            if (top - line.y <= widest_hole * m.pitch * line.size) return false;
            // beside a hole in one column the other's text goes on; beside the end of both stands a line or two
            const auto& other = sides[1 - side].parts;
            const auto inside = std::count_if(other.begin(), other.end(),
                                              [&](const Part& p) { return p.line->y < top && p.line->y > line.y; });
            return inside <= 2;
        });
    }

    /// Takes lines away from below where the column that ended first had ended.
    std::size_t cut(std::size_t last, const std::vector<Line>& lines) {
        const float end = std::max(sides[0].bottom(), sides[1].bottom()) - 0.7F * m.pitch * m.body_size;
        while (last > 0 && lines[last - 1].y < end) --last;
        for (auto& side : sides) {
            while (!side.parts.empty() && side.bottom() < end) side.parts.pop_back();
        }
        return last;
    }

    bool are_columns() const {
        return std::all_of(sides.begin(), sides.end(), [](const Column& side) {
            return side.parts.size() >= fewest_lines && side.width() > mostly_filled * (side.to - side.from);
        });
    }
};

} // namespace

std::optional<TextColumns> find_text_columns(const std::vector<Line>& lines, std::size_t first,
                                             const Measures& measures) {
    Search search{measures, {}};
    auto last = first;
    for (; last < lines.size() && last - first < max_lines; ++last) {
        if (search.leaves_hole(lines[last])) {
            if (search.sides[0].parts.empty() || search.sides[1].parts.empty()) return std::nullopt;
            last = search.cut(last, lines);
            break;
        }
        if (!search.add(lines[last])) break;
    }
    if (!search.are_columns()) return std::nullopt;
    return TextColumns{last, {search.sides[0].lines(), search.sides[1].lines()}};
}

} // namespace ianote::read::pdf
