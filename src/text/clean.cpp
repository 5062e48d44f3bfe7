// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/clean.hpp"

#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace ianote::text {

namespace {

constexpr char32_t first_ligature = 0xFB00;
constexpr std::array<std::string_view, 7> ligatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

bool is_plain(char c) { return (c >= ' ' && static_cast<unsigned char>(c) < 0x7F) || c == '\n' || c == '\t'; }

/// Of ASCII, and of letters that stand from U+00C0 to U+00FF: they stay as they are.
bool is_clean(std::string_view piece) {
    for (std::size_t at = 0; at < piece.size(); ++at) {
        if (is_plain(piece[at])) continue;
        const bool letter = piece[at] == '\xC3' && at + 1 < piece.size() && is_continuation(piece[at + 1]);
        if (!letter) return false;
        ++at;
    }
    return true;
}

/// Bytes of the UTF-8 sequence at `at`; 0 when there is none.
std::size_t sequence_length(std::string_view s, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0U; };
    const auto lead = byte(at);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80) return 0;
    }
    return length;
}

bool is_legal(char32_t c, std::size_t length) {
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    return c >= least[length] && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

/// Controls, noncharacters, and signs that say where a line may break and nothing else.
bool is_left_out(char32_t c) {
    return (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0 && c != 0x85) || c == 0xAD || c == 0xFEFF ||
           c == 0x200B || c == 0x2060 || (c & 0xFFFEU) == 0xFFFE;
}

bool is_changed(char32_t c) {
    return is_left_out(c) || (c >= first_ligature && c < first_ligature + ligatures.size()) || c == 0x2028 ||
           c == 0x2029 || c == 0x85;
}

void append(std::string& out, char32_t c) {
    if (c >= first_ligature && c < first_ligature + ligatures.size()) {
        out += ligatures[c - first_ligature];
    } else if (c == 0x2028 || c == 0x2029 || c == 0x85) {
        out += '\n';
    } else if (!is_left_out(c)) {
        append_code_point(out, c);
    }
}

} // namespace

std::string clean(std::string_view piece) {
    if (is_clean(piece)) return std::string(piece);
    std::string out;
    out.reserve(piece.size());
    std::size_t kept = 0; // bytes [kept, at) are good as they are
    for (std::size_t at = 0; at < piece.size();) {
        const auto length = sequence_length(piece, at);
        auto next = at;
        const auto c = length == 0 ? replacement : next_code_point(piece, next);
        const bool legal = length != 0 && is_legal(c, length);
        if (legal && !is_changed(c)) {
            at += length;
            continue;
        }
        out.append(piece, kept, at - kept);
        append(out, legal ? c : replacement);
        at += std::max<std::size_t>(length, 1);
        kept = at;
    }
    out.append(piece, kept, std::string_view::npos);
    return to_nfc(std::move(out));
}

std::string to_capitals(std::string_view text) {
    auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    std::string out;
    wide.toUpper(icu::Locale::getRoot()).toUTF8String(out);
    return out;
}

} // namespace ianote::text
