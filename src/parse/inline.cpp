// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/inline.hpp"

#include "parse/addressees.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace ianote::parse {

namespace {

struct Assembler {
    const Context& context;
    std::uint8_t dropped;
    AssembledText out;
    bool gap = false;
    bool live_gap = false; ///< white space of the gap was not taken out

    void add_origin(Span span) {
        if (span.empty()) return;
        if (!out.origin.empty() && out.origin.back().end == span.begin) {
            out.origin.back().end = span.end;
        } else {
            out.origin.push_back(span);
        }
    }

    void event(std::uint8_t style, InlineKind kind, std::string n) {
        out.events.push_back({static_cast<std::uint32_t>(out.plain.size()), style, kind, std::move(n)});
    }

    /// An image keeps its place behind a blank.
    void image(const layout::Run& run) {
        add_origin(context.flow.images[run.image - 1U]);
        if (std::exchange(gap, false) && !out.plain.empty()) blank();
        live_gap = false;
        event(run.style, InlineKind::image, image_of(context, run).text);
    }

    /// The blank that a gap is. Behind what was taken out it stands by itself, unless it was taken out, too.
    void blank() {
        const bool behind_gone = !out.events.empty() && (out.events.back().style & style_deleted) != 0;
        if (live_gap && behind_gone) event(style_plain, InlineKind::text, {});
        out.plain += ' ';
    }

    void text(const layout::Run& run) {
        const auto style = static_cast<std::uint8_t>(run.style & ~dropped);
        const auto source = context.source(run.span);
        bool own_gap =
            false; // white space at this run's start has this run's look, that at the last one's end the last one's
        for (std::size_t at = 0; at < source.size();) {
            if (text::is_breaking_space(source[at])) {
                own_gap = own_gap || !gap;
                gap = true;
                live_gap = live_gap || (style & style_deleted) == 0;
                ++at;
                continue;
            }
            auto end = text::unfolded_end(source, at);
            if (end == at) ++end; // a control character that counts as text
            const bool parted = std::exchange(gap, false) && !out.plain.empty();
            if (parted && !own_gap) blank();
            live_gap = false;
            if (out.events.empty() || out.events.back().style != style || out.events.back().kind != InlineKind::text) {
                event(style, InlineKind::text, {});
            }
            if (parted && own_gap) out.plain += ' ';
            own_gap = true;
            out.plain += source.substr(at, end - at);
            at = end;
        }
    }

    void run(const layout::Run& run) {
        if (run.image > 0) return image(run);
        if (run.page_break) {
            gap = gap || !run.inside;
            live_gap = live_gap || !run.inside;
            if (run.page > 0) event(style_plain, InlineKind::page_break, std::to_string(run.page));
            return;
        }
        add_origin(run.span);
        const auto mark = run.note_mark ? layout::mark_number(context.source(run.span)) : std::string();
        if (!mark.empty()) { // of one in brackets, a label may have taken the number
            if (std::exchange(gap, false) && !out.plain.empty()) blank(); // the mark keeps its place behind it
            live_gap = false;
            event(run.style & style_deleted, InlineKind::footnote_ref, mark);
        } else {
            const auto begin = out.plain.size();
            text(run);
            if (run.formula) formula(begin);
        }
    }

    /// What was added behind `begin` is one, without the blank before it.
    void formula(std::size_t begin) {
        begin = out.plain.find_first_not_of(' ', begin);
        if (begin == std::string::npos) return;
        out.formulas.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(out.plain.size())});
    }
};

/// Formulas are what they are: nothing else is found in them.
void mark_formulas(const std::vector<Span>& formulas, std::vector<TextMark>& marks) {
    if (formulas.empty()) return;
    const auto in_formula = [&](const TextMark& mark) {
        const auto next =
            std::upper_bound(formulas.begin(), formulas.end(), mark.begin,
                             [](std::uint32_t place, const Span& formula) { return place < formula.end; });
        return next != formulas.end() && next->begin < mark.end;
    };
    std::erase_if(marks, in_formula);
    for (const auto& formula : formulas) {
        auto& mark = marks.emplace_back();
        mark.begin = formula.begin;
        mark.end = formula.end;
        mark.kind = InlineKind::formula;
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const TextMark& a, const TextMark& b) { return a.begin < b.begin; });
}

/// Cuts the plain text at events and marks, and makes inlines of the pieces.
struct Slicer {
    const AssembledText& assembled;
    const std::vector<TextMark>& marks;
    Text out;
    std::uint32_t at = 0;
    std::uint8_t style = style_plain;
    std::size_t next_mark = 0;

    /// A footnote mark inside the mark, or words taken out: it stays text. A change of look (1<sup>er</sup> mars) does
    /// not cut it.
    bool is_cut(const TextMark& mark) const {
        const auto& events = assembled.events; // in the order of their places
        auto inside = std::upper_bound(events.begin(), events.end(), mark.begin,
                                       [](std::uint32_t place, const TextEvent& event) { return place < event.at; });
        for (; inside != events.end() && inside->at < mark.end; ++inside) {
            if (inside->kind != InlineKind::text || (inside->style & style_deleted) != 0) return true;
        }
        return false;
    }

    /// The look that a mark begins with; put in is it where any of its words was.
    std::uint8_t style_of(const TextMark& mark) const {
        const auto& events = assembled.events;
        auto inside = std::upper_bound(events.begin(), events.end(), mark.begin,
                                       [](std::uint32_t place, const TextEvent& event) { return place < event.at; });
        unsigned look = style;
        for (; inside != events.end() && inside->at < mark.end; ++inside) look |= inside->style & style_inserted;
        return static_cast<std::uint8_t>(look);
    }

    void piece(std::uint32_t end) {
        while (at < end) {
            while (next_mark < marks.size() && (marks[next_mark].begin < at || is_cut(marks[next_mark]))) ++next_mark;
            const bool mark_here = next_mark < marks.size() && marks[next_mark].begin == at;
            auto stop = next_mark < marks.size() && !mark_here ? std::min(end, marks[next_mark].begin) : end;
            Inline part;
            part.style = style;
            if (mark_here) {
                const auto& mark = marks[next_mark++];
                stop = mark.end;
                part.style = style_of(mark);
                part.kind = mark.kind;
                part.value = mark.value;
                part.document = mark.document;
                part.action = mark.action;
                part.ref_type = mark.ref_type;
                part.addressee = mark.addressee;
            }
            part.text = assembled.plain.substr(at, stop - at);
            at = stop;
            push(std::move(part));
        }
    }

    void push(Inline part) {
        if (!out.inlines.empty() && part.kind == InlineKind::text) {
            auto& last = out.inlines.back();
            if (last.kind == InlineKind::text && last.style == part.style) {
                last.text += part.text;
                return;
            }
        }
        out.inlines.push_back(std::move(part));
    }

    Text run() {
        for (const auto& event : assembled.events) {
            piece(event.at);
            if (event.kind == InlineKind::text) {
                style = event.style;
            } else {
                push({event.kind, event.style, event.n, {}, std::nullopt});
            }
        }
        piece(static_cast<std::uint32_t>(assembled.plain.size()));
        return std::move(out);
    }
};

/// A page that ends inside a date or reference ends behind it: what is one thing stays whole.
void move_page_breaks(AssembledText& assembled, const std::vector<TextMark>& marks) {
    bool moved = false;
    for (auto& event : assembled.events) {
        if (event.kind != InlineKind::page_break) continue;
        for (const auto& mark : marks) {
            if (mark.begin >= event.at || event.at >= mark.end) continue;
            event.at = mark.end;
            moved = true;
        }
    }
    const auto by_place = [](const TextEvent& a, const TextEvent& b) { return a.at < b.at; };
    if (moved) std::stable_sort(assembled.events.begin(), assembled.events.end(), by_place);
}

/// Blanks over what was taken out.
void mask(AssembledText& text) {
    const auto gone = [](const TextEvent& e) { return e.kind == InlineKind::text && (e.style & style_deleted) != 0; };
    if (std::none_of(text.events.begin(), text.events.end(), gone)) return;
    text.masked = text.plain;
    for (auto e = text.events.begin(); e != text.events.end(); ++e) {
        if (!gone(*e)) continue;
        const auto next =
            std::find_if(e + 1, text.events.end(), [](const auto& b) { return b.kind == InlineKind::text; });
        const auto end = next == text.events.end() ? text.plain.size() : next->at;
        std::fill(text.masked.begin() + e->at, text.masked.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    }
    text.gone = text::trim(text.masked).empty();
}

} // namespace

AssembledText assemble(const Context& context, std::span<const layout::Run> runs, std::uint8_t dropped) {
    Assembler assembler{context, dropped, {}, false};
    const auto whole = layout::span_of({runs.begin(), runs.end()});
    assembler.out.plain.reserve(whole.end - whole.begin);
    for (const auto& run : runs) assembler.run(run);
    mask(assembler.out);
    return std::move(assembler.out);
}

namespace {

Text sliced(AssembledText assembled, const std::vector<TextMark>& marks) {
    auto text = Slicer{assembled, marks, {}, 0, style_plain, 0}.run();
    text.origin = std::move(assembled.origin);
    return text;
}

} // namespace

Text finish(const Context& context, AssembledText assembled, std::vector<TextMark> more) {
    auto marks = find_marks(assembled.live(), context.pack);
    if (!more.empty()) {
        auto asked = find_addressees(assembled.plain, more, context.pack);
        more.insert(more.end(), std::make_move_iterator(asked.begin()), std::make_move_iterator(asked.end()));
        const auto by_place = [](const TextMark& a, const TextMark& b) { return a.begin < b.begin; };
        marks.insert(marks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        std::stable_sort(marks.begin(), marks.end(), by_place);
    }
    mark_formulas(assembled.formulas, marks);
    move_page_breaks(assembled, marks);
    return sliced(std::move(assembled), marks);
}

Text make_text(const Context& context, std::span<const layout::Run> runs, std::uint8_t dropped) {
    return finish(context, assemble(context, runs, dropped));
}

Text make_unmarked_text(const Context& context, std::span<const layout::Run> runs, std::uint8_t dropped) {
    auto assembled = assemble(context, runs, dropped);
    if (assembled.events.size() > 1 || !assembled.formulas.empty()) return finish(context, std::move(assembled));
    return sliced(std::move(assembled), {});
}

Inline image_of(const Context& context, const layout::Run& run) {
    return {InlineKind::image, run.style, std::string(context.source(context.flow.images[run.image - 1U])), {}, {}};
}

std::vector<layout::Run> runs_within(std::span<const layout::Run> runs, Span span) {
    std::vector<layout::Run> out;
    for (auto run : runs) {
        if (run.image > 0) {
            if (span.begin <= run.span.begin && run.span.begin < span.end) out.push_back(run);
            continue;
        }
        if (run.page_break) {
            if (!out.empty()) out.push_back(run);
            continue;
        }
        run.span.begin = std::max(run.span.begin, span.begin);
        run.span.end = std::min(run.span.end, span.end);
        if (!run.span.empty()) out.push_back(run);
    }
    while (!out.empty() && out.back().page_break && out.back().image == 0) out.pop_back();
    return out;
}

} // namespace ianote::parse
