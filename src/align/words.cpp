// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/words.hpp"

#include "base/budget.hpp"
#include "text/word_form.hpp"

#include <algorithm>
#include <array>

namespace ianote::align {

namespace {

constexpr std::uint32_t none = no_word;

// signs and marks are no words, written alike or not
constexpr std::uint64_t sign_seed = 0xA5A5A5A5A5A5A5A5ULL;
constexpr std::uint64_t mark_seed = 0x3A3A3A3A3A3A3A3AULL;

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
        : side_(side) {
        signs_.fill(none);
    }

    void read(std::string_view text, std::size_t longest) {
        const auto segment = static_cast<std::uint32_t>(side_.size());
        std::uint64_t length = 0;
        char32_t last = 0;
        char32_t begin = 0;
        side_.heads.push_back({none, none, none});
        side_.tails.push_back({none, none, none});
        in_head_ = 0;
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == ' ') {
                ++at;
                continue;
            }
            const auto word = at < longest ? class_at(text, at) : 0U;
            if ((word & text::char_word) != 0) {
                if (begin == 0) begin = first_of(text, at);
                length += read_word(text, at, segment, (word & text::char_digit) != 0, last);
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
        const auto hash = text::word_hash(mark) ^ mark_seed;
        add(intern(mark, hash, WordKind::mark), static_cast<std::uint32_t>(side_.size()));
    }

private:
    static char32_t first_of(std::string_view text, std::size_t at) { return text::next_code_point(text, at); }

    static unsigned class_at(std::string_view text, std::size_t at) { return text::char_class(first_of(text, at)); }

    /// Digits and letters part: `12th`, `1er` are a number and a word. Returns the characters read, `last` the last.
    std::size_t read_word(std::string_view text, std::size_t& at, std::uint32_t segment, bool number, char32_t& last) {
        const auto parts = number ? text::WordParts::digits : text::WordParts::letters;
        const auto [characters, capitals] = form_.read(text, at, parts, last);
        if (form_.bytes().empty()) return characters; // a mark alone
        const auto kind = number                                   ? WordKind::number
                          : capitals > 1 && capitals == characters ? WordKind::name
                                                                   : WordKind::plain;
        const auto word = intern(form_.bytes(), form_.hash(), kind);
        add(word, segment);
        if (number || characters > 2) add_boundary(word);
        return characters;
    }

    std::uint32_t intern(std::string_view word, std::uint64_t hash, WordKind kind) {
        const auto known = side_.index.find(hash);
        return known != no_word ? known : add_word(word, hash, kind);
    }

    std::uint32_t add_word(std::string_view word, std::uint64_t hash, WordKind kind) {
        side_.words.push_back(
            {static_cast<std::uint32_t>(side_.folded.size()), static_cast<std::uint32_t>(word.size()), kind, 0});
        side_.folded += word;
        if (seen_.size() < side_.words.size()) seen_.resize(std::max<std::size_t>(1024, seen_.size() * 2), none);
        return side_.index.add(hash);
    }

    void sign(char32_t c, std::uint32_t segment) {
        if (c == 0x00A0 || c == U'\'' || c == 0x2019) return;
        if (c == 0x00AB || c == 0x00BB || c == 0x201C || c == 0x201D || c == 0x201E) c = U'"';
        if (c == 0x2013 || c == 0x2014 || c == 0x2011) c = U'-';
        if (c >= signs_.size()) return add(intern_sign(c), segment);
        auto& known = signs_[c]; // the same few again and again
        if (known == none) known = intern_sign(c);
        add(known, segment);
    }

    std::uint32_t intern_sign(char32_t c) {
        spare_.clear();
        text::append_code_point(spare_, c);
        form_.set(spare_);
        return intern(spare_, form_.hash(sign_seed), WordKind::sign);
    }

    void add_boundary(std::uint32_t word) {
        if (in_head_ < boundary_size) side_.heads.back()[in_head_++] = word;
        auto& tail = side_.tails.back();
        for (std::size_t i = 0; i + 1 < boundary_size; ++i) tail[i] = tail[i + 1];
        tail.back() = word;
    }

    /// Each word once a segment.
    void add(std::uint32_t word, std::uint32_t segment) {
        if (seen_[word] == segment) return;
        seen_[word] = segment;
        side_.content.push_back(word);
        ++side_.words[word].segments;
    }

    Side& side_;
    text::WordForm form_;
    std::string spare_;
    std::array<std::uint32_t, 128> signs_; ///< words that signs of ASCII are
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

void WordIndex::grow() {
    slots_.assign(slots_.size() * 4, no_word);
    for (std::uint32_t number = 0; number < hashes_.size(); ++number) slots_[slot_of(hashes_[number])] = number;
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
        base::check_limits();
        if (!marks.empty() && !marks[i].empty()) reader.read_mark(marks[i]);
        reader.read(segments[i], longest);
    }
    list_places(side);
    return side;
}

} // namespace ianote::align
