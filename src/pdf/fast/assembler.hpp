// SPDX-License-Identifier: GPL-3.0-or-later
// Puts glyphs together into pieces of text.
#pragma once

#include "pdf/page.hpp"

#include <vector>

namespace ianote::pdf {

/// Where and how a glyph is shown.
struct GlyphPlace {
    double x = 0;
    double y = 0;
    double width = 0;   ///< of the glyph itself
    double spacing = 0; ///< that the document sets between its letters
    double size = 0;
    double em = 0; ///< the size along the line: letters may be narrowed
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
    void part();

private:
    /// A word that begins behind a gap alone, or goes on there: the line tells, when it is whole.
    struct Joint {
        std::size_t piece = 0;
        float gap = 0; ///< share of the size
    };

    bool is_alike(const GlyphPlace& placed) const;
    bool is_drawn_again(std::string_view letters, const GlyphPlace& placed) const;
    bool goes_on(const GlyphPlace& placed, bool letter);
    void go_on(std::uint32_t end, const GlyphPlace& placed);
    void begin(std::uint32_t begin, std::uint32_t end, const GlyphPlace& placed);
    void settle();
    float between_letters();
    void join_letters(float between);

    Page& page_;
    bool open_ = false;
    bool space_ = false;               ///< a blank was shown since the last piece
    PieceKind kind_ = PieceKind::text; ///< of the last piece, were it seen
    bool letter_ = false;              ///< the last glyph was one
    double x_ = 0;                     ///< of the last glyph
    double spacing_ = 0;               ///< behind the last glyph, as the document sets it; share of the size
    std::vector<float> gaps_;          ///< of the line so far, between glyphs
    std::vector<Joint> joints_;        ///< of the line so far
};

} // namespace ianote::pdf
