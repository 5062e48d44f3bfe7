// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/footnotes.hpp"

#include "model/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace ianote::parse {

void tie_footnotes(Note& note, Diagnostics& diagnostics) {
    std::unordered_map<std::string, std::vector<Footnote*>> by_number;
    for (auto& footnote : note.footnotes) by_number[footnote.n].push_back(&footnote);
    std::unordered_map<std::string, std::size_t> cited;
    int line = 0;
    const auto tie = [&](Text& text) {
        for (auto& part : text.inlines) {
            if (part.kind != InlineKind::footnote_ref) continue;
            const auto found = by_number.find(part.text);
            const auto turn = cited[part.text]++;
            if (found == by_number.end()) {
                if (turn == 0)
                    diagnostics.add("footnote-dangling", fmt::format("mark {} has no footnote", part.text), line);
                continue;
            }
            // numbers that start anew on every page: the k-th mark belongs to the k-th note
            part.value = found->second[std::min(turn, found->second.size() - 1)]->id;
        }
    };
    for (auto& field : note.header.fields) tie(field.text);
    model::for_each_block(note.body, [&](Block& block) {
        line = static_cast<int>(block.line);
        tie(block.text);
    });
    for (auto& footnote : note.footnotes) {
        line = static_cast<int>(footnote.line);
        tie(footnote.text);
        for (auto& text : footnote.more) tie(text);
    }
    for (const auto& footnote : note.footnotes) {
        if (cited.contains(footnote.n)) continue;
        diagnostics.add("footnote-unreferenced", fmt::format("no mark cites footnote {}", footnote.n),
                        static_cast<int>(footnote.line), footnote.page);
    }
}

} // namespace ianote::parse
