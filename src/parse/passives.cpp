// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/passives.hpp"

#include "parse/clause_words.hpp"

namespace ianote::parse {

namespace {

constexpr std::size_t most_words = 60;

bool asks(Action action) { return action == Action::invite || action == Action::request || action == Action::call; }

} // namespace

Action asked_in_passive(std::string_view plain, const language::Pack& pack) {
    const auto& forms = pack.verbs.forms();
    std::vector<text::Token> tokens;
    text::tokenise(plain, tokens, most_words);
    const language::Words words(plain, forms, std::move(tokens));
    for (std::size_t i = 1; i < words.tokens.size(); ++i) {
        if (boundary_of_signs(words, i, pack.verb_second) == Boundary::sentence) break;
        if (forms.is(words, i, language::WordClass::subordinator)) break; // that the States are invited
        if (!forms.is_auxiliary(words, i)) continue;
        const auto verb =
            forms.verb_at(words, i, {.persons = language::third_persons, .clitics = false, .passive = true});
        const bool told = verb && verb->words > 1 && verb->tense == language::Tense::present && asks(verb->action);
        if (told && !forms.is(words, verb->end, language::WordClass::agent)) return verb->action;
    }
    return Action::other;
}

} // namespace ianote::parse
