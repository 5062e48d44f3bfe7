// SPDX-License-Identifier: GPL-3.0-or-later
// One side of an alignment as numbers: the words of every segment, and how each segment begins, ends and how long it
// is.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::align {

enum class WordKind : std::uint8_t {
    plain,
    name,   ///< always written with a capital inside a sentence, or all in capitals: names, acronyms
    number, ///< has a digit
    sign,   ///< punctuation
    mark,   ///< no word of the text: where a point stands in its note
};

/// A word as the text knows it: folded (case, accents), however often it occurs.
struct Word {
    std::uint32_t begin = 0; ///< of its folded bytes in Side::folded
    std::uint32_t length = 0;
    WordKind kind = WordKind::plain;
    std::uint32_t segments = 0; ///< how many segments have it
};

/// How a segment ends or begins, for comparison across languages.
enum class Edge : std::uint8_t { letter, small, digit, stop, semicolon, colon, comma, other };
constexpr std::size_t edge_count = 8;

/// The first (or last) words of a segment that are no punctuation and longer than two letters, or numbers.
constexpr std::size_t boundary_size = 3;
constexpr std::uint32_t no_word = UINT32_MAX;
using BoundaryWords = std::array<std::uint32_t, boundary_size>;

/// Finds words by their hash, which alone tells them apart: of a million words, two have the same one with a chance of
/// one in 30 million, and would only be taken for one word. Open addressing, as much of the time goes into looking up.
class WordIndex {
public:
    WordIndex()
        : slots_(2048, no_word) {}

    /// A word that is new takes the next number.
    std::uint32_t add(std::uint64_t hash) {
        const auto number = static_cast<std::uint32_t>(hashes_.size());
        slots_[slot_of(hash)] = number;
        hashes_.push_back(hash);
        if (hashes_.size() * 2 > slots_.size()) grow();
        return number;
    }

    /// The number of a word, or no_word.
    std::uint32_t find(std::uint64_t hash) const { return slots_[slot_of(hash)]; }

    std::uint64_t hash(std::uint32_t number) const { return hashes_[number]; }

    /// How many slots are looked at to find a word that is there.
    std::size_t probes(std::uint64_t hash) const { return ((slot_of(hash) - hash) & (slots_.size() - 1)) + 1; }

private:
    std::size_t slot_of(std::uint64_t hash) const {
        auto slot = hash & (slots_.size() - 1);
        while (slots_[slot] != no_word && hashes_[slots_[slot]] != hash) slot = (slot + 1) & (slots_.size() - 1);
        return slot;
    }

    void grow();

    std::vector<std::uint32_t> slots_;
    std::vector<std::uint64_t> hashes_;
};

/// The words of each segment (each word once a segment), and the segments of each word.
struct Side {
    std::string folded;
    std::vector<Word> words;
    WordIndex index;
    std::vector<std::uint32_t> content; ///< words of segment i: content[first[i]] to content[first[i + 1]]
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> places; ///< segments of word w, ascending: places[first_place[w]] ...
    std::vector<std::uint32_t> first_place;
    std::vector<std::uint64_t> length_before; ///< characters (blanks left out) of all segments before i; size() + 1
    std::vector<Edge> begins;
    std::vector<Edge> ends;
    std::vector<BoundaryWords> heads;
    std::vector<BoundaryWords> tails;

    std::size_t size() const { return first.size() - 1; }

    std::span<const std::uint32_t> words_of(std::size_t segment) const {
        return {content.data() + first[segment], content.data() + first[segment + 1]};
    }

    std::span<const std::uint32_t> places_of(std::size_t word) const {
        return {places.data() + first_place[word], places.data() + first_place[word + 1]};
    }

    std::string_view text_of(const Word& word) const {
        return std::string_view(folded).substr(word.begin, word.length);
    }

    /// The number of a word, or no_word.
    std::uint32_t find(std::uint64_t hash) const { return index.find(hash); }
};

/// Reads segments of valid UTF-8. Time grows with the length of the text; of a segment longer than `longest` bytes the
/// words behind that are left out (its length counts whole). `marks`, where given, has one entry a segment: a name that
/// the same place has on the other side, empty for none.
Side read_side(std::span<const std::string_view> segments, std::span<const std::string> marks = {},
               std::size_t longest = std::size_t{1} << 16U);

} // namespace ianote::align
