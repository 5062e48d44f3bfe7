// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/assembler.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ianote::pdf {

namespace {

// shares of the size
constexpr double word_gap = 0.0995;     // as much as this parts two words, beyond what parts letters
constexpr double widest_gap = 1;        // of letters that are set apart
constexpr float widest_spacing = 0.45F; // between letters: single letters may be words, a blank apart
constexpr double max_overlap = 0.6;     // an accent set over its letter, tight kerning
constexpr double same_line = 0.02;
constexpr double drawn_again = 0.1;        // a letter so near to the one before it, and the same, makes that bold
constexpr std::size_t few = 3;             // gaps that tell nothing of a line
constexpr std::size_t longest_line = 4000; // glyphs: beyond them the line is judged in parts

/// Neither a figure nor a sign of ASCII: leaders and columns of figures tell nothing of the space between letters.
bool is_letter(char first) {
    const char c = static_cast<char>(first | 0x20);
    return static_cast<unsigned char>(first) >= 0x80 || (c >= 'a' && c <= 'z');
}

bool is_blank_sign(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

} // namespace

bool Assembler::is_alike(const GlyphPlace& placed) const {
    if (page_.pieces.empty()) return false;
    const auto& last = page_.pieces.back();
    return last.artifact == placed.artifact && last.turned == placed.turned && last.quarters == placed.quarters &&
           kind_ == placed.kind && std::abs(last.size - placed.size) <= same_line * placed.size &&
           std::abs(last.y - placed.y) <= same_line * placed.size;
}

bool Assembler::goes_on(const GlyphPlace& placed, bool letter) {
    if (page_.pieces.empty()) return false;
    const auto& last = page_.pieces.back();
    const bool same = last.font == placed.font && last.mark == placed.mark;
    if (placed.turned) // a watermark: its letters are one word, however they stand
        return open_ && same && last.turned && last.artifact == placed.artifact && kind_ == placed.kind;
    const double gap = (placed.x - last.x1) / placed.em;
    if (!is_alike(placed) || !(gap > -max_overlap && gap < widest_gap)) {
        settle();
        return false;
    }
    if (!open_) return false;
    if (letter && gaps_.size() < longest_line) gaps_.push_back(static_cast<float>(gap));
    if (gap < word_gap) return same;
    if (same) joints_.push_back({page_.pieces.size(), static_cast<float>(gap)});
    space_ = true;
    return false;
}

void Assembler::go_on(std::uint32_t end, const GlyphPlace& placed) {
    auto& last = page_.pieces.back();
    last.end = end;
    last.x1 = std::max(last.x1, static_cast<float>(placed.x + placed.width));
    if (placed.seen) last.kind = kind_; // a word of which a part is seen is read whole
}

void Assembler::begin(std::uint32_t begin, std::uint32_t end, const GlyphPlace& placed) {
    Piece piece;
    piece.begin = begin;
    piece.end = end;
    piece.x0 = static_cast<float>(placed.x);
    piece.x1 = static_cast<float>(placed.x + placed.width);
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

/// Letters are made bold by drawing each of them two or three times, a hair's breadth apart.
bool Assembler::is_drawn_again(std::string_view letters, const GlyphPlace& placed) const {
    return std::abs(placed.x - x_) < drawn_again * placed.em && open_ &&
           std::string_view(page_.text).ends_with(letters) && is_alike(placed);
}

void Assembler::glyph(std::string_view letters, const GlyphPlace& placed) {
    if (letters.empty() || is_drawn_again(letters, placed)) return;
    x_ = placed.x;
    if (letters.size() == 1 && is_blank_sign(letters.front())) {
        open_ = false;
        space_ = true;
        return;
    }
    const auto start = static_cast<std::uint32_t>(page_.text.size());
    page_.text += letters;
    const auto end = static_cast<std::uint32_t>(page_.text.size());
    const bool letter = is_letter(letters.front());
    if (goes_on(placed, std::exchange(letter_, letter) && letter))
        go_on(end, placed);
    else
        begin(start, end, placed);
    spacing_ = placed.em > 0 ? std::max(0.0, placed.spacing / placed.em) : 0;
}

/// What the line sets between its letters.
float Assembler::between_letters() {
    if (gaps_.empty()) return static_cast<float>(spacing_);
    const bool tells = gaps_.size() > few;
    const auto narrow =
        gaps_.begin() + static_cast<std::ptrdiff_t>(tells ? gaps_.size() / 10 : 0); // nearly all are wider
    std::nth_element(gaps_.begin(), narrow, gaps_.end());
    if (!tells && *narrow >= word_gap) return static_cast<float>(spacing_); // by the document's own word alone
    const bool said = spacing_ >= *narrow;                                  // by the document itself
    return *narrow > widest_spacing && !said ? 0 : std::max(0.0F, *narrow);
}

/// The line is whole: what is usual between its letters tells which gaps part words.
void Assembler::settle() {
    if (!joints_.empty()) join_letters(between_letters());
    gaps_.clear();
    joints_.clear();
}

void Assembler::join_letters(float between) {
    auto& pieces = page_.pieces;
    auto kept = joints_.front().piece;
    auto joint = joints_.begin();
    for (auto i = kept; i < pieces.size(); ++i) {
        const bool here = joint != joints_.end() && joint->piece == i;
        if (here && joint->gap < between + word_gap) {
            pieces[kept - 1].end = pieces[i].end;
            pieces[kept - 1].x1 = std::max(pieces[kept - 1].x1, pieces[i].x1);
            if (pieces[i].kind != PieceKind::hidden) pieces[kept - 1].kind = pieces[i].kind;
        } else {
            pieces[kept++] = pieces[i];
        }
        if (here) ++joint;
    }
    pieces.resize(kept);
}

void Assembler::part() {
    settle();
    open_ = false;
}

} // namespace ianote::pdf
