// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/furniture.hpp"

#include "base/budget.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

namespace ianote::read::pdf {

namespace {

constexpr std::size_t lines_per_edge = 5;
constexpr float same_height = 2.5F;    // points
constexpr float margin = 0.1F;         // of the page's height: where a footer of a single page is looked for
constexpr float set_apart = 1.5F;      // times the usual distance of lines, above such a footer
constexpr std::size_t short_line = 40; // bytes

struct EdgeLine {
    std::size_t page = 0;
    std::size_t line = 0;
    bool foot = false;
    std::string key; ///< numbers as `#`
    std::vector<long> numbers;
};

EdgeLine edge_line(const PageLines& page, std::size_t page_index, std::size_t line, bool foot) {
    EdgeLine edge{page_index, line, foot, {}, {}};
    const auto text = text::collapse(text_of(page.lines[line]));
    for (std::size_t at = 0; at < text.size();) {
        long value = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
        if (error == std::errc() && text[at] != '-') {
            edge.numbers.push_back(value);
            edge.key += '#';
            at = static_cast<std::size_t>(end - text.data());
        } else {
            edge.key += text[at++];
        }
    }
    return edge;
}

/// The same line on another page: equal but for numbers that grow as the pages do, all by the same steps.
bool repeats(const EdgeLine& a, const EdgeLine& b, float height_difference) {
    if (a.page == b.page || a.key != b.key || a.foot != b.foot || height_difference > same_height) return false;
    const auto& first = a.page < b.page ? a : b;
    const auto& second = a.page < b.page ? b : a;
    for (std::size_t i = 0; i < first.numbers.size(); ++i) {
        const auto growth = second.numbers[i] - first.numbers[i];
        if (growth < 0 || (growth > 0 && static_cast<std::size_t>(growth) > 2 * (second.page - first.page)))
            return false;
    }
    return true;
}

struct Finder {
    std::vector<PageLines>& pages;
    const Measures& measures;
    std::vector<EdgeLine> edges;
    std::vector<std::set<std::size_t>> taken;

    const Line& line(const EdgeLine& edge) const { return pages[edge.page].lines[edge.line]; }

    void collect() {
        for (std::size_t p = 0; p < pages.size(); ++p) {
            const auto count = pages[p].lines.size();
            const auto in_lower_half = [&](std::size_t i) {
                return pages[p].lines[i].y < pages[p].lines[i].page->height / 2;
            };
            for (std::size_t i = 0; i < std::min(lines_per_edge, count); ++i) {
                if (in_lower_half(count - 1 - i)) edges.push_back(edge_line(pages[p], p, count - 1 - i, true));
                if (!in_lower_half(i)) edges.push_back(edge_line(pages[p], p, i, false));
            }
        }
    }

    /// Lines that stand at the same height with the same text on two pages. Each is compared with the next few of its
    /// kind only, so that many pages take time in proportion.
    void find_repeated() {
        std::map<std::string, std::vector<const EdgeLine*>> by_key;
        for (const auto& edge : edges) by_key[edge.key].push_back(&edge);
        constexpr std::size_t compared = 12;
        for (const auto& [key, group] : by_key) {
            for (std::size_t i = 0; i < group.size(); ++i) {
                base::check_limits();
                for (std::size_t j = i + 1; j < std::min(group.size(), i + compared); ++j) {
                    const float difference = std::abs(line(*group[i]).y - line(*group[j]).y);
                    if (!repeats(*group[i], *group[j], difference)) continue;
                    taken[group[i]->page].insert(group[i]->line);
                    taken[group[j]->page].insert(group[j]->line);
                }
            }
        }
    }

    /// A line further out than known furniture is furniture, too: the first page's own footer, a mark below the number.
    void take_outer() {
        const auto is_low = [&](const EdgeLine& edge) {
            return edge.foot && line(edge).y < 1.5F * margin * line(edge).page->height;
        };
        float foot = 0;
        for (const auto& edge : edges) {
            if (is_low(edge) && taken[edge.page].contains(edge.line)) foot = std::max(foot, line(edge).y);
        }
        for (const auto& edge : edges) {
            if (is_low(edge) && line(edge).y <= foot + 1) taken[edge.page].insert(edge.line);
        }
    }

    /// Furniture lies at the edge: what has text of the note further out is text as well, even where it repeats.
    void release_inner() {
        for (std::size_t p = 0; p < pages.size(); ++p) {
            std::set<std::size_t> outer;
            for (std::size_t i = pages[p].lines.size(); i-- > 0 && taken[p].contains(i);) outer.insert(i);
            for (std::size_t i = 0; i < pages[p].lines.size() && taken[p].contains(i); ++i) outer.insert(i);
            taken[p] = std::move(outer);
        }
    }

    /// On a page that no other can prove anything of: short or spread lines low in the margin, set apart from the text.
    void take_by_place(std::size_t p) {
        const auto& lines = pages[p].lines;
        if (lines.empty()) return;
        const auto low = [&](const Line& l) { return l.y < margin * l.page->height; };
        const auto apart = [&](std::size_t i) {
            return i == 0 || lines[i - 1].y - lines[i].y > set_apart * measures.pitch * lines[i].size;
        };
        auto first = lines.size() - 1; // up to the nearest wide gap: above it may be footnotes
        while (first > 0 && low(lines[first]) && !apart(first)) --first;
        if (!low(lines[first]) || !apart(first) || lines.size() - first > 3) return;
        const auto fits = [](const Line& l) { return l.segments.size() > 1 || text_of(l).size() <= short_line; };
        if (!std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end(), fits)) return;
        for (auto i = first; i < lines.size(); ++i) taken[p].insert(i);
    }

    void move() {
        for (std::size_t p = 0; p < pages.size(); ++p) {
            std::vector<Line> kept;
            for (std::size_t i = 0; i < pages[p].lines.size(); ++i) {
                auto& line = pages[p].lines[i];
                (taken[p].contains(i) ? pages[p].artifacts : kept).push_back(std::move(line));
            }
            pages[p].lines = std::move(kept);
            std::stable_sort(pages[p].artifacts.begin(), pages[p].artifacts.end(),
                             [](const Line& a, const Line& b) { return a.y > b.y; });
        }
    }
};

} // namespace

void take_furniture(std::vector<PageLines>& pages, const Measures& measures) {
    Finder finder{pages, measures, {}, std::vector<std::set<std::size_t>>(pages.size())};
    finder.collect();
    finder.find_repeated();
    finder.take_outer();
    finder.release_inner();
    const bool proven =
        std::any_of(pages.begin(), pages.end(), [](const PageLines& p) { return !p.artifacts.empty(); }) ||
        std::any_of(finder.taken.begin(), finder.taken.end(), [](const auto& t) { return !t.empty(); });
    if (pages.size() == 1 && !proven) finder.take_by_place(0);
    finder.move();
}

} // namespace ianote::read::pdf
