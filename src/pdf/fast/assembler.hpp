// SPDX-License-Identifier: GPL-3.0-or-later
// Puts glyphs together into pieces of text.
#pragma once

#include "pdf/page.hpp"

namespace ianote::pdf {

/// Where and how a glyph is shown.
struct GlyphPlace {
    double x = 0;
    double y = 0;
    double advance = 0; ///< to the origin of the next glyph, along the line
    double width = 0;   ///< of the glyph itself
    double size = 0;
    std::uint16_t font = 0;
    bool artifact = false;
    bool turned = false;
    bool seen = true; ///< some of it lies inside the page
    std::uint8_t quarters = 0;
    PieceKind kind = PieceKind::text;
    std::int32_t mark = -1;
};

class Assembler {
public:
    explicit Assembler(Page& page)
        : page_(page) {}

    void glyph(std::string_view letters, const GlyphPlace& placed);

    /// What comes next goes on with nothing.
    void part() { open_ = false; }

private:
    bool goes_on(const GlyphPlace& placed) const;

    Page& page_;
    bool open_ = false;
    PieceKind kind_ = PieceKind::text; ///< of the last piece, were it seen
    bool space_ = false;               ///< a blank was shown since the last piece
};

} // namespace ianote::pdf
