// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.hpp"

#include "text/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

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
    case 0x00B0: // degree sign, written for an ordinal
    case 0x00BA:
    case 0x00AA: return c == 0x00AA ? "a" : "o";
    case 0x2116: return "no";
    case 0x03C2: return "\xCF\x83"; // final sigma
    default: return {};
    }
}

std::string ask_icu(char32_t c) {
    if (const auto special = special_fold(c); !special.empty()) return std::string(special);
    UErrorCode status = U_ZERO_ERROR;
    static const auto* nfd = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString whole(static_cast<UChar32>(c));
    icu::UnicodeString parts = nfd != nullptr ? nfd->normalize(whole, status) : whole;
    parts.foldCase();
    std::string out;
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const auto part = parts.char32At(i);
        if ((U_GET_GC_MASK(part) & U_GC_M_MASK) != 0 || !is_word(static_cast<char32_t>(part))) continue;
        append_code_point(out, static_cast<char32_t>(part));
    }
    return out;
}

constexpr std::size_t table_size = 0x530; // Latin, Greek, Cyrillic

struct Folded {
    std::array<char, 6> bytes{};
    std::uint8_t length = 0;
};

/// Filled as characters are met: to ask ICU for all of them would take longer than a short text.
std::string_view folded_form(char32_t c) {
    constexpr std::uint8_t unknown = UINT8_MAX;
    static thread_local auto table = [] {
        std::array<Folded, table_size> t{};
        for (auto& entry : t) entry.length = unknown;
        return t;
    }();
    auto& entry = table[c];
    if (entry.length == unknown) {
        const auto folded = ask_icu(c);
        entry.length = static_cast<std::uint8_t>(folded.copy(entry.bytes.data(), entry.bytes.size()));
    }
    return {entry.bytes.data(), entry.length};
}

template <typename Sink> void fold_char(char32_t c, const Sink& sink) {
    if (c < table_size) {
        sink(folded_form(c));
    } else {
        sink(ask_icu(c));
    }
}

constexpr std::uint64_t fnv_start = 14695981039346656037ULL;
constexpr std::uint64_t fnv_prime = 1099511628211ULL;

} // namespace

std::string fold_key(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 128) { // ASCII folds by itself
            if ((ascii_classes[byte] & char_word) != 0)
                out += static_cast<char>((ascii_classes[byte] & char_upper) != 0 ? byte + 32 : byte);
            ++at;
            continue;
        }
        fold_char(next_code_point(text, at), [&](std::string_view folded) { out += folded; });
    }
    return out;
}

void append_folded(char32_t c, std::string& out) {
    if (c < 128) {
        if ((ascii_classes[c] & char_word) != 0)
            out += static_cast<char>((ascii_classes[c] & char_upper) != 0 ? c + 32 : c);
        return;
    }
    fold_char(c, [&](std::string_view folded) { out += folded; });
}

namespace {

/// Reads one run of word characters from `at` on; `at` ends behind it and the character that ended it.
Token read_token(std::string_view text, std::size_t& at) {
    Token token;
    token.begin = token.end = static_cast<std::uint32_t>(at);
    token.key = fnv_start;
    std::size_t letters = 0;
    std::size_t capitals = 0;
    const auto mix = [&](std::string_view folded) {
        for (const char b : folded) token.key = (token.key ^ static_cast<unsigned char>(b)) * fnv_prime;
    };
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 128 && (ascii_classes[byte] & (char_lower | char_digit)) != 0) { // folds to itself
            token.key = (token.key ^ byte) * fnv_prime;
            letters += (ascii_classes[byte] & char_lower) != 0 ? 1 : 0;
            token.end = static_cast<std::uint32_t>(++at);
            continue;
        }
        const auto c = next_code_point(text, at);
        const auto bits = char_class(c);
        if ((bits & char_word) == 0) break;
        token.end = static_cast<std::uint32_t>(at);
        if ((bits & char_digit) == 0) ++letters;
        if ((bits & char_upper) != 0 && ++capitals == 1 && letters == 1) token.initial_capital = true;
        fold_char(c, mix);
    }
    token.capitals = letters >= 2 && capitals == letters;
    return token;
}

} // namespace

void tokenise(std::string_view text, std::vector<Token>& into, std::size_t limit) {
    for (std::size_t at = 0; at < text.size() && into.size() < limit;) {
        const auto token = read_token(text, at);
        if (token.end > token.begin) into.push_back(token);
    }
}

std::uint64_t word_key(std::string_view word) {
    std::uint64_t key = fnv_start;
    for (const char b : fold_key(word)) key = (key ^ static_cast<unsigned char>(b)) * fnv_prime;
    return key;
}

} // namespace ianote::text
