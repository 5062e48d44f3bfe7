// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/divisions.hpp"

#include "base/budget.hpp"
#include "parse/formulas.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace ianote::parse {

namespace {

constexpr std::size_t longest_line =
    300; // bytes of a paragraph in which a division's name and its title are looked for
constexpr std::size_t longest_division_title = 200; // signs
constexpr std::size_t most_titles = 2;  // paragraphs between a chapter and the article that shows that it is one
constexpr std::size_t short_title = 60; // signs
constexpr std::size_t longest_signature = 40;

/// A raised figure or sign, `3<sup>(1)</sup>`, belongs to no number; letters do (1<sup>er</sup>).
bool is_raised_mark(const Context& context, const layout::Run& run) {
    const auto source = context.source(run.span);
    return (run.style & style_superscript) != 0 && std::none_of(source.begin(), source.end(), [](unsigned char c) {
               return c >= 0x80 || (text::ascii_classes[c] & (text::char_upper | text::char_lower)) != 0;
           });
}

/// The first bytes of a paragraph, without marks of notes, and where each stands in the source.
struct Start {
    std::string text;
    std::vector<std::uint32_t> source;
    std::size_t mark = SIZE_MAX; ///< where a note's mark or the end of a page stands in it
    bool whole = true;

    Start(const Context& context, const layout::Paragraph& paragraph) {
        for (const auto& run : paragraph.runs) {
            if (run.page_break || run.note_mark || is_raised_mark(context, run)) {
                mark = std::min(mark, text.size());
            } else {
                add(context.source(run.span), run.span.begin);
            }
        }
        while (!text.empty() && text::is_breaking_space(text.back())) text.pop_back();
    }

private:
    void add(std::string_view piece, std::uint32_t begin) {
        for (std::size_t i = 0; i < piece.size(); ++i) {
            if (text.empty() && text::is_breaking_space(piece[i])) continue;
            if (text.size() >= longest_line && !text::is_continuation(piece[i])) {
                whole = false;
                return;
            }
            text += piece[i];
            source.push_back(begin + static_cast<std::uint32_t>(i));
        }
    }
};

std::size_t signs(std::string_view plain) {
    return static_cast<std::size_t>(
        std::count_if(plain.begin(), plain.end(), [](char c) { return !text::is_continuation(c); }));
}

/// Whether words stand in it, not only figures, signs and single letters.
bool has_words(std::string_view plain) {
    std::vector<text::Token> tokens;
    text::tokenise(plain, tokens, 20);
    return std::any_of(tokens.begin(), tokens.end(), [&](const text::Token& t) {
        return signs(plain.substr(t.begin, t.end - t.begin)) > 1 &&
               !text::is_digit(static_cast<unsigned char>(plain[t.begin]));
    });
}

bool reads_like_title(std::string_view plain) {
    return has_open_end(plain) && signs(plain) <= longest_division_title && has_words(plain);
}

/// The figures that a value begins with.
int figure(std::string_view value) {
    int out = 0;
    std::from_chars(value.data(), value.data() + value.size(), out);
    return out;
}

} // namespace

DivisionFinder::DivisionFinder(const Context& context, const std::deque<Item>& items,
                               std::function<bool(std::size_t)> starts_other)
    : context_(context)
    , items_(items)
    , starts_other_(std::move(starts_other))
    , lines_(items.size()) {
    int last = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        base::check_limits();
        lines_[i] = look(i);
        const bool article = lines_[i] && lines_[i]->read.type == DivisionType::article;
        if (article && !follows_in_order(i, last)) lines_[i].reset();
    }
    for (auto i = items.size(); i-- > 0;) {
        if (lines_[i] && lines_[i]->read.type != DivisionType::article && !leads_to_article(i)) lines_[i].reset();
    }
    titles_are_rare_ = few_articles_have_titles();
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto& line = lines_[i];
        if (!line || !line->has_title || !line->read.next_line || line->read.type != DivisionType::article) continue;
        line->has_text = (titles_are_rare_ && line->rest_signs > short_title) || !text_follows(i);
        line->has_title = !line->has_text;
    }
}

std::optional<DivisionFinder::Line> DivisionFinder::look(std::size_t index) const {
    const auto& item = items_[index];
    if (item.is_row() || !may_name_division(context_.source(layout::span_of(item.paragraph->runs)), context_.pack))
        return std::nullopt;
    const Start start(context_, *item.paragraph);
    const auto read = read_division_line(start.text, context_.pack);
    if (!read || start.mark < read->label_end) return std::nullopt;
    Line line{*read, text::collapse(start.text.substr(0, read->label_end)), {}, 0};
    line.label_origin = {start.source.front(), start.source[read->label_end - 1] + 1};
    const bool alone = read->rest >= start.text.size();
    line.rest = alone ? line.label_origin.end : start.source[read->rest];
    if (alone) return line;
    const auto rest = std::string_view(start.text).substr(read->rest);
    line.rest_signs = signs(rest);
    line.has_title = start.whole && reads_like_title(rest);
    line.has_text = !line.has_title && read->next_line && read->type == DivisionType::article;
    return line.has_title || line.has_text ? std::optional(std::move(line)) : std::nullopt;
}

/// A title that nothing parts from the label may be the rest of a sentence: it is believed where it looks like a
/// heading, or where the number is the next one. So is a misprinted word.
bool DivisionFinder::follows_in_order(std::size_t index, int& last) const {
    const auto& line = *lines_[index];
    const auto& item = items_[index];
    const auto number = figure(line.read.value);
    const bool sure = !line.has_title || line.read.parted || line.read.next_line || item.strong || item.capitals ||
                      item.paragraph->kind == layout::ParagraphKind::heading;
    const bool next = number == last || number == last + 1;
    if (!next && (!sure || line.read.misprinted)) return false;
    last = number;
    return true;
}

bool DivisionFinder::may_be_title(std::size_t index) const {
    if (index >= items_.size() || lines_[index] || starts_other_(index)) return false;
    const auto& item = items_[index];
    return !item.label && !item.is_row() && reads_like_title(item.plain()) &&
           signature_sign(item, context_.pack) == SignatureSign::none;
}

bool DivisionFinder::leads_to_article(std::size_t index) const {
    auto next = index + 1;
    for (std::size_t titles = 0; titles < most_titles && may_be_title(next); ++titles) ++next;
    return next < items_.size() && lines_[next];
}

bool DivisionFinder::text_follows(std::size_t index) const {
    const auto next = index + 1;
    return next < items_.size() && !lines_[next] && !starts_other_(next) &&
           signature_sign(items_[next], context_.pack) == SignatureSign::none;
}

/// An article's title is followed by text: a last line without a full stop is its text. Where other articles have no
/// titles, a long one is text that lacks its full stop.
bool DivisionFinder::is_title(std::size_t index, DivisionType type) const {
    if (!may_be_title(index)) return false;
    if (type != DivisionType::article) return true;
    const auto& item = items_[index];
    const bool looks_so = item.strong || item.paragraph->kind == layout::ParagraphKind::heading;
    if (titles_are_rare_ && !looks_so && signs(item.plain()) > short_title) return false;
    return text_follows(index);
}

/// Titles are used throughout or not at all.
bool DivisionFinder::few_articles_have_titles() const {
    std::size_t with = 0;
    std::size_t could_have = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (!lines_[i] || lines_[i]->read.type != DivisionType::article) continue;
        const bool own = lines_[i]->has_title;
        if (!own && !(text_follows(i) && text_follows(i + 1))) continue;
        ++could_have;
        if (own || may_be_title(i + 1)) ++with;
    }
    return with * 3 < could_have;
}

std::optional<Division> DivisionFinder::at(std::size_t index) const {
    if (!lines_[index]) return std::nullopt;
    const auto& line = *lines_[index];
    const auto& runs = items_[index].paragraph->runs;
    Division out{line.read.type, line.read.n, line.read.value, line.label, line.label_origin, {}, {}, 1};
    auto rest = runs_within(runs, {line.rest, UINT32_MAX});
    const auto before = [&](const layout::Run& run) { return run.image > 0 && run.span.begin < line.rest; };
    std::copy_if(runs.begin(), runs.end(), std::inserter(rest, rest.begin()), before);
    if (line.has_text) {
        out.text = std::move(rest);
        return out;
    }
    out.title = std::move(rest);
    if (!line.has_title && is_title(index + 1, line.read.type)) {
        if (!out.title.empty()) out.title.push_back({{}, style_plain, false, true, 0});
        const auto& more = items_[index + 1].paragraph->runs;
        out.title.insert(out.title.end(), more.begin(), more.end());
        out.items = 2;
    }
    return out;
}

std::size_t DivisionFinder::signature(std::size_t index, bool inside) const {
    const auto sign = signature_sign(items_[index], context_.pack);
    if (sign == SignatureSign::none || (sign == SignatureSign::likely && !inside)) return 0;
    std::size_t count = 1;
    while (count < longest_signature && index + count < items_.size() && !lines_[index + count] &&
           !starts_other_(index + count) && may_be_signed(items_[index + count]))
        ++count;
    return count;
}

} // namespace ianote::parse
