// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/verb_second.hpp"

#include <algorithm>
#include <array>

namespace ianote::parse {

namespace {

using language::WordClass;

constexpr int subject_of_first_person = 1;

bool is_finite(const language::Words& words, std::size_t i) {
    const auto& readings = words.readings(i);
    return std::any_of(readings.begin(), readings.end(), [](const auto& reading) { return reading.is_finite(); });
}

} // namespace

bool begins_with_front(const language::Words& words, std::size_t i, const language::Pack& pack) {
    const auto& forms = pack.verbs.forms();
    if (i < words.tokens.size() && pack.conjunctions.contains(words.tokens[i].key)) ++i;
    if (i >= words.tokens.size()) return false;
    if (pack.links.match(words.tokens, i) || pack.openers.match(words.tokens, i)) return true;
    if (is_finite(words, i)) return false;
    if (forms.is_adverb(words, i)) return true;
    constexpr std::array fronts{WordClass::object, WordClass::subordinator, WordClass::gerund, WordClass::participle,
                                WordClass::adjective};
    return std::any_of(fronts.begin(), fronts.end(),
                       [&](WordClass word_class) { return forms.is(words, i, word_class); });
}

std::optional<language::VerbHit> verb_before_subject(const language::Words& words, std::size_t i,
                                                     const language::Pack& pack) {
    if (!is_finite(words, i)) return std::nullopt;
    const auto& forms = pack.verbs.forms();
    auto at = i + 1;
    const auto subject_at = [&] { return pack.subjects.match(words.tokens, at); };
    auto subject = subject_at();
    if (!subject && (forms.is(words, at, WordClass::reflexive) || forms.is(words, at, WordClass::own_reflexive))) {
        ++at;
        subject = subject_at();
    }
    if (!subject || subject->value == language::foreign_subject) return std::nullopt;
    for (auto k = i + 1; k <= at; ++k) {
        if (words.before(k) != " ") return std::nullopt;
    }
    const bool first = subject->value == subject_of_first_person;
    return forms.verb_at(
        words, i,
        {.persons = first ? language::first_persons : language::third_persons, .unlisted = true, .clitics = false});
}

bool is_before_own_words(const language::Words& words, std::size_t i, const language::Pack& pack) {
    if (i >= words.tokens.size()) return false;
    if (pack.links.match(words.tokens, i)) return true;
    return !pack.verbs.forms().is(words, i, WordClass::object) && !pack.conjunctions.contains(words.tokens[i].key);
}

} // namespace ianote::parse
