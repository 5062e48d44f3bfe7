// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/footnotes.hpp"

#include "model/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace ianote::parse {

namespace {

/// Where something stands: page, then line.
using Place = std::pair<std::uint16_t, std::uint32_t>;

/// A text with its marks, in the order of the note.
struct Citing {
    Text* text = nullptr;
    Place place;
};

/// The notes of one number, in their order, and what is known of their marks.
struct Numbered {
    std::vector<Footnote*> notes;
    std::size_t turn = 0;            ///< how many marks came before
    const Text* last_text = nullptr; ///< the text of the last mark
    std::size_t last_note = 0;       ///< the note that it was tied to
};

struct Tie {
    Note& note;
    Diagnostics& diagnostics;
    std::unordered_map<std::string, Numbered> by_number = {};
    std::unordered_map<const Footnote*, bool> cited = {}; ///< whether a mark that stands cites it; absent: none at all
    std::unordered_set<std::string> dangling = {};        ///< numbers that were said

    static Place place_of(const Footnote& footnote) { return {footnote.page, footnote.line}; }

    std::vector<Citing> texts() const {
        std::vector<Citing> out;
        for (auto& field : note.header.fields) out.push_back({&field.text, {field.page, 0}});
        model::for_each_block(note.body, [&](Block& block) { out.push_back({&block.text, {block.page, block.line}}); });
        for (auto& footnote : note.footnotes) {
            out.push_back({&footnote.text, place_of(footnote)});
            for (auto& text : footnote.more) out.push_back({&text, place_of(footnote)});
        }
        return out;
    }

    /// Numbers that start anew on every page: a mark belongs to the next note of its number. Where places are not
    /// known, the k-th mark belongs to the k-th note. `next` is where the next text begins: a text that a page broke
    /// may cite a note of either page.
    static std::size_t choose(const Numbered& numbered, const Citing& at, Place next) {
        const auto& notes = numbered.notes;
        const auto last = notes.size() - 1;
        if (last == 0) return 0;
        if (place_of(*notes.back()) == Place()) return std::min(numbered.turn, last);
        const auto below = std::find_if(notes.begin(), notes.end(), [&](auto* n) { return place_of(*n) >= at.place; });
        const auto found = std::min(static_cast<std::size_t>(below - notes.begin()), last);
        const bool again = numbered.last_text == at.text && numbered.last_note >= found;
        if (!again) return found;
        const auto following = std::min(numbered.last_note + 1, last);
        return place_of(*notes[following]) < next ? following : numbered.last_note;
    }

    void tie(const Citing& citing, Place next) {
        for (auto& part : citing.text->inlines) {
            if (part.kind != InlineKind::footnote_ref) continue;
            const auto found = by_number.find(part.text);
            if (found == by_number.end()) {
                if (!part.is_deleted() && dangling.insert(part.text).second)
                    diagnostics.add("footnote-dangling", fmt::format("mark {} has no footnote", part.text),
                                    static_cast<int>(citing.place.second));
                continue;
            }
            auto& numbered = found->second;
            numbered.last_note = choose(numbered, citing, next);
            numbered.last_text = citing.text;
            ++numbered.turn;
            auto* footnote = numbered.notes[numbered.last_note];
            part.value = footnote->id;
            auto& stands = cited[footnote];
            stands = stands || !part.is_deleted();
        }
    }

    /// A note whose every mark was taken out goes with them.
    static void take_out(Footnote& footnote) {
        const auto out = [](Text& text) {
            for (auto& part : text.inlines) part.style |= style_deleted;
        };
        out(footnote.text);
        std::for_each(footnote.more.begin(), footnote.more.end(), out);
    }

    void run() {
        for (auto& footnote : note.footnotes) by_number[footnote.n].notes.push_back(&footnote);
        const auto all = texts();
        for (std::size_t i = 0; i < all.size(); ++i) {
            tie(all[i], i + 1 < all.size() ? all[i + 1].place : Place{UINT16_MAX, UINT32_MAX});
        }
        for (auto& footnote : note.footnotes) {
            const auto found = cited.find(&footnote);
            if (found == cited.end()) {
                diagnostics.add("footnote-unreferenced", fmt::format("no mark cites footnote {}", footnote.n),
                                static_cast<int>(footnote.line), footnote.page);
            } else if (!found->second) {
                take_out(footnote);
            }
        }
    }
};

} // namespace

void tie_footnotes(Note& note, Diagnostics& diagnostics) { Tie{.note = note, .diagnostics = diagnostics}.run(); }

} // namespace ianote::parse
