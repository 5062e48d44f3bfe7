// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/turned.hpp"

#include <algorithm>
#include <iterator>

namespace ianote::read::pdf {

namespace {

constexpr float widest_step = 2.5F;         // times the size: what stands further below is something else
constexpr std::size_t lines_of_a_stamp = 2; // at most
constexpr float margin = 0.12F;             // of the page's width
constexpr float height_of_letters = 0.7F;   // of their size

using Box = ianote::pdf::Box;

/// Where a line stands on the page as it is seen.
Box seen_box(const Line& line, int quarters) {
    const float width = line.page->width;
    const float height = line.page->height;
    const Box own{line.x0(), line.y, line.x1(), line.y + height_of_letters * line.size};
    switch (quarters) {
    case 1: return {width - own.y1, own.x0, width - own.y0, own.x1};
    case 2: return {width - own.x1, height - own.y1, width - own.x0, height - own.y0};
    case 3: return {own.y0, height - own.x1, own.y1, height - own.x0};
    default: return own;
    }
}

Box around(const std::vector<Line>& lines, int quarters) {
    Box all = seen_box(lines.front(), quarters);
    for (const auto& line : lines) {
        const auto box = seen_box(line, quarters);
        all = {std::min(all.x0, box.x0), std::min(all.y0, box.y0), std::max(all.x1, box.x1), std::max(all.y1, box.y1)};
    }
    return all;
}

bool overlap(const Box& a, const Box& b) { return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1; }

/// Beside all upright text at the page's edge; or all that is turned, and drawn across it.
bool is_stamp(const std::vector<Line>& block, const TurnedLines& all, const std::vector<Line>& upright) {
    if (block.size() > lines_of_a_stamp) return false;
    const auto box = around(block, all.quarters);
    const auto text = around(upright, 0);
    const float edge = margin * block.front().page->width;
    if (box.x1 < std::min(text.x0, edge) || box.x0 > std::max(text.x1, block.front().page->width - edge)) return true;
    return block.size() == all.lines.size() &&
           std::any_of(upright.begin(), upright.end(), [&](const Line& l) { return overlap(box, seen_box(l, 0)); });
}

/// Lines without a wide step between them.
std::vector<std::vector<Line>> blocks_of(const std::vector<Line>& lines) {
    std::vector<std::vector<Line>> blocks;
    for (const auto& line : lines) {
        const bool apart = blocks.empty() || blocks.back().back().y - line.y > widest_step * line.size;
        if (apart) blocks.emplace_back();
        blocks.back().push_back(line);
    }
    return blocks;
}

} // namespace

void settle_turned(PageLines& lines) {
    if (lines.turned.empty()) return;
    if (lines.lines.empty()) {
        const auto most = std::max_element(lines.turned.begin(), lines.turned.end(), [](const auto& a, const auto& b) {
            return a.lines.size() < b.lines.size();
        });
        lines.quarters = most->quarters;
        lines.lines = std::move(most->lines);
        lines.turned.erase(most);
        return;
    }
    for (auto& turned : lines.turned) {
        std::vector<Line> kept;
        for (auto& block : blocks_of(turned.lines)) {
            auto& into = is_stamp(block, turned, lines.lines) ? lines.artifacts : kept;
            std::move(block.begin(), block.end(), std::back_inserter(into));
        }
        turned.lines = std::move(kept);
    }
    std::erase_if(lines.turned, [](const TurnedLines& turned) { return turned.lines.empty(); });
}

void add_turned(TurnedLines turned, const Measures& measures, const Structure& structure,
                std::vector<std::vector<Element>>& pages) {
    auto& upright = pages.back();
    const float top = around(turned.lines, turned.quarters).y1;
    const auto below =
        std::find_if(upright.begin(), upright.end(), [&](const Element& element) { return element.line.y < top; });
    std::vector<Element> rest(std::make_move_iterator(below), std::make_move_iterator(upright.end()));
    upright.erase(below, upright.end());
    const auto own = with_margins_of(turned.lines, measures);
    pages.push_back(find_regions(std::move(turned.lines), own, structure));
    pages.push_back(std::move(rest));
}

} // namespace ianote::read::pdf
