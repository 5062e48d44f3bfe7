// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/pdf/picture_pages.hpp"

#include "base/budget.hpp"
#include "read/unread.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace ianote::read::pdf {

namespace {

using ianote::pdf::Box;
using ianote::pdf::Page;
using ianote::pdf::Piece;

/// Which parts of a page are a picture, so that the strips and tiles of a scanner count as one. A cell belongs to a
/// picture when its middle lies in it.
class Grid {
public:
    explicit Grid(const Page& page)
        : width_(page.width / side)
        , height_(page.height / side) {
        if (!(width_ > 0 && height_ > 0)) return;
        for (const auto& picture : page.pictures) cover(picture);
    }

    double share() const {
        int covered = 0;
        for (const auto row : rows_) covered += std::popcount(row);
        return covered / static_cast<double>(side * side);
    }

    bool covers(float x, float y) const {
        if (!(width_ > 0 && height_ > 0)) return false;
        const auto column = std::clamp(static_cast<int>(x / width_), 0, side - 1);
        const auto row = std::clamp(static_cast<int>(y / height_), 0, side - 1);
        return (rows_.at(static_cast<std::size_t>(row)) >> static_cast<unsigned>(column) & 1U) != 0;
    }

private:
    static constexpr int side = 32; // the bits of a row

    static int first_middle(float at, float size) {
        return static_cast<int>(std::clamp(std::ceil(at / size - 0.5F), 0.0F, static_cast<float>(side)));
    }

    void cover(const Box& picture) {
        const auto left = first_middle(picture.x0, width_);
        const auto right = first_middle(picture.x1, width_);
        std::uint32_t columns = 0;
        for (auto i = left; i < right; ++i) columns |= std::uint32_t{1} << static_cast<unsigned>(i);
        const auto top = first_middle(picture.y1, height_);
        for (auto i = first_middle(picture.y0, height_); i < top; ++i) rows_.at(static_cast<std::size_t>(i)) |= columns;
    }

    float width_;
    float height_;
    std::array<std::uint32_t, side> rows_{};
};

bool is_text(const Page& page, const Piece& piece) {
    const bool own = piece.kind == ianote::pdf::PieceKind::text && !piece.turned;
    return own && !text::trim(page.text_of(piece)).empty();
}

/// Words that lie on a picture, but for those at the page's head and foot, where numbers and stamps are printed on
/// scanned pages.
std::size_t words_on_pictures(const Page& page, const Grid& pictures) {
    constexpr float edge = 0.1F; // of the page's height
    return static_cast<std::size_t>(std::count_if(page.pieces.begin(), page.pieces.end(), [&](const Piece& piece) {
        if (!is_text(page, piece)) return false;
        if (piece.quarters != 0) return true; // its place is that on the page turned
        const bool inside = piece.y > edge * page.height && piece.y < (1 - edge) * page.height;
        return inside && pictures.covers((piece.x0 + piece.x1) / 2, piece.y);
    }));
}

/// A page without text that shows a picture, however small; or one of which most is a picture that has no text of its
/// own, as a recognised page and a drawn background have. Of an A4 page an emblem takes 0.01, a chart as wide as the
/// text 0.2 to 0.3; a scanned page takes 0.8 to 1, and 0.55 where a page is a picture between its head and foot.
bool is_picture(const Page& page, bool text) {
    constexpr double most = 0.5;         // of the page
    constexpr std::size_t few_words = 3; // a stamp
    if (page.pictures.empty()) return false;
    if (!text) return true;
    const Grid pictures(page);
    return pictures.share() >= most && words_on_pictures(page, pictures) < few_words;
}

} // namespace

void name_pictures(const std::deque<Page>& pages, Pages& into) {
    into.page_count = static_cast<std::uint32_t>(pages.size());
    std::size_t number = 0;
    for (const auto& page : pages) {
        base::check_limits();
        ++number;
        const bool text = std::any_of(page.pieces.begin(), page.pieces.end(),
                                      [&](const Piece& piece) { return is_text(page, piece); });
        if (!text) ++into.pages_without_text;
        if (!is_picture(page, text)) continue;
        add_unread(into,
                   {UnreadKind::picture, static_cast<std::uint16_t>(std::min<std::size_t>(number, UINT16_MAX)), {}});
    }
}

} // namespace ianote::read::pdf
