// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/lexer.hpp"

#include <algorithm>
#include <array>

namespace ianote::pdf {

namespace {

enum Class : std::uint8_t { regular = 0, blank = 1, delimiter = 2, numeric = 4 };

constexpr void mark(std::array<std::uint8_t, 256>& table, std::string_view signs, std::uint8_t as) {
    for (const char c : signs) table[static_cast<unsigned char>(c)] = as;
}

constexpr std::array<std::uint8_t, 256> classes = [] {
    std::array<std::uint8_t, 256> t{};
    mark(t, std::string_view("\0\t\n\f\r ", 6), blank);
    mark(t, "()<>[]{}/%", delimiter);
    mark(t, "0123456789+-.", numeric);
    return t;
}();

std::uint8_t class_of(char c) { return classes[static_cast<unsigned char>(c)]; }

bool is_regular(char c) { return (class_of(c) & (blank | delimiter)) == 0; }

constexpr std::array<signed char, 256> hex_values = [] {
    std::array<signed char, 256> t{};
    for (auto& value : t) value = -1;
    for (const std::string_view digits : {"0123456789abcdef", "0123456789ABCDEF"}) {
        signed char value = 0;
        for (const char c : digits) t[static_cast<unsigned char>(c)] = value++;
    }
    return t;
}();

int hex_value(char c) { return hex_values[static_cast<unsigned char>(c)]; }

} // namespace

void Lexer::skip_blanks() {
    while (at_ < source_.size()) {
        if ((class_of(source_[at_]) & blank) != 0) {
            ++at_;
        } else if (source_[at_] == '%') {
            while (at_ < source_.size() && source_[at_] != '\n' && source_[at_] != '\r') ++at_;
        } else {
            return;
        }
    }
}

namespace {

/// What a digit behind the point counts: a tenth, a tenth of that, and so on; further ones count nothing.
constexpr std::array<double, 24> tenths = [] {
    std::array<double, 24> t{};
    double place = 0.1;
    for (auto& one : t) {
        one = place;
        place /= 10;
    }
    return t;
}();

} // namespace

Token Lexer::number() {
    const auto begin = at_;
    bool negative = false;
    double value = 0;
    bool whole = true;
    std::size_t place = 0; // behind the point
    for (; at_ < source_.size() && (class_of(source_[at_]) & numeric) != 0; ++at_) {
        const char c = source_[at_];
        if (c == '-') {
            negative = true;
        } else if (c == '.') {
            whole = false;
            place = 0;
        } else if (c != '+') {
            if (whole)
                value = value * 10 + (c - '0');
            else if (place < tenths.size())
                value += tenths[place++] * (c - '0');
        }
    }
    if (at_ < source_.size() && is_regular(source_[at_])) { // `1x`: a word after all
        while (at_ < source_.size() && is_regular(source_[at_])) ++at_;
        return {TokenKind::word, 0, source_.substr(begin, at_ - begin)};
    }
    if (value > 1e9) value = 1e9; // no measure of a page is larger
    return {TokenKind::number, negative ? -value : value, {}};
}

void Lexer::escape() {
    const char c = source_[at_++];
    constexpr std::string_view letters = "nrtbf";
    constexpr std::string_view meanings = "\n\r\t\b\f";
    if (const auto place = letters.find(c); place != std::string_view::npos) {
        buffer_ += meanings[place];
    } else if (c >= '0' && c <= '7') {
        int value = c - '0';
        for (int i = 0; i < 2 && at_ < source_.size() && source_[at_] >= '0' && source_[at_] <= '7'; ++i)
            value = value * 8 + (source_[at_++] - '0');
        buffer_ += static_cast<char>(value & 0xFF);
    } else if (c == '\r') {
        if (at_ < source_.size() && source_[at_] == '\n') ++at_;
    } else if (c != '\n') {
        buffer_ += c;
    }
}

Token Lexer::literal_string() {
    const auto begin = ++at_;
    int depth = 1;
    bool plain = true; // so far the bytes are those of the source
    for (; at_ < source_.size();) {
        const char c = source_[at_];
        if (c == '\\' && at_ + 1 < source_.size()) {
            if (plain) buffer_.assign(source_, begin, at_ - begin);
            plain = false;
            ++at_;
            escape();
            continue;
        }
        ++at_;
        if (c == '(') ++depth;
        if (c == ')' && --depth == 0) {
            if (plain) return {TokenKind::string, 0, source_.substr(begin, at_ - 1 - begin)};
            return {TokenKind::string, 0, buffer_};
        }
        if (!plain) buffer_ += c;
    }
    return {TokenKind::string, 0, plain ? source_.substr(begin) : std::string_view(buffer_)};
}

Token Lexer::hex_string() {
    const auto digits = source_.substr(at_ + 1, source_.find('>', at_ + 1) - (at_ + 1));
    at_ = std::min(at_ + 1 + digits.size() + 1, source_.size());
    if (buffer_.size() < digits.size() / 2 + 1) buffer_.resize(digits.size() / 2 + 1);
    std::size_t size = 0;
    int high = -1;
    for (const char digit : digits) {
        const int value = hex_value(digit);
        if (value < 0) {
            broken_ = broken_ || (class_of(digit) & blank) == 0;
        } else if (high < 0) {
            high = value;
        } else {
            buffer_[size++] = static_cast<char>(high * 16 + value);
            high = -1;
        }
    }
    if (high >= 0) buffer_[size++] = static_cast<char>(high * 16);
    return {TokenKind::string, 0, std::string_view(buffer_).substr(0, size)};
}

Token Lexer::name() {
    const auto begin = ++at_;
    bool coded = false;
    for (; at_ < source_.size() && is_regular(source_[at_]); ++at_) coded = coded || source_[at_] == '#';
    const auto raw = source_.substr(begin, at_ - begin);
    if (!coded) return {TokenKind::name, 0, raw};
    buffer_.clear();
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const bool code =
            raw[i] == '#' && i + 2 < raw.size() && hex_value(raw[i + 1]) >= 0 && hex_value(raw[i + 2]) >= 0;
        buffer_ += code ? static_cast<char>(hex_value(raw[i + 1]) * 16 + hex_value(raw[i + 2])) : raw[i];
        if (code) i += 2;
    }
    return {TokenKind::name, 0, buffer_};
}

Token Lexer::next() {
    skip_blanks();
    if (at_ >= source_.size()) return {};
    const char c = source_[at_];
    const bool twice = at_ + 1 < source_.size() && source_[at_ + 1] == c;
    if ((class_of(c) & numeric) != 0) return number();
    switch (c) {
    case '/': return name();
    case '(': return literal_string();
    case '[': return ++at_, Token{TokenKind::array_begin, 0, {}};
    case ']': return ++at_, Token{TokenKind::array_end, 0, {}};
    case '<':
        if (twice) return at_ += 2, Token{TokenKind::dictionary_begin, 0, {}};
        return hex_string();
    case '>':
        if (twice) return at_ += 2, Token{TokenKind::dictionary_end, 0, {}};
        [[fallthrough]];
    case ')':
    case '{':
    case '}': return ++at_, Token{TokenKind::word, 0, source_.substr(at_ - 1, 1)};
    default: break;
    }
    const auto begin = at_;
    while (at_ < source_.size() && is_regular(source_[at_])) ++at_;
    if (at_ == begin) ++at_;
    return {TokenKind::word, 0, source_.substr(begin, at_ - begin)};
}

} // namespace ianote::pdf
