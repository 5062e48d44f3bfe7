// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/strips.hpp"

#include <algorithm>
#include <utility>

namespace ianote::read::pdf {

namespace {

constexpr std::size_t max_lines = 400;    // of one page: more are no text that a person set
constexpr float narrowest_strip = 0.65F;  // of the size
constexpr float wider_than_blank = 1.3F;  // times the narrowest blanks of the document
constexpr float narrowest_column = 4.5F;  // of the size: less holds labels or figures
constexpr float larger = 1.05F;           // than the text below: a heading
constexpr float beside_a_heading = 0.75F; // times the distance of lines: nothing stands so near
constexpr std::size_t lines_below = 4;    // of a heading that tell what it stands over
constexpr float beside = 1.5F;            // times the distance of lines: where another column must have begun

/// What words cover: stretches from left to right with a strip between each two.
class Coverage {
public:
    explicit Coverage(float strip)
        : strip_(strip) {}

    /// False where the strips stay as they are.
    bool add(float from, float to) {
        if (!covered_.empty() && from >= covered_.back().from) return add_behind(from, to);
        auto at =
            std::find_if(covered_.begin(), covered_.end(), [&](const Stretch& s) { return s.to > from - strip_; });
        if (at != covered_.end() && at->from <= from && at->to >= to &&
            (at + 1 == covered_.end() || (at + 1)->from >= to + strip_))
            return false;
        auto behind = at;
        for (; behind != covered_.end() && behind->from < to + strip_; ++behind) {
            from = std::min(from, behind->from);
            to = std::max(to, behind->to);
        }
        at = covered_.erase(at, behind);
        covered_.insert(at, {from, to});
        return true;
    }

    bool add(const Line& line) {
        bool changed = false;
        for (const auto& segment : line.segments) {
            for (const auto& word : segment.words) changed = add(word.piece->x0, word.piece->x1) || changed;
        }
        return changed;
    }

    const std::vector<Stretch>& stretches() const { return covered_; }

private:
    /// What begins behind the last stretch's start can touch no other: so do nearly all words.
    bool add_behind(float from, float to) {
        auto& last = covered_.back();
        if (last.to <= from - strip_) {
            covered_.push_back({from, to});
            return true;
        }
        if (to <= last.to) return false;
        last.to = to;
        return true;
    }

    std::vector<Stretch> covered_;
    float strip_;
};

/// Stretches wide enough for text; a narrow one is part of the next.
std::vector<Stretch> columns_of(const std::vector<Stretch>& stretches, float narrowest) {
    std::vector<Stretch> columns;
    bool open = false;
    for (const auto& stretch : stretches) {
        if (open)
            columns.back().to = stretch.to;
        else
            columns.push_back(stretch);
        open = stretch.width() < narrowest;
    }
    if (open && columns.size() > 1) { // figures at the right end
        columns[columns.size() - 2].to = columns.back().to;
        columns.pop_back();
    }
    return columns;
}

} // namespace

namespace {

/// Larger than what follows, and nothing beside it.
bool is_heading(const std::vector<Line>& lines, std::size_t i, const Measures& m) {
    if (i + 1 >= lines.size() || lines[i].size < larger * lines[i + 1].size) return false;
    const float reach = beside_a_heading * m.pitch * lines[i + 1].size;
    return lines[i].y - lines[i + 1].y > reach && (i == 0 || lines[i - 1].y - lines[i].y > reach);
}

/// Whether a heading stands over more than the stretch that it covers itself.
bool is_over_columns(const std::vector<Line>& lines, std::size_t heading, const std::vector<Stretch>& stretches) {
    const auto own =
        std::find_if(stretches.begin(), stretches.end(), [&](const Stretch& s) { return s.to > lines[heading].x0(); });
    if (own == stretches.end()) return true;
    const auto last = std::min(lines.size(), heading + 1 + lines_below);
    return std::any_of(
        lines.begin() + static_cast<std::ptrdiff_t>(heading) + 1, lines.begin() + static_cast<std::ptrdiff_t>(last),
        [&](const Line& line) { return line.x1() > own->to + line.size || line.x0() < own->from - line.size; });
}

} // namespace

std::vector<Stripes> find_stripes(const std::vector<Line>& lines, std::size_t first, const Measures& m) {
    const auto& start = lines[first];
    const float size = std::min(start.size, m.body_size);
    Coverage coverage(std::max(narrowest_strip, wider_than_blank * m.least_blank) * size);
    std::vector<Stripes> found; // most stripes first
    for (auto i = first; i < lines.size() && i - first < max_lines; ++i) {
        if (is_heading(lines, i, m) && (i == first || is_over_columns(lines, i, coverage.stretches()))) break;
        const bool changed = coverage.add(lines[i]);
        const bool alone = coverage.stretches().size() < 2;
        if (alone && start.y - lines[i].y > beside * m.pitch * start.size) break;
        if (alone) continue;
        if (!changed) { // nor do its columns
            if (!found.empty() && found.back().last == i) found.back().last = i + 1;
            continue;
        }
        auto columns = columns_of(coverage.stretches(), narrowest_column * size);
        if (columns.size() < 2) continue;
        // the more lines, the fewer strips go through all of them
        std::erase_if(found, [&](const Stripes& s) { return s.columns.size() <= columns.size(); });
        found.push_back({i + 1, std::move(columns)});
    }
    return found;
}

} // namespace ianote::read::pdf
