// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a language that stand in headers: labels, titles, institutions and the like, found at a place of a text.
#pragma once

#include <ianote/note.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ianote::language {

enum class WordKind : std::uint8_t { label, institution, place, document_type, marking, party, text_opening };

struct HeaderWord {
    std::string key; ///< folded, without blanks
    WordKind kind = WordKind::label;
    FieldKind field = FieldKind::other; ///< of a label: what it names
};

/// Most words that begin alike differ in their last byte, which is compared first.
class HeaderWords {
public:
    void add(HeaderWord word) { like(word.key).push_back(std::move(word)); }

    /// Hands over every word that the folded text `key` begins with.
    template <class Take> void find(std::string_view key, Take take) const {
        for (const auto length : {std::size_t{1}, head}) {
            const auto* words = key.size() < length ? nullptr : like(key.substr(0, length));
            if (words == nullptr) continue;
            for (const auto& word : *words) {
                if (word.key.size() <= key.size() && key[word.key.size() - 1] == word.key.back() &&
                    key.starts_with(word.key))
                    take(word);
            }
        }
    }

    /// Hands over every word that begins with the folded text `key`, of two bytes or more, and goes on behind it.
    template <class Take> void find_begun(std::string_view key, Take take) const {
        const auto* words = key.size() < head ? nullptr : like(key.substr(0, head));
        if (words == nullptr) return;
        for (const auto& word : *words) {
            if (word.key.size() > key.size() && word.key[key.size() - 1] == key.back() && word.key.starts_with(key))
                take(word);
        }
    }

private:
    static constexpr std::size_t head = 2; ///< bytes by which words are looked up; `A:` of Spanish has one

    std::vector<HeaderWord>& like(std::string_view key) { return words_[key_of(key.substr(0, head))]; }

    /// Of a text of one byte, the words of one byte.
    const std::vector<HeaderWord>* like(std::string_view key) const {
        const auto found = words_.find(key_of(key));
        return found == words_.end() ? nullptr : &found->second;
    }

    static std::uint16_t key_of(std::string_view first) {
        std::uint16_t key = 0;
        for (const char c : first) key = static_cast<std::uint16_t>((key << 8U) | static_cast<unsigned char>(c));
        return key;
    }

    std::unordered_map<std::uint16_t, std::vector<HeaderWord>> words_; ///< by their first bytes
};

} // namespace ianote::language
