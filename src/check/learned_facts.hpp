// SPDX-License-Identifier: GPL-3.0-or-later
// What a pair shows all through about its facts: that a word always stands where the other language has a number, or
// that one value always answers another. It is learned from all differences before any of them is told.
#pragma once

#include "check/pair.hpp"

namespace ianote::check {

/// How a language's words for numbers and months are used in the pair: `neuf` and `mai` may be other words.
class WordUses {
public:
    explicit WordUses(const language::Pack& pack)
        : pack_(pack) {}

    /// The words of one side that say facts.
    void count(const LinkSide& side);

    /// Tells once how often each was not answered.
    void miss(const LinkSide& side, const std::vector<const Fact*>& facts);

    /// Whether the word says its fact: as the pair shows where it has the word often, else as the language has it.
    bool is_reliable(const LinkSide& side, const Fact& fact) const;

    bool is_ordinal(const LinkSide& side, const Fact& fact) const;

private:
    struct Use {
        std::size_t all = 0;
        std::size_t missed = 0;
    };

    const language::Pack& pack_;
    std::unordered_map<std::string, Use> uses_; ///< by the folded word
};

/// Takes out words that are no reliable facts. An ordinal against another one is a fact all the same.
void drop_doubtful_words(std::vector<Unmatched>& differences, const WordUses& source, const WordUses& target);

/// Takes out what the pair itself explains.
void strike_learned(const std::vector<CheckedLink>& links, std::vector<Unmatched>& differences);

} // namespace ianote::check
