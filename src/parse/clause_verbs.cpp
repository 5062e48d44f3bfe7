// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/clause_verbs.hpp"

#include "parse/clause_words.hpp"
#include "parse/verb_second.hpp"

#include <algorithm>

namespace ianote::parse {

using language::VerbHit;
using language::WordClass;
using language::Words;

bool is_before_object(const Words& words, const VerbHit& verb, bool governed, const language::VerbForms& forms) {
    if (!verb.noun) return true;
    const auto i = verb.end;
    if (i >= words.tokens.size()) return false;
    if (governed && words.tokens[i].initial_capital) return true; // notes Russia's refusal
    return forms.is(words, i, WordClass::determiner) || forms.is(words, i, WordClass::object) ||
           forms.is(words, i, WordClass::subordinator) || forms.is_adverb(words, i);
}

bool is_no_participle(const Words& words, const VerbHit& verb, bool behind_past, const language::Pack& pack) {
    const auto& forms = pack.verbs.forms();
    const bool goes_on = behind_past && verb.tense == language::Tense::past; // took note and agreed to return
    if (goes_on && forms.is(words, verb.end, WordClass::object) && is_after_blank(words, verb.end)) return true;
    if (verb.words > 1 || !forms.is(words, verb.end - 1, WordClass::participle)) return true;
    if (pack.verb_second) return is_before_own_words(words, verb.end, pack);
    return forms.is(words, verb.end, WordClass::determiner) || forms.is(words, verb.end, WordClass::subordinator);
}

bool tells_first_person(const Words& words, const VerbHit& verb, const language::VerbForms& forms) {
    const auto first = verb.end - verb.words;
    return forms.is_first_alone(words, first) || (verb.words > 1 && forms.is_first_auxiliary(words, first + 1));
}

std::optional<VerbHit> named_verb(const Words& words, std::size_t i, const language::PhraseTable& table,
                                  WordClass person) {
    const auto hit = table.match(words.tokens, i);
    if (!hit) return std::nullopt;
    const auto action = static_cast<Action>(hit->value);
    return VerbHit{.end = i + hit->tokens, .person = person, .action = action, .words = hit->tokens};
}

std::optional<VerbHit> verb_of_pack(const Words& words, std::size_t i, const language::Slot& slot,
                                    const language::Pack& pack) {
    if (i >= words.tokens.size()) return std::nullopt;
    if (auto hit = words.forms().verb_at(words, i, slot)) return hit;
    if (slot.takes(WordClass::first)) {
        if (auto hit = named_verb(words, i, pack.first_person, WordClass::first)) return hit;
    }
    return slot.takes(WordClass::third) ? named_verb(words, i, pack.third_person, WordClass::third) : std::nullopt;
}

namespace {

std::size_t behind_pronoun(const Words& words, std::size_t k, const language::VerbForms& forms) {
    return forms.is(words, k, WordClass::reflexive) || forms.is(words, k, WordClass::clitic) ? k + 1 : k;
}

} // namespace

bool is_listed_opener(const Words& words, std::size_t k, const language::VerbForms& forms) {
    const auto word = behind_pronoun(words, k, forms);
    const bool state = word == k && forms.is(words, word, WordClass::adjective); // inquiète, but not s'inquiète
    return state || forms.is(words, word, WordClass::gerund);
}

bool opens_by_form(const Words& words, std::size_t k, const language::Pack& pack) {
    const auto& forms = pack.verbs.forms();
    const auto word = behind_pronoun(words, k, forms);
    if (!is_listed_opener(words, k, forms) && !forms.is_gerund(words, word)) return false;
    return !pack.free_order || !forms.verb_at(words, word, {.clitics = false}); // uvjeren je: aware it is
}

std::optional<VerbHit> joined_verb(const Words& words, std::size_t i, const language::VerbForms& forms) {
    constexpr std::size_t longest = 30;
    for (auto k = i; k < words.tokens.size() && k < i + longest; ++k) {
        if (words.before(k).find_first_of(".;:") != std::string_view::npos) break;
        if (forms.is(words, k, WordClass::subordinator)) break;
        if (words.readings(k).empty()) continue;
        const auto verb = forms.verb_at(words, k, {.persons = 1U << static_cast<unsigned>(WordClass::third_plural)});
        if (verb && is_before_object(words, *verb, false, forms)) return verb;
    }
    return std::nullopt;
}

bool has_reflexive_before(const Words& words, std::size_t i, const language::VerbForms& forms) {
    constexpr std::size_t most = 2; // the auxiliary may stand between them
    for (std::size_t n = 1; n <= std::min(most, i); ++n) {
        if (forms.is(words, i - n, WordClass::reflexive)) return true;
    }
    return false;
}

std::optional<VerbHit> far_verb(const Words& words, std::size_t i, language::Slot slot, const language::Pack& pack) {
    constexpr std::size_t longest = 30;
    const auto& forms = pack.verbs.forms();
    slot.clitics = slot.unlisted = slot.pronoun = false;
    bool open = false; // behind an auxiliary whose participle is still to come
    for (auto k = i; k < words.tokens.size() && k < i + longest; ++k) {
        if (words.before(k).find_first_of(",;:") != std::string_view::npos) break;
        if (words.readings(k).empty()) continue;
        if (forms.is(words, k, WordClass::subordinator)) break;
        auto verb = forms.verb_at(words, k, slot);
        if (verb && is_before_object(words, *verb, false, forms) && (!open || verb->tense == language::Tense::past))
            return verb;
        open = open || forms.is_auxiliary(words, k); // je na zasedanju SPREJEL
        slot.reflexive = slot.reflexive || forms.is(words, k, WordClass::reflexive);
    }
    return std::nullopt;
}

bool begins_with_author(const Words& words, std::size_t i, const language::Pack& pack) {
    constexpr std::size_t plain_phrase = 3; // words: no other case of it looks like this
    if (i >= words.tokens.size() || words.tokens[i].capitals) return false;
    const auto hit = pack.subjects.match(words.tokens, i);
    const bool own = hit && hit->value != language::foreign_subject;
    return own && (words.tokens[i].initial_capital || hit->tokens >= plain_phrase);
}

std::optional<VerbHit> verb_that_tells(const Words& words, std::size_t i, const language::Pack& pack) {
    if (words.readings(i).empty()) return std::nullopt;
    const auto& forms = pack.verbs.forms();
    const auto verb = forms.verb_at(words, i, {.clitics = false});
    if (!verb) return std::nullopt;
    if (verb->person == WordClass::first) return tells_first_person(words, *verb, forms) ? verb : std::nullopt;
    auto k = i + 1; // before a complement as well (bere Rada na vědomí)
    while (k < verb->end && !begins_with_author(words, k, pack)) ++k;
    const bool asked = pack.references->tables().addressees.match(words.tokens, k).has_value();
    return begins_with_author(words, k, pack) && !asked ? verb : std::nullopt; // who is asked is no subject
}

} // namespace ianote::parse
