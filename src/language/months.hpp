// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the months in one language.
#pragma once

#include "language/phrases.hpp"

#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace ianote::language {

/// ICU's names for a locale, and those that a pack adds. ICU is asked when a date is first looked for: most runs need
/// one or two of the 24 languages, and asking costs more than reading a pack. Safe to use from several threads.
class MonthNames {
public:
    explicit MonthNames(std::string locale)
        : locale_(std::move(locale)) {}

    void add(std::string name, int month) { own_.emplace_back(std::move(name), month); }

    /// Values are 1 to 12.
    const PhraseTable& table() const;

private:
    std::string locale_;
    std::vector<std::pair<std::string, int>> own_;
    mutable std::once_flag asked_;
    mutable PhraseTable table_;
};

} // namespace ianote::language
