// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/contents_title.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::parse {

void set_contents_title_aside(layout::Flow& flow, const language::Pack& pack) {
    constexpr std::size_t longest_title = 100; // bytes
    const auto entry = std::find_if(flow.furniture.begin(), flow.furniture.end(),
                                    [](const Furniture& piece) { return piece.kind == FurnitureKind::toc; });
    if (entry == flow.furniture.end()) return;
    const auto title = std::find_if(flow.paragraphs.begin(), flow.paragraphs.end(), [&](const layout::Paragraph& p) {
        const auto span = layout::span_of(p.runs);
        if (p.kind == layout::ParagraphKind::table_row || span.end - span.begin > longest_title) return false;
        const auto text = text::trim(std::string_view(flow.text).substr(span.begin, span.end - span.begin));
        return !text.empty() && pack.contents.contains(text::fold_key(text));
    });
    if (title == flow.paragraphs.end()) return;
    const auto span = layout::span_of(title->runs);
    const auto words = text::collapse(std::string_view(flow.text).substr(span.begin, span.end - span.begin));
    const auto place = static_cast<std::size_t>(title - flow.paragraphs.begin());
    flow.furniture.insert(entry, {title->page, words, {span}, FurnitureKind::toc});
    flow.paragraphs.erase(title);
    for (auto& note : flow.notes) note.place -= note.place > place ? 1 : 0;
    for (auto& pictures : flow.pictures) pictures.place -= pictures.place > place ? 1 : 0;
}

} // namespace ianote::parse
