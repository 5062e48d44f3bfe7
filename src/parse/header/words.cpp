// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/header/words.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace ianote::parse {

namespace {

constexpr std::size_t most_header_words = 600; // a header of more is cut by its lines

/// Where the case changes inside a word: behind a small letter before a capital, and before the last of several
/// capitals that a small letter follows.
std::vector<std::uint32_t> seams_of(std::string_view text, const text::Token& token) {
    std::vector<std::uint32_t> seams;
    char32_t before = 0;
    std::size_t last = token.begin;
    for (std::size_t at = token.begin; at < token.end;) {
        const auto begin = at;
        const auto c = text::next_code_point(text, at);
        if (text::is_upper(c) && text::is_lower(before)) seams.push_back(static_cast<std::uint32_t>(begin));
        const bool behind_capitals = text::is_lower(c) && text::is_upper(before) && last > token.begin &&
                                     text::is_upper(text::code_point_before(text, last));
        if (behind_capitals) seams.push_back(static_cast<std::uint32_t>(last));
        before = c;
        last = begin;
    }
    return seams;
}

/// Whether there is a capital behind the first letter, or a letter beyond ASCII: then one may be.
bool may_have_seams(std::string_view word) {
    return std::any_of(word.begin() + 1, word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c < 0; });
}

bool is_ascii(std::string_view word) {
    return std::none_of(word.begin(), word.end(), [](char c) { return c < 0; });
}

} // namespace

FoldedWords::FoldedWords(std::string_view text, bool leave_out_items) {
    std::vector<text::Token> tokens;
    text::tokenise(text, tokens, most_header_words);
    words_.reserve(tokens.size());
    key_.reserve(text.size());
    for (const auto& token : tokens) {
        const auto word = text.substr(token.begin, token.end - token.begin);
        const bool item = leave_out_items && (word == "I" || word == "A");
        auto begin = token.begin;
        if (!token.capitals && word.size() > 3 && may_have_seams(word)) {
            for (const auto seam : seams_of(text, token)) {
                add(text, begin, seam, true);
                begin = seam;
            }
        }
        add(text, begin, token.end, !item);
    }
}

void FoldedWords::add(std::string_view text, std::uint32_t begin, std::uint32_t end, bool folded) {
    if (begin == end) return;
    Word word{begin, end, static_cast<std::uint32_t>(key_.size()), 0, false, true};
    const auto written = text.substr(begin, end - begin);
    if (is_ascii(written)) { // most are
        word.capital = written[0] >= 'A' && written[0] <= 'Z';
        word.capitals = std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
        if (folded) std::transform(written.begin(), written.end(), std::back_inserter(key_), small);
    } else {
        for (std::size_t at = 0; at < written.size();) {
            const bool first = at == 0;
            const auto c = text::next_code_point(written, at);
            if (first) word.capital = text::is_upper(c);
            word.capitals = word.capitals && !text::is_lower(c);
        }
        if (folded) key_ += text::fold_key(written);
    }
    word.key_end = static_cast<std::uint32_t>(key_.size());
    words_.push_back(word);
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
