// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/analysis.hpp"

#include "language/apostrophes.hpp"
#include "text/fold.hpp"
#include "text/word_form.hpp"

#include <libstemmer.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <utility>

namespace ianote::archive {

namespace {

constexpr std::size_t longest_word = 64; // bytes; what is longer is no word of any language, and is cut

/// Bytes of the apostrophe at `at`: typewriter, typographic, modifier letter; 0 for none.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '\'') return 1;
    const auto next = text.substr(at, 3);
    if (next == "\u2019") return 3;
    if (next.substr(0, 2) == "\u02BC") return 2;
    return 0;
}

bool is_behind_apostrophe(std::string_view text, std::size_t begin) {
    const char last = begin > 1 ? text[begin - 1] : ' ';
    return last == '\'' || (last == '\x99' && begin > 3 && text.substr(begin - 3, 3) == "\u2019");
}

/// Whether an apostrophe parts the word from another and it says nothing alone.
bool is_cut_off(std::string_view text, std::size_t begin, std::size_t end, std::string_view folded) {
    if (const auto length = apostrophe_at(text, end);
        length > 0 && end + length < text.size() && text::is_word_at(text, end + length)) {
        return (folded.size() == 1 && !text::is_digit(static_cast<unsigned char>(folded.front()))) ||
               language::apostrophe_words().is_elided(folded);
    }
    return is_behind_apostrophe(text, begin) && language::apostrophe_words().is_possessive(folded);
}

/// The bytes that a word is known by; whole characters.
std::string_view cut(std::string_view folded) {
    if (folded.size() <= longest_word) return folded;
    auto end = longest_word;
    while (end < folded.size() && text::is_continuation(folded[end])) ++end;
    return folded.substr(0, end);
}

std::string lower(std::string_view word) {
    std::string out;
    icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())))
        .toLower()
        .toUTF8String(out);
    return out;
}

} // namespace

void append_folded_words(std::string_view text, std::string& out, std::vector<FoldedWord>& words) {
    const auto start = out.size();
    if (start == 0) out.reserve(text.size());
    text::WordForm form;
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!text::is_word_at(text, at)) {
            text::next_code_point(text, at);
            continue;
        }
        const auto begin = at;
        form.read(text, at, text::WordParts::all, last);
        const auto folded = cut(form.bytes());
        if (folded.empty() || is_cut_off(text, begin, at, folded)) continue;
        if (out.size() > start) out += ' ';
        const auto folded_begin = static_cast<std::uint32_t>(out.size());
        out += folded;
        words.push_back({.begin = static_cast<std::uint32_t>(begin),
                         .end = static_cast<std::uint32_t>(at),
                         .folded_begin = folded_begin,
                         .folded_end = static_cast<std::uint32_t>(out.size()),
                         .key = folded.size() < longest_word ? form.hash() : text::word_hash(folded)});
    }
}

std::string folded_words(std::string_view text) {
    std::string out;
    std::vector<FoldedWord> words;
    append_folded_words(text, out, words);
    return out;
}

void find_words(std::string_view text, std::vector<SearchWord>& into) {
    std::string folded;
    std::vector<FoldedWord> words;
    append_folded_words(text, folded, words);
    for (const auto& word : words) {
        into.push_back({word.begin, word.end, folded.substr(word.folded_begin, word.folded_end - word.folded_begin)});
    }
}

SearchStemmer::SearchStemmer(std::string language)
    : language_(std::move(language))
    , stemmer_(sb_stemmer_new(language_.c_str(), "UTF_8")) {} // null for a language that Snowball does not know

SearchStemmer::~SearchStemmer() { sb_stemmer_delete(static_cast<sb_stemmer*>(stemmer_)); }

SearchStemmer::SearchStemmer(SearchStemmer&& other) noexcept
    : language_(std::move(other.language_))
    , stemmer_(std::exchange(other.stemmer_, nullptr)) {}

std::string SearchStemmer::stem(std::string_view word) const {
    auto* stemmer = static_cast<sb_stemmer*>(stemmer_);
    const auto* stem =
        sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    if (stem == nullptr) return text::fold_key(word); // out of memory inside
    const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer));
    return text::fold_key({reinterpret_cast<const char*>(stem), length});
}

std::vector<std::string> SearchStemmer::stems(std::string_view written, const std::string& folded) const {
    const bool has_letter = std::any_of(folded.begin(), folded.end(), [](char c) { return c < '0' || c > '9'; });
    if (stemmer_ == nullptr || !has_letter) return {folded};
    std::vector<std::string> out{stem(lower(written))};
    if (auto plain = stem(folded); plain != out.front()) out.push_back(std::move(plain));
    return out;
}

} // namespace ianote::archive
