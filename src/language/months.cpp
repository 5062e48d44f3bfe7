// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/months.hpp"

#include "base/budget.hpp"
#include "text/split.hpp"

#include <unicode/dtfmtsym.h>

#include <algorithm>

namespace ianote::language {

void MonthNames::add_to(PhraseTable& table, const std::string& name, int month) const {
    table.add(name, month);
    accents_.add(name);
}

/// In both grammatical forms: the one behind a day, and the one alone.
void MonthNames::add_icu_months() const {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(locale_.c_str()), status);
    if (U_FAILURE(status)) return;
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
        std::int32_t count = 0;
        const auto* names = symbols.getMonths(count, context, icu::DateFormatSymbols::WIDE);
        for (std::int32_t m = 0; m < std::min(count, 12); ++m) {
            std::string name;
            add_to(table_, names[m].toUTF8String(name), m + 1);
        }
    }
}

bool MonthNames::set_short(std::string_view names) {
    constexpr std::size_t months = 12;
    short_ = text::split_words(names);
    return short_.size() == months;
}

void MonthNames::fill() const {
    const base::UncountedMemory uncounted; // it stays, and is no document's
    add_icu_months();
    for (const auto& name : own_) {
        add_to(table_, name.stem, name.month);
        for (const auto& ending : name.endings.empty() ? endings_ : name.endings) {
            add_to(table_, name.stem + ending, name.month);
        }
    }
    for (std::size_t m = 0; m < short_.size(); ++m) {
        for (const auto name : text::split(short_[m], '/'))
            add_to(short_table_, std::string(name), static_cast<int>(m) + 1);
    }
}

std::optional<PhraseTable::Hit> MonthNames::match_in(const PhraseTable& table, std::string_view text,
                                                     std::span<const text::Token> tokens, std::size_t at) const {
    std::call_once(asked_, [this] { fill(); });
    const auto hit = table.match(tokens, at);
    if (!hit) return std::nullopt;
    return accents_.allow(text, tokens[at]) ? hit : std::nullopt;
}

} // namespace ianote::language
