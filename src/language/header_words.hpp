// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a language that stand in headers: labels, titles, institutions and the like, found at a place of a text.
#pragma once

#include <ianote/note.hpp>

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::language {

enum class WordKind : std::uint8_t {
    label,
    institution,
    place,
    document_type,
    marking,
    party,
    text_opening,
    original_mark
};

struct HeaderWord {
    std::string key; ///< folded, without blanks
    WordKind kind = WordKind::label;
    FieldKind field = FieldKind::other; ///< of a label: what it names
};

class HeaderWords {
public:
    void add(HeaderWord word) { words_.push_back(std::move(word)); }

    /// To be called when all are added, before any is looked for.
    void sort() {
        std::stable_sort(words_.begin(), words_.end(),
                         [](const HeaderWord& a, const HeaderWord& b) { return a.key < b.key; });
        std::vector<std::uint32_t> begun; // each begins the next one
        for (std::uint32_t i = 0; i < words_.size(); ++i) {
            while (!begun.empty() && !words_[i].key.starts_with(words_[begun.back()].key)) begun.pop_back();
            shorter_.push_back(begun.empty() ? 0 : begun.back() + 1);
            begun.push_back(i);
            heads_.push_back(head_of(words_[i].key));
            note_start(words_[i].key);
        }
    }

    /// Hands over every word that the folded text `key` begins with, the longest first.
    template <class Take> void find(std::string_view key, Take take) const {
        if (!may_begin(key)) return;
        // the last word that is not behind `key` begins with all of them
        for (auto i = place_of(key, true); i > 0; i = shorter_[i - 1]) {
            const auto& word = words_[i - 1];
            if (key.starts_with(word.key)) take(word);
        }
    }

    /// Hands over every word that begins with the folded text `key`, of two bytes or more, and goes on behind it.
    template <class Take> void find_begun(std::string_view key, Take take) const {
        if (key.size() < 2 || !begun_.test(start_of(key, std::min(key.size(), longest_start)))) return;
        for (auto i = place_of(key, false); i < words_.size() && words_[i].key.starts_with(key); ++i) {
            if (words_[i].key.size() > key.size()) take(words_[i]);
        }
    }

private:
    static constexpr std::size_t longest_start = 4; // bytes
    static constexpr unsigned start_bits = 12;

    /// A number for the first bytes.
    static std::size_t start_of(std::string_view key, std::size_t length) {
        std::uint32_t start = 0;
        for (std::size_t i = 0; i < length; ++i) start = start << 8U | static_cast<unsigned char>(key[i]);
        return (start * 0x9E3779B1U) >> (32U - start_bits);
    }

    void note_start(std::string_view key) {
        const auto most = std::min(key.size(), longest_start);
        starts_.set(start_of(key, most));
        for (std::size_t length = 2; length <= most; ++length) begun_.set(start_of(key, length));
    }

    /// Whether a word may begin `key`: most words of a text are refused at once.
    bool may_begin(std::string_view key) const {
        for (std::size_t length = 1; length <= std::min(key.size(), longest_start); ++length) {
            if (starts_.test(start_of(key, length))) return true;
        }
        return false;
    }

    /// The first eight bytes, as a number that is ordered as they are.
    static std::uint64_t head_of(std::string_view key) {
        std::uint64_t head = 0;
        for (std::size_t i = 0; i < 8; ++i)
            head = (head << 8U) | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
        return head;
    }

    /// How many words stand before `key`; with `behind`, those that are the same count as well.
    std::size_t place_of(std::string_view key, bool behind) const {
        const auto head = head_of(key);
        auto low = static_cast<std::size_t>(std::lower_bound(heads_.begin(), heads_.end(), head) - heads_.begin());
        while (low < heads_.size() && heads_[low] == head && (behind ? words_[low].key <= key : words_[low].key < key))
            ++low;
        return low;
    }

    std::vector<HeaderWord> words_;
    std::bitset<1U << start_bits> starts_; ///< of each: its first bytes
    std::bitset<1U << start_bits> begun_;  ///< and fewer of them
    std::vector<std::uint64_t> heads_;     ///< of each
    std::vector<std::uint32_t> shorter_;   ///< of each, the last word before it that it begins with: its index plus 1
};

} // namespace ianote::language
