// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a piece of header, folded, so that phrases of the pack can be looked for at each of them.
#pragma once

#include "language/header_words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::parse {

/// A word ends as well where its case changes, since extractors glue (`UNIONBrussels`, `PresidencyTo:`).
class FoldedWords {
public:
    struct Word {
        std::uint32_t begin = 0; ///< bytes of the text
        std::uint32_t end = 0;
        std::uint32_t key_begin = 0; ///< of the folded text
        std::uint32_t key_end = 0;
        bool capital = false;  ///< its first letter
        bool capitals = false; ///< all of its letters
    };

    /// `leave_out_items`: the words I and A, as in `NOTE POINT "I/A"`, have no folded form.
    FoldedWords(std::string_view text, bool leave_out_items);

    std::size_t size() const { return words_.size(); }

    const Word& operator[](std::size_t i) const { return words_[i]; }

    /// The folded text from a word on.
    std::string_view key_from(std::size_t word) const { return std::string_view(key_).substr(words_[word].key_begin); }

    /// The number of words from `word` on whose folded forms are `length` bytes long, or nothing where that ends in a
    /// word.
    std::optional<std::size_t> count(std::size_t word, std::size_t length) const;

    /// Hands over each phrase that stands at a word, with the number of words that it takes.
    template <class Take> void find_phrases(std::size_t word, const language::HeaderWords& phrases, Take take) const {
        phrases.find(key_from(word), [&](const language::HeaderWord& phrase) {
            if (const auto words = count(word, phrase.key.size())) take(phrase, *words);
        });
    }

    bool all_capitals(std::size_t from, std::size_t to) const;

private:
    struct Written;

    void add(std::string_view text, const Written& word, bool folded);
    void add_parted(std::string_view text, const Written& word);

    std::string key_;
    std::vector<Word> words_;
};

} // namespace ianote::parse
