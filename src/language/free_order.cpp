// SPDX-License-Identifier: GPL-3.0-or-later
// Languages whose words stand in any order: complements before the verb or behind it (z zadowoleniem przyjmuje, bere na
// vědomí), its pronoun and its auxiliary as well (zavazuje se, přijali jsme).
#include "language/verb_core.hpp"

#include <algorithm>
#include <utility>

namespace ianote::language {

namespace {

bool is_inside_clause(const Words& words, std::size_t i) { // no sign parts it from the token before
    return i < words.tokens.size() && words.before(i).find_first_of(",;:.()!?\n") == std::string_view::npos;
}

/// The words of a complement from token i on, with one other word among them.
Range phrase_at(const Words& words, std::size_t i, const std::vector<std::uint64_t>& keys) {
    std::size_t found = 0;
    bool other = false;
    auto at = i;
    for (; found < keys.size(); ++at) {
        if (at >= words.tokens.size() || (at > i && !is_inside_clause(words, at))) return {};
        if (words.tokens[at].key == keys[found])
            ++found;
        else if (found == 0 || std::exchange(other, true))
            return {};
    }
    return {i, at};
}

/// The places where words of a verb may stand: its clause up to other verbs.
Range clause_around(const Words& words, std::size_t begin, std::size_t end) {
    constexpr std::size_t before = 6;
    constexpr std::size_t behind = 14;
    const auto is_verb = [&](std::size_t i) {
        return std::any_of(words.readings(i).begin(), words.readings(i).end(),
                           [](const Reading& reading) { return reading.is_finite(); });
    };
    Range around{begin, end};
    while (around.begin > 0 && begin - around.begin < before && is_inside_clause(words, around.begin) &&
           !is_verb(around.begin - 1))
        --around.begin;
    while (around.end - end < behind && is_inside_clause(words, around.end) && !is_verb(around.end)) ++around.end;
    return around;
}

/// Words that belong to a verb, and how many others stand between.
struct Complement {
    Range range;
    std::size_t gap = 0;

    Complement(const Range& found, const Range& verb)
        : range(found)
        , gap(found.begin < verb.begin ? verb.begin - found.end : found.begin - verb.end) {}

    bool is_better_than(const std::optional<Complement>& other) const {
        return !other || gap < other->gap || (gap == other->gap && range.end > other->range.end);
    }

    /// What is marked: the verb with this, if that is near. An adjective and a pronoun may part it from a noun.
    Range with(const Range& verb) const {
        const auto most_between = range.end == range.begin + 1 ? 2U : 1U;
        if (gap > most_between) return verb;
        return {std::min(verb.begin, range.begin), std::max(verb.end, range.end)};
    }
};

/// The nearest of several complements, before the verb or behind it.
std::optional<Complement> nearest_complement(const Words& words, const Range& verb, const Range& around,
                                             const Sense& sense) {
    std::optional<Complement> best;
    for (auto i = around.begin; i < around.end; ++i) {
        if (i == verb.begin) i = verb.end;
        const auto end = i < verb.begin ? verb.begin : around.end;
        for (const auto& keys : sense.complements) {
            const auto found = phrase_at(words, i, keys);
            if (found.empty() || found.end > end) continue;
            if (const Complement one(found, verb); one.is_better_than(best)) best = one;
        }
    }
    return best;
}

} // namespace

bool VerbForms::is_pronoun(const Words& words, std::size_t i) const {
    return is(words, i, WordClass::reflexive) || is(words, i, WordClass::own_reflexive);
}

/// In a language whose words may stand in any order: the pronoun behind the verb as well, complements before it.
std::optional<VerbHit> VerbForms::meaning_in_free_order(const Words& words, const Core& core) const {
    constexpr std::size_t reach = 1000;
    const auto around = clause_around(words, core.begin, core.end);
    auto pronoun = core.end;
    while (pronoun < core.end + 2 && pronoun < around.end && !is_pronoun(words, pronoun)) ++pronoun;
    const bool enclitic = !core.reflexive && pronoun < core.end + 2 && pronoun < around.end;
    std::optional<VerbHit> best;
    std::size_t best_rank = 0;
    for (const auto& sense : core.lemma->senses) {
        if (core.perfect && !core.fits(sense)) continue;
        if (sense.reflexive != core.reflexive && !(sense.reflexive && enclitic)) continue;
        Range verb{core.begin, sense.reflexive && enclitic ? pronoun + 1 : core.end};
        std::size_t rank = sense.reflexive ? 2 * reach + 1 : 1;
        if (!sense.complements.empty()) {
            const auto found = nearest_complement(words, verb, around, sense);
            if (!found) continue;
            rank += reach - found->gap;
            verb = found->with(verb);
        }
        if (rank <= best_rank) continue;
        best_rank = rank;
        const auto count = verb.end - verb.begin;
        best = VerbHit{.end = verb.end,
                       .person = core.person,
                       .tense = core.tense,
                       .action = sense.action,
                       .words = count,
                       .noun = sense.noun && count == 1,
                       .rank = verb.end};
    }
    return best;
}

bool VerbForms::is_auxiliary(const Words& words, std::size_t i) const {
    const auto readings = words.readings(i);
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
        return reading.is_finite() && lemma(reading).is_auxiliary() && is_spelled(words, i, reading.exact);
    });
}

/// Whether a form may be that of an auxiliary which stands behind it; says how they make a verb.
Auxiliary VerbForms::made_by(const Enclitics& behind, const Reading& reading) const {
    for (const auto makes : {Auxiliary::perfect, Auxiliary::state, Auxiliary::future}) {
        if (behind.lemma->makes[static_cast<std::size_t>(makes)] && stands_behind(makes, reading)) return makes;
    }
    return Auxiliary::none;
}

/// `přijali JSME`, `dogovorili SMO SE`, `vratit ĆE SE`, `uvjereno JE`: the auxiliary behind a form, and pronouns beside
/// it.
std::optional<VerbForms::Enclitics> VerbForms::enclitics_at(const Words& words, std::size_t i) const {
    constexpr std::size_t most = 3;
    const auto makes_verbs = [&](const Reading& reading) {
        return reading.is_finite() && lemma(reading).is_auxiliary();
    };
    Enclitics found{.end = i};
    for (; found.end < i + most && is_inside_clause(words, found.end); ++found.end) {
        if (is_pronoun(words, found.end)) {
            found.reflexive = true;
            continue;
        }
        const auto readings = words.readings(found.end);
        const auto auxiliary = std::find_if(readings.begin(), readings.end(), makes_verbs);
        if (found.lemma != nullptr || auxiliary == readings.end()) break;
        found.lemma = &lemmas_[auxiliary->lemma];
        found.person = auxiliary->word_class;
    }
    return found.lemma == nullptr ? std::nullopt : std::optional(found);
}

bool VerbForms::is_first_auxiliary(const Words& words, std::size_t i) const {
    if (!free_order_ || i >= words.tokens.size()) return false;
    return std::any_of(words.readings(i).begin(), words.readings(i).end(), [&](const Reading& reading) {
        return reading.word_class == WordClass::first && reading.tense == Tense::present &&
               lemmas_[reading.lemma].makes[static_cast<std::size_t>(Auxiliary::perfect)];
    });
}

} // namespace ianote::language
