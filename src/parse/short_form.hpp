// SPDX-License-Identifier: GPL-3.0-or-later
// Short forms against the words that they may stand for.
#pragma once

#include "parse/noun_phrase.hpp"

namespace ianote::parse {

/// A short form and words that may be its long form. Each answer is where in the words that begins.
class ShortForm {
public:
    /// `written` as printed; the s of a plural (PMEs), figures and Roman numerals (IPA III) are no letters.
    ShortForm(std::string_view written, const NounPhrase& words, const language::Pack& pack);

    std::size_t size() const { return letters_.size(); }

    /// Of one in capitals: by initials, letters in their order, or a name.
    std::optional<std::size_t> of_capitals() const;

    /// Of one that is a word (Frontex): syllables of the name, or the beginning of one of its words. `known`: it is the
    /// name of an agency.
    std::optional<std::size_t> of_word(bool known) const;

    /// Only if every word of weight gives its initial.
    std::optional<std::size_t> by_all_initials() const;

    /// Whether the words from `first` to the end are its long form. `list`: there are commas, which names have less
    /// often than lists of members.
    bool is_whole(std::size_t first, bool list) const;

private:
    struct Start {
        std::size_t word = 0;
        bool perfect = false; ///< every word of weight gave its initial
    };

    std::optional<Start> by_initials(std::size_t shortest) const;
    std::size_t take_letters(std::size_t w, std::size_t& l) const;
    std::optional<Start> by_letters(bool syllables) const;
    std::optional<std::size_t> by_other_order() const;
    std::optional<std::size_t> by_name() const;
    std::optional<std::size_t> row_of_capitals() const;
    std::optional<std::size_t> capital_in_segment() const;
    std::optional<std::size_t> behind_article() const;
    std::size_t with_head(std::size_t first) const;
    std::size_t whole(Start start) const;
    std::size_t shared_initials(std::size_t first) const;
    std::size_t letter_length(std::size_t l) const;

    const NounPhrase& words_;
    bool has_articles_;
    std::string letters_; // folded
};

} // namespace ianote::parse
