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
constexpr std::size_t flank_size = 3;
constexpr std::uint32_t no_word = UINT32_MAX;
using Flank = std::array<std::uint32_t, flank_size>;

/// The words of each segment (each word once a segment), and the segments of each word.
struct Side {
    std::string folded;
    std::vector<Word> words;
    std::vector<std::uint32_t> content; ///< words of segment i: content[first[i]] to content[first[i + 1]]
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> places; ///< segments of word w, ascending: places[first_place[w]] ...
    std::vector<std::uint32_t> first_place;
    std::vector<std::uint64_t> length_before; ///< characters (blanks left out) of all segments before i; size() + 1
    std::vector<Edge> begins;
    std::vector<Edge> ends;
    std::vector<Flank> heads;
    std::vector<Flank> tails;

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
};

/// Reads segments of valid UTF-8. Time grows with the length of the text; of a segment longer than `longest` bytes the
/// words behind that are left out (its length counts whole). `marks`, where given, has one entry a segment: a name that
/// the same place has on the other side, empty for none.
Side read_side(std::span<const std::string_view> segments, std::span<const std::string> marks = {},
               std::size_t longest = std::size_t{1} << 16U);

} // namespace ianote::align
