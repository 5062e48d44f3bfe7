// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/budget.hpp"
#include "pdf/fast/lock.hpp"
#include "pdf/module.hpp"
#include "text/utf8.hpp"

#include <ianote/error.hpp>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <climits>
#include <map>
#include <mutex>
#include <utility>

namespace ianote::pdf {

namespace {

/// The share of a font's size by which its letters' box hangs below the baseline; poppler tells the box alone. Seen:
/// 0.22 (Times and its like) to 0.35, so heights are compared inside one font only.
constexpr double usual_descent = 0.22;

/// UTF-16 as poppler keeps it; its own conversion opens iconv anew for each word.
void append_utf8(const poppler::ustring& units, std::string& out) {
    for (std::size_t i = 0; i < units.size(); ++i) {
        char32_t c = units[i];
        if (c >= 0xD800 && c < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000)
            c = 0x10000 + ((c - 0xD800) << 10U) + (units[++i] - 0xDC00U);
        text::append_code_point(out, c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
    }
}

/// Where a word stands on the page turned so that it stands upright.
void put(Piece& piece, const poppler::text_box& word, const Page& page) {
    const auto box = word.bbox(); // y grows downwards
    piece.quarters = static_cast<std::uint8_t>((4 - word.rotation() % 4) % 4);
    const bool along = piece.quarters % 2 == 0;
    piece.size = static_cast<float>(word.has_font_info() ? word.get_font_size() : along ? box.height() : box.width());
    const double descent = usual_descent * piece.size;
    const auto place = [&](double x0, double x1, double foot) {
        piece.x0 = static_cast<float>(x0);
        piece.x1 = static_cast<float>(x1);
        piece.y = static_cast<float>(foot + descent);
    };
    switch (piece.quarters) {
    case 1: return place(page.height - box.bottom(), page.height - box.top(), page.width - box.right());
    case 2: return place(page.width - box.right(), page.width - box.left(), box.top());
    case 3: return place(box.top(), box.bottom(), box.left());
    default: return place(box.left(), box.right(), page.height - box.bottom());
    }
}

/// Poppler has one function for what it finds wrong, for the whole process: each thread listens to its own documents.
class Listening {
public:
    explicit Listening(std::vector<std::string>& into)
        : before_(std::exchange(heard, &into)) {
        static std::once_flag once;
        std::call_once(once, [] { poppler::set_debug_error_function(&Listening::hear, nullptr); });
    }

    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;

    ~Listening() { heard = before_; }

private:
    static void hear(const std::string& message, void*) {
        constexpr std::size_t most = 20;
        if (heard == nullptr || heard->size() >= most) return;
        const auto colon = message.find(": "); // `poppler/error (1234): Unknown font tag`
        heard->push_back(colon == message.npos ? message : message.substr(colon + 2));
    }

    static thread_local std::vector<std::string>* heard;
    std::vector<std::string>* before_;
};

thread_local std::vector<std::string>* Listening::heard = nullptr;

class PopplerEngine : public Engine {
public:
    explicit PopplerEngine(std::string_view bytes) {
        const Listening listening(complaints_);
        if (bytes.size() > INT_MAX)
            throw Error(ErrorKind::input, "input-too-large", {}, "the PDF is larger than 2 GiB");
        document_.reset(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
        if (document_ && document_->is_locked()) {
            own_ = without_lock(bytes);
            if (!own_.empty())
                document_.reset(poppler::document::load_from_raw_data(own_.data(), static_cast<int>(own_.size())));
        }
        if (!document_)
            throw Error(ErrorKind::input, "pdf-damaged", {},
                        "this PDF is damaged or cut short; neither of two programs can open it");
        if (document_->is_locked()) throw Error(ErrorKind::input, "pdf-password", {}, "this PDF asks for a password");
    }

    std::size_t page_count() const override { return static_cast<std::size_t>(std::max(document_->pages(), 0)); }

    bool damaged() const override { return false; } // poppler mends and does not tell

    const TagTree& tags() const override { return no_tags_; }

    std::vector<std::string> take_complaints() override { return std::exchange(complaints_, {}); }

    Reading read(std::size_t index, Page& page, std::vector<Font>& fonts) override {
        base::check_limits();
        const Listening listening(complaints_);
        const std::unique_ptr<poppler::page> source(document_->create_page(static_cast<int>(index)));
        if (!source) return Reading::beyond_me;
        const auto box = source->page_rect(poppler::crop_box);
        const bool across =
            source->orientation() == poppler::page::landscape || source->orientation() == poppler::page::seascape;
        page.width = static_cast<float>(across ? box.height() : box.width());
        page.height = static_cast<float>(across ? box.width() : box.height());
        bool space = false;
        for (const auto& word : source->text_list(poppler::page::text_list_include_font)) {
            if (base::check_limits(); add(word, page, fonts, space)) space = word.has_space_after();
        }
        return Reading::done;
    }

private:
    bool add(const poppler::text_box& word, Page& page, std::vector<Font>& fonts, bool space) {
        const auto begin = page.text.size();
        append_utf8(word.text(), page.text);
        if (page.text.size() == begin) return false;
        Piece piece;
        piece.begin = static_cast<std::uint32_t>(begin);
        piece.end = static_cast<std::uint32_t>(page.text.size());
        put(piece, word, page);
        piece.font = font_index(word.has_font_info() ? word.get_font_name() : std::string(), fonts);
        piece.space_before = space;
        page.pieces.push_back(piece);
        return true;
    }

    std::uint16_t font_index(const std::string& name, std::vector<Font>& fonts) {
        if (name == last_name_) return last_font_;
        last_name_ = name;
        return last_font_ = new_font_index(name, fonts);
    }

    std::uint16_t new_font_index(const std::string& name, std::vector<Font>& fonts) {
        if (const auto found = by_name_.find(name); found != by_name_.end()) return found->second;
        if (fonts.size() > UINT16_MAX) return 0;
        fonts.push_back(font_by_name(name));
        return by_name_[name] = static_cast<std::uint16_t>(fonts.size() - 1);
    }

    std::vector<std::string> complaints_;
    std::string own_; ///< bytes, where they are not those of the caller
    std::unique_ptr<poppler::document> document_;
    std::map<std::string, std::uint16_t> by_name_;
    std::string last_name_ = "\n"; ///< no font's name
    std::uint16_t last_font_ = 0;
    TagTree no_tags_; ///< poppler's C++ interface does not show them
};

} // namespace

std::unique_ptr<Engine> make_poppler(std::string_view bytes) { return std::make_unique<PopplerEngine>(bytes); }

} // namespace ianote::pdf
