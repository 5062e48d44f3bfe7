// SPDX-License-Identifier: GPL-3.0-or-later
// Page furniture in text that kept it: lines at the edges of pages that repeat.
#include "base/budget.hpp"
#include "layout/steps.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace ianote::layout {

namespace {

using read::Block;
using read::BlockKind;
using read::Pages;

constexpr std::size_t longest_line = 120; // bytes; a footer is no paragraph
constexpr int lines_per_edge = 3;

/// A line at the edge of a page: which block, which bytes.
struct EdgeLine {
    std::size_t block = 0;
    Span span;
    int edge = 0; ///< number of the page's end that it stands at
    std::string key;
    std::optional<long> number; ///< the last number in it, perhaps the page's
    bool shaped = false;        ///< a footer by its shape, without another page to prove it
};

bool is_break(const Block& block) { return block.kind == BlockKind::rule || block.kind == BlockKind::page_break; }

/// The key is the line with its page number as `#` and white space folded. The page's number is the last one of the
/// line; where that belongs to a document number (`1   12838/23`), the first. All other figures count as they are, so
/// that two footnotes of one wording never look like a footer.
void make_key(std::string_view line, EdgeLine& edge) {
    edge.key = text::collapse(line);
    auto end = edge.key.size();
    while (end > 0 && !text::is_digit(edge.key[end - 1])) --end;
    auto begin = end;
    while (begin > 0 && text::is_digit(edge.key[begin - 1])) --begin;
    if (begin > 0 && edge.key[begin - 1] == '/' && text::is_digit(edge.key.front())) {
        begin = 0;
        end = 0;
        while (text::is_digit(edge.key[end])) ++end;
    }
    if (end == begin || end - begin > 5) return;
    edge.number = std::stol(edge.key.substr(begin, end - begin));
    edge.key.replace(begin, end - begin, "#");
}

/// `12`, `- 12 -`, `12/15`: a page number and nothing else.
bool is_page_number(std::string_view text) {
    if (text.empty() || text.size() > 16) return false;
    bool figure = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = text::next_code_point(text, at);
        figure = figure || text::is_digit(c);
        if (!text::is_digit(c) && !text::is_blank(c) && c != '-' && c != '/' && c != 0x2013 && c != 0x2014)
            return false;
    }
    return figure;
}

/// A paragraph that is a page number, right at a break.
bool is_lone_page_number(const Pages& pages, std::size_t i) {
    if (pages.blocks[i].kind != BlockKind::paragraph || !is_page_number(block_text(pages, pages.blocks[i])))
        return false;
    const bool above = i > 0 && is_break(pages.blocks[i - 1]);
    const bool below = i + 1 < pages.blocks.size() && is_break(pages.blocks[i + 1]);
    return above || below;
}

struct FurnitureFinder {
    Pages& pages;
    std::vector<EdgeLine> lines;

    /// The lines above the break at `index` (or the end of the document), from the edge inwards.
    void collect_above(std::size_t index, int edge) {
        int wanted = lines_per_edge;
        for (auto i = index; i-- > 0 && wanted > 0;) {
            const auto& block = pages.blocks[i];
            if (block.kind != BlockKind::paragraph || block.first_run == block.last_run) return;
            if (pages.runs[block.first_run].kind != read::RunKind::text) return; // a footnote
            const auto text = block_text(pages, block);
            const auto base = static_cast<std::uint32_t>(text.data() - pages.text.data());
            auto end = text.size();
            while (wanted > 0) {
                const auto newline = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
                const auto begin = newline == std::string_view::npos ? 0 : newline + 1;
                const auto line = text.substr(begin, end - begin);
                if (line.size() > longest_line || line.empty()) return;
                EdgeLine found;
                found.block = i;
                found.edge = edge;
                found.span = {base + static_cast<std::uint32_t>(begin), base + static_cast<std::uint32_t>(end)};
                make_key(line, found);
                lines.push_back(std::move(found));
                --wanted;
                if (begin == 0) break;
                end = newline;
            }
        }
    }

    /// Keys that repeat at several edges: with a number that grows, or word for word beside such a line.
    std::set<std::string> repeated() const {
        std::map<std::string, std::vector<const EdgeLine*>> groups;
        for (const auto& line : lines) groups[line.key].push_back(&line);
        std::set<std::string> keys;
        std::set<int> edges;
        for (const auto& [key, group] : groups) {
            if (group.size() < 2) continue;
            const auto grows = [](const EdgeLine* a, const EdgeLine* b) {
                return a->edge < b->edge && a->number && b->number && *a->number < *b->number;
            };
            if (std::adjacent_find(group.begin(), group.end(), [&](auto* a, auto* b) { return !grows(a, b); }) !=
                group.end()) {
                continue;
            }
            keys.insert(key);
            for (const auto* line : group) edges.insert(line->edge);
        }
        for (const auto& [key, group] : groups) {
            const auto beside = [&](const EdgeLine* line) { return edges.contains(line->edge); };
            if (group.size() >= 2 && std::all_of(group.begin(), group.end(), beside)) keys.insert(key);
        }
        return keys;
    }

    std::string_view text_of(Span span) const {
        return std::string_view(pages.text).substr(span.begin, span.end - span.begin);
    }

    /// Document numbers that stand alone on a line: one of them is the document's own.
    std::set<std::string> lone_numbers() const {
        std::set<std::string> numbers;
        for (const auto& block : pages.blocks) {
            const auto text = block_text(pages, block);
            if (text.size() > 400 || block.kind == BlockKind::furniture) continue;
            for (std::size_t at = 0; at < text.size();) {
                const auto end = std::min(text.find('\n', at), text.size());
                if (const auto number = parse_document_number(text.substr(at, end - at)))
                    numbers.insert(number->to_string());
                at = end + 1;
            }
        }
        return numbers;
    }

    /// A document of one page shows its footer once: the document's number, then the initials, then the page; below it
    /// only the service and the language, in capitals.
    void find_shapes() {
        const auto numbers = lone_numbers();
        std::size_t outermost = 0; // first of the lines of this edge, which come from the edge inwards
        for (std::size_t i = 0; i < lines.size() && !numbers.empty(); ++i) {
            if (lines[i].edge != lines[outermost].edge) outermost = i;
            const auto text = text::trim(text_of(lines[i].span));
            const auto found = read_document_number(text);
            const auto rest = found ? text.substr(found->length) : std::string_view();
            const bool columns =
                rest.find("  ") != rest.npos || rest.find('\t') != rest.npos || rest.find('/') != rest.npos;
            const bool numbered = found && columns && lines[i].number && numbers.contains(found->number.to_string()) &&
                                  text.back() >= '0' && text.back() <= '9';
            const auto service = [&](const EdgeLine& line) { return is_service_line(text_of(line.span)); };
            const auto first = lines.begin() + static_cast<std::ptrdiff_t>(outermost);
            const auto here = lines.begin() + static_cast<std::ptrdiff_t>(i);
            if (!numbered || !std::all_of(first, here, service)) continue;
            std::for_each(first, here + 1, [](EdgeLine& line) { line.shaped = true; });
        }
    }

    /// `JAI.1  LIMITE  FR`: no small letter, and a language last.
    static bool is_service_line(std::string_view line) {
        std::size_t words = 0;
        std::size_t last = 0;
        for (std::size_t at = 0; at < line.size();) {
            if (text::is_lower(text::next_code_point(line, at))) return false;
        }
        text::for_each_word(line, [&](std::size_t begin, std::size_t end) {
            ++words;
            last = end - begin;
        });
        return words >= 1 && words <= 6 && last == 2 && line.size() < 100;
    }

    /// Cuts the line off its block, where what stands before it stays, and adds it to the pieces.
    void cut(const EdgeLine& line, std::vector<Block>& cut_off) {
        auto& block = pages.blocks[line.block];
        Block piece = block;
        piece.kind = BlockKind::furniture;
        piece.furniture = FurnitureKind::footer;
        piece.first_run = static_cast<std::uint32_t>(pages.runs.size());
        pages.runs.push_back({line.span, style_plain, read::RunKind::text});
        piece.last_run = piece.first_run + 1;
        while (block.last_run > block.first_run && pages.runs[block.last_run - 1].span.begin >= line.span.begin) {
            --block.last_run;
        }
        if (block.last_run > block.first_run) {
            auto& last = pages.runs[block.last_run - 1].span;
            last.end = std::min(last.end, line.span.begin);
        }
        cut_off.push_back(piece);
    }
};

void give_roles(Pages& pages, std::vector<Role>& roles) {
    roles.assign(pages.blocks.size(), Role::body);
    for (std::size_t i = 0; i < pages.blocks.size(); ++i) {
        const bool page_number = pages.blocks[i].kind != BlockKind::furniture && is_lone_page_number(pages, i);
        if (page_number) pages.blocks[i].furniture = FurnitureKind::page_number;
        if (page_number || pages.blocks[i].kind == BlockKind::furniture) roles[i] = Role::furniture;
        if (pages.blocks[i].kind == BlockKind::rule) roles[i] = Role::rule;
        if (pages.blocks[i].kind == BlockKind::page_break) roles[i] = Role::page_break;
    }
}

} // namespace

void find_furniture(Pages& pages, std::vector<Role>& roles) {
    FurnitureFinder finder{pages, {}};
    int edge = 0;
    for (std::size_t i = 0; i < pages.blocks.size(); ++i) {
        if (is_break(pages.blocks[i])) finder.collect_above(i, edge++);
    }
    finder.collect_above(pages.blocks.size(), edge);
    finder.find_shapes();
    const auto keys = finder.repeated();
    std::map<std::size_t, std::vector<Block>> cut_off;
    int closed = -1; // an edge whose next line inwards is no furniture: what lies further in is text
    for (const auto& line : finder.lines) {
        if (line.edge == closed) continue;
        if (!keys.contains(line.key) && !line.shaped) {
            closed = line.edge;
            continue;
        }
        finder.cut(line, cut_off[line.block]);
    }
    std::vector<Block> blocks;
    blocks.reserve(pages.blocks.size());
    for (std::size_t i = 0; i < pages.blocks.size(); ++i) {
        base::check_limits();
        const auto& block = pages.blocks[i];
        const auto cuts = cut_off.find(i);
        if (cuts == cut_off.end() || block.last_run > block.first_run) blocks.push_back(block);
        if (cuts != cut_off.end()) blocks.insert(blocks.end(), cuts->second.rbegin(), cuts->second.rend());
    }
    pages.blocks = std::move(blocks);
    give_roles(pages, roles);
}

} // namespace ianote::layout
