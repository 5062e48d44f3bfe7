// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/items.hpp"

#include "base/budget.hpp"
#include "parse/point_starts.hpp"
#include "parse/tearing.hpp"
#include "text/label_value.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

using text::LabelForm;
using text::LabelMarks;

constexpr std::size_t longest_heading = 220;
constexpr std::size_t longest_labelled_heading = 120;
constexpr std::size_t longest_short_line = 80;
constexpr std::size_t most_words_of_short_line = 9;

bool all_strong(const layout::Paragraph& p) {
    bool any = false;
    for (const auto& run : p.runs) {
        if (run.page_break || run.note_mark) continue;
        if ((run.style & style_strong) == 0) return false;
        any = true;
    }
    return any;
}

bool only_capitals(std::string_view s) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < s.size();) {
        const auto c = text::next_code_point(s, at);
        if (text::is_lower(c)) return false;
        if (text::is_upper(c)) ++capitals;
    }
    return capitals >= 2;
}

/// The runs without the label.
std::vector<layout::Run> without_label(std::span<const layout::Run> runs, const PointStart& start) {
    std::vector<layout::Run> rest(runs.begin(), runs.end());
    const auto begin = rest[start.gone].span.begin;
    const auto end = start.span.begin + static_cast<std::uint32_t>(start.label->length);
    // a page break and what comes behind it lie in later runs: cut the first piece only
    for (auto& run : std::span(rest).subspan(start.gone)) {
        if (run.image > 0) continue;
        if (run.page_break || run.span.begin < begin) break;
        run.span.begin = std::max(run.span.begin, std::min(end, run.span.end));
        if (run.span.end > end) break;
    }
    if (start.gone > 0) // a blank where the label stood
        rest.insert(rest.begin() + static_cast<std::ptrdiff_t>(start.gone), {.page_break = true});
    return rest;
}

Item make_item(const Context& context, const layout::Paragraph& paragraph, const PointStart& start) {
    Item item;
    item.paragraph = &paragraph;
    item.strong = all_strong(paragraph);
    item.label = start.label;
    item.label_span = start.span;
    std::span<const layout::Run> runs = paragraph.runs;
    std::vector<layout::Run> rest;
    if (item.label) {
        rest = without_label(runs, start);
        runs = rest;
    }
    item.text = assemble(context, runs, item.strong ? style_strong : style_plain);
    std::erase_if(item.text.origin, [](const Span& s) { return s.empty(); });
    item.capitals = only_capitals(item.plain().size() <= longest_heading ? item.plain() : std::string_view());
    return item;
}

/// The label's paragraph and the one behind it as one, which looks like the second.
Item make_joined(const Context& context, std::span<const layout::Paragraph> two, const PointStart& start) {
    const auto& first = two.front();
    auto whole = std::make_shared<layout::Paragraph>(two.back());
    const bool strong = all_strong(*whole);
    std::vector<layout::Run> runs = first.runs;
    runs.push_back({{}, style_plain, false, true, 0});
    runs.insert(runs.end(), whole->runs.begin(), whole->runs.end());
    whole->runs = std::move(runs);
    whole->indent = first.indent;
    whole->page = first.page;
    whole->line = first.line;
    whole->blank_before = first.blank_before;
    auto item = make_item(context, *whole, start);
    item.strong = strong;
    item.made = std::move(whole);
    return item;
}

} // namespace

void set_label(Block& block, const Item& item) {
    const auto& label = *item.label;
    block.n = label.n;
    block.value = text::label_value(label);
    block.label_origin = item.label_span;
    const bool usual = label.form == LabelForm::decimal && label.marks == LabelMarks::full_stop;
    if (!usual || label.printed != block.n + ".") block.label = label.printed;
}

std::deque<Item> make_items(const Context& context, std::span<const layout::Paragraph> paragraphs) {
    const auto starts = find_point_starts(context, paragraphs);
    std::deque<Item> items;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        base::check_limits();
        const auto place = p;
        const auto before = items.size();
        const auto& start = starts[p];
        const auto& paragraph = paragraphs[p];
        if (start.joins_next) {
            items.push_back(make_joined(context, paragraphs.subspan(p++, 2), start));
        } else if (const auto tears = start.label ? std::vector<std::uint32_t>() : tears_of(context, paragraph);
                   !tears.empty()) {
            for (auto& piece : torn(paragraph, tears)) {
                auto own = std::make_shared<layout::Paragraph>(std::move(piece));
                items.push_back(make_item(context, *own, {}));
                items.back().made = std::move(own);
            }
        } else {
            items.push_back(make_item(context, paragraph, start));
        }
        for (auto i = before; i < items.size(); ++i) items[i].place = place;
    }
    return items;
}

bool ends_as_one_of_several(std::string_view plain) {
    return plain.ends_with(',') || plain.ends_with(';') || plain.ends_with("\xC2\xB7") || plain.ends_with("\xCE\x87");
}

bool has_open_end(std::string_view plain) {
    return !plain.ends_with('.') && !plain.ends_with(':') && !ends_as_one_of_several(plain);
}

namespace {

/// `I. INTRODUCTION`, `A. Objet`, `II. ACUERDAN QUE:`, `1. INTRODUCTION`: by the label's form and the look of the text.
bool is_labelled_heading(const Item& item) {
    const auto form = item.label->form;
    const bool section = form == LabelForm::upper_roman || form == LabelForm::upper_letter;
    const bool number = form == LabelForm::decimal || form == LabelForm::section;
    const auto plain = item.plain();
    if (section && item.label->marks == LabelMarks::full_stop)
        return has_open_end(plain) || (item.capitals && plain.ends_with(':') && plain.size() < longest_short_line);
    const bool shouted = item.strong || (item.capitals && plain.size() < longest_short_line);
    return number && shouted && has_open_end(plain) && plain.size() < longest_labelled_heading;
}

/// A short line that stands alone before a text, begins with a capital and does not end: `Observations générales`.
bool stands_alone(const std::deque<Item>& items, std::size_t index, const language::Pack& pack) {
    const auto& item = items[index];
    if (!item.paragraph->blank_before || item.plain().size() > longest_short_line || index + 1 >= items.size())
        return false;
    std::vector<text::Token> tokens;
    text::tokenise(item.plain(), tokens, most_words_of_short_line + 1);
    if (tokens.empty() || tokens.size() > most_words_of_short_line || !tokens.front().initial_capital) return false;
    const auto& next = items[index + 1];
    const bool text_follows = next.label || (!has_open_end(next.plain()) && next.plain().size() > longest_short_line);
    return text_follows && !next.is_row() && item.classified(pack).kind == ClauseKind::unknown;
}

} // namespace

bool is_heading(const std::deque<Item>& items, std::size_t index, const language::Pack& pack) {
    const auto& item = items[index];
    const auto plain = item.plain();
    if (item.is_row() || plain.size() > longest_heading) return false;
    if (item.paragraph->kind == layout::ParagraphKind::heading) return true;
    if (plain.empty()) return false;
    if (item.label) return is_labelled_heading(item);
    if (!has_open_end(plain)) return false;
    if (item.strong) return true;
    const bool shouted =
        item.capitals && item.paragraph->blank_before && item.classified(pack).kind == ClauseKind::unknown;
    return shouted || stands_alone(items, index, pack);
}

std::uint8_t heading_level(const Item& item) {
    if (item.label) {
        switch (item.label->form) {
        case LabelForm::upper_roman: return 1;
        case LabelForm::upper_letter: return 2;
        case LabelForm::decimal: return 3;
        default: return 4;
        }
    }
    return item.paragraph->level > 0 ? std::min<std::uint8_t>(item.paragraph->level, 6) : std::uint8_t{1};
}

} // namespace ianote::parse
