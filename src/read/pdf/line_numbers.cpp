// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/line_numbers.hpp"

#include "base/budget.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

namespace ianote::read::pdf {

namespace {

using ianote::pdf::Page;
using ianote::pdf::Piece;

constexpr float same_edge = 1.5F;          // points
constexpr float same_line = 0.4F;          // of the size
constexpr std::size_t fewest = 4;          // numbers that prove a column of them
constexpr float nearly_full = 0.9F;        // of the longest line
constexpr float widest_gap_of_numbers = 2; // times the size, between words
constexpr float shortest_text = 15;        // times the size: a line of text
constexpr long longest_step = 10;

struct Number {
    std::size_t piece = 0;
    long value = 0;
};

/// Numbers that share an edge, from top to bottom.
struct Column {
    bool by_left = false;
    float edge = 0;
    float x0 = 0;
    float x1 = 0;
    std::vector<Number> numbers;
};

std::optional<long> value_of(std::string_view text) {
    if (text.empty() || !text::is_digit(static_cast<unsigned char>(text.back()))) return std::nullopt;
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && text.size() <= 5 && value > 0 ? std::optional(value) : std::nullopt;
}

/// The pieces of a page by height, so that those beside a number are found at once.
class Heights {
public:
    explicit Heights(const Page& page)
        : page_(page) {
        order_.reserve(page.pieces.size());
        for (std::size_t i = 0; i < page.pieces.size(); ++i) {
            if (!page.pieces[i].turned && page.pieces[i].quarters == 0 && page.pieces[i].end > page.pieces[i].begin)
                order_.push_back(i);
        }
        const auto higher = [&](std::size_t a, std::size_t b) { return page.pieces[a].y > page.pieces[b].y; };
        if (!std::is_sorted(order_.begin(), order_.end(), higher))
            std::stable_sort(order_.begin(), order_.end(), higher);
    }

    /// Every piece whose baseline lies between two heights.
    template <typename Visit> void between(float top, float foot, const Visit& visit) const {
        auto at = std::lower_bound(order_.begin(), order_.end(), top,
                                   [&](std::size_t i, float y) { return page_.pieces[i].y > y; });
        for (; at != order_.end() && page_.pieces[*at].y >= foot; ++at) visit(*at);
    }

private:
    const Page& page_;
    std::vector<std::size_t> order_;
};

/// What stands beside a number.
struct Beside {
    float x0 = INFINITY;
    float x1 = -INFINITY;
    bool small = false;   ///< its first letter is one
    bool running = false; ///< a line of text, and no cells
};

class PageNumbers {
public:
    explicit PageNumbers(const Page& page)
        : page_(page) {
        for (std::size_t i = 0; i < page.pieces.size(); ++i) {
            const auto& piece = page.pieces[i];
            if (piece.turned || piece.quarters != 0) continue;
            if (const auto value = value_of(page.text_of(piece))) numbers_.push_back({i, *value});
        }
    }

    std::vector<Column> columns() const {
        std::vector<Column> found;
        for (const bool by_left : {false, true}) {
            auto numbers = numbers_;
            const auto edge = [&](const Number& n) {
                return by_left ? page_.pieces[n.piece].x0 : page_.pieces[n.piece].x1;
            };
            std::stable_sort(numbers.begin(), numbers.end(),
                             [&](const Number& a, const Number& b) { return edge(a) < edge(b); });
            for (std::size_t i = 0; i < numbers.size();) {
                Column column{by_left, edge(numbers[i]), INFINITY, -INFINITY, {}};
                for (; i < numbers.size() && edge(numbers[i]) - column.edge < same_edge; ++i)
                    column.numbers.push_back(numbers[i]);
                add_runs(std::move(column), found);
            }
        }
        return found;
    }

    /// Nothing but the numbers stands in their column as high as they do, and all other text to one side.
    bool stands_apart(const Column& run) const {
        const float size = page_.pieces[run.numbers.front().piece].size;
        bool left = false;
        bool right = false;
        bool inside = false;
        std::set<std::size_t> own;
        for (const auto& n : run.numbers) own.insert(n.piece);
        heights().between(y(run.numbers.front()) + size, y(run.numbers.back()) - same_line * size, [&](std::size_t i) {
            const auto& piece = page_.pieces[i];
            if (own.contains(i)) return;
            if (piece.x1 <= run.x0)
                left = true;
            else if (piece.x0 >= run.x1)
                right = true;
            else
                inside = true;
        });
        return !inside && left != right;
    }

    /// Numbers beside lines that go on with the line above, or each fifth line's: no list counts so.
    bool is_proven(const Column& column) const {
        const auto& numbers = column.numbers;
        const long step = numbers.size() < 2 ? 0 : numbers[1].value - numbers[0].value;
        if (step > 2)
            return numbers.size() + 1 >= fewest && numbers.front().value % step == 0 && has_lines_between(column);
        if (numbers.size() < fewest) return false;
        std::vector<Beside> texts;
        float right = 0;
        for (const auto& n : numbers) {
            texts.push_back(beside(n));
            right = std::max(right, texts.back().x1);
        }
        std::size_t going_on = 0;
        for (std::size_t i = 1; i < texts.size(); ++i) {
            const float width = right - texts[i - 1].x0;
            const bool text = texts[i].running && texts[i - 1].running;
            going_on += text && texts[i].small && texts[i - 1].x1 > texts[i - 1].x0 + nearly_full * width ? 1 : 0;
        }
        return going_on * 5 >= numbers.size();
    }

private:
    float y(const Number& n) const { return page_.pieces[n.piece].y; }

    /// Made for the first run that is looked at: most pages have none.
    const Heights& heights() const {
        if (!heights_) heights_.emplace(page_);
        return *heights_;
    }

    /// The parts of the column that count on.
    void add_runs(Column column, std::vector<Column>& found) const {
        auto& numbers = column.numbers;
        std::stable_sort(numbers.begin(), numbers.end(), [&](const Number& a, const Number& b) { return y(a) > y(b); });
        for (std::size_t first = 0; first < numbers.size();) {
            base::check_limits();
            auto last = first + 1;
            const long step = last < numbers.size() ? numbers[last].value - numbers[first].value : 0;
            while (step > 0 && step <= longest_step && last < numbers.size() &&
                   numbers[last].value - numbers[last - 1].value == step) {
                ++last;
            }
            Column run{column.by_left, column.edge, INFINITY, -INFINITY, {}};
            for (auto i = first; i < last; ++i) {
                run.numbers.push_back(numbers[i]);
                run.x0 = std::min(run.x0, page_.pieces[numbers[i].piece].x0);
                run.x1 = std::max(run.x1, page_.pieces[numbers[i].piece].x1);
            }
            found.push_back(std::move(run));
            first = last;
        }
    }

    Beside beside(const Number& n) const {
        const auto& own = page_.pieces[n.piece];
        std::vector<const Piece*> pieces;
        heights().between(own.y + same_line * own.size, own.y - same_line * own.size, [&](std::size_t i) {
            if (i != n.piece) pieces.push_back(&page_.pieces[i]);
        });
        if (pieces.empty()) return {};
        std::sort(pieces.begin(), pieces.end(), [](const Piece* a, const Piece* b) { return a->x0 < b->x0; });
        const auto wide_gap = [](const Piece* a, const Piece* b) {
            return b->x0 - a->x1 > widest_gap_of_numbers * a->size;
        };
        std::size_t at = 0;
        Beside text{pieces.front()->x0, pieces.back()->x1,
                    text::is_lower(text::next_code_point(page_.text_of(*pieces.front()), at)), false};
        text.running = text.x1 - text.x0 > shortest_text * pieces.front()->size &&
                       std::adjacent_find(pieces.begin(), pieces.end(), wide_gap) == pieces.end();
        return text;
    }

    /// Other lines lie between the first two.
    bool has_lines_between(const Column& column) const {
        const float size = page_.pieces[column.numbers[0].piece].size;
        float last = y(column.numbers[0]);
        std::size_t lines = 0;
        heights().between(last - same_line * size, y(column.numbers[1]) + same_line * size, [&](std::size_t i) {
            if (last - page_.pieces[i].y < same_line * size) return;
            last = page_.pieces[i].y;
            ++lines;
        });
        return lines >= 2;
    }

    const Page& page_;
    mutable std::optional<Heights> heights_;
    std::vector<Number> numbers_;
};

bool is_same_place(const Column& a, const Column& b) {
    return a.by_left == b.by_left && std::abs(a.edge - b.edge) < same_edge;
}

/// Whether the column counts on where those of the page before ended, or begins again.
bool counts_on(const Column& column, const Column& proven) {
    const long step = proven.numbers[1].value - proven.numbers[0].value;
    const bool same_step = column.numbers.size() < 2 || column.numbers[1].value - column.numbers[0].value == step;
    return same_step && (step < 3 || column.numbers.front().value % step == 0);
}

std::string take(Page& page, const std::set<std::size_t>& pieces) {
    std::vector<Piece> kept;
    std::vector<Piece> out;
    for (std::size_t i = 0; i < page.pieces.size(); ++i) (pieces.contains(i) ? out : kept).push_back(page.pieces[i]);
    page.pieces = std::move(kept);
    std::stable_sort(out.begin(), out.end(), [](const Piece& a, const Piece& b) { return a.y > b.y; });
    std::string text;
    for (const auto& piece : out) {
        if (!text.empty()) text += ' ';
        text += page.text_of(piece);
    }
    return text;
}

} // namespace

std::vector<std::string> take_line_numbers(std::deque<Page>& pages) {
    std::vector<std::vector<Column>> found;
    std::vector<Column> proven;
    for (const auto& page : pages) {
        const PageNumbers numbers(page);
        found.push_back(numbers.columns());
        for (const auto& column : found.back()) {
            const auto known = [&](const Column& other) { return is_same_place(column, other); };
            if (column.numbers.size() < 2 || std::any_of(proven.begin(), proven.end(), known)) continue;
            if (numbers.stands_apart(column) && numbers.is_proven(column)) proven.push_back(column);
        }
    }
    std::vector<std::string> out(pages.size());
    for (std::size_t p = 0; p < pages.size() && !proven.empty(); ++p) {
        std::set<std::size_t> pieces;
        const PageNumbers numbers(pages[p]);
        for (const auto& column : found[p]) {
            const bool numbers_lines = std::any_of(proven.begin(), proven.end(), [&](const Column& known) {
                return is_same_place(column, known) && counts_on(column, known);
            });
            if (!numbers_lines || !numbers.stands_apart(column)) continue;
            for (const auto& n : column.numbers) pieces.insert(n.piece);
        }
        if (!pieces.empty()) out[p] = take(pages[p], pieces);
    }
    return out;
}

} // namespace ianote::read::pdf
