// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.hpp"

#include "embedded/text_tables.hpp"
#include "text/ask_icu.hpp"
#include "text/word_form.hpp"

#include <algorithm>

namespace ianote::text {

std::string fold_key(std::string_view text) {
    std::string out;
    std::string spare;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 128) { // ASCII folds by itself
            if ((ascii_classes[byte] & char_word) != 0)
                out += static_cast<char>((ascii_classes[byte] & char_upper) != 0 ? byte + 32 : byte);
            ++at;
            continue;
        }
        out += folded_form(next_code_point(text, at), spare);
    }
    return out;
}

std::string_view folded_form(char32_t c, std::string& spare) {
    if (c < fold_table_size) return {fold_table[c].bytes, fold_table[c].length};
    return spare = icu_fold(c);
}

namespace {

/// How a word with capitals is written.
void look_at_capitals(std::string_view word, Token& token) {
    std::size_t letters = 0;
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto bits = char_class(next_code_point(word, at));
        if ((bits & char_digit) != 0) continue;
        ++letters;
        if ((bits & char_upper) != 0 && ++capitals == 1 && letters == 1) token.initial_capital = true;
    }
    token.capitals = letters >= 2 && capitals == letters;
}

} // namespace

void tokenise(std::string_view text, std::vector<Token>& into, std::size_t limit) {
    constexpr std::size_t bytes_a_word = 5; // with the blank behind it, at the least of usual text
    if (into.empty()) into.reserve(std::min(limit, text.size() / bytes_a_word + 1));
    WordForm form;
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size() && into.size() < limit;) {
        if (!is_word_at(text, at)) {
            next_code_point(text, at);
            continue;
        }
        Token token;
        token.begin = static_cast<std::uint32_t>(at);
        const auto counts = form.read(text, at, WordParts::all, last);
        token.end = static_cast<std::uint32_t>(at);
        token.key = form.hash();
        if (counts.capitals > 0) look_at_capitals(text.substr(token.begin, token.end - token.begin), token);
        into.push_back(token);
    }
}

std::uint64_t word_key(std::string_view word) { return word_hash(fold_key(word)); }

} // namespace ianote::text
