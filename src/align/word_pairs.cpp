// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/word_pairs.hpp"

#include "text/fold.hpp"
#include "text/word_form.hpp"

#include <string>

namespace ianote::align {

namespace {

constexpr std::size_t longest_term = 4;      // words; a sentence of a translation memory is no term
constexpr std::size_t max_pairs = 4'000'000; // of all dictionaries
constexpr std::size_t shortest_part = 4;     // bytes
constexpr float sure = 0.9F;
constexpr float part = 0.5F; // a word of a term of several: one of its words may be meant

std::vector<std::string> words_of(std::string_view term) {
    std::vector<std::string> words;
    text::for_each_word(term, [&](std::size_t begin, std::size_t end) {
        words.push_back(text::fold_key(term.substr(begin, end - begin)));
    });
    return words;
}

} // namespace

void add_terms(std::string_view a, std::string_view b, Glossary& pairs) {
    const auto left = words_of(a);
    const auto right = words_of(b);
    if (left.empty() || right.empty() || left.size() > longest_term || right.size() > longest_term) return;
    if (pairs.size() > max_pairs) return;
    if (left.size() == 1 && right.size() == 1) {
        pairs.push_back({text::word_hash(left.front()), text::word_hash(right.front()), sure});
        return;
    }
    for (const auto& x : left) {
        for (const auto& y : right) {
            if (x.size() >= shortest_part && y.size() >= shortest_part)
                pairs.push_back({text::word_hash(x), text::word_hash(y), part});
        }
    }
}

} // namespace ianote::align
