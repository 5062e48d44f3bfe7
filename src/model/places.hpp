// SPDX-License-Identifier: GPL-3.0-or-later
// The address of every place in a note: the one file that makes them, for bitexts, findings, search results and pages.
#pragma once

#include <ianote/note.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ianote::model {

/// A part of a note that can be pointed at. Points into the note.
struct Place {
    std::string id;             ///< `h`, `h.from`, `h.subjectCode.2`, `x1.title`, `b.19`, `b.t1.r2.c1`, `fn1`, `fn1.u2`
    std::string_view kind;      ///< its element in note XML
    std::string_view n;         ///< number as printed; empty: it has none
    const Text* text = nullptr; ///< null: the header as a whole
    const HeaderField* field = nullptr;
    const Block* block = nullptr;
    const Footnote* footnote = nullptr;

    bool is_whole_header() const { return text == nullptr; }
};

/// Visits the header as a whole, its fields, every block (parents before children), the footnotes.
void for_each_place(const Note& note, const std::function<void(const Place&)>& visit);

/// Visits the paragraphs of a footnote with their addresses: the note's own for the first one, then `fn1.u2` ...
template <typename Visit> void for_each_paragraph(const Footnote& footnote, const Visit& visit) {
    visit(footnote.id, footnote.text);
    int paragraph = 1;
    for (const auto& text : footnote.more) visit(footnote.id + ".u" + std::to_string(++paragraph), text);
}

inline constexpr std::string_view header_id = "h"; ///< of the header as a whole

/// Whether the place is the header or a field of it.
bool is_header_place(std::string_view id);

/// The addresses of a note's header fields, which do not carry them. The note must stay where it is.
class FieldIds {
public:
    explicit FieldIds(const Note& note);

    const std::string& of(const HeaderField& field) const { return ids_.at(&field); }

private:
    std::unordered_map<const HeaderField*, std::string> ids_;
};

} // namespace ianote::model
