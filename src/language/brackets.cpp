// SPDX-License-Identifier: GPL-3.0-or-later
// Languages that hold a clause in a bracket: its finite verb stands second, and what belongs to it last (stellt ...
// fest, hat ... angenommen, nimmt ... zur Kenntnis).
#include "language/verb_core.hpp"

#include <algorithm>

namespace ianote::language {

namespace {

constexpr std::size_t longest_bracket = 80; // words
constexpr std::size_t pronoun_within = 7;   // words: `verpflichtet der Europäische Rat sich`
constexpr std::size_t rank_of_a_word = 1024;

/// Words that belong to a verb, the first of them and the last that stand together.
struct Phrase {
    Range first;
    Range last;
    std::size_t words = 0;

    bool stand_together() const { return first.end == last.end; }

    /// With no more than one other word among them (eine politische Einigung).
    bool are_one() const { return last.end - first.begin <= words + 1; }

    void add(std::size_t i) {
        const bool longer = i == last.end && stand_together();
        if (i != last.end) last.begin = i;
        last.end = i + 1;
        if (longer) first.end = last.end;
        ++words;
    }
};

/// The words of a verb at both sides of its bracket.
struct Sides {
    Range left;
    Range right;
    std::size_t words = 0;

    void add(const Range& more) {
        words += more.end - more.begin;
        join(more);
    }

    void join(const Range& more) {
        if (more.begin == left.end)
            left.end = more.end;
        else if (right.empty())
            right = more;
        else if (more.end == right.begin)
            right.begin = more.begin;
        else if (more.begin == right.end)
            right.end = more.end;
        if (!right.empty() && right.begin == left.end) {
            left.end = right.end;
            right = {};
        }
    }

    std::size_t rank() const { // more words, then the nearer ones
        const auto gap = right.empty() ? 0 : right.begin - left.end;
        return words * rank_of_a_word - std::min(gap, rank_of_a_word - 1);
    }
};

} // namespace

/// What stands behind a finite form, as far as its clause reaches.
struct VerbForms::Tail {
    const VerbForms& forms;
    const Words& words;
    std::size_t begin; ///< the token behind the finite form
    WordClass person;
    std::size_t end = 0;
    std::size_t first_comma = 0; ///< the token behind it, or the end

    Tail(const VerbForms& of, const Words& in, std::size_t from, WordClass whose)
        : forms(of)
        , words(in)
        , begin(from)
        , person(whose) {
        const auto last = std::min(words.tokens.size(), begin + longest_bracket);
        for (end = begin; end < last && !ends_sentence(end) && !(end > begin && takes_over(end)); ++end) {
        }
        first_comma = begin;
        while (first_comma < end && !has_comma(first_comma)) ++first_comma;
    }

    bool ends_sentence(std::size_t i) const {
        const auto between = words.before(i);
        if (between == " ") return false;
        if (between.find_first_of(";:!?\n") != std::string_view::npos) return true;
        return between.find('.') != std::string_view::npos && words.tokens[i].initial_capital &&
               !(i > 0 && words.is_short_number(i - 1));
    }

    bool has_comma(std::size_t i) const { return words.before(i).find(',') != std::string_view::npos; }

    /// The next verb of the same subject: what belongs to that comes behind it.
    bool takes_over(std::size_t i) const {
        if (words.readings(i).empty() || !forms.is(words, i, person)) return false;
        return has_comma(i) || forms.is(words, i - 1, WordClass::conjunction);
    }

    /// Whether nothing of a bracket stands at token i any more.
    bool closes(std::size_t i) const {
        if (i >= words.tokens.size()) return true;
        if (words.before(i).find_first_not_of(' ') != std::string_view::npos) return true;
        if (words.tokens[i - 1].capitals && !words.tokens[i].capitals) return true;
        return forms.is(words, i, WordClass::conjunction) || forms.is(words, i, WordClass::subordinator) ||
               forms.is(words, i, WordClass::object);
    }

    /// Nothing but adverbs and pronouns stands before token i.
    bool is_near(std::size_t i) const {
        constexpr std::size_t most = 4;
        if (i - begin > most) return false;
        for (auto k = begin; k < i; ++k) {
            if (has_comma(k + 1)) return false;
            if (!forms.is_adverb(words, k) && !forms.is(words, k, WordClass::reflexive) &&
                !forms.is(words, k, WordClass::own_reflexive))
                return false;
        }
        return true;
    }

    /// A particle that may be a preposition or an article as well closes the clause, or an infinitive comes behind it
    /// that no comma parts (roept de havens op te sluiten).
    Range particle(std::uint64_t key) const {
        Range open;
        for (auto i = begin; i < end; ++i) {
            if (!open.empty() && forms.infinitive_ != 0 && words.tokens[i].key == forms.infinitive_) return open;
            if (words.tokens[i].key != key) continue;
            const bool another = forms.is(words, i, WordClass::object) || forms.is(words, i, WordClass::determiner);
            if (!another || closes(i + 1)) return {i, i + 1};
            open = {i, i + 1};
        }
        return {};
    }

    /// Words in their order, with a few others among them; behind a comma they close the clause, or end at `last`.
    Phrase phrase(const std::vector<std::uint64_t>& keys, std::size_t last) const {
        constexpr std::size_t most_others = 6;
        bool comma = false;
        for (auto i = begin; i < end; ++i) {
            comma = comma || (i > begin && has_comma(i));
            if (words.tokens[i].key != keys.front()) continue;
            Phrase found{.first = {i, i + 1}, .last = {i, i + 1}, .words = 1};
            std::size_t others = 0;
            for (auto at = i + 1; at < end && found.words < keys.size() && others <= most_others; ++at) {
                if (has_comma(at)) break;
                if (words.tokens[at].key != keys[found.words])
                    ++others;
                else
                    found.add(at);
            }
            const auto behind = found.last.end;
            if (found.words == keys.size() && (!comma || closes(behind) || behind == last)) return found;
        }
        return {};
    }

    /// The longest of several phrases that stands there.
    Phrase phrase(const std::vector<std::vector<std::uint64_t>>& several, std::size_t last) const {
        Phrase best;
        for (const auto& keys : several) {
            const auto found = phrase(keys, last);
            if (found.words > best.words) best = found;
        }
        return best;
    }

    /// Where a pronoun of the verb's own person stands (sich, uns).
    std::optional<std::size_t> pronoun() const {
        const auto own = person == WordClass::first ? WordClass::own_reflexive : WordClass::reflexive;
        for (auto i = begin; i < std::min(end, begin + pronoun_within); ++i) {
            if (i > begin && words.before(i) != " ") break;
            if (forms.is(words, i, own)) return i;
        }
        return std::nullopt;
    }

    /// What belongs to a verb in one of its senses; nothing where a part of it is missing.
    std::optional<Sides> sides(const Core& core, const Sense& sense, std::optional<std::size_t> reflexive) const {
        if (sense.reflexive && !reflexive) return std::nullopt;
        Sides found{.left = {core.begin, begin}, .right = {}, .words = begin - core.begin};
        if (sense.reflexive && *reflexive == begin) found.add({begin, begin + 1});
        if (sense.reflexive && *reflexive != begin) ++found.words;
        if (core.left != 0) {
            found.add({core.end - 1, core.end});
        } else if (core.lemma->particle != 0) {
            const auto parted = particle(core.lemma->particle);
            if (parted.empty()) return std::nullopt;
            found.add(parted);
        }
        if (sense.complements.empty()) return found;
        const auto complement = phrase(sense.complements, core.end - 1);
        if (complement.words == 0) return std::nullopt;
        const bool preposition = complement.words == 1 && complement.first.begin != found.left.end &&
                                 forms.is(words, complement.first.begin, WordClass::object);
        found.words += complement.words;
        if (preposition) return found; // of the object, which lies between
        if (complement.are_one()) {
            found.join({complement.first.begin, complement.last.end});
            return found;
        }
        found.join(complement.last);
        found.join(complement.first);
        return found;
    }

    /// Whether token i, a participle or infinitive, is the other side of this bracket and not of one inside it.
    bool ends_here(std::size_t i) const {
        const bool ends =
            closes(i + 1) || forms.is(words, i + 1, WordClass::determiner) || forms.is_adverb(words, i + 1);
        const bool open = forms.object_last_ && i < first_comma;
        if (!ends && !open && !is_near(i)) return false;
        return i == begin || !forms.is_auxiliary(words, i - 1);
    }
};

std::optional<VerbHit> VerbForms::meaning_in_bracket(const Words& words, const Core& core) const {
    const auto behind = core.left == 0 ? core.end : core.left;
    const Tail tail(*this, words, behind, core.person);
    const auto pronoun = tail.pronoun();
    std::optional<VerbHit> best;
    for (const auto& sense : core.lemma->senses) {
        if (core.perfect && !sense.reflexive && !core.fits(sense)) continue;
        const auto sides = tail.sides(core, sense, pronoun);
        if (!sides || (best && sides->rank() <= best->rank)) continue;
        best = VerbHit{.end = sides->left.end,
                       .person = core.person,
                       .tense = core.tense,
                       .action = sense.action,
                       .words = sides->left.end - core.begin,
                       .noun = sense.noun && sides->words == 1,
                       .rank = sides->rank(),
                       .far_begin = sides->right.begin,
                       .far_end = sides->right.end};
    }
    return best;
}

/// What the participle, state or infinitive at token i means, with the auxiliary before it.
std::optional<VerbHit> VerbForms::other_side(const Words& words, const Core& core, Auxiliary makes,
                                             std::size_t i) const {
    const bool future = makes == Auxiliary::future;
    const auto fits = [&](WordClass word_class) {
        if (future) return word_class == WordClass::base;
        return word_class == WordClass::participle || (makes == Auxiliary::state && word_class == WordClass::adjective);
    };
    auto inner = core;
    inner.left = core.end;
    inner.end = i + 1;
    inner.with_be = makes == Auxiliary::state;
    if (makes == Auxiliary::perfect) inner.tense = Tense::past;
    if (future) inner.tense = Tense::future;
    for (const auto& reading : words.readings(i)) {
        if (!fits(reading.word_class) || !is_spelled(words, i, reading.exact)) continue;
        inner.lemma = &lemmas_[reading.lemma];
        inner.perfect = reading.word_class == WordClass::participle;
        auto hit = meaning_in_bracket(words, inner);
        if (!hit) continue;
        if (future) put_in_future(*hit);
        return hit;
    }
    return std::nullopt;
}

std::optional<VerbHit> VerbForms::behind_bracket(const Words& words, const Core& core, Auxiliary makes,
                                                 bool unlisted) const {
    const Tail tail(*this, words, core.end, core.person);
    const bool future = makes == Auxiliary::future;
    for (auto i = tail.begin; i < tail.end; ++i) {
        const bool purpose = future && i > 0 && is(words, i - 1, WordClass::object); // to strengthen
        if (purpose || !tail.ends_here(i)) continue;
        if (auto hit = other_side(words, core, makes, i)) return hit;
        if (!future || !unlisted || words.tokens[i].initial_capital || is(words, i, WordClass::participle)) continue;
        if (!has_ending(words.slice(i), endings_.base) || (object_last_ && !tail.is_near(i))) continue;
        const bool beside = i == core.end;
        const auto end = beside ? i + 1 : core.end;
        return VerbHit{.end = end,
                       .person = core.person,
                       .tense = Tense::future,
                       .action = Action::intend,
                       .words = end - core.begin,
                       .listed = false,
                       .rank = rank_of_a_word,
                       .far_begin = beside ? end : i,
                       .far_end = i + 1};
    }
    return std::nullopt;
}

} // namespace ianote::language
