// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.hpp"

#include "embedded/text_tables.hpp"
#include "text/ask_icu.hpp"
#include "text/word_form.hpp"

#include <algorithm>
#include <array>

namespace ianote::text {

namespace {

/// What a byte of ASCII folds to; 0 for one that is dropped.
constexpr std::array<char, 128> ascii_fold = [] {
    std::array<char, 128> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const unsigned bits = ascii_classes[c];
        if ((bits & char_word) != 0) table[c] = static_cast<char>((bits & char_upper) != 0 ? c + 32 : c);
    }
    return table;
}();

} // namespace

std::string fold_key(std::string_view text) {
    std::string out(text.size(), '\0');
    std::size_t at = 0;
    std::size_t size = 0;
    for (; at < text.size() && static_cast<unsigned char>(text[at]) < 128; ++at) { // nearly all of most words
        out[size] = ascii_fold[static_cast<unsigned char>(text[at])];
        size += out[size] != 0 ? 1 : 0;
    }
    out.resize(size);
    if (at == text.size()) return out;
    std::string spare;
    out.reserve(text.size());
    while (at < text.size()) {
        const auto c = next_code_point(text, at);
        if (c >= 128)
            out += folded_form(c, spare);
        else if (ascii_fold[c] != 0)
            out += ascii_fold[c];
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
        if ((bits & char_upper) == 0) return; // nearly always the second
        if (++capitals == 1) token.initial_capital = true;
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
        const auto ascii = read_ascii_word(text, at);
        bool capitals = ascii.capitals;
        if (ascii.bytes > 0) {
            at += ascii.bytes;
            token.key = ascii.hash;
        } else {
            capitals = form.read(text, at, WordParts::all, last).capitals > 0;
            token.key = form.hash();
        }
        token.end = static_cast<std::uint32_t>(at);
        if (capitals) look_at_capitals(text.substr(token.begin, token.end - token.begin), token);
        into.push_back(token);
    }
}

std::uint64_t word_key(std::string_view word) {
    const auto ascii = read_ascii_word(word, 0);
    return ascii.bytes > 0 && ascii.bytes == word.size() ? ascii.hash : word_hash(fold_key(word));
}

bool has_item_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool letter = text[at] == 'I' || text[at] == 'A';
        if (letter && !is_word(code_point_before(text, at)) && (at + 1 == text.size() || !is_word_at(text, at + 1)))
            return true;
    }
    return false;
}

std::string title_key(std::string_view text) {
    std::string key;
    if (!has_item_letter(text)) return key;
    std::vector<Token> tokens;
    tokenise(text, tokens);
    for (const auto& token : tokens) {
        const auto word = text.substr(token.begin, token.end - token.begin);
        if (word != "I" && word != "A") key += fold_key(word);
    }
    return key;
}

} // namespace ianote::text
