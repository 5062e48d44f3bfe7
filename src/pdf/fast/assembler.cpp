// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/assembler.hpp"

#include <cmath>

namespace ianote::pdf {

namespace {

constexpr double widest_kerning = 0.16; // of the size: a larger gap parts two words
constexpr double max_overlap = 0.6;     // an accent set over its letter, tight kerning
constexpr double same_line = 0.02;

} // namespace

bool Assembler::goes_on(const GlyphPlace& placed) const {
    if (!open_ || page_.pieces.empty()) return false;
    const auto& last = page_.pieces.back();
    if (last.font != placed.font || last.artifact != placed.artifact || last.turned != placed.turned ||
        last.quarters != placed.quarters || last.mark != placed.mark || kind_ != placed.kind)
        return false;
    if (placed.turned) return true; // a watermark: its letters are one word, however they stand
    if (std::abs(last.size - placed.size) > same_line * placed.size) return false;
    if (std::abs(last.y - placed.y) > same_line * placed.size) return false;
    const double gap = placed.x - last.x1;
    return gap < widest_kerning * placed.size && gap > -max_overlap * placed.size;
}

void Assembler::glyph(std::string_view letters, const GlyphPlace& placed) {
    if (letters.empty()) return;
    if (letters == " " || letters == "\t" || letters == "\r" || letters == "\n") {
        open_ = false;
        space_ = true;
        return;
    }
    const auto begin = static_cast<std::uint32_t>(page_.text.size());
    page_.text += letters;
    const auto end = static_cast<std::uint32_t>(page_.text.size());
    const auto x1 = static_cast<float>(placed.x + placed.width);
    if (goes_on(placed)) {
        auto& last = page_.pieces.back();
        last.end = end;
        last.x1 = std::max(last.x1, x1);
        if (placed.seen) last.kind = kind_; // a word of which a part is seen is read whole
        return;
    }
    Piece piece;
    piece.begin = begin;
    piece.end = end;
    piece.x0 = static_cast<float>(placed.x);
    piece.x1 = x1;
    piece.y = static_cast<float>(placed.y);
    piece.size = static_cast<float>(placed.size);
    piece.font = placed.font;
    piece.space_before = space_;
    piece.artifact = placed.artifact;
    piece.turned = placed.turned;
    piece.quarters = placed.quarters;
    piece.mark = placed.mark;
    kind_ = placed.kind;
    piece.kind = placed.seen ? kind_ : PieceKind::hidden;
    page_.pieces.push_back(piece);
    open_ = true;
    space_ = false;
}

} // namespace ianote::pdf
