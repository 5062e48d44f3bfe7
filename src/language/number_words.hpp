// SPDX-License-Identifier: GPL-3.0-or-later
// Small numbers written in words, the days of the week and the names of countries, as ICU spells them in a language.
#pragma once

#include "language/accents.hpp"
#include "language/phrases.hpp"

#include <mutex>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace ianote::language {

/// Asked for when first needed, as MonthNames. Safe to use from several threads.
class SpokenNames {
public:
    explicit SpokenNames(std::string locale)
        : locale_(std::move(locale)) {}

    /// `deux`, `vingt-quatre`, `deuxième`, `segunda`, `deux cents`: 0, 2 to 100 and the hundreds, cardinal and ordinal,
    /// in every gender ICU knows. One is left out: in most languages it is an article too.
    const PhraseTable& numbers() const;

    /// What the number is worth that a longer word begins with (zweijährig, kaksiulotteinen); 2 to 20.
    std::optional<int> first_part(std::string_view folded) const;

    /// A form of a number in words that ICU does not have (`czterech`).
    void add_number(std::string words, int value, bool also_another) {
        own_numbers_.push_back({std::move(words), value, also_another});
    }

    /// The number that begins at token `at` of `text`; a word with accents that it lacks is another one (što is not
    /// sto).
    std::optional<PhraseTable::Hit> match_number(std::string_view text, std::span<const text::Token> tokens,
                                                 std::size_t at) const;

    /// Whether a word for a number, folded, is another word as often: first, second, neuf (new).
    bool may_be_another(std::string_view folded) const;

    /// Whether a word, folded, is an ordinal: premier, second.
    bool is_ordinal(std::string_view folded) const;

    /// A word for a power of ten behind a number (million is 6); `after_figures`: it says so only there (bn).
    void add_size(std::string_view word, int power, bool after_figures) {
        (after_figures ? short_sizes_ : sizes_).add(word, power);
    }

    /// Values are powers of ten.
    const PhraseTable& sizes() const { return sizes_; }

    const PhraseTable& short_sizes() const { return short_sizes_; }

    /// A form of a weekday's name that ICU does not have (`w środę`).
    void add_weekday(std::string name, int day) { own_weekdays_.emplace_back(std::move(name), day); }

    /// Values are 0 (Sunday) to 6.
    const PhraseTable& weekdays() const;

    /// Countries; values are the two letters of their code, the first one times 256 and the second.
    const PhraseTable& countries() const;

private:
    std::string locale_;
    std::vector<std::pair<std::string, int>> own_weekdays_;

    struct Number {
        std::string words;
        int value = 0;
        bool also_another = false;
    };

    void add_to_numbers(const std::string& words, int value, bool also_another, bool ordinal) const;

    std::vector<Number> own_numbers_;
    PhraseTable sizes_;
    PhraseTable short_sizes_;
    mutable std::once_flag countries_asked_;
    mutable PhraseTable countries_;
    mutable std::once_flag numbers_asked_;
    mutable std::once_flag weekdays_asked_;
    mutable PhraseTable numbers_;
    mutable std::vector<std::pair<std::string, int>> parts_; ///< folded
    mutable std::unordered_set<std::string> ambiguous_;      ///< folded
    mutable std::unordered_set<std::string> ordinals_;       ///< folded
    mutable Accents accents_;
    mutable PhraseTable weekdays_;
};

} // namespace ianote::language
