// SPDX-License-Identifier: GPL-3.0-or-later
// Footnotes: their texts among the blocks, and the marks that cite them.
#include "base/budget.hpp"
#include "layout/steps.hpp"
#include "text/list_label.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <unordered_set>

namespace ianote::layout {

namespace {

using read::BlockKind;
using read::RunKind;

int to_number(std::string_view s) {
    int value = 0;
    const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
    return error == std::errc() && end == s.data() + s.size() ? value : 0;
}

/// `1 Doc. ...`: a bare number, a blank, more text; its value or 0.
int bare_number(std::string_view text) {
    const auto end = text.find_first_of(" \t");
    if (end > 5) return 0;
    auto number = text.substr(0, end);
    if (number.starts_with('(') && number.ends_with(')')) number = number.substr(1, number.size() - 2);
    return number.size() <= 3 ? to_number(number) : 0;
}

struct NoteFinder {
    const read::Pages& pages;
    std::vector<Role>& roles;
    std::set<std::string> cited = {}; ///< numbers of all marks that stand inside a text
    int last = 0;                     ///< number of the last note

    void collect_marks() {
        for (const auto& block : pages.blocks) {
            for (auto i = block.first_run + 1; i < block.last_run; ++i) {
                const auto& run = pages.runs[i];
                if (run.kind == RunKind::note_mark || run.kind == RunKind::maybe_mark)
                    cited.insert(mark_number(printed(run)));
            }
        }
    }

    std::string_view printed(const read::Run& run) const {
        return std::string_view(pages.text).substr(run.span.begin, run.span.end - run.span.begin);
    }

    /// A block that starts with a mark: raised, or in brackets where a text cites it so.
    bool starts_with_mark(const read::Block& block) const {
        if (block.last_run - block.first_run < 2 || pages.notes_are_objects) return false;
        const auto& first = pages.runs[block.first_run];
        if (first.kind != RunKind::note_mark && first.kind != RunKind::maybe_mark) return false;
        return !printed(first).starts_with('[') || cited.contains(mark_number(printed(first)));
    }

    /// A block under a rule that starts with the number that the next footnote must have.
    bool is_numbered_next(std::size_t i) const {
        if (i == 0 ||
            (roles[i - 1] != Role::rule && roles[i - 1] != Role::note && roles[i - 1] != Role::note_continuation)) {
            return false;
        }
        const auto text = block_text(pages, pages.blocks[i]);
        const int number = bare_number(text);
        return number > 0 && number == last + 1 && !text::read_list_label(text);
    }

    bool is_continuation(std::size_t i) const {
        if (i == 0 || (roles[i - 1] != Role::note && roles[i - 1] != Role::note_continuation)) return false;
        if (pages.notes_are_objects) return false;
        const auto& block = pages.blocks[i];
        if (block.blank_before || block.kind != BlockKind::paragraph) return false;
        const auto text = text::trim(block_text(pages, block));
        if (text.empty() || text::read_list_label(text)) return false;
        const auto before = text::trim(block_text(pages, pages.blocks[i - 1]));
        std::size_t at = 0; // where every line is a paragraph, only an open sentence goes on
        return !before.ends_with('.') && !text::is_upper(text::next_code_point(text, at));
    }

    void look_at(std::size_t i) {
        const auto& block = pages.blocks[i];
        if (block.kind == BlockKind::note) {
            roles[i] = Role::note;
        } else if (block.kind == BlockKind::note_paragraph) {
            roles[i] = Role::note_paragraph;
        } else if (block.kind == BlockKind::paragraph && block.first_run < block.last_run) {
            if (starts_with_mark(block) || is_numbered_next(i))
                roles[i] = Role::note;
            else if (is_continuation(i))
                roles[i] = Role::note_continuation;
        }
        if (roles[i] != Role::note) return;
        const auto& first = pages.runs[block.first_run];
        const auto text = block_text(pages, block);
        last = first.kind == RunKind::text ? bare_number(text) : to_number(mark_number(printed(first)));
    }
};

} // namespace

void find_notes(const read::Pages& pages, std::vector<Role>& roles) {
    NoteFinder finder{.pages = pages, .roles = roles};
    finder.collect_marks();
    for (std::size_t i = 0; i < pages.blocks.size(); ++i) {
        if (roles[i] == Role::body) finder.look_at(i);
    }
}

namespace {

constexpr std::array<std::string_view, 6> units{"m", "km", "cm", "mm", "dm", "hm"};

struct MarkResolver {
    Flow& flow;
    std::unordered_set<std::uint32_t> uncertain; ///< where runs begin that may be marks
    bool notes_are_objects = false;              ///< and have marks that are certain
    std::multiset<std::string> notes = {};       ///< numbers of the footnotes
    std::set<std::string> cited = {};            ///< those that a mark cites
    bool counts_from_one = false;                ///< something that may be a mark has number 1

    std::string_view printed(const Run& run) const {
        return std::string_view(flow.text).substr(run.span.begin, run.span.end - run.span.begin);
    }

    std::string_view word_before(std::uint32_t at) const {
        const std::string_view text = flow.text;
        auto begin = at;
        while (begin > 0 && ((text[begin - 1] >= 'a' && text[begin - 1] <= 'z') ||
                             (text[begin - 1] >= '0' && text[begin - 1] <= '9'))) {
            --begin;
        }
        return text.substr(begin, at - begin);
    }

    /// mc², x³: raised behind a symbol, where the text has no notes or certain marks for them, and none counts from
    /// one.
    bool is_exponent(const Run& run, const std::string& n) const {
        constexpr int longest_symbol = 3;
        if ((!notes.empty() && !notes_are_objects) || counts_from_one || n.size() != 1 || n == "1" ||
            printed(run).starts_with('['))
            return false;
        int letters = 0;
        for (std::size_t at = run.span.begin; at > 0 && letters <= longest_symbol; ++letters) {
            const auto c = text::code_point_before(flow.text, at);
            if (!text::is_word(c) || text::is_digit(c)) break;
            do --at;
            while (at > 0 && (static_cast<unsigned char>(flow.text[at]) & 0xC0U) == 0x80);
        }
        return letters > 0 && letters <= longest_symbol;
    }

    /// m², km³, 10⁶: a power and no mark.
    bool is_power(const Run& run, const std::string& n) const {
        const auto before = word_before(run.span.begin);
        if (is_exponent(run, n)) return true;
        const bool unit = std::find(units.begin(), units.end(), before) != units.end();
        if (unit && (n == "2" || n == "3")) return true;
        return !before.empty() && before.size() != 4 && to_number(before) > 0 && !notes.contains(n);
    }

    bool has_first_mark() const {
        const auto first = [&](const Run& run) {
            const bool perhaps = uncertain.contains(run.span.begin) || (run.note_mark && !notes_are_objects);
            return perhaps && mark_number(printed(run)) == "1";
        };
        return std::any_of(flow.paragraphs.begin(), flow.paragraphs.end(),
                           [&](const Paragraph& p) { return std::any_of(p.runs.begin(), p.runs.end(), first); });
    }

    void decide(Run& run) {
        if (!run.note_mark && uncertain.contains(run.span.begin)) {
            const auto n = mark_number(printed(run));
            const bool bracketed = printed(run).starts_with('[');
            const bool number = to_number(n) > 0;
            run.note_mark = !is_power(run, n) && (notes.contains(n) || (number && !bracketed));
        }
        if (run.note_mark) cited.insert(mark_number(printed(run)));
    }

    /// Brackets around a mark are the mark's: `Treaty (`, `1`, `),`.
    void take_brackets(std::vector<Run>& runs) const {
        for (std::size_t i = 1; i + 1 < runs.size(); ++i) {
            auto& mark = runs[i].span;
            if (!runs[i].note_mark || runs[i - 1].note_mark || runs[i + 1].note_mark) continue;
            auto& before = runs[i - 1].span;
            auto& behind = runs[i + 1].span;
            const bool touch =
                before.end == mark.begin && behind.begin == mark.end && !before.empty() && !behind.empty();
            if (!touch || flow.text[before.end - 1] != '(' || flow.text[behind.begin] != ')') continue;
            --before.end;
            --mark.begin;
            ++mark.end;
            ++behind.begin;
        }
    }

    void decide_all(std::vector<Run>& runs) {
        for (auto& run : runs) decide(run);
        take_brackets(runs);
    }

    void decide_all() {
        for (auto& p : flow.paragraphs) decide_all(p.runs);
        for (auto& note : flow.notes) {
            decide_all(note.runs);
            for (auto& runs : note.more) decide_all(runs);
        }
    }

    /// Where the digits `n` hang on a word or a year inside the run; npos for nowhere.
    std::size_t glued_at(const Run& run, const std::string& n) const {
        const auto text = printed(run);
        for (auto at = text.rfind(n); at != std::string_view::npos && at > 0;
             at = at > 0 ? text.rfind(n, at - 1) : at) {
            const auto behind = at + n.size();
            if (behind < text.size()) {
                auto next = behind;
                if (text::is_word(text::next_code_point(text, next))) continue;
            }
            const auto before = text::code_point_before(text, at);
            if (text::is_lower(before) || before == ')' || before == 0xBB || before == '"' || before == 0x201D)
                return at;
            if (text::is_digit(before) && ends_in_year(text.substr(0, at))) return at;
        }
        return std::string_view::npos;
    }

    static bool ends_in_year(std::string_view s) {
        if (s.size() < 4) return false;
        const auto year = to_number(s.substr(s.size() - 4));
        const bool longer = s.size() > 4 && s[s.size() - 5] >= '0' && s[s.size() - 5] <= '9';
        return year >= 1950 && year < 2100 && !longer;
    }

    static void split(std::vector<Run>& runs, std::size_t index, std::size_t at, std::size_t length) {
        const auto whole = runs[index];
        const auto begin = whole.span.begin + static_cast<std::uint32_t>(at);
        const auto end = begin + static_cast<std::uint32_t>(length);
        Run mark = whole;
        mark.span = {begin, end};
        mark.note_mark = true;
        Run rest = whole;
        rest.span.begin = end;
        runs[index].span.end = begin;
        runs.insert(runs.begin() + static_cast<std::ptrdiff_t>(index) + 1, {mark, rest});
    }

    /// A note that nothing cites, in a text that lost the look of its marks: the nearest number glued to a word above.
    void find_glued(const FlowNote& note) {
        if (to_number(note.n) == 0) return;
        for (auto p = std::min(note.place, flow.paragraphs.size()); p-- > 0;) {
            auto& runs = flow.paragraphs[p].runs;
            for (auto r = runs.size(); r-- > 0;) {
                if (runs[r].page_break || runs[r].note_mark || runs[r].formula) continue;
                const auto at = glued_at(runs[r], note.n);
                if (at == std::string_view::npos) continue;
                split(runs, r, at, note.n.size());
                return;
            }
        }
    }
};

} // namespace

void resolve_marks(Flow& flow, const std::vector<std::uint32_t>& uncertain, bool notes_are_objects) {
    MarkResolver resolver{
        .flow = flow, .uncertain = {uncertain.begin(), uncertain.end()}, .notes_are_objects = notes_are_objects};
    for (const auto& note : flow.notes) resolver.notes.insert(note.n);
    resolver.counts_from_one = resolver.has_first_mark();
    resolver.decide_all();
    std::size_t glued = 0;
    for (const auto& note : flow.notes) {
        base::check_limits();
        constexpr std::size_t max_glued = 500; // each looks at the whole text: keep hostile input linear
        if (!resolver.cited.contains(note.n) && ++glued <= max_glued) resolver.find_glued(note);
    }
}

} // namespace ianote::layout
