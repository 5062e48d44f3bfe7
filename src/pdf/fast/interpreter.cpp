// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/interpreter.hpp"

#include "base/budget.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ianote::pdf {

namespace {

constexpr std::size_t max_operands = 100000; // of one operator; an array of TJ may be long
constexpr std::size_t max_saved = 512;
constexpr int deepest_form = 12;
constexpr double upright = 0.02;  // tangent: text that leans less stands
constexpr double max_slant = 0.5; // of letters that are slanted to look italic
constexpr std::size_t none = SIZE_MAX;

} // namespace

Matrix operator*(const Matrix& m, const Matrix& n) {
    return {m.a * n.a + m.b * n.c, m.a * n.b + m.b * n.d,       m.c * n.a + m.d * n.c,
            m.c * n.b + m.d * n.d, m.e * n.a + m.f * n.c + n.e, m.e * n.b + m.f * n.d + n.f};
}

const std::unordered_map<std::string_view, Interpreter::Handler>& Interpreter::handlers() {
    static const std::unordered_map<std::string_view, Handler> table{
        {"q", &Interpreter::save},
        {"Q", &Interpreter::restore},
        {"cm", &Interpreter::concat},
        {"BT", &Interpreter::begin_text},
        {"Tf", &Interpreter::select_font},
        {"Tc", &Interpreter::set_spacing},
        {"Tw", &Interpreter::set_word_spacing},
        {"Tz", &Interpreter::set_scale},
        {"TL", &Interpreter::set_leading},
        {"Ts", &Interpreter::set_rise},
        {"Td", &Interpreter::move_by},
        {"TD", &Interpreter::move_and_lead},
        {"Tm", &Interpreter::place},
        {"T*", &Interpreter::next_line},
        {"Tj", &Interpreter::show_text},
        {"TJ", &Interpreter::show_array},
        {"'", &Interpreter::show_next_line},
        {"\"", &Interpreter::show_spaced_line},
        {"Do", &Interpreter::draw_form},
        {"BMC", &Interpreter::begin_mark},
        {"BDC", &Interpreter::begin_mark_with_properties},
        {"EMC", &Interpreter::end_mark},
    };
    return table;
}

bool Interpreter::run(std::string_view content, const Matrix& to_page) {
    state_ = {};
    state_.matrix = to_page;
    return run_stream(content);
}

bool Interpreter::run_stream(std::string_view content) {
    Lexer lexer(content);
    for (;;) {
        const auto token = lexer.next();
        if (token.kind == TokenKind::end) return true;
        if (token.kind == TokenKind::dictionary_begin) { // the properties of a BDC: kept as they are written
            const auto begin = lexer.place();
            int depth = 1;
            auto end = begin;
            while (depth > 0) {
                end = lexer.place();
                const auto inner = lexer.next();
                if (inner.kind == TokenKind::end) break;
                if (inner.kind == TokenKind::dictionary_begin) ++depth;
                if (inner.kind == TokenKind::dictionary_end) --depth;
            }
            dictionary_ = content.substr(begin, end - begin);
            keep({TokenKind::dictionary_begin, 0, {}});
        } else if (token.kind != TokenKind::word) {
            keep(token);
        } else {
            const bool goes_on = operate(token.text, lexer);
            operands_.clear();
            strings_.clear();
            if (!goes_on) return false;
        }
    }
}

void Interpreter::keep(const Token& token) {
    if (operands_.size() >= max_operands) return;
    if (token.kind == TokenKind::array_begin || token.kind == TokenKind::array_end)
        return; // TJ takes all that it finds
    const auto begin = strings_.size();
    strings_ += token.text;
    operands_.push_back({token.kind, token.number, begin, strings_.size()});
}

bool Interpreter::operate(std::string_view name, Lexer& lexer) {
    const auto found = handlers().find(name);
    if (found != handlers().end()) return (this->*found->second)();
    if (name == "BI") skip_inline_image(lexer);
    return true;
}

double Interpreter::number(std::size_t from_end) const {
    return from_end < operands_.size() ? operands_[operands_.size() - 1 - from_end].number : 0;
}

std::string_view Interpreter::text(std::size_t from_end) const {
    if (from_end >= operands_.size()) return {};
    const auto& operand = operands_[operands_.size() - 1 - from_end];
    return std::string_view(strings_).substr(operand.begin, operand.end - operand.begin);
}

/// To behind the `EI` that ends the image's data: one with white space on both sides.
void Interpreter::skip_inline_image(Lexer& lexer) {
    const auto source = lexer.source();
    const auto blank = [&](std::size_t at) {
        return at >= source.size() || source[at] == ' ' || source[at] == '\n' || source[at] == '\r' ||
               source[at] == '\t';
    };
    auto at = source.find("ID", lexer.place());
    while (at != std::string_view::npos) {
        at = source.find("EI", at + 2);
        if (at == std::string_view::npos) break;
        if (at > 0 && blank(at - 1) && blank(at + 2)) return lexer.move_to(at + 2);
    }
    lexer.move_to(source.size());
}

bool Interpreter::save() {
    if (saved_.size() < max_saved) saved_.push_back(state_);
    return true;
}

bool Interpreter::restore() {
    if (saved_.empty()) return true;
    state_ = saved_.back();
    saved_.pop_back();
    return true;
}

bool Interpreter::concat() {
    state_.matrix = Matrix{number(5), number(4), number(3), number(2), number(1), number(0)} * state_.matrix;
    return true;
}

bool Interpreter::begin_text() {
    set_text_matrix({});
    return true;
}

bool Interpreter::select_font() {
    state_.text.size = number(0);
    state_.text.font = resources_.font(std::string(text(1)));
    return true;
}

bool Interpreter::set_spacing() {
    state_.text.spacing = number(0);
    return true;
}

bool Interpreter::set_word_spacing() {
    state_.text.word_spacing = number(0);
    return true;
}

bool Interpreter::set_scale() {
    state_.text.scale = number(0) / 100;
    return true;
}

bool Interpreter::set_leading() {
    state_.text.leading = number(0);
    return true;
}

bool Interpreter::set_rise() {
    state_.text.rise = number(0);
    return true;
}

void Interpreter::set_text_matrix(const Matrix& matrix) {
    text_ = matrix;
    line_ = matrix;
}

void Interpreter::move(double x, double y) { set_text_matrix(Matrix{1, 0, 0, 1, x, y} * line_); }

bool Interpreter::move_by() {
    move(number(1), number(0));
    return true;
}

bool Interpreter::move_and_lead() {
    state_.text.leading = -number(0);
    return move_by();
}

bool Interpreter::place() {
    set_text_matrix({number(5), number(4), number(3), number(2), number(1), number(0)});
    return true;
}

bool Interpreter::next_line() {
    move(0, -state_.text.leading);
    return true;
}

bool Interpreter::show_text() { return show(text(0)); }

bool Interpreter::show_array() {
    for (std::size_t i = operands_.size(); i-- > 0;) {
        const auto& operand = operands_[operands_.size() - 1 - i];
        if (operand.kind == TokenKind::number) {
            const double shift = -operand.number / 1000 * state_.text.size * state_.text.scale;
            text_ = Matrix{1, 0, 0, 1, shift, 0} * text_;
        } else if (operand.kind == TokenKind::string && !show(text(i))) {
            return false;
        }
    }
    return true;
}

bool Interpreter::show_next_line() {
    next_line();
    return show_text();
}

bool Interpreter::show_spaced_line() {
    state_.text.word_spacing = number(2);
    state_.text.spacing = number(1);
    return show_next_line();
}

bool Interpreter::show(std::string_view bytes) {
    base::check_limits();
    const auto& t = state_.text;
    const auto* glyphs = t.font.glyphs;
    if (glyphs == nullptr) return false;
    const Matrix line = text_ * state_.matrix; // text space to the page
    const Matrix whole = Matrix{t.size * t.scale, 0, 0, t.size, 0, t.rise} * line;
    GlyphPlace placed;
    placed.size = std::hypot(whole.c, whole.d);
    placed.turned = whole.a <= 0 || whole.d <= 0 || std::abs(whole.b) > upright * whole.a ||
                    std::abs(whole.c) > max_slant * std::abs(whole.d);
    placed.font = t.font.index;
    placed.artifact = marks_.artifact;
    placed.mark = marks_.mark;
    if (!std::isfinite(whole.e) || !std::isfinite(whole.f) || !std::isfinite(placed.size)) return true;
    double along = 0; // from the start of the string, in text space
    const auto step = glyphs->bytes_per_code();
    for (std::size_t at = 0; at + step <= bytes.size(); at += step) {
        std::uint32_t code = static_cast<unsigned char>(bytes[at]);
        if (step == 2) code = (code << 8U) | static_cast<unsigned char>(bytes[at + 1]);
        const auto letters = glyphs->letters(code);
        if (letters.empty() && marks_.replaced == none) return false;
        const double width = glyphs->width(code);
        placed.x = whole.e + along * line.a;
        placed.y = whole.f + along * line.b;
        placed.width = width * whole.a;
        show_glyph(letters, placed);
        along += (width * t.size + t.spacing + (step == 1 && code == ' ' ? t.word_spacing : 0)) * t.scale;
    }
    text_ = Matrix{1, 0, 0, 1, along, 0} * text_;
    return true;
}

void Interpreter::show_glyph(std::string_view letters, const GlyphPlace& placed) {
    if (marks_.replaced == none) return assembler_.glyph(letters, placed);
    auto& outer = marked_[marks_.replaced];
    if (!std::exchange(outer.shown, true)) {
        assembler_.glyph(outer.actual, placed);
    } else if (!page_.pieces.empty() && outer.actual != " ") {
        page_.pieces.back().x1 = std::max(page_.pieces.back().x1, static_cast<float>(placed.x + placed.width));
    }
}

/// What all open marks together say of the text to come.
void Interpreter::sum_up_marks() {
    marks_ = {};
    for (std::size_t i = 0; i < marked_.size(); ++i) {
        marks_.artifact = marks_.artifact || marked_[i].artifact;
        if (marked_[i].mark >= 0) marks_.mark = marked_[i].mark;
        if (marked_[i].replaced && marks_.replaced == none) marks_.replaced = i;
    }
}

bool Interpreter::draw_form() {
    if (depth_ >= deepest_form) return true;
    std::string content;
    Matrix matrix;
    if (!resources_.enter_form(std::string(text(0)), content, matrix)) return true;
    const auto saved = state_;
    const auto saved_stack = std::exchange(saved_, {});
    const auto text_matrix = text_;
    const auto line_matrix = line_;
    const auto marks = marked_.size();
    state_.matrix = matrix * state_.matrix;
    operands_.clear();
    strings_.clear();
    ++depth_;
    const bool good = run_stream(content);
    --depth_;
    resources_.leave_form();
    marked_.resize(std::min(marks, marked_.size()));
    sum_up_marks();
    text_ = text_matrix;
    line_ = line_matrix;
    saved_ = saved_stack;
    state_ = saved;
    return good;
}

void Interpreter::read_properties(MarkedContent& marked, std::string_view dictionary) {
    Lexer lexer(dictionary);
    for (auto token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
        if (token.kind != TokenKind::name) continue;
        const bool mark = token.text == "MCID";
        const bool actual = token.text == "ActualText";
        if (!mark && !actual) continue;
        const auto value = lexer.next();
        if (mark && value.kind == TokenKind::number)
            marked.mark = static_cast<std::int32_t>(std::clamp(value.number, -1.0, 1e7));
        if (actual && value.kind == TokenKind::string) {
            marked.replaced = true;
            marked.actual = from_text_string(value.text);
        }
    }
}

void Interpreter::open_mark(MarkedContent marked) {
    if (marked_.size() < max_saved) marked_.push_back(std::move(marked));
    sum_up_marks();
}

bool Interpreter::begin_mark() {
    MarkedContent marked;
    marked.artifact = text(0) == "Artifact";
    open_mark(std::move(marked));
    return true;
}

bool Interpreter::begin_mark_with_properties() {
    MarkedContent marked;
    marked.artifact = text(1) == "Artifact";
    if (!operands_.empty() && operands_.back().kind == TokenKind::dictionary_begin) {
        read_properties(marked, dictionary_);
    } else {
        auto properties = resources_.properties(std::string(text(0)));
        if (properties.isDictionary() && properties.getKey("/MCID").isInteger())
            marked.mark =
                static_cast<std::int32_t>(std::clamp(properties.getKey("/MCID").getIntValue(), -1LL, 10000000LL));
        if (properties.isDictionary() && properties.getKey("/ActualText").isString()) {
            marked.replaced = true;
            marked.actual = properties.getKey("/ActualText").getUTF8Value();
        }
    }
    open_mark(std::move(marked));
    return true;
}

bool Interpreter::end_mark() {
    if (!marked_.empty()) marked_.pop_back();
    sum_up_marks();
    return true;
}

} // namespace ianote::pdf
