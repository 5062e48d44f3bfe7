// SPDX-License-Identifier: GPL-3.0-or-later
// The words before a bracket, and where a name among them may begin.
#pragma once

#include "language/pack.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::parse {

/// Words in a row, as long forms of abbreviations are looked for in them.
class NounPhrase {
public:
    struct Word {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::string_view folded; ///< as text::fold_key
        bool article = false;
        bool preposition = false; ///< or a conjunction, or one that an article is joined with (du)
        bool conjunction = false;
        bool capital = false; ///< it begins with one
        bool figure = false;
        bool parted = false; ///< a comma, dash or quotation mark stands before it

        bool function() const { return article || preposition; }
    };

    /// `cut`: the text goes on before its first word.
    NounPhrase(std::string_view text, const language::Pack& pack, bool cut = false);

    std::size_t size() const { return words_.size(); }

    const Word& operator[](std::size_t i) const { return words_[i]; }

    /// Whether word i is written in capitals.
    bool is_acronym(std::size_t i) const;

    /// Whether a name can begin with word i: behind an article, a preposition or a sign.
    bool may_begin(std::size_t i) const;

    /// Where the phrase that the last word belongs to begins: behind a comma, or behind an article that no preposition
    /// joins to what goes before.
    std::size_t segment_begin() const;

    /// The nearest place before or at word i where a name can begin, at most `most` words before it; i if there is
    /// none.
    std::size_t whole(std::size_t i, std::size_t most) const;

    /// From word i to the end, without quotation marks that are open on one side only.
    std::string from(std::size_t i) const;

    /// Whether word i is an article that begins another phrase: `y la Agencia`, `affirme le rôle`, but not the second
    /// one of `de las Drogas y las Toxicomanías`, nor that of a relative clause (`que représente la criminalité`).
    bool opens_another(std::size_t i) const;

private:
    std::string_view text_;
    bool has_articles_;
    bool cut_;
    std::vector<Word> words_;
    std::deque<std::string> folds_; ///< of words that are written otherwise
};

} // namespace ianote::parse
