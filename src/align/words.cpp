// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/words.hpp"

#include "base/budget.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::align {

namespace {

constexpr std::uint32_t none = no_word;

constexpr std::uint64_t word_seed = 0x51ED270B;

std::uint64_t mix(std::uint64_t hash, char byte) {
    return (hash ^ static_cast<unsigned char>(byte)) * 0x9E3779B97F4A7C15ULL;
}

std::uint64_t mix(std::uint64_t hash, std::string_view bytes) {
    for (const char b : bytes) hash = mix(hash, b);
    return hash;
}

std::uint64_t finished(std::uint64_t hash) { return hash ^ (hash >> 29U); }

Edge edge_of(char32_t c) {
    switch (c) {
    case U'.':
    case U'?':
    case U'!': return Edge::stop;
    case U';':
    case 0x0387: return Edge::semicolon;
    case U':': return Edge::colon;
    case U',': return Edge::comma;
    default: break;
    }
    if (text::is_digit(c)) return Edge::digit;
    if (text::is_lower(c)) return Edge::small;
    return text::is_word(c) ? Edge::letter : Edge::other;
}

/// Reads the segments of one side one after the other.
class SideReader {
public:
    explicit SideReader(Side& side)
        : side_(side) {}

    void read(std::string_view text, std::size_t longest) {
        const auto segment = static_cast<std::uint32_t>(side_.size());
        std::uint64_t length = 0;
        char32_t last = 0;
        char32_t begin = 0;
        side_.heads.push_back({none, none, none});
        side_.tails.push_back({none, none, none});
        in_head_ = 0;
        for (std::size_t at = 0; at < text.size();) {
            if (at < longest && begins_word(text, at)) {
                auto c = U' ';
                if (begin == 0) begin = first_of(text, at);
                length += read_word(text, at, segment, c);
                last = c;
                continue;
            }
            const auto c = text::next_code_point(text, at);
            if (text::is_blank(c)) continue;
            ++length;
            last = c;
            if (begin == 0 && (text::is_word(c) || c > 0x2000)) begin = c;
            if (at <= longest) sign(c, segment);
        }
        side_.first.push_back(static_cast<std::uint32_t>(side_.content.size()));
        side_.length_before.push_back(side_.length_before.back() + length);
        side_.begins.push_back(edge_of(begin));
        side_.ends.push_back(edge_of(last));
    }

    void read_mark(std::string_view mark) {
        const auto begin = static_cast<std::uint32_t>(side_.folded.size());
        side_.folded += '\x01'; // no text has it, so that no word is taken for a mark
        side_.folded += mark;
        const auto hash = mix(0x3A3A, mark);
        add(intern(begin, finished(hash), WordKind::mark), static_cast<std::uint32_t>(side_.size()));
    }

private:
    static char32_t first_of(std::string_view text, std::size_t at) { return text::next_code_point(text, at); }

    static bool begins_word(std::string_view text, std::size_t at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 128) return (text::ascii_classes[byte] & text::char_word) != 0;
        return text::is_word(text::next_code_point(text, at));
    }

    /// Digits and letters part: `12th`, `1er` are a number and a word. Returns the characters read, `last` the last.
    std::size_t read_word(std::string_view text, std::size_t& at, std::uint32_t segment, char32_t& last) {
        const auto begin = static_cast<std::uint32_t>(side_.folded.size());
        std::uint64_t hash = word_seed;
        std::size_t characters = 0;
        std::size_t capitals = 0;
        const bool digits = (text::char_class(first_of(text, at)) & text::char_digit) != 0;
        while (at < text.size()) {
            const auto byte = static_cast<unsigned char>(text[at]);
            auto next = at;
            const char32_t c = byte < 128 ? (++next, byte) : text::next_code_point(text, next);
            const auto bits = text::char_class(c);
            if ((bits & text::char_word) == 0 || ((bits & text::char_digit) != 0) != digits) break;
            at = next;
            last = c;
            ++characters;
            if ((bits & text::char_upper) != 0) ++capitals;
            if (byte < 128) { // most of every text: folds to one byte
                const auto folded = static_cast<char>((bits & text::char_upper) != 0 ? byte + 32 : byte);
                side_.folded += folded;
                hash = mix(hash, folded);
                continue;
            }
            const auto old = side_.folded.size();
            text::append_folded(c, side_.folded);
            hash = mix(hash, std::string_view(side_.folded).substr(old));
        }
        if (side_.folded.size() == begin) return characters; // a mark alone
        const auto kind = digits                                   ? WordKind::number
                          : capitals > 1 && capitals == characters ? WordKind::name
                                                                   : WordKind::plain;
        const auto word = intern(begin, finished(hash), kind);
        add(word, segment);
        if (digits || characters > 2) flank(word);
        return characters;
    }

    /// The number of the word that ends the folded text from `begin` on; added when it is new, else taken off there.
    std::uint32_t intern(std::uint32_t begin, std::uint64_t hash, WordKind kind) {
        const auto word = std::string_view(side_.folded).substr(begin);
        const auto number = side_.index.find_or_add(
            hash, [&](std::uint32_t known) { return side_.text_of(side_.words[known]) == word; });
        if (number < side_.words.size()) {
            side_.folded.resize(begin);
        } else {
            side_.words.push_back({begin, static_cast<std::uint32_t>(word.size()), kind, 0});
        }
        return number;
    }

    void sign(char32_t c, std::uint32_t segment) {
        if (c == 0x00A0 || c == U'\'' || c == 0x2019) return;
        const auto begin = static_cast<std::uint32_t>(side_.folded.size());
        if (c == 0x00AB || c == 0x00BB || c == 0x201C || c == 0x201D || c == 0x201E) c = U'"';
        if (c == 0x2013 || c == 0x2014 || c == 0x2011) c = U'-';
        text::append_code_point(side_.folded, c);
        const auto hash = mix(0xA5A5, std::string_view(side_.folded).substr(begin));
        add(intern(begin, finished(hash), WordKind::sign), segment);
    }

    void flank(std::uint32_t word) {
        if (in_head_ < flank_size) side_.heads.back()[in_head_++] = word;
        auto& tail = side_.tails.back();
        for (std::size_t i = 0; i + 1 < flank_size; ++i) tail[i] = tail[i + 1];
        tail.back() = word;
    }

    /// Each word once a segment.
    void add(std::uint32_t word, std::uint32_t segment) {
        if (word >= seen_.size()) seen_.resize(std::max<std::size_t>(1024, seen_.size() * 2), none);
        if (seen_[word] == segment) return;
        seen_[word] = segment;
        side_.content.push_back(word);
        ++side_.words[word].segments;
    }

    Side& side_;
    std::vector<std::uint32_t> seen_;
    std::size_t in_head_ = 0;
};

void list_places(Side& side) {
    side.first_place.assign(side.words.size() + 1, 0);
    for (std::size_t w = 0; w < side.words.size(); ++w) {
        side.first_place[w + 1] = side.first_place[w] + side.words[w].segments;
    }
    side.places.resize(side.content.size());
    auto next = side.first_place;
    for (std::size_t i = 0; i < side.size(); ++i) {
        for (const auto word : side.words_of(i)) side.places[next[word]++] = static_cast<std::uint32_t>(i);
    }
}

} // namespace

std::uint64_t WordIndex::hash_of(std::string_view folded) { return finished(mix(word_seed, folded)); }

void WordIndex::grow() {
    slots_.assign(slots_.size() * 4, no_word);
    for (std::uint32_t number = 0; number < hashes_.size(); ++number) {
        auto slot = hashes_[number] & (slots_.size() - 1);
        while (slots_[slot] != no_word) slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = number;
    }
}

Side read_side(std::span<const std::string_view> segments, std::span<const std::string> marks, std::size_t longest) {
    Side side;
    side.first.push_back(0);
    side.length_before.push_back(0);
    std::size_t bytes = 0;
    for (const auto& segment : segments) bytes += std::min(segment.size(), longest);
    side.content.reserve(bytes / 5);
    side.first.reserve(segments.size() + 1);
    side.length_before.reserve(segments.size() + 1);
    side.begins.reserve(segments.size());
    side.ends.reserve(segments.size());
    SideReader reader(side);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        base::spend();
        if (!marks.empty() && !marks[i].empty()) reader.read_mark(marks[i]);
        reader.read(segments[i], longest);
    }
    list_places(side);
    return side;
}

} // namespace ianote::align
