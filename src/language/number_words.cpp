// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/number_words.hpp"

#include "base/budget.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/rbnf.h>

#include <algorithm>
#include <set>

namespace ianote::language {

namespace {

constexpr int most = 100;
constexpr int most_hundreds = 900;
constexpr int most_of_part = 20;         // of a number that a longer word begins with
constexpr std::size_t shortest_part = 3; // letters, folded

/// Every public set of ICU's rules that spells a number: their names begin with %spellout-cardinal or
/// %spellout-ordinal.
template <typename Add> void add_spelled(const std::string& locale, const Add& add) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(locale.c_str()), status);
    if (U_FAILURE(status)) return;
    std::set<std::string> done;
    for (std::int32_t r = 0; r < format.getNumberOfRuleSetNames(); ++r) {
        const auto set = format.getRuleSetName(r);
        if (set.indexOf("-cardinal") < 0 && set.indexOf("-ordinal") < 0) continue;
        for (int n = 2; n <= most_hundreds; n += n < most ? 1 : most) {
            icu::UnicodeString words;
            icu::FieldPosition place;
            UErrorCode failed = U_ZERO_ERROR;
            format.format(n, set, words, place, failed);
            words.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0xAD)), icu::UnicodeString()); // soft hyphens
            std::string spelled;
            words.toUTF8String(spelled);
            if (U_SUCCESS(failed) && done.insert(spelled).second) add(spelled, n);
        }
    }
}

} // namespace

const PhraseTable& SpokenNames::numbers() const {
    std::call_once(numbers_asked_, [this] {
        const base::UncountedMemory uncounted; // it stays, and is no document's
        const auto add = [this](const std::string& words, int value) {
            numbers_.add(words, value);
            auto key = text::fold_key(words);
            if (value <= most_of_part && key.size() >= shortest_part) parts_.emplace_back(std::move(key), value);
        };
        for (const auto& [words, value] : own_numbers_) add(words, value);
        add_spelled(locale_, add);
    });
    return numbers_;
}

std::optional<int> SpokenNames::first_part(std::string_view folded) const {
    numbers(); // makes the parts
    const std::pair<std::string, int>* longest = nullptr;
    for (const auto& part : parts_) {
        const bool fits = part.first.size() < folded.size() && folded.starts_with(part.first);
        if (fits && (longest == nullptr || longest->first.size() < part.first.size())) longest = &part;
    }
    return longest == nullptr ? std::nullopt : std::optional(longest->second);
}

const PhraseTable& SpokenNames::countries() const {
    std::call_once(countries_asked_, [this] {
        const base::UncountedMemory uncounted;
        const icu::Locale own(locale_.c_str());
        for (const auto* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
            icu::UnicodeString name;
            icu::Locale("und", *code).getDisplayCountry(own, name);
            std::string spelled;
            name.toUTF8String(spelled);
            if (spelled != *code) countries_.add(spelled, (*code)[0] * 256 + (*code)[1]);
        }
    });
    return countries_;
}

const PhraseTable& SpokenNames::weekdays() const {
    std::call_once(weekdays_asked_, [this] {
        const base::UncountedMemory uncounted;
        for (const auto& [name, day] : own_weekdays_) weekdays_.add(name, day);
        UErrorCode status = U_ZERO_ERROR;
        const icu::DateFormatSymbols symbols(icu::Locale(locale_.c_str()), status);
        if (U_FAILURE(status)) return;
        std::int32_t count = 0;
        const auto* names = symbols.getWeekdays(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
        for (std::int32_t d = 1; d < std::min(count, 8); ++d) { // ICU counts from 1
            std::string name;
            weekdays_.add(names[d].toUTF8String(name), d - 1);
        }
    });
    return weekdays_;
}

} // namespace ianote::language
