// SPDX-License-Identifier: GPL-3.0-or-later
// Words read once and quickly: their folded bytes, and a number by which they are told apart and looked up. Most of the
// time that a text takes goes into this.
#pragma once

#include "text/utf8.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace ianote::text {

/// What a word is made of: all letters, digits and marks in a row, or letters and digits apart (`12th` is two words).
enum class WordParts : std::uint8_t { all, letters, digits };

struct WordCounts {
    std::size_t characters = 0;
    std::size_t capitals = 0;
};

/// A word as comparisons know it, in a buffer that serves for one word after the other.
class WordForm {
public:
    static constexpr std::size_t longest = 120; ///< bytes that are kept; the hash is of all
    static constexpr std::uint64_t usual_seed = 0x51ED270B51ED270BULL;

    /// Reads the word that begins at `at`, which moves behind it; `last` becomes its last character.
    WordCounts read(std::string_view text, std::size_t& at, WordParts parts, char32_t& last);

    /// The form of bytes that are folded already.
    void set(std::string_view folded);

    /// Whole characters, as many as are kept.
    std::string_view bytes() const { return {bytes_.data(), size_ < longest ? size_ : whole_characters()}; }

    /// One to one up to eight bytes; of a million longer words, two share one with a chance of one in 30 million. Words
    /// of different `seeds` are not the same, written alike or not. All its bits are mixed: a table of 2^n slots may
    /// take any n of them, however alike its words are.
    std::uint64_t hash(std::uint64_t seed = usual_seed) const;

private:
    std::size_t whole_characters() const;
    void clear();
    void add(char byte);
    std::size_t add_run(std::string_view text, const std::array<char, 256>& run, std::size_t& capitals);

    std::array<char, longest> bytes_{}; // zeros behind the word
    std::size_t size_ = 0;
    std::uint64_t rest_ = 0; // a hash of what is not kept
    std::string spare_;
};

/// A word of ASCII, read eight bytes at a time: what WordForm says of it.
struct AsciiWord {
    std::size_t bytes = 0; ///< 0: none such begins here, or it is too long; WordForm reads all others
    bool capitals = false; ///< there are some
    std::uint64_t hash = 0;
};

AsciiWord read_ascii_word(std::string_view text, std::size_t at);

/// How many maximal runs of word characters there are.
std::size_t count_words(std::string_view text);

/// The hash of a word's folded bytes.
std::uint64_t word_hash(std::string_view folded);

} // namespace ianote::text
