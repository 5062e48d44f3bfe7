// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/months.hpp"

#include "base/budget.hpp"

#include <unicode/dtfmtsym.h>

#include <algorithm>

namespace ianote::language {

namespace {

/// In both grammatical forms: the one behind a day, and the one alone.
void add_icu_months(const std::string& locale, PhraseTable& months) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(locale.c_str()), status);
    if (U_FAILURE(status)) return;
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
        std::int32_t count = 0;
        const auto* names = symbols.getMonths(count, context, icu::DateFormatSymbols::WIDE);
        for (std::int32_t m = 0; m < std::min(count, 12); ++m) {
            std::string name;
            months.add(names[m].toUTF8String(name), m + 1);
        }
    }
}

} // namespace

const PhraseTable& MonthNames::table() const {
    std::call_once(asked_, [this] {
        const base::UncountedMemory uncounted; // it stays, and is no document's
        add_icu_months(locale_, table_);
        for (const auto& name : own_) {
            table_.add(name.stem, name.month);
            for (const auto& ending : name.endings.empty() ? endings_ : name.endings) {
                table_.add(name.stem + ending, name.month);
            }
        }
    });
    return table_;
}

} // namespace ianote::language
