// SPDX-License-Identifier: GPL-3.0-or-later
// What an engine yields: the pieces of text of a page, and where they stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::pdf {

struct Font {
    std::string name; ///< without the six letters of a subset
    bool bold = false;
    bool italic = false;
};

/// Why a piece is no text of the page's own.
enum class PieceKind : std::uint8_t {
    text,
    annotation, ///< of what lies on the page: a stamp, free text, a signature; a field that was filled in is text
    hidden,     ///< not seen: in a layer that is off, or outside of the page as it is shown
};

/// A word or a part of one: glyphs of one font and size with no gap among them. Lengths are points, 1/72 inch; x grows
/// to the right and y upwards from the lower left corner of the page as it is seen.
struct Piece {
    std::uint32_t begin = 0; ///< bytes [begin, end) of Page::text
    std::uint32_t end = 0;
    float x0 = 0;
    float x1 = 0;
    float y = 0; ///< of the baseline
    float size = 0;
    std::uint16_t font = 0;    ///< index into the document's fonts
    bool space_before = false; ///< the document itself has a blank between this piece and the one before
    bool artifact = false;     ///< marked as furniture by the document
    bool turned = false;       ///< neither upright nor turned by quarters: a watermark
    std::uint8_t quarters = 0; ///< 0 to 3: the page must be turned clockwise by so many quarters for the piece to stand
                               ///< upright; its place is that on the page so turned
    PieceKind kind = PieceKind::text;
    bool struck = false;     ///< by a drawn line
    bool underlined = false; ///< likewise
    std::int32_t mark = -1;  ///< element of the tag tree, -1 for none
};

/// A rectangle of the page: a picture, or a line that is drawn (its corners or its ends), in the units of pieces.
struct Box {
    float x0 = 0;
    float y0 = 0;
    float x1 = 0;
    float y1 = 0;
};

struct Page {
    float width = 0;
    float height = 0;
    std::string text; ///< UTF-8, not yet cleaned
    std::vector<Piece> pieces;
    std::vector<Box> rules;    ///< lines that are drawn along the page's sides, by stroke or as a thin filled rectangle
    std::vector<Box> pictures; ///< where images are shown

    std::string_view text_of(const Piece& piece) const {
        return std::string_view(text).substr(piece.begin, piece.end - piece.begin);
    }
};

/// A font by the name that a PDF gives it: `ABCDEF+Times-BoldItalic`.
Font font_by_name(std::string_view name);

} // namespace ianote::pdf
