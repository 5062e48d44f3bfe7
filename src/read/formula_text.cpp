// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/formula_text.hpp"

#include "text/utf8.hpp"

namespace ianote::read {

namespace {

bool is_sign_of_number(char32_t c) { return c == '.' || c == ','; }

/// One thing, which needs no brackets below a fraction line or as an exponent.
bool is_operand(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const bool first = at == 0;
        const auto c = text::next_code_point(text, at);
        if (text::is_word(c) || is_sign_of_number(c)) continue;
        return at == text.size() && first; // a sign alone
    }
    return true;
}

/// `(a+b)`: the first bracket closes at the end.
bool is_bracketed(std::string_view text) {
    if (!text.starts_with('(') || !text.ends_with(')')) return false;
    int open = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(') ++open;
        if (text[i] == ')' && --open == 0) return i + 1 == text.size();
    }
    return false;
}

std::string operand(const std::string& text) {
    return is_operand(text) || is_bracketed(text) ? text : "(" + text + ")";
}

/// `sin`: letters alone, more than one, are a name and no product.
bool is_name(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++letters) {
        const auto c = text::next_code_point(text, at);
        if (!text::is_word(c) || text::is_digit(c)) return false;
    }
    return letters > 1;
}

} // namespace

void FormulaText::put(std::string_view text, bool apart) {
    if (text.empty()) return;
    std::size_t at = 0;
    const bool meet = !out_.empty() && text::is_word(text::code_point_before(out_, out_.size())) &&
                      text::is_word(text::next_code_point(text, at));
    if (meet && (apart || apart_)) out_ += ' ';
    out_ += text;
    apart_ = apart;
}

void FormulaText::word(std::string_view text) { put(text, is_name(text)); }

void FormulaText::base(const std::string& text) { put(operand(text), false); }

void FormulaText::fraction(const std::string& above, const std::string& below, bool bar) {
    put(operand(above) + (bar ? "/" : "\xC2\xA6") + operand(below), true);
}

void FormulaText::root(const std::string& degree, const std::string& radicand) {
    put(degree + "\xE2\x88\x9A" + (is_bracketed(radicand) ? radicand : "(" + radicand + ")"), true);
}

void FormulaText::scripts(const std::string& below, const std::string& above) {
    if (!below.empty()) out_ += "_" + operand(below);
    if (!above.empty()) out_ += "^" + operand(above);
    apart_ = true;
}

void FormulaText::brackets(std::string_view open, const std::string& inside, std::string_view close) {
    ((out_ += open) += inside) += close;
    apart_ = false;
}

} // namespace ianote::read
