// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/verb_second.hpp"

#include "parse/clause_words.hpp"

#include <algorithm>
#include <array>

namespace ianote::parse {

namespace {

using language::WordClass;

constexpr int subject_of_first_person = 1;

bool is_finite(const language::Words& words, std::size_t i, const language::VerbForms& forms) {
    constexpr std::array persons{WordClass::third, WordClass::third_plural, WordClass::first};
    return std::any_of(persons.begin(), persons.end(), [&](WordClass person) { return forms.is(words, i, person); });
}

} // namespace

bool begins_with_front(const language::Words& words, std::size_t i, const language::Pack& pack) {
    const auto& forms = pack.verbs.forms();
    if (i < words.tokens.size() && pack.conjunctions.contains(words.tokens[i].key)) ++i;
    if (i >= words.tokens.size()) return false;
    if (pack.links.match(words.tokens, i) || pack.openers.match(words.tokens, i)) return true;
    if (is_finite(words, i, forms) && !forms.is(words, i, WordClass::object)) return false;
    if (forms.is_adverb(words, i)) return true;
    constexpr std::array fronts{WordClass::object, WordClass::subordinator, WordClass::gerund, WordClass::participle,
                                WordClass::adjective};
    return std::any_of(fronts.begin(), fronts.end(),
                       [&](WordClass word_class) { return forms.is(words, i, word_class); });
}

std::optional<Inverted> verb_before_subject(const language::Words& words, std::size_t i, const language::Pack& pack) {
    const auto& forms = pack.verbs.forms();
    const auto verb = pack.verb_first && forms.is(words, i, WordClass::clitic) ? i + 1 : i;
    if (verb >= words.tokens.size() || !is_finite(words, verb, forms)) return std::nullopt;
    auto at = verb + 1;
    const auto subject_at = [&] { return pack.subjects.match(words.tokens, at); };
    auto subject = subject_at();
    if (!subject && (forms.is(words, at, WordClass::reflexive) || forms.is(words, at, WordClass::own_reflexive))) {
        ++at;
        subject = subject_at();
    }
    if (!subject || subject->value == language::foreign_subject) return std::nullopt;
    for (auto k = verb + 1; k <= at; ++k) {
        if (words.before(k) != " ") return std::nullopt;
    }
    const bool first = subject->value == subject_of_first_person;
    const auto hit = forms.verb_at(words, i,
                                   {.persons = first ? language::first_persons : language::third_persons,
                                    .unlisted = true,
                                    .clitics = pack.verb_first});
    if (!hit) return std::nullopt;
    return Inverted{*hit, at + subject->tokens};
}

bool may_lack_subject(const language::Words& words, const language::VerbHit& verb, const language::Pack& pack) {
    if (verb.person == WordClass::first || in_capitals(words, verb)) return true;
    if (const auto subject = pack.subjects.match(words.tokens, verb.end))
        return subject->value != language::foreign_subject;
    const auto& forms = pack.verbs.forms();
    return forms.is(words, verb.end, WordClass::object) || forms.is(words, verb.end, WordClass::subordinator) ||
           forms.is_adverb(words, verb.end);
}

bool is_before_own_words(const language::Words& words, std::size_t i, const language::Pack& pack) {
    return i < words.tokens.size() && !pack.verbs.forms().is(words, i, WordClass::agent) &&
           !pack.conjunctions.contains(words.tokens[i].key);
}

} // namespace ianote::parse
