// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.hpp"

#include "embedded/text_tables.hpp"
#include "text/ask_icu.hpp"
#include "text/utf8.hpp"

namespace ianote::text {

namespace {

template <typename Sink> void fold_char(char32_t c, const Sink& sink) {
    if (c < fold_table_size) {
        sink(std::string_view(fold_table[c].bytes, fold_table[c].length));
    } else {
        sink(icu_fold(c));
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

std::string_view folded_form(char32_t c, std::string& spare) {
    if (c < fold_table_size) return {fold_table[c].bytes, fold_table[c].length};
    return spare = icu_fold(c);
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
