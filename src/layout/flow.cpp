// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/flow.hpp"

#include "base/budget.hpp"
#include "layout/steps.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::layout {

std::string_view block_text(const read::Pages& pages, const read::Block& block) {
    if (block.first_run >= block.last_run) return {};
    const auto begin = pages.runs[block.first_run].span.begin;
    return std::string_view(pages.text).substr(begin, pages.runs[block.last_run - 1].span.end - begin);
}

Span span_of(const std::vector<Run>& runs) {
    Span whole{UINT32_MAX, 0};
    for (const auto& run : runs) {
        if (run.page_break) continue;
        whole.begin = std::min(whole.begin, run.span.begin);
        whole.end = std::max(whole.end, run.span.end);
    }
    return whole.begin == UINT32_MAX ? Span{} : whole;
}

std::string mark_number(std::string_view printed) {
    std::string n;
    for (std::size_t at = 0; at < printed.size();) {
        const auto c = text::next_code_point(printed, at);
        if (c == '[' || c == ']' || c == '(' || c == ')' || text::is_blank(c)) continue;
        if (c == 0xB9)
            n += '1';
        else if (c == 0xB2 || c == 0xB3)
            n += static_cast<char>('0' + (c - 0xB0));
        else if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
            n += static_cast<char>('0' + (c - 0x2070));
        else
            text::append_code_point(n, c);
    }
    return n;
}

namespace {

ParagraphKind kind_of(const read::Block& block) {
    switch (block.kind) {
    case read::BlockKind::heading: return ParagraphKind::heading;
    case read::BlockKind::table_row: return ParagraphKind::table_row;
    case read::BlockKind::caption: return ParagraphKind::caption;
    default: return ParagraphKind::paragraph;
    }
}

/// The cells that the reader told, else what stands between separators.
std::vector<read::TableCell> cells_of(const read::Pages& pages, const read::Block& row) {
    if (row.first_cell < row.last_cell)
        return {pages.cells.begin() + row.first_cell, pages.cells.begin() + row.last_cell};
    std::vector<read::TableCell> cells;
    const auto text = block_text(pages, row);
    const auto base = static_cast<std::uint32_t>(text.data() - pages.text.data());
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(read::cell_separator, at), text.size());
        auto& cell = cells.emplace_back();
        if (end > at)
            cell.paragraphs.push_back(
                {{base + static_cast<std::uint32_t>(at), base + static_cast<std::uint32_t>(end)}});
        at = end + 1;
    }
    return cells;
}

struct Builder {
    read::Pages& pages;
    Flow flow = {};
    std::vector<std::uint32_t> uncertain = {}; ///< where runs begin that may be marks
    bool boundary = false;                     ///< a rule, page break, note or furniture since the last paragraph
    bool rule = false;
    std::uint16_t broken_page = 0; ///< the page that the last break ended; 0: unknown

    std::vector<Run> runs_of(const read::Block& block, std::uint32_t skip = 0) {
        std::vector<Run> runs;
        runs.reserve(block.last_run - block.first_run - skip);
        for (auto i = block.first_run + skip; i < block.last_run; ++i) {
            const auto& run = pages.runs[i];
            if (run.kind == read::RunKind::page_break) {
                runs.push_back({.page_break = true, .page = run.page, .inside = true});
                continue;
            }
            if (run.kind == read::RunKind::image) {
                runs.push_back({.span = run.span,
                                .style = run.style,
                                .page_break = true,
                                .inside = true,
                                .image = static_cast<std::uint16_t>(run.page + 1)});
                continue;
            }
            if (run.kind == read::RunKind::maybe_mark) uncertain.push_back(run.span.begin);
            runs.push_back({.span = run.span,
                            .style = run.style,
                            .note_mark = run.kind == read::RunKind::note_mark,
                            .formula = run.kind == read::RunKind::formula});
        }
        return runs;
    }

    /// Pictures that stand alone are no paragraph of the text; what was taken out stays where it was marked.
    bool pictures(const read::Block& block) {
        const auto begin = pages.runs.begin() + block.first_run;
        const auto end = pages.runs.begin() + block.last_run;
        const auto picture = [](const read::Run& run) {
            return run.kind == read::RunKind::image && (run.style & style_deleted) == 0;
        };
        if (begin == end || block.kind == read::BlockKind::table_row || !std::all_of(begin, end, picture)) return false;
        flow.pictures.push_back({runs_of(block), block.page, block.line, flow.paragraphs.size()});
        return true;
    }

    void paragraph(const read::Block& block) {
        if (pictures(block)) return;
        Paragraph p;
        p.kind = kind_of(block);
        p.level = block.level;
        p.indent = block.indent;
        p.page = block.page;
        p.line = block.line;
        p.blank_before = block.blank_before || boundary;
        p.rule_before = rule;
        p.runs = runs_of(block);
        p.starts_table = block.starts_table;
        if (p.kind == ParagraphKind::table_row) p.cells = cells_of(pages, block);
        if (boundary && !flow.paragraphs.empty() && goes_on(pages.text, flow.paragraphs.back(), p)) {
            auto& runs = flow.paragraphs.back().runs;
            runs.push_back({.page_break = true, .page = broken_page});
            runs.insert(runs.end(), p.runs.begin(), p.runs.end());
        } else if (!p.runs.empty()) {
            flow.paragraphs.push_back(std::move(p));
        }
        boundary = rule = false;
        broken_page = 0;
    }

    void note(const read::Block& block) {
        FlowNote n;
        auto first = block.first_run; // behind pictures
        while (first + 1 < block.last_run && pages.runs[first].kind == read::RunKind::image) ++first;
        const auto& mark = pages.runs[first];
        const auto whole = block_text(pages, block);
        auto rest = runs_of(block);
        if (mark.kind == read::RunKind::text) { // a bare number before the text, under a rule
            auto length = whole.find_first_of(" \t\n");
            length = std::min(length, whole.size());
            n.label = {mark.span.begin, mark.span.begin + static_cast<std::uint32_t>(length)};
            rest[first - block.first_run].span.begin = n.label.end;
        } else {
            n.label = mark.span;
            if (!uncertain.empty() && uncertain.back() >= mark.span.begin) std::erase(uncertain, mark.span.begin);
            rest.erase(rest.begin() + (first - block.first_run));
        }
        drop_blanks(rest);
        n.n = mark_number(std::string_view(pages.text).substr(n.label.begin, n.label.end - n.label.begin));
        n.runs = std::move(rest);
        n.page = block.page;
        n.line = block.line;
        n.place = flow.paragraphs.size();
        flow.notes.push_back(std::move(n));
    }

    /// Blanks between a mark and its note's text, non-breaking ones included.
    void drop_blanks(std::vector<Run>& runs) const {
        while (!runs.empty() && !runs.front().page_break) {
            auto& span = runs.front().span;
            const auto text = std::string_view(pages.text).substr(span.begin, span.end - span.begin);
            const auto inner = text::trim(text);
            if (!inner.empty()) {
                span.begin += static_cast<std::uint32_t>(inner.data() - text.data());
                return;
            }
            runs.erase(runs.begin());
        }
    }

    void note_paragraph(const read::Block& block) {
        if (flow.notes.empty()) return paragraph(block);
        flow.notes.back().more.push_back(runs_of(block));
    }

    void note_continuation(const read::Block& block) {
        auto& note = flow.notes.back();
        auto& runs = note.more.empty() ? note.runs : note.more.back();
        runs.push_back({.page_break = true});
        const auto more = runs_of(block);
        runs.insert(runs.end(), more.begin(), more.end());
    }

    void furniture(const read::Block& block) {
        const auto text = block_text(pages, block);
        if (text.empty()) return;
        const auto begin = static_cast<std::uint32_t>(text.data() - pages.text.data());
        flow.furniture.push_back({block.page,
                                  text::collapse(text),
                                  {{begin, begin + static_cast<std::uint32_t>(text.size())}},
                                  block.furniture});
    }

    void block(const read::Block& block, Role role) {
        base::check_limits();
        switch (role) {
        case Role::body: return paragraph(block);
        case Role::rule: rule = true; break;
        case Role::page_break: broken_page = static_cast<std::uint16_t>(block.page); break;
        case Role::note: note(block); break;
        case Role::note_continuation: note_continuation(block); break;
        case Role::note_paragraph: note_paragraph(block); break;
        case Role::furniture: furniture(block); break;
        }
        boundary = true;
    }
};

} // namespace

Flow build_flow(read::Pages pages) {
    std::vector<Role> roles;
    find_furniture(pages, roles);
    cut_torn_footers(pages, roles);
    find_contents(pages, roles);
    find_notes(pages, roles);
    find_foot_notes(pages, roles);
    find_listed_notes(pages, roles);
    Builder builder{.pages = pages};
    builder.flow.paginated = pages.paginated;
    for (std::size_t i = 0; i < pages.blocks.size(); ++i) builder.block(pages.blocks[i], roles[i]);
    builder.flow.text = std::move(pages.text);
    builder.flow.images = std::move(pages.images);
    resolve_marks(builder.flow, builder.uncertain, builder.pages.notes_are_objects);
    return std::move(builder.flow);
}

} // namespace ianote::layout
