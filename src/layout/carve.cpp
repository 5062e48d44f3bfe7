// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/carve.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::layout {

namespace {

struct Carver {
    read::Pages& pages;
    std::size_t first = 0; ///< where the block's new runs begin

    /// A piece of a run; one that is white space before the first mark is left out.
    void add(read::Run like, Span span, read::RunKind kind) {
        if (span.empty()) return;
        const bool mark = kind == read::RunKind::note_mark && like.kind != kind;
        if (mark && pages.runs.size() == first + 1 && is_blank(pages.runs.back())) pages.runs.pop_back();
        like.span = span;
        like.kind = kind;
        pages.runs.push_back(like);
    }

    bool is_blank(const read::Run& run) const {
        return run.kind != read::RunKind::image &&
               text::trim(std::string_view(pages.text).substr(run.span.begin, run.span.end - run.span.begin)).empty();
    }
};

} // namespace

void carve_marks(read::Pages& pages, std::size_t block, std::vector<Span> marks) {
    std::sort(marks.begin(), marks.end(), [](Span a, Span b) { return a.begin < b.begin; });
    const auto begin = pages.runs.begin() + pages.blocks[block].first_run;
    const std::vector<read::Run> old(begin, pages.runs.begin() + pages.blocks[block].last_run);
    Carver carver{pages, pages.runs.size()};
    auto next = marks.begin();
    for (auto run : old) {
        const auto whole = run.span;
        while (next != marks.end() && next->begin < whole.end) {
            if (next->begin >= whole.begin) { // it begins here, and may end in a later run
                carver.add(run, {run.span.begin, next->begin}, run.kind);
                carver.add(run, *next, read::RunKind::note_mark);
            }
            run.span.begin = std::clamp(next->end, run.span.begin, run.span.end);
            if (next->end > whole.end) break;
            ++next;
        }
        if (run.kind == read::RunKind::page_break || run.kind == read::RunKind::image)
            pages.runs.push_back(run);
        else
            carver.add(run, run.span, run.kind);
    }
    pages.blocks[block].first_run = static_cast<std::uint32_t>(carver.first);
    pages.blocks[block].last_run = static_cast<std::uint32_t>(pages.runs.size());
}

} // namespace ianote::layout
