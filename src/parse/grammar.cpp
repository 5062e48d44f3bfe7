// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/grammar.hpp"

#include "text/utf8.hpp"

namespace ianote::parse {

namespace {

using text::Token;

struct Clauses {
    std::string_view text;
    const language::Pack& pack;
    std::vector<Token> tokens;

    std::string_view between(std::size_t i) const { // what stands before token i
        const auto begin = i == 0 ? 0 : tokens[i - 1].end;
        return text.substr(begin, tokens[i].begin - begin);
    }

    /// A clause can start at token i: the start, behind a comma or semicolon, behind a conjunction.
    bool starts_clause(std::size_t i) const {
        if (i == 0) return true;
        if (between(i).find_first_of(",;:.") != std::string_view::npos) return true;
        return pack.conjunctions.contains(tokens[i - 1].key);
    }

    std::optional<language::PhraseTable::Hit> subject_at(std::size_t i, int person) const {
        const auto hit = pack.subjects.match(tokens, i);
        return hit && hit->value == person ? hit : std::nullopt;
    }

    /// The subject that ends right before token i, and itself starts a clause.
    bool subject_before(std::size_t i, int person) const {
        constexpr std::size_t longest_subject = 8;
        for (std::size_t length = 1; length <= longest_subject && length <= i; ++length) {
            const auto hit = subject_at(i - length, person);
            if (hit && hit->tokens == length) return starts_clause(i - length);
        }
        return false;
    }

    bool opens_with_subject(int person) const { return subject_at(0, person).has_value(); }

    /// In the first person: `nous convenons`, `nous, ministres ..., convenons`, `nos comprometemos`.
    bool governs_first(std::size_t i) const {
        if (subject_before(i, 1)) return true;
        return starts_clause(i) && (i == 0 || opens_with_subject(1));
    }

    /// In the third person: `LE CONSEIL ... INVITE`, `Le Conseil invite`, `se félicite` at the start of a point.
    bool governs_third(std::size_t i, std::size_t length) const {
        bool capitals = true;
        for (std::size_t k = i; k < i + length; ++k) {
            const bool short_word = tokens[k].end - tokens[k].begin < 2;
            capitals = capitals && (tokens[k].capitals || (short_word && tokens[k].initial_capital));
        }
        if (capitals || i == 0) return true;
        if (subject_before(i, 3)) return true;
        return starts_clause(i) && opens_with_subject(3) && between(i).find(',') != std::string_view::npos;
    }

    struct Verb {
        std::size_t token = 0;
        std::size_t length = 0;
        Action action = Action::other;
        bool first_person = false;
    };

    std::optional<Verb> verb_at(std::size_t i) const {
        if (const auto hit = pack.first_person.match(tokens, i); hit && governs_first(i)) {
            return Verb{i, hit->tokens, static_cast<Action>(hit->value), true};
        }
        if (const auto hit = pack.third_person.match(tokens, i); hit && governs_third(i, hit->tokens)) {
            return Verb{i, hit->tokens, static_cast<Action>(hit->value), false};
        }
        return std::nullopt;
    }

    void mark(const Verb& verb, Clause& clause) const {
        clause.operatives.push_back({tokens[verb.token].begin,
                                     tokens[verb.token + verb.length - 1].end,
                                     InlineKind::operative,
                                     {},
                                     std::nullopt,
                                     verb.action});
    }

    void find_verbs(Clause& clause) const {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const auto verb = verb_at(i);
            if (!verb) continue;
            if (clause.kind == ClauseKind::unknown) {
                clause.kind = ClauseKind::commitment;
                clause.action = verb->action;
                clause.first_person = verb->first_person;
                clause.capitals = tokens[i].capitals;
                clause.at_start = i == 0 || (i <= 8 && opens_with_subject(verb->first_person ? 1 : 3));
            }
            mark(*verb, clause);
            i += verb->length - 1;
        }
    }

    /// The opener at the start, or in capitals behind the author (`LE CONSEIL, RAPPELANT ...`).
    bool find_opener(Clause& clause) const {
        for (std::size_t i = 0; i < tokens.size() && i < 24; ++i) {
            if (!starts_clause(i)) continue;
            const auto hit = pack.openers.match(tokens, i);
            if (!hit || (i > 0 && !tokens[i].capitals)) continue;
            clause.kind = ClauseKind::recital;
            clause.citation = hit->value == language::citation_opener;
            clause.capitals = tokens[i].capitals;
            clause.at_start = i == 0;
            return true;
        }
        return false;
    }
};

} // namespace

Clause classify_clause(std::string_view plain, const language::Pack& pack) {
    Clause clause;
    Clauses clauses{plain, pack, {}};
    constexpr std::size_t opening = 32; // words in which an opener stands; most recitals need no more
    text::tokenise(plain, clauses.tokens, opening);
    const bool opened = clauses.find_opener(clause);
    if (opened && !clause.capitals) return clause;
    clauses.tokens.clear();
    text::tokenise(plain, clauses.tokens);
    if (!opened) {
        clauses.find_verbs(clause);
    } else { // one sentence may hold both: LE CONSEIL, RAPPELANT ..., INVITE ...
        Clause whole;
        clauses.find_verbs(whole);
        if (whole.kind == ClauseKind::commitment && whole.capitals) return whole;
    }
    return clause;
}

} // namespace ianote::parse
