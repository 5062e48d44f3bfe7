// SPDX-License-Identifier: GPL-3.0-or-later
// PDF (ISO 32000-1): an engine gives the pieces of text and their places, geometry makes paragraphs of them.
#include "language/pack.hpp"
#include "pdf/engine.hpp"
#include "read/formats.hpp"
#include "read/pdf/contents.hpp"
#include "read/pdf/drawn_styles.hpp"
#include "read/pdf/furniture.hpp"
#include "read/pdf/line_numbers.hpp"
#include "read/pdf/picture_pages.hpp"
#include "read/pdf/turned.hpp"
#include "read/pdf/writer.hpp"
#include "read/unread.hpp"
#include "text/encoding.hpp"
#include "text/list_label.hpp"
#include "text/utf8.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <utility>

namespace ianote::read {

namespace pdf {

namespace {

using ianote::pdf::Reading;

struct Loaded {
    std::deque<Page> pages;
    std::vector<Font> fonts;
    TagTree tags;
    std::vector<std::uint16_t> unread; ///< pages that cannot be read
};

void check_count(std::size_t pages, const Limits& limits) {
    if (pages > limits.pages)
        throw Error(ErrorKind::input, "too-many-pages", {}, fmt::format("the PDF has {} pages", pages));
}

constexpr std::size_t most_remarks = 10;

/// Each page by the fast engine where it can, else by poppler.
class Loader {
public:
    Loader(std::string_view bytes, const Limits& limits, Diagnostics& diagnostics)
        : bytes_(bytes)
        , limits_(limits)
        , diagnostics_(diagnostics) {
        if (limits.fast_pdf) fast_ = ianote::pdf::open_fast(bytes, limits.inflated);
        if (fast_ && fast_->page_count() == 0) fast_.reset();
        mended_ = limits.fast_pdf && !fast_;
    }

    Loaded load() {
        const auto count = fast_ ? fast_->page_count() : complete() ? complete()->page_count() : 0;
        if (count == 0) throw Error(ErrorKind::input, "pdf-damaged", {}, "this PDF has no page that can be found");
        check_count(count, limits_);
        Loaded loaded;
        for (std::size_t i = 0; i < count; ++i) {
            auto& page = loaded.pages.emplace_back();
            const auto reading = fast_ ? fast_->read(i, page, loaded.fonts) : Reading::beyond_me;
            if (reading == Reading::done) continue;
            Page drawn = std::exchange(page, {});
            if (reading != Reading::damaged && complete() && complete()->read(i, page, loaded.fonts) == Reading::done) {
                page.rules = std::move(drawn.rules); // poppler does not tell them
                page.pictures = std::move(drawn.pictures);
                report_complaints(i, complete()->take_complaints());
                if (page.pieces.empty() && !limits_.fast_pdf) look_for_pictures(i, page);
                continue;
            }
            loaded.unread.push_back(static_cast<std::uint16_t>(std::min<std::size_t>(i + 1, UINT16_MAX)));
            diagnostics_.add("pdf-page-damaged", fmt::format("page {} cannot be read", i + 1), 0,
                             static_cast<int>(i + 1));
        }
        for (auto& page : loaded.pages) find_drawn_styles(page);
        if (loaded.unread.size() == count)
            throw Error(ErrorKind::input, "pdf-damaged", {}, "no page of this PDF can be read");
        if (fast_) loaded.tags = fast_->tags();
        if (mended_ || (fast_ && fast_->damaged()))
            diagnostics_.add("pdf-repaired", "the file is damaged and was mended as well as it could be");
        return loaded;
    }

private:
    /// What poppler says of a page: words that are lost are a warning, all else a remark.
    void report_complaints(std::size_t index, const std::vector<std::string>& complaints) {
        struct Known {
            std::string_view begins;
            std::string_view code;
            std::string_view message;
        };

        static constexpr auto known = std::to_array<Known>({
            {"Missing language pack", "pdf-tables-missing",
             "page {} shows words that cannot be told without poppler's tables of letters, which are not installed "
             "here"},
            {"Unknown character collection", "pdf-tables-missing",
             "page {} shows words that cannot be told without poppler's tables of letters, which are not installed "
             "here"},
            {"No font in show", "pdf-font-missing", "page {} shows words in a font that is not in the file"},
        });
        const auto page = static_cast<int>(index + 1);
        for (const auto& complaint : complaints) {
            const auto* found = std::find_if(known.begin(), known.end(),
                                             [&](const Known& k) { return complaint.starts_with(k.begins); });
            const bool lost = found != known.end();
            const std::string code(lost ? found->code : "pdf-remark");
            if (!told_.emplace(code, index).second) continue; // once a page
            if (lost && told_.contains({"pdf-tables-missing", index}) && code != "pdf-tables-missing") continue; // why
            if (lost)
                diagnostics_.add(code, fmt::format(fmt::runtime(found->message), page), 0, page);
            else if (told_.size() <= most_remarks)
                diagnostics_.add(code, fmt::format("poppler says of page {}: {}", page, text::printable(complaint)), 0,
                                 page);
        }
    }

    /// Poppler's document, opened when it is first needed; null when it may not be used.
    ianote::pdf::Engine* complete() {
        if (!complete_ && limits_.complete_pdf) complete_ = ianote::pdf::open_poppler(bytes_);
        return complete_.get();
    }

    /// Poppler's list of words does not tell whether a page without any shows something.
    void look_for_pictures(std::size_t index, Page& page) {
        if (!pictures_) pictures_ = ianote::pdf::open_fast(bytes_, limits_.inflated);
        if (!pictures_ || index >= pictures_->page_count()) return;
        Page drawn;
        std::vector<Font> fonts;
        pictures_->read(index, drawn, fonts);
        page.pictures = std::move(drawn.pictures);
    }

    std::string_view bytes_;
    const Limits& limits_;
    Diagnostics& diagnostics_;
    std::unique_ptr<ianote::pdf::Engine> fast_;
    std::unique_ptr<ianote::pdf::Engine> complete_;
    std::unique_ptr<ianote::pdf::Engine> pictures_; ///< where the fast one may not read the text
    bool mended_ = false;
    std::set<std::pair<std::string, std::size_t>> told_; ///< what was said of which page
};

/// Letters of fonts that do not say what their signs are come out as controls, private or replacement characters.
bool is_unmapped(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto c = text::next_code_point(text, at);
        if ((c < 0x20 && c != '\t' && c != '\n') || c == 0xFFFD || (c >= 0xE000 && c < 0xF900)) return true;
    }
    return false;
}

void report_unmapped(const Loaded& loaded, Diagnostics& diagnostics) {
    std::map<std::string, std::pair<std::size_t, int>> fonts; // how many pieces, and on which page first
    for (std::size_t p = 0; p < loaded.pages.size(); ++p) {
        for (const auto& piece : loaded.pages[p].pieces) {
            if (!is_unmapped(loaded.pages[p].text_of(piece))) continue;
            auto& [count, page] = fonts[loaded.fonts[piece.font].name];
            if (count++ == 0) page = static_cast<int>(p + 1);
        }
    }
    for (const auto& [name, seen] : fonts) {
        diagnostics.add("pdf-unmapped-font",
                        fmt::format("{} word{} in the font '{}' cannot be told from their signs", seen.first,
                                    seen.first == 1 ? "" : "s", name),
                        0, seen.second);
    }
}

/// Text of layers that are off and of what lies outside of the page is kept, and no part of the note.
void report_hidden(const Loaded& loaded, Diagnostics& diagnostics) {
    int number = 0;
    for (const auto& page : loaded.pages) {
        ++number;
        const auto words = std::count_if(page.pieces.begin(), page.pieces.end(), [&](const ianote::pdf::Piece& piece) {
            return piece.kind == ianote::pdf::PieceKind::hidden && !text::trim(page.text_of(piece)).empty();
        });
        if (words == 0) continue;
        diagnostics.add("hidden-text",
                        fmt::format("{} word{} of page {} {} not seen on it: kept in the XML as furniture", words,
                                    words == 1 ? "" : "s", number, words == 1 ? "is" : "are"),
                        0, number);
    }
}

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

bool has_text(const Loaded& loaded) {
    return std::any_of(loaded.pages.begin(), loaded.pages.end(), [](const Page& page) { return !page.pieces.empty(); });
}

/// What is known of the document's language, found when it is first asked for; null where nobody knows.
class Words {
public:
    Words(const std::vector<PageLines>& pages, const Limits& limits)
        : pages_(pages)
        , limits_(limits) {}

    const language::Pack* operator()() {
        if (!std::exchange(asked_, true) && limits_.pack_of) pack_ = limits_.pack_of(head());
        return pack_;
    }

private:
    std::string head() const {
        constexpr std::size_t enough = 6000; // bytes
        std::string text;
        for (const auto& page : pages_) {
            for (const auto& line : page.lines) {
                if (text.size() < enough) text += text_of(line) + '\n';
            }
        }
        return text;
    }

    const std::vector<PageLines>& pages_;
    const Limits& limits_;
    const language::Pack* pack_ = nullptr;
    bool asked_ = false;
};

/// The words of lines that are whole; needed only where a line ends in a hyphen.
Vocabulary words_of(const std::vector<PageLines>& pages, Words& words) {
    Vocabulary vocabulary;
    const auto is_cut = [](const Line& line) { return hyphen_length(text_of(line)) > 0; };
    const bool needed = std::any_of(pages.begin(), pages.end(), [&](const PageLines& page) {
        return std::any_of(page.lines.begin(), page.lines.end(), is_cut);
    });
    if (!needed) return vocabulary;
    for (const auto& page : pages) {
        for (const auto& line : page.lines) vocabulary.read(line);
    }
    if (const auto* pack = words()) vocabulary.set_first_parts(pack->first_parts);
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
    Words words(lines, limits);
    take_furniture(lines, measure(lines), loaded.fonts, [&] { return words(); });
    const auto measures = measure(lines);
    const auto contents = take_contents(lines, measures);
    const auto vocabulary = words_of(lines, words);
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
    auto loaded = pdf::Loader(source.bytes, limits, diagnostics).load();
    pdf::report_unmapped(loaded, diagnostics);
    pdf::report_hidden(loaded, diagnostics);
    auto pages = pdf::has_text(loaded) ? pdf::read(loaded, limits) : Pages{};
    pdf::name_pictures(loaded.pages, pages);
    for (const auto page : loaded.unread) add_unread(pages, {UnreadKind::page, page, {}});
    return pages;
}

} // namespace ianote::read
