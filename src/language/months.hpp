// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the months in one language.
#pragma once

#include "language/accents.hpp"
#include "language/phrases.hpp"

#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ianote::language {

/// ICU's names for a locale, and those that a pack adds, each with the endings that it takes. ICU is asked when a date
/// is first looked for: most runs need one or two of the 24 languages, and asking costs more than reading a pack. Safe
/// to use from several threads.
class MonthNames {
public:
    explicit MonthNames(std::string locale)
        : locale_(std::move(locale)) {}

    /// `endings`: what may stand behind the name, as in `martā`, `marta`; the endings of all, where it is empty.
    void add(std::string name, int month, std::vector<std::string> endings = {}) {
        own_.push_back({std::move(name), month, std::move(endings)});
    }

    /// How the names are cut short (sept), without a full stop: twelve words, several of one month with a slash
    /// between. Whether there are twelve.
    bool set_short(std::string_view names);

    /// The endings of names that have none of their own.
    void set_endings(std::vector<std::string> endings) { endings_ = std::move(endings); }

    /// The month whose name begins at token `at` of `text`; values are 1 to 12. A word with accents where the name has
    /// none is another one (`majú` is not `máju`); with fewer it is the name without them.
    std::optional<PhraseTable::Hit> match(std::string_view text, std::span<const text::Token> tokens,
                                          std::size_t at) const {
        return match_in(table_, text, tokens, at);
    }

    /// As match, of names that are cut short.
    std::optional<PhraseTable::Hit> match_short(std::string_view text, std::span<const text::Token> tokens,
                                                std::size_t at) const {
        return match_in(short_table_, text, tokens, at);
    }

private:
    struct Name {
        std::string stem;
        int month = 0;
        std::vector<std::string> endings;
    };

    std::optional<PhraseTable::Hit> match_in(const PhraseTable& table, std::string_view text,
                                             std::span<const text::Token> tokens, std::size_t at) const;
    void add_to(PhraseTable& table, const std::string& name, int month) const;
    void add_icu_months() const;
    void fill() const;

    std::string locale_;
    std::vector<Name> own_;
    std::vector<std::string> endings_;
    std::vector<std::string> short_; // by month
    mutable std::once_flag asked_;
    mutable PhraseTable table_;
    mutable PhraseTable short_table_;
    mutable Accents accents_;
};

} // namespace ianote::language
