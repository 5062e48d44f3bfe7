// SPDX-License-Identifier: GPL-3.0-or-later
// Small numbers written in words, the days of the week and the names of countries, as ICU spells them in a language.
#pragma once

#include "language/phrases.hpp"

#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace ianote::language {

/// Asked for when first needed, as MonthNames. Safe to use from several threads.
class SpokenNames {
public:
    explicit SpokenNames(std::string locale)
        : locale_(std::move(locale)) {}

    /// `deux`, `vingt-quatre`, `deuxième`, `segunda`: 2 to 100, cardinal and ordinal, in every gender ICU knows. One is
    /// left out: in most languages it is an article too.
    const PhraseTable& numbers() const;

    /// A form of a weekday's name that ICU does not have (`w środę`).
    void add_weekday(std::string name, int day) { own_weekdays_.emplace_back(std::move(name), day); }

    /// Values are 0 (Sunday) to 6.
    const PhraseTable& weekdays() const;

    /// Countries; values are the two letters of their code, the first one times 256 and the second.
    const PhraseTable& countries() const;

private:
    std::string locale_;
    std::vector<std::pair<std::string, int>> own_weekdays_;
    mutable std::once_flag countries_asked_;
    mutable PhraseTable countries_;
    mutable std::once_flag numbers_asked_;
    mutable std::once_flag weekdays_asked_;
    mutable PhraseTable numbers_;
    mutable PhraseTable weekdays_;
};

} // namespace ianote::language
