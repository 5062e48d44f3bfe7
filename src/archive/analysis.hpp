// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a text as search knows them: folded, without what an apostrophe cuts off, the same for every language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::archive {

/// Raised when the same text gives other words than before, as with other `elided` words in a language pack: verify()
/// tells archives with another number that their notes have to be indexed again.
constexpr int analysis_version = 1;

struct SearchWord {
    std::uint32_t begin = 0; ///< bytes of the text
    std::uint32_t end = 0;
    std::string folded; ///< case, accents and ligatures folded; at most 64 bytes
};

/// The words of a text, split at everything that is no letter, digit or mark. What an apostrophe cuts off (l'Union,
/// qu'il, dell'Unione, Member's) is no word.
void find_words(std::string_view text, std::vector<SearchWord>& into);

/// A word that was appended: where it stands in the text, where in the folded words, and its text::word_hash().
struct FoldedWord {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t folded_begin = 0;
    std::uint32_t folded_end = 0;
    std::uint64_t key = 0;
};

/// The folded words with blanks between: what goes into the index. Appends to `out` and `words`.
void append_folded_words(std::string_view text, std::string& out, std::vector<FoldedWord>& words);

/// The same words as a text of their own.
std::string folded_words(std::string_view text);

/// The stem of a word in a language, folded; two ways where they differ: of the word as it is written and of the word
/// without its accents, so that a query typed without accents finds what one with them finds. The folded word alone
/// where no stemmer knows the language.
class SearchStemmer {
public:
    explicit SearchStemmer(std::string language);
    ~SearchStemmer();
    SearchStemmer(SearchStemmer&&) noexcept;
    SearchStemmer& operator=(SearchStemmer&&) = delete;
    SearchStemmer(const SearchStemmer&) = delete;
    SearchStemmer& operator=(const SearchStemmer&) = delete;

    std::vector<std::string> stems(std::string_view written, const std::string& folded) const;

    const std::string& language() const { return language_; }

private:
    std::string stem(std::string_view word) const;

    std::string language_;
    void* stemmer_ = nullptr;
};

} // namespace ianote::archive
