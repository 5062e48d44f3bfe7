// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/drawn_styles.hpp"

#include "base/budget.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ianote::read::pdf {

namespace {

using ianote::pdf::Box;
using ianote::pdf::Page;
using ianote::pdf::Piece;

// shares of the size of letters
constexpr float lowest_strike = 0.12F; // above the baseline
constexpr float highest_strike = 0.45F;
constexpr float lowest_underline = 0.32F; // below the baseline
constexpr float beyond = 0.45F;           // a line reaches so far past its words: it goes on under a blank
constexpr float widest_blank = 1.2F;      // under which it goes on
constexpr float covered = 0.75F;          // of a word's width
constexpr float thin = 0.15F;
constexpr std::size_t max_lines = 3000; // of one page

/// Lines that run on from one to the next are one: each part of a line is underlined by itself.
std::vector<Box> lines_across(const Page& page) {
    std::vector<Box> lines;
    for (const auto& rule : page.rules) {
        if (rule.x1 - rule.x0 > 2 * (rule.y1 - rule.y0)) lines.push_back(rule);
    }
    const auto height = [](const Box& b) { return std::lround(b.y0 * 2); };
    std::sort(lines.begin(), lines.end(),
              [&](const Box& a, const Box& b) { return height(a) != height(b) ? height(a) < height(b) : a.x0 < b.x0; });
    std::vector<Box> joined;
    for (const auto& line : lines) {
        constexpr float touch = 1; // points
        if (!joined.empty() && height(joined.back()) == height(line) && line.x0 <= joined.back().x1 + touch)
            joined.back().x1 = std::max(joined.back().x1, line.x1);
        else
            joined.push_back(line);
    }
    if (joined.size() > max_lines) joined.resize(max_lines);
    return joined;
}

class Marker {
public:
    explicit Marker(Page& page) {
        for (auto& piece : page.pieces) {
            if (piece.quarters == 0 && !piece.turned && piece.size > 0) by_height_.push_back(&piece);
            largest_ = std::max(largest_, piece.size);
        }
        std::sort(by_height_.begin(), by_height_.end(), [](const Piece* a, const Piece* b) { return a->y < b->y; });
    }

    void mark(const Box& line) {
        const float y = (line.y0 + line.y1) / 2;
        const float thick = line.y1 - line.y0;
        std::vector<Piece*> struck;
        std::vector<Piece*> underlined;
        const auto first = std::lower_bound(by_height_.begin(), by_height_.end(), y - highest_strike * largest_,
                                            [](const Piece* p, float height) { return p->y < height; });
        for (auto i = first; i != by_height_.end() && (*i)->y <= y + lowest_underline * largest_; ++i) {
            auto* piece = *i;
            const float above = (y - piece->y) / piece->size;
            const bool meets = std::min(line.x1, piece->x1) - std::max(line.x0, piece->x0) > 0;
            if (!meets || thick > thin * piece->size) continue;
            if (above >= lowest_strike && above <= highest_strike) struck.push_back(piece);
            if (above < 0 && above >= -lowest_underline) underlined.push_back(piece);
        }
        if (fits(line, struck)) {
            for (auto* piece : struck) piece->struck = piece->struck || covers(line, *piece);
        } else if (fits(line, underlined)) {
            for (auto* piece : underlined) piece->underlined = piece->underlined || covers(line, *piece);
        }
    }

private:
    static bool covers(const Box& line, const Piece& piece) {
        return std::min(line.x1, piece.x1) - std::max(line.x0, piece.x0) >= covered * (piece.x1 - piece.x0);
    }

    /// Whether the line is about these words: it ends with them, and no wide gap lies among them.
    static bool fits(const Box& line, std::vector<Piece*>& words) {
        if (words.empty()) return false;
        std::sort(words.begin(), words.end(), [](const Piece* a, const Piece* b) { return a->x0 < b->x0; });
        float end = words.front()->x1;
        if (line.x0 < words.front()->x0 - beyond * words.front()->size) return false;
        for (const auto* word : words) {
            if (word->x0 - end > widest_blank * word->size) return false;
            end = std::max(end, word->x1);
        }
        return line.x1 <= end + beyond * words.back()->size;
    }

    std::vector<Piece*> by_height_;
    float largest_ = 0;
};

} // namespace

void find_drawn_styles(Page& page) {
    const auto lines = lines_across(page);
    if (lines.empty()) return;
    Marker marker(page);
    for (const auto& line : lines) {
        base::check_limits();
        marker.mark(line);
    }
}

} // namespace ianote::read::pdf
