// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/words.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::parse {

namespace {

constexpr std::size_t most_header_words = 600; // a header of more is cut by its lines
constexpr std::uint32_t shortest_glued = 4;    // bytes of two words that lost the blank between them

/// Where the case changes inside a word: behind a small letter before a capital, and before the last of several
/// capitals that a small letter follows.
std::vector<std::uint32_t> seams_of(std::string_view text, std::uint32_t word_begin, std::uint32_t word_end) {
    std::vector<std::uint32_t> seams;
    char32_t before = 0;
    std::size_t last = word_begin;
    for (std::size_t at = word_begin; at < word_end;) {
        const auto begin = at;
        const auto c = text::next_code_point(text, at);
        if (text::is_upper(c) && text::is_lower(before)) seams.push_back(static_cast<std::uint32_t>(begin));
        const bool behind_capitals = text::is_lower(c) && text::is_upper(before) && last > word_begin &&
                                     text::is_upper(text::code_point_before(text, last));
        if (behind_capitals) seams.push_back(static_cast<std::uint32_t>(last));
        before = c;
        last = begin;
    }
    return seams;
}

} // namespace

/// What a word of the text is made of.
struct FoldedWords::Written {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    unsigned first = 0; ///< classes of its first character
    unsigned later = 0; ///< of all others
    bool ascii = true;

    /// The word that begins at a place, up to `most`; empty where none does.
    static Written at(std::string_view text, std::size_t begin, std::size_t most) {
        Written word{static_cast<std::uint32_t>(begin)};
        auto at = begin;
        while (at < most) {
            const auto byte = static_cast<unsigned char>(text[at]);
            const bool ascii = byte < text::ascii_classes.size();
            auto next = ascii ? at + 1 : at;
            const unsigned bits =
                ascii ? text::ascii_classes[byte] : text::char_class(text::next_code_point(text, next));
            if ((bits & text::char_word) == 0) break;
            (at == begin ? word.first : word.later) |= bits;
            word.ascii = word.ascii && ascii;
            at = next;
        }
        word.end = static_cast<std::uint32_t>(at);
        return word;
    }
};

FoldedWords::FoldedWords(std::string_view text, bool leave_out_items) {
    constexpr std::size_t bytes_a_word = 5;
    words_.reserve(std::min(most_header_words, text.size() / bytes_a_word + 1));
    key_.reserve(text.size());
    std::size_t read = 0;
    for (std::size_t at = 0; at < text.size() && read < most_header_words;) {
        const auto word = Written::at(text, at, text.size());
        if (word.end == word.begin) {
            text::next_code_point(text, at);
            continue;
        }
        ++read;
        at = word.end;
        const auto length = word.end - word.begin;
        const bool mixed = (word.later & text::char_upper) != 0 && ((word.first | word.later) & text::char_lower) != 0;
        if (length >= shortest_glued && mixed) {
            add_parted(text, word);
        } else {
            const bool item = leave_out_items && length == 1 && (text[word.begin] == 'I' || text[word.begin] == 'A');
            add(text, word, !item);
        }
    }
}

void FoldedWords::add_parted(std::string_view text, const Written& word) {
    auto begin = word.begin;
    auto seams = seams_of(text, word.begin, word.end);
    seams.push_back(word.end);
    for (const auto seam : seams) {
        if (seam > begin) add(text, Written::at(text, begin, seam), true);
        begin = seam;
    }
}

void FoldedWords::add(std::string_view text, const Written& word, bool folded) {
    const auto key_begin = key_.size();
    const auto written = text.substr(word.begin, word.end - word.begin);
    const auto all = word.first | word.later;
    if (folded && !word.ascii) {
        key_ += text::fold_key(written);
    } else if (folded) {
        key_ += written;
        const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
        const auto from = key_.begin() + static_cast<std::ptrdiff_t>(key_begin);
        if ((all & text::char_upper) != 0) std::transform(from, key_.end(), from, small);
    }
    words_.push_back({word.begin, word.end, static_cast<std::uint32_t>(key_begin),
                      static_cast<std::uint32_t>(key_.size()), (word.first & text::char_upper) != 0,
                      (all & text::char_lower) == 0});
}

std::optional<std::size_t> FoldedWords::count(std::size_t word, std::size_t length) const {
    const auto wanted = words_[word].key_begin + length;
    for (auto i = word; i < words_.size() && words_[i].key_end <= wanted; ++i) {
        if (words_[i].key_end == wanted) return i + 1 - word;
    }
    return std::nullopt;
}

bool FoldedWords::all_capitals(std::size_t from, std::size_t to) const {
    return std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(from),
                       words_.begin() + static_cast<std::ptrdiff_t>(to), [](const Word& w) { return w.capitals; });
}

} // namespace ianote::parse
