// SPDX-License-Identifier: GPL-3.0-or-later
// The operators that show text (ISO 32000-1, 9.4).
#include "base/budget.hpp"
#include "pdf/fast/interpreter.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ianote::pdf {

namespace {

constexpr double upright = 0.02; // tangent: text that leans less stands
constexpr double below = 0.2;    // of the size: a letter's depth and height
constexpr double above = 0.7;
constexpr double max_slant = 0.5; // of letters that are slanted to look italic

bool stands(const Matrix& m) {
    return m.a > 0 && m.d > 0 && std::abs(m.b) <= upright * m.a && std::abs(m.c) <= max_slant * m.d;
}

/// Turns the page clockwise by quarters.
Matrix turned_by(int quarters, const Page& page) {
    switch (quarters) {
    case 1: return {0, -1, 1, 0, 0, page.width};
    case 2: return {-1, 0, 0, -1, page.width, page.height};
    case 3: return {0, 1, -1, 0, page.height, 0};
    default: return {};
    }
}

/// Whether some of a glyph lies within the area, as far as its size tells.
bool meets(const Area& area, const GlyphPlace& placed) {
    const double reach = placed.turned ? placed.size : 0;
    return placed.x - reach < area.x1 && placed.x + placed.width + reach > area.x0 &&
           placed.y - (reach + below * placed.size) < area.y1 && placed.y + above * placed.size > area.y0;
}

/// By how many quarters the page must be turned for what is written along the first axis to run to the right.
int quarters_of(const Matrix& m) {
    if (std::abs(m.a) >= std::abs(m.b)) return m.a >= 0 ? 0 : 2;
    return m.b >= 0 ? 1 : 3;
}

} // namespace

void Interpreter::begin_text() { set_text_matrix({}); }

void Interpreter::select_font() {
    state_.text.size = number(0);
    state_.text.font = resources_.font(std::string(text(1)));
}

void Interpreter::set_spacing() { state_.text.spacing = number(0); }

void Interpreter::set_word_spacing() { state_.text.word_spacing = number(0); }

void Interpreter::set_scale() { state_.text.scale = number(0) / 100; }

void Interpreter::set_leading() { state_.text.leading = number(0); }

void Interpreter::set_rise() { state_.text.rise = number(0); }

void Interpreter::set_text_matrix(const Matrix& matrix) {
    text_ = matrix;
    line_ = matrix;
}

void Interpreter::move(double x, double y) { set_text_matrix(Matrix{1, 0, 0, 1, x, y} * line_); }

/// What comes next stands so much further along the line.
void Interpreter::advance(double along) {
    text_.e += along * text_.a;
    text_.f += along * text_.b;
}

void Interpreter::move_by() { move(number(1), number(0)); }

void Interpreter::move_and_lead() {
    state_.text.leading = -number(0);
    return move_by();
}

void Interpreter::place() { set_text_matrix({number(5), number(4), number(3), number(2), number(1), number(0)}); }

void Interpreter::next_line() { move(0, -state_.text.leading); }

void Interpreter::show_text() { return show(text(0)); }

void Interpreter::show_array() {
    for (std::size_t i = operands_.size(); i-- > 0;) {
        const auto& operand = operands_[operands_.size() - 1 - i];
        if (operand.kind == TokenKind::number) {
            advance(-operand.number / 1000 * state_.text.size * state_.text.scale);
        } else if (operand.kind == TokenKind::string) {
            show(text(i));
        }
    }
}

void Interpreter::show_next_line() {
    next_line();
    return show_text();
}

void Interpreter::show_spaced_line() {
    state_.text.word_spacing = number(2);
    state_.text.spacing = number(1);
    return show_next_line();
}

/// Where the page must be turned to for the text to stand: its place is that on the page so turned.
Interpreter::Bearing Interpreter::bearing(const Matrix& glyphs) const {
    const int quarters = quarters_of(glyphs);
    if (quarters == 0) return {glyphs, state_.seen, 0, !stands(glyphs)};
    const auto turn = turned_by(quarters, page_);
    const auto upright_glyphs = glyphs * turn;
    if (!stands(upright_glyphs)) return {glyphs, state_.seen, 0, true};
    return {upright_glyphs, Area::around(state_.seen, turn), quarters, false};
}

void Interpreter::show(std::string_view bytes) {
    base::check_limits();
    const auto& t = state_.text;
    const auto* glyphs = t.font.glyphs;
    const bool hidden = marks_.hidden(); // what nobody sees need not be decoded
    decodable_ = decodable_ && (glyphs != nullptr || hidden);
    if (!decodable_ || glyphs == nullptr) return;
    std::string cids;
    if (glyphs->codes() != nullptr) bytes = cids = glyphs->codes()->cids(bytes);
    const auto bearing = this->bearing(Matrix{t.size * t.scale, 0, 0, t.size, 0, t.rise} * text_ * state_.matrix);
    const auto& whole = bearing.glyphs;
    GlyphPlace placed;
    placed.size = std::hypot(whole.c, whole.d);
    placed.em = bearing.leans ? placed.size : whole.a;
    placed.turned = bearing.leans;
    placed.quarters = static_cast<std::uint8_t>(bearing.quarters);
    placed.font = t.font.index;
    placed.artifact = marks_.artifact();
    placed.mark = marks_.number();
    placed.kind = hidden ? PieceKind::hidden : kind_;
    if (!std::isfinite(whole.e) || !std::isfinite(whole.f) || !std::isfinite(placed.size)) return;
    double along = 0; // from the start of the string, in text space
    const double unit = t.size * t.scale == 0 ? 0 : 1 / (t.size * t.scale); // of text space, in glyph space
    placed.spacing = t.spacing * t.scale * unit * whole.a;
    const auto step = glyphs->bytes_per_code();
    for (std::size_t at = 0; at + step <= bytes.size(); at += step) {
        std::uint32_t code = static_cast<unsigned char>(bytes[at]);
        if (step == 2) code = (code << 8U) | static_cast<unsigned char>(bytes[at + 1]);
        auto letters = glyphs->letters(code);
        ++shown_;
        if (letters.empty() && marks_.replacing() == nullptr && !hidden) {
            ++unknown_;
            letters = "\uFFFD";
        }
        const double width = glyphs->width(code);
        placed.x = whole.e + along * unit * whole.a;
        placed.y = whole.f + along * unit * whole.b;
        placed.width = width * whole.a;
        placed.seen = meets(bearing.seen, placed);
        show_glyph(letters, placed);
        along += (width * t.size + t.spacing + (step == 1 && code == ' ' ? t.word_spacing : 0)) * t.scale;
    }
    advance(along);
}

void Interpreter::show_glyph(std::string_view letters, const GlyphPlace& placed) {
    auto* outer = marks_.replacing();
    if (outer == nullptr) return assembler_.glyph(letters, placed);
    if (!std::exchange(outer->shown, true)) {
        assembler_.glyph(outer->actual, placed);
    } else if (!page_.pieces.empty() && outer->actual != " ") {
        page_.pieces.back().x1 = std::max(page_.pieces.back().x1, static_cast<float>(placed.x + placed.width));
    }
}

} // namespace ianote::pdf
