// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs that a page's end cut in two.
#include "layout/steps.hpp"
#include "text/list_label.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::layout {

namespace {

std::string_view text_of(const std::string& text, const Paragraph& p) {
    const auto span = span_of(p.runs);
    return text::trim(std::string_view(text).substr(span.begin, span.end - span.begin));
}

/// The last part of a paragraph that was joined already: its own text lies in more than one piece.
std::string_view last_piece(const std::string& text, const Paragraph& p) {
    auto begin = p.runs.size();
    while (begin > 0 && (!p.runs[begin - 1].page_break || p.runs[begin - 1].image > 0)) --begin;
    if (begin == p.runs.size()) return {};
    const auto from = p.runs[begin].span.begin;
    return text::trim(std::string_view(text).substr(from, p.runs.back().span.end - from));
}

bool all_strong(const Paragraph& p) {
    return std::all_of(p.runs.begin(), p.runs.end(), [](const Run& r) { return (r.style & style_strong) != 0; });
}

/// The last sign that says how a sentence ends: marks, quotation marks and brackets behind it are passed over.
char32_t last_sign(std::string_view s) {
    while (!s.empty()) {
        const auto c = text::code_point_before(s, s.size());
        const bool passed = c == '"' || c == '\'' || c == 0xBB || c == 0x201D || c == 0x2019 || text::is_blank(c);
        if (!passed) return c;
        s.remove_suffix(c < 0x80 ? 1 : c < 0x800 ? 2 : 3);
    }
    return 0;
}

/// `Objet: ...`, or two columns: a row of the header's table, which ends where it ends.
bool is_header_row(std::string_view s, bool labelled) {
    if (s.find('\t') != std::string_view::npos) return true;
    const auto colon = s.find(':');
    return !labelled && colon != std::string_view::npos && colon < 45;
}

} // namespace

bool goes_on(const std::string& text, const Paragraph& previous, const Paragraph& next) {
    if (previous.kind != ParagraphKind::paragraph || next.kind != ParagraphKind::paragraph) return false;
    if (next.runs.empty() || all_strong(previous) || all_strong(next)) return false;
    const auto before = text_of(text, previous);
    const auto after = text_of(text, next);
    if (after.empty() || text::read_list_label(after)) return false;
    const bool labelled = text::read_list_label(before).has_value();
    if (is_header_row(before, labelled) || after.find('\t') != std::string_view::npos) return false;
    const auto end = last_sign(last_piece(text, previous));
    if (end == '.' || end == '!' || end == '?' || end == ':' || end == 0x2026) return false;
    std::size_t at = 0;
    const auto first = text::next_code_point(after, at);
    if (text::is_lower(first)) return labelled || before.size() > 40;
    const bool open_end = end == ',' || text::is_word(end) || end == '-';
    // a capital may go on with a sentence (a name), but after a short line it starts something new
    const bool long_enough = before.size() > 80 && (labelled || end == ',');
    return open_end && long_enough && (text::is_word(first) || first == '(' || first == 0xAB || first == '"');
}

} // namespace ianote::layout
