// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a language that stand in headers: labels, titles, institutions and the like, found at a place of a text.
#pragma once

#include <ianote/note.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ianote::language {

enum class WordKind : std::uint8_t { label, institution, place, document_type, marking, party, text_opening };

struct HeaderWord {
    std::string key; ///< folded, without blanks
    WordKind kind = WordKind::label;
    FieldKind field = FieldKind::other; ///< of a label: what it names
};

class HeaderWords {
public:
    void add(HeaderWord word) { (word.key.size() < head ? single_ : words_).push_back(std::move(word)); }

    /// After the last add(): before it nothing is found.
    void sort();

    /// Hands over every word that the folded text `key` begins with.
    template <class Take> void find(std::string_view key, Take take) const {
        for (const auto& word : single_) {
            if (key.starts_with(word.key)) take(word);
        }
        for (auto at = first_like(key); at != words_.size() && starts_alike(words_[at], key); ++at) {
            if (key.starts_with(words_[at].key)) take(words_[at]);
        }
    }

    /// Hands over every word that begins with the folded text `key`, of two bytes or more, and goes on behind it.
    template <class Take> void find_begun(std::string_view key, Take take) const {
        for (auto at = first_like(key); at != words_.size() && starts_alike(words_[at], key); ++at) {
            const std::string_view word = words_[at].key;
            if (word.size() > key.size() && word.starts_with(key)) take(words_[at]);
        }
    }

private:
    static constexpr std::size_t head = 2; ///< bytes by which words are looked up

    static bool starts_alike(const HeaderWord& word, std::string_view key) {
        return std::string_view(word.key).substr(0, head) == key.substr(0, head);
    }

    std::size_t first_like(std::string_view key) const;

    std::vector<HeaderWord> words_;  ///< sorted by key
    std::vector<HeaderWord> single_; ///< of one letter: the `A:` of Spanish
};

} // namespace ianote::language
