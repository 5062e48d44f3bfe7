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
constexpr int most_doubtful_ordinal = 3; // second is also other, a third party no number
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
        const bool ordinal = set.indexOf("-ordinal") >= 0;
        for (int n = 0; n <= most_hundreds; n += n < most ? 1 : most) {
            if (n == 1 && !ordinal) continue;
            icu::UnicodeString words;
            icu::FieldPosition place;
            UErrorCode failed = U_ZERO_ERROR;
            format.format(n, set, words, place, failed);
            words.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0xAD)), icu::UnicodeString()); // soft hyphens
            std::string spelled;
            words.toUTF8String(spelled);
            if (U_SUCCESS(failed) && done.insert(spelled).second) add(spelled, n, ordinal);
        }
    }
}

} // namespace

const PhraseTable& SpokenNames::numbers() const {
    std::call_once(numbers_asked_, [this] {
        const base::UncountedMemory uncounted; // it stays, and is no document's
        for (const auto& own : own_numbers_)
            add_to_numbers(own.words, own.value, own.also_another, own.also_another || own.value == 1);
        const auto add = [this](const std::string& words, int value, bool ordinal) {
            const bool doubtful = value == 0 || (ordinal && value <= most_doubtful_ordinal);
            if (value != 1) add_to_numbers(words, value, doubtful, ordinal);
            if (value == 1) ordinals_.insert(text::fold_key(words));
        };
        add_spelled(locale_, add);
    });
    return numbers_;
}

void SpokenNames::add_to_numbers(const std::string& words, int value, bool also_another, bool ordinal) const {
    numbers_.add(words, value);
    accents_.add(words);
    auto key = text::fold_key(words);
    if (value == 1 || also_another) ambiguous_.insert(key);
    if (ordinal) ordinals_.insert(key);
    if (value > 1 && value <= most_of_part && key.size() >= shortest_part) parts_.emplace_back(std::move(key), value);
}

std::optional<PhraseTable::Hit> SpokenNames::match_number(std::string_view text, std::span<const text::Token> tokens,
                                                          std::size_t at) const {
    const auto hit = numbers().match(tokens, at);
    return hit && accents_.allow(text, tokens[at]) ? hit : std::nullopt;
}

bool SpokenNames::may_be_another(std::string_view folded) const {
    numbers(); // fills the set
    return ambiguous_.contains(std::string(folded));
}

bool SpokenNames::is_ordinal(std::string_view folded) const {
    numbers(); // fills the set
    return ordinals_.contains(std::string(folded));
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
