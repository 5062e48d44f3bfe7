// SPDX-License-Identifier: GPL-3.0-or-later
// PDF (ISO 32000-1): an engine gives the pieces of text and their places, geometry makes paragraphs of them.
#include "language/pack.hpp"
#include "read/formats.hpp"
#include "read/pdf/contents.hpp"
#include "read/pdf/document_language.hpp"
#include "read/pdf/furniture.hpp"
#include "read/pdf/line_numbers.hpp"
#include "read/pdf/loaded.hpp"
#include "read/pdf/picture_pages.hpp"
#include "read/pdf/turned.hpp"
#include "read/pdf/writer.hpp"
#include "read/unread.hpp"
#include "text/list_label.hpp"

#include <algorithm>

namespace ianote::read {

namespace pdf {

namespace {

struct Note {
    std::string n;
    std::size_t skip = 0;
    std::vector<Line> lines;
};

/// Notes of all pages; a rest without a mark goes on with the note before it.
void gather_notes(std::vector<NoteLines>&& found, std::vector<Note>& notes) {
    for (auto& note : found) {
        if (note.n.empty() && !notes.empty())
            notes.back().lines.insert(notes.back().lines.end(), note.lines.begin(), note.lines.end());
        else
            notes.push_back({note.n, note.skip, std::move(note.lines)});
    }
}

/// `1. Doc. 11301/23. ↩`: a browser prints a page's notes as a numbered list at the end, each with a link back to its
/// mark.
std::vector<Note> take_end_notes(std::vector<Paragraph>& paragraphs) {
    std::vector<Note> notes;
    const auto is_end_note = [](const Paragraph& p) {
        return p.labelled && text_of(p.lines.back()).find("\xE2\x86\xA9") != std::string::npos;
    };
    auto first = paragraphs.size();
    while (first > 0 && is_end_note(paragraphs[first - 1])) --first;
    for (auto i = first; i < paragraphs.size(); ++i) {
        const auto text = text_of(paragraphs[i].lines.front());
        notes.push_back({std::string(text::read_list_label(text)->n), 1, std::move(paragraphs[i].lines)});
    }
    paragraphs.resize(first);
    return notes;
}

/// The words of lines that are whole; needed only where a line ends in a hyphen.
Vocabulary words_of(const std::vector<PageLines>& pages, DocumentLanguage& language) {
    Vocabulary vocabulary;
    const auto is_cut = [](const Line& line) { return hyphen_length(text_of(line)) > 0; };
    const bool needed = std::any_of(pages.begin(), pages.end(), [&](const PageLines& page) {
        return std::any_of(page.lines.begin(), page.lines.end(), is_cut);
    });
    if (!needed) return vocabulary;
    for (const auto& page : pages) {
        for (const auto& line : page.lines) vocabulary.read(line);
    }
    if (const auto* pack = language()) vocabulary.set_first_parts(pack->first_parts);
    return vocabulary;
}

Pages read(Loaded& loaded, const Limits& limits) {
    const auto line_numbers = take_line_numbers(loaded.pages);
    std::vector<PageLines> lines;
    for (const auto& page : loaded.pages) {
        lines.push_back(
            find_lines(page, static_cast<std::uint16_t>(std::min<std::size_t>(lines.size() + 1, UINT16_MAX))));
        join_margin_marks(lines.back());
    }
    DocumentLanguage language(lines, limits);
    take_furniture(lines, measure(lines), loaded.fonts, [&] { return language(); });
    const auto measures = measure(lines);
    const auto contents = take_contents(lines, measures);
    const auto vocabulary = words_of(lines, language);
    const Structure structure(loaded.tags, lines, measures);
    std::vector<Note> notes;
    std::vector<std::vector<Element>> elements;
    NoteTaker taker(measures);
    for (auto& page : lines) {
        gather_notes(taker.take(page.lines), notes);
        const auto own = page.quarters == 0 ? measures : with_margins_of(page.lines, measures);
        elements.push_back(find_regions(std::move(page.lines), own, structure));
        for (auto& turned : page.turned) add_turned(std::move(turned), measures, structure, elements);
    }
    auto paragraphs = find_paragraphs(std::move(elements), measures, loaded.fonts, structure);
    const auto end_notes = take_end_notes(paragraphs.all);
    Pages pages;
    pages.paginated = true;
    pages.struck = std::any_of(loaded.pages.begin(), loaded.pages.end(), [](const Page& page) {
        return std::any_of(page.pieces.begin(), page.pieces.end(), [](const Piece& piece) { return piece.struck; });
    });
    Writer writer(pages, loaded.fonts, measures, vocabulary);
    for (const auto& paragraph : paragraphs.all) writer.paragraph(paragraph);
    for (const auto& note : notes) writer.note(note.n, note.lines, note.skip);
    for (const auto& note : end_notes) writer.note(note.n, note.lines, note.skip);
    writer.furniture(paragraphs.repeated, FurnitureKind::header);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto number = static_cast<std::uint16_t>(std::min<std::size_t>(i + 1, UINT16_MAX));
        writer.furniture(contents[i], FurnitureKind::toc);
        writer.furniture(line_numbers[i], number, FurnitureKind::line_number);
        writer.furniture(lines[i].artifacts);
        writer.furniture(lines[i].annotations, FurnitureKind::annotation);
        writer.furniture(lines[i].hidden, FurnitureKind::hidden);
    }
    return pages;
}

} // namespace

} // namespace pdf

bool is_pdf(const Source& source) {
    constexpr std::size_t reach = 1024; // as Acrobat allows: other bytes may come first
    return source.bytes.substr(0, reach).find("%PDF-") != std::string_view::npos;
}

Pages read_pdf(const Source& source, const Limits& limits, Diagnostics& diagnostics) {
    auto loaded = pdf::load(source.bytes, limits, diagnostics);
    pdf::report_oddities(loaded, diagnostics);
    auto pages = loaded.has_text() ? pdf::read(loaded, limits) : Pages{};
    pdf::name_pictures(loaded.pages, pages);
    for (const auto page : loaded.unread) add_unread(pages, {UnreadKind::page, page, {}});
    return pages;
}

} // namespace ianote::read
