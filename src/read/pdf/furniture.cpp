// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/furniture.hpp"

#include "base/budget.hpp"
#include "read/pdf/edge_lines.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <ianote/identifiers.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace ianote::read::pdf {

namespace {

constexpr std::size_t lines_per_edge = 5;
constexpr float same_height = 2.5F;    // points
constexpr float margin = 0.1F;         // of the page's height: where a footer of a single page is looked for
constexpr float set_apart = 1.5F;      // times the usual distance of lines, above such a footer
constexpr std::size_t short_line = 40; // bytes
constexpr std::size_t many_pages = 3;  // on so many a line does not stand by chance
constexpr float small_print = 0.93F;   // of the text's size
constexpr float larger = 1.1F;
constexpr std::size_t few_words = 3; // `Page 2 of 7`, `FICHE 2`
constexpr std::size_t longest_footer = 4;

/// One line at one height on several pages, in their order.
using Chain = std::vector<const EdgeLine*>;

struct FurnitureFinder {
    std::vector<PageLines>& pages;
    const Measures& measures;
    const std::vector<Font>& fonts;
    const std::function<const language::Pack*()>& words;
    std::vector<EdgeLine> edges = {};
    std::vector<std::set<std::size_t>> taken = {};
    std::vector<std::set<std::size_t>> heads = {}; ///< what is taken at the heads, until release_inner()
    std::set<std::string> own_numbers = {};        ///< document numbers that stand alone on the first page
    float text_top = 0;                            ///< of the lines that stand on one page only
    float text_foot = 0;

    const Line& line(const EdgeLine& edge) const { return pages[edge.page].lines[edge.line]; }

    void collect() {
        taken.resize(pages.size());
        heads.resize(pages.size());
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
        if (pages.empty()) return;
        for (const auto& l : pages.front().lines) {
            for (const auto& segment : l.segments) {
                if (const auto number = parse_document_number(pdf::text_of(*l.page, segment)))
                    own_numbers.insert(number->to_string());
            }
        }
    }

    /// Lines that stand at the same height with the same text on two pages or more.
    std::vector<Chain> chains() const {
        Chain ordered;
        for (const auto& edge : edges) ordered.push_back(&edge);
        std::sort(ordered.begin(), ordered.end(), [&](const EdgeLine* a, const EdgeLine* b) {
            return std::tuple(a->key, a->foot, line(*a).y, a->page) < std::tuple(b->key, b->foot, line(*b).y, b->page);
        });
        std::vector<Chain> found;
        for (std::size_t i = 0; i < ordered.size();) {
            base::check_limits();
            auto end = i + 1;
            const auto near = [&](const EdgeLine* a, const EdgeLine* b) {
                return a->key == b->key && a->foot == b->foot && line(*b).y - line(*a).y <= same_height;
            };
            while (end < ordered.size() && near(ordered[end - 1], ordered[end])) ++end;
            const auto at = [&](std::size_t k) { return ordered.begin() + static_cast<std::ptrdiff_t>(k); };
            std::sort(at(i), at(end), [](const EdgeLine* a, const EdgeLine* b) { return a->page < b->page; });
            for (auto first = i; first < end;) {
                auto last = first + 1;
                while (last < end && comes_again(*ordered[last - 1], *ordered[last])) ++last;
                if (last - first > 1) found.emplace_back(at(first), at(last));
                first = last;
            }
            i = end;
        }
        return found;
    }

    void measure_text(const std::vector<Chain>& found) {
        std::vector<std::set<std::size_t>> again(pages.size());
        for (const auto& chain : found) {
            for (const auto* edge : chain) again[edge->page].insert(edge->line);
        }
        text_foot = INFINITY;
        for (std::size_t p = 0; p < pages.size(); ++p) {
            for (std::size_t i = 0; i < pages[p].lines.size(); ++i) {
                if (again[p].contains(i)) continue;
                text_top = std::max(text_top, pages[p].lines[i].y);
                text_foot = std::min(text_foot, pages[p].lines[i].y);
            }
        }
    }

    /// Above or below all text that stands on one page only.
    bool is_in_margin(const EdgeLine& edge) const {
        const auto& l = line(edge);
        if (text_top == 0) return false; // there is none
        const float gap = set_apart * measures.pitch * l.size;
        return edge.foot ? l.y < text_foot - gap && l.y < margin * l.page->height : l.y > text_top + gap;
    }

    bool is_small(const Line& l) const { return l.size < small_print * measures.body_size; }

    /// `4 Ibid.`: notes of one wording.
    static bool is_note(const Line& l) {
        const auto& first = l.segments.front().words.front();
        const auto text = text::trim(text_of(l));
        return first.place == Place::raised || (text.front() >= '0' && text.front() <= '9' && text.back() == '.');
    }

    /// A sentence, or a line that goes on with the next one.
    bool is_running(const EdgeLine& edge) const {
        const auto& l = line(edge);
        if (l.segments.size() > 1) return false;
        if (edge.line > 0 && starts_small(l) && is_next_line(pages[edge.page].lines[edge.line - 1], l, measures))
            return true;
        if (edge.words <= few_words || edge.capitals) return false;
        const auto text = text::trim(text_of(l));
        if (std::string_view(".:;,!?").find(text.back()) != std::string_view::npos) return true;
        const auto next = edge.line + 1;
        return next < pages[edge.page].lines.size() && l.x1() > measures.right - 4 * l.size &&
               is_next_line(l, pages[edge.page].lines[next], measures);
    }

    /// One of its numbers grows as the pages do.
    static bool counts(const Chain& chain) {
        for (std::size_t n = 0; n < chain.front()->numbers.size(); ++n) {
            const auto as_pages = [&](const EdgeLine* a, const EdgeLine* b) {
                return b->numbers[n] - a->numbers[n] == static_cast<long>(b->page - a->page);
            };
            if (std::adjacent_find(chain.begin(), chain.end(), [&](auto* a, auto* b) { return !as_pages(a, b); }) ==
                chain.end()) {
                return true;
            }
        }
        return false;
    }

    bool says_pages(const Chain& chain) const {
        return std::all_of(chain.begin(), chain.end(),
                           [&](const EdgeLine* edge) { return says_page(*edge, pages.size()); });
    }

    bool has_own_number(const Line& l) const {
        return std::any_of(l.segments.begin(), l.segments.end(), [&](const Segment& segment) {
            const auto number = parse_document_number(pdf::text_of(*l.page, segment));
            return number && own_numbers.contains(number->to_string());
        });
    }

    /// Set as titles are: in capitals, bold or large.
    bool is_titled(const EdgeLine& edge) const {
        const auto& l = line(edge);
        const auto bold = [&](const Word& word) { return fonts[word.piece->font].bold; };
        const auto& own = l.segments.front().words;
        return edge.capitals || l.size > larger * measures.body_size || std::all_of(own.begin(), own.end(), bold);
    }

    /// `ANNEXE`, or `Annexe 1` and `Annexe 2`: each the title of its page. One number on all of them is a running
    /// head's.
    bool is_part_title(const Chain& chain) const {
        const auto& last = *chain.back();
        const bool same_number = !last.numbers.empty() && chain.front()->numbers == last.numbers;
        if (last.words == 0 || last.words > few_words || same_number) return false;
        const auto* pack = words();
        if (pack == nullptr) return false;
        const auto name = text::fold_key(last.key);
        std::vector<text::Token> tokens;
        text::tokenise(last.key, tokens);
        const auto division = tokens.empty() ? std::nullopt : pack->divisions.match(tokens, 0);
        return std::find(pack->annexes.begin(), pack->annexes.end(), name) != pack->annexes.end() ||
               (division && division->tokens == tokens.size());
    }

    bool is_foot(const Chain& chain) const {
        const auto& last = *chain.back();
        if (is_running(last)) return is_in_margin(last) && !is_note(line(last));
        if (is_note(line(last)) && last.words > 0) return says_pages(chain) && is_in_margin(last);
        return chain.size() >= many_pages || counts(chain) || has_own_number(line(last)) || is_in_margin(last);
    }

    /// What stands at the head of two pages may be a title of each: `ANNEXE 1`, `ANNEXE 2`.
    bool is_head(const Chain& chain) const {
        const auto& last = *chain.back();
        const auto& l = line(last);
        const bool many = chain.size() >= many_pages;
        if (is_running(last)) return many && (is_small(l) || is_in_margin(last));
        const bool numbered = counts(chain);
        if (has_own_number(l)) return true;
        if (last.is_bare_number()) return numbered && says_pages(chain);
        if (numbered && l.segments.size() == 1 && last.words <= few_words && !is_small(l)) {
            const bool to_the_end = many && last.page + 1 == pages.size();
            return !is_titled(last) && !is_part_title(chain) && (says_pages(chain) || to_the_end);
        }
        if (is_part_title(chain)) return false;
        const bool everywhere = chain.size() == pages.size() && is_in_margin(last) && !is_titled(last);
        return many || everywhere || (numbered && says_pages(chain));
    }

    void find_repeated() {
        const auto found = chains();
        measure_text(found);
        for (const auto& chain : found) {
            if (!(chain.back()->foot ? is_foot(chain) : is_head(chain))) continue;
            for (const auto* edge : chain) (edge->foot ? taken : heads)[edge->page].insert(edge->line);
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
            for (std::size_t i = 0; i < pages[p].lines.size() && heads[p].contains(i); ++i) outer.insert(i);
            taken[p] = std::move(outer);
        }
    }

    /// Where a page proves its foot by itself: its own number alone, among columns or with that of all pages, or the
    /// document's.
    bool is_sure_footer(std::size_t p, std::size_t first) const {
        for (auto i = first; i < pages[p].lines.size(); ++i) {
            const auto edge = edge_line(pages[p], p, i, true);
            const bool of_all = edge.numbers.size() == 2 && edge.words <= few_words &&
                                edge.numbers.back() == static_cast<long>(pages.size());
            const bool formed = edge.is_bare_number() || of_all || line(edge).segments.size() > 1;
            if ((formed && says_page(edge, pages.size())) || has_own_number(line(edge))) return true;
        }
        return false;
    }

    /// On a page that no other can prove anything of: short or spread lines low in the margin, set apart from the text.
    void take_by_place(std::size_t p, bool must_be_sure) {
        const auto& lines = pages[p].lines;
        if (lines.empty()) return;
        const auto low = [&](const Line& l) { return l.y < margin * l.page->height; };
        const auto apart = [&](std::size_t i) {
            return i == 0 || lines[i - 1].y - lines[i].y > set_apart * measures.pitch * lines[i].size;
        };
        auto first = lines.size() - 1; // up to the nearest wide gap: above it may be footnotes
        while (first > 0 && low(lines[first]) && !apart(first)) --first;
        if (!low(lines[first]) || !apart(first) || lines.size() - first >= longest_footer) return;
        const auto fits = [](const Line& l) { return l.segments.size() > 1 || text_of(l).size() <= short_line; };
        if (!std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end(), fits)) return;
        if (must_be_sure && !is_sure_footer(p, first)) return;
        for (auto i = first; i < lines.size(); ++i) taken[p].insert(i);
    }

    /// `- 2 -` above the text of page 2.
    void take_number_at_head(std::size_t p) {
        if (p == 0 || pages[p].lines.size() < 2 || taken[p].contains(0)) return;
        const auto edge = edge_line(pages[p], p, 0, false);
        const auto& lines = pages[p].lines;
        const bool apart = !is_next_line(lines[0], lines[1], measures);
        if (apart && edge.is_bare_number() && says_page(edge, pages.size())) taken[p].insert(0);
    }

    void take_of_single_pages() {
        // the document's own word for furniture; turned text is no such word
        const auto told = [](const Line& l) {
            return std::any_of(l.segments.begin(), l.segments.end(), [](const Segment& segment) {
                return std::any_of(segment.words.begin(), segment.words.end(),
                                   [](const Word& word) { return word.piece->artifact; });
            });
        };
        const bool proven = std::any_of(pages.begin(), pages.end(), [&](const PageLines& page) {
            return std::any_of(page.artifacts.begin(), page.artifacts.end(), told);
        });
        for (std::size_t p = 0; p < pages.size(); ++p) {
            const auto last = pages[p].lines.size();
            if (last == 0 || taken[p].contains(last - 1)) continue;
            take_by_place(p, pages.size() > 1 || proven || !taken[p].empty());
            take_number_at_head(p);
        }
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

void take_furniture(std::vector<PageLines>& pages, const Measures& measures, const std::vector<Font>& fonts,
                    const std::function<const language::Pack*()>& words) {
    FurnitureFinder finder{.pages = pages, .measures = measures, .fonts = fonts, .words = words};
    finder.collect();
    finder.find_repeated();
    finder.take_outer();
    finder.release_inner();
    finder.take_of_single_pages();
    finder.move();
}

FurnitureKind kind_of_furniture(const Line& line) {
    using ianote::pdf::PieceKind;
    const auto& piece = *line.segments.front().words.front().piece;
    if (piece.kind == PieceKind::hidden) return FurnitureKind::hidden;
    if (piece.kind == PieceKind::annotation) return FurnitureKind::annotation;
    if (piece.turned || piece.quarters != 0) return FurnitureKind::marking;
    if (line.segments.size() == 1 && read_edge(text_of(line)).is_bare_number()) return FurnitureKind::page_number;
    return line.y > line.page->height / 2 ? FurnitureKind::header : FurnitureKind::footer;
}

} // namespace ianote::read::pdf
