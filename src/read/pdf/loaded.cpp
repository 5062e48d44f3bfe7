// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/loaded.hpp"

#include "read/pdf/drawn_styles.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace ianote::read::pdf {

namespace {

using ianote::pdf::Reading;

void check_count(std::size_t pages, const Limits& limits) {
    if (pages > limits.pages)
        throw Error(ErrorKind::input, "too-many-pages", {}, fmt::format("the PDF has {} pages", pages));
}

constexpr std::size_t most_remarks = 10;

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

} // namespace

bool Loaded::has_text() const {
    return std::any_of(pages.begin(), pages.end(), [](const Page& page) { return !page.pieces.empty(); });
}

Loaded load(std::string_view bytes, const Limits& limits, Diagnostics& diagnostics) {
    return Loader(bytes, limits, diagnostics).load();
}

void report_oddities(const Loaded& loaded, Diagnostics& diagnostics) {
    report_unmapped(loaded, diagnostics);
    report_hidden(loaded, diagnostics);
}

} // namespace ianote::read::pdf
