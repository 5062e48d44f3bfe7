// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/cmap.hpp"

#include "base/budget.hpp"
#include "pdf/fast/lexer.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::pdf {

namespace {

constexpr std::size_t longest_letters = 64; // bytes that one code may stand for
constexpr std::size_t max_mapped = 400000;  // entries of one table: hostile ranges overlap without end

std::uint32_t code_of(std::string_view bytes) {
    std::uint32_t code = 0;
    for (const char c : bytes.substr(0, 4)) code = (code << 8U) | static_cast<unsigned char>(c);
    return code;
}

/// The letters of the code that lies `step` behind the one that `bytes` belong to.
std::string counted_up(std::string_view bytes, std::uint32_t step) {
    std::string last(bytes);
    if (last.size() >= 2) {
        auto unit = (static_cast<unsigned char>(last[last.size() - 2]) << 8U) | static_cast<unsigned char>(last.back());
        unit += step;
        last[last.size() - 2] = static_cast<char>((unit >> 8U) & 0xFFU);
        last.back() = static_cast<char>(unit & 0xFFU);
    }
    return from_utf16_be(last);
}

struct CMapReader {
    Lexer lexer;
    LetterTable table;
    std::size_t mapped = 0;

    void chars() {
        for (auto token = lexer.next(); token.kind == TokenKind::string; token = lexer.next()) {
            const auto code = code_of(token.text);
            token = lexer.next();
            if (token.kind != TokenKind::string || ++mapped > max_mapped) return;
            table.set(code, from_utf16_be(token.text));
        }
    }

    void ranges() {
        for (auto token = lexer.next(); token.kind == TokenKind::string; token = lexer.next()) {
            base::check_limits();
            const auto first = code_of(token.text);
            token = lexer.next();
            if (token.kind != TokenKind::string) return;
            const auto last = std::min(code_of(token.text), highest_code);
            token = lexer.next();
            if (token.kind == TokenKind::array_begin) {
                auto code = first;
                for (token = lexer.next(); token.kind == TokenKind::string; token = lexer.next()) {
                    if (code <= last && ++mapped <= max_mapped) table.set(code++, from_utf16_be(token.text));
                }
            } else if (token.kind == TokenKind::string) {
                const std::string letters(token.text);
                for (auto code = first; code <= last && ++mapped <= max_mapped; ++code)
                    table.set(code, counted_up(letters, code - first));
            } else {
                return;
            }
        }
    }
};

} // namespace

void LetterTable::set(std::uint32_t code, std::string_view utf8) {
    if (code > highest_code || utf8.empty()) return;
    if (code >= places_.size())
        places_.resize(std::max<std::size_t>(code + 1, std::min<std::size_t>(places_.size() * 2, highest_code + 1)));
    utf8 = utf8.substr(0, longest_letters);
    places_[code] = {static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(utf8.size())};
    pool_ += utf8;
}

LetterTable read_to_unicode(std::string_view cmap) {
    CMapReader reader{Lexer(cmap), {}, 0};
    for (auto token = reader.lexer.next(); token.kind != TokenKind::end; token = reader.lexer.next()) {
        if (token.kind != TokenKind::word) continue;
        if (token.text == "beginbfchar") reader.chars();
        if (token.text == "beginbfrange") reader.ranges();
    }
    return std::move(reader.table);
}

std::string from_utf16_be(std::string_view bytes) {
    std::string out;
    const auto unit = [&](std::size_t at) {
        return static_cast<char32_t>((static_cast<unsigned char>(bytes[at]) << 8U) |
                                     static_cast<unsigned char>(bytes[at + 1]));
    };
    if (bytes.size() == 1) text::append_code_point(out, static_cast<unsigned char>(bytes[0]));
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        auto c = unit(at);
        if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = 0xFFFD;
        }
        text::append_code_point(out, c);
    }
    return out;
}

std::string from_text_string(std::string_view bytes) {
    if (bytes.starts_with("\xFE\xFF")) return from_utf16_be(bytes.substr(2));
    if (bytes.starts_with("\xEF\xBB\xBF")) return std::string(bytes.substr(3));
    std::string out;
    for (const char c : bytes) text::append_code_point(out, static_cast<unsigned char>(c));
    return out;
}

} // namespace ianote::pdf
