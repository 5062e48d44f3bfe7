// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ask_icu.hpp"

#include "text/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace ianote::text {

namespace {

/// Ligatures and signs that no decomposition takes apart.
std::string_view special_fold(char32_t c) {
    switch (c) {
    case 0x0153:
    case 0x0152: return "oe";
    case 0x00E6:
    case 0x00C6: return "ae";
    case 0x00DF: return "ss";
    case 0x00F8:
    case 0x00D8: return "o";
    case 0x0111:
    case 0x0110: return "d";
    case 0x0142:
    case 0x0141: return "l";
    case 0x0131: return "i";
    case 0x0127:
    case 0x0126: return "h";
    case 0x00AA: return "a";
    case 0x00B0: // degree sign, written for an ordinal
    case 0x00BA: return "o";
    case 0x2116: return "no";
    case 0x03C2: return "\xCF\x83"; // final sigma
    default: return {};
    }
}

} // namespace

std::uint8_t icu_class(char32_t c) {
    const auto cp = static_cast<UChar32>(c);
    const auto mask = U_GET_GC_MASK(cp);
    std::uint8_t bits = 0;
    if ((mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0) bits |= char_word;
    if ((mask & U_GC_ND_MASK) != 0) bits |= char_digit;
    if ((mask & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0) bits |= char_upper;
    if ((mask & U_GC_LL_MASK) != 0) bits |= char_lower;
    if (u_isUWhiteSpace(cp) != 0 || c == 0xFEFF) bits |= char_blank;
    return bits;
}

std::string icu_fold(char32_t c) {
    if (const auto special = special_fold(c); !special.empty()) return std::string(special);
    UErrorCode status = U_ZERO_ERROR;
    static const auto* nfd = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString whole(static_cast<UChar32>(c));
    icu::UnicodeString parts = nfd != nullptr ? nfd->normalize(whole, status) : whole;
    parts.foldCase();
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const auto part = parts.char32At(i);
        const bool is_mark = (U_GET_GC_MASK(part) & U_GC_M_MASK) != 0;
        if (!is_mark && (icu_class(static_cast<char32_t>(part)) & char_word) != 0) kept.append(part);
    }
    std::string out;
    return kept.toUTF8String(out);
}

} // namespace ianote::text
