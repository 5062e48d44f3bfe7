// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/verb_core.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::language {

bool has_ending(std::string_view word, const std::vector<std::string>& endings) {
    constexpr std::size_t shortest_stem = 2;
    return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
        return word.size() >= ending.size() + shortest_stem && word.ends_with(ending);
    });
}

std::span<const Reading> VerbForms::find(std::uint64_t key) const {
    if (places_.empty()) return {};
    for (auto slot = key & mask_; places_[slot].behind != 0; slot = (slot + 1) & mask_) {
        const auto first = places_[slot].behind - 1;
        if (places_[slot].sign != key >> 32U || readings_[first].key != key) continue;
        auto last = first + 1;
        while (last < readings_.size() && readings_[last].key == key) ++last;
        return {readings_.data() + first, last - first};
    }
    return {};
}

std::span<const Reading> Words::readings(std::size_t i) const {
    if (known_.empty()) known_.resize(tokens.size());
    auto& known = known_[i];
    if (!known) known = forms_->find(tokens[i].key);
    return *known;
}

namespace {

constexpr unsigned bit_of(WordClass word_class) { return 1U << static_cast<unsigned>(word_class); }

constexpr unsigned finite_classes =
    bit_of(WordClass::first) | bit_of(WordClass::third) | bit_of(WordClass::third_plural);
constexpr unsigned pronoun_classes =
    bit_of(WordClass::own_reflexive) | bit_of(WordClass::reflexive) | bit_of(WordClass::clitic);

/// What a word of this key may be, a bit each: a look at it tells of most words that they are nothing of what is asked.
unsigned classes_at(const Words& words, std::size_t i) {
    const auto readings = words.readings(i);
    return readings.empty() ? 0 : readings.front().classes;
}

} // namespace

bool is_spelled(const Words& words, std::size_t i, std::string_view exact) {
    const auto& token = words.tokens[i];
    const auto slice = words.slice(i);
    if (exact.ends_with('\'')) exact.remove_suffix(1); // no part of the word
    if (token.capitals || slice == exact) return true;
    if (!token.initial_capital) return false;
    std::size_t a = 0;
    std::size_t b = 0;
    const auto capital = text::next_code_point(slice, a);
    const auto small = text::next_code_point(exact, b);
    std::string spare_a;
    std::string spare_b;
    const auto folded = std::string(text::folded_form(capital, spare_a));
    return slice.substr(a) == exact.substr(b) && folded == text::folded_form(small, spare_b);
}

bool VerbForms::is(const Words& words, std::size_t i, WordClass word_class) const {
    if (i >= words.tokens.size() || (classes_at(words, i) & bit_of(word_class)) == 0) return false;
    const auto readings = words.readings(i);
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
        return reading.word_class == word_class && is_spelled(words, i, reading.exact);
    });
}

bool VerbForms::is_cut_short(const Words& words, std::size_t i) const {
    const auto readings = words.readings(i);
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
        return reading.exact.ends_with('\'') && is_spelled(words, i, reading.exact);
    });
}

namespace {

/// In capitals accents do not matter.
bool ends_so(const Words& words, std::size_t i, const std::vector<std::string>& endings) {
    const auto slice = words.slice(i);
    return words.tokens[i].capitals ? has_ending(text::fold_key(slice), endings) : has_ending(slice, endings);
}

} // namespace

bool VerbForms::is_gerund(const Words& words, std::size_t i) const {
    if (i >= words.tokens.size() || is(words, i, WordClass::adverb)) return false;
    if (is(words, i, WordClass::gerund)) return true;
    if (endings_.gerund.empty() || is(words, i, WordClass::subordinator)) return false; // quando, cuando
    return ends_so(words, i, endings_.gerund);
}

bool VerbForms::is_adverb(const Words& words, std::size_t i) const {
    if (i >= words.tokens.size()) return false;
    if (is(words, i, WordClass::adverb)) return true;
    if (endings_.adverb.empty() || (classes_at(words, i) & finite_classes) != 0) return false; // affirment, confirment
    return ends_so(words, i, endings_.adverb);
}

std::size_t VerbForms::skip_adverbs(const Words& words, std::size_t i, std::size_t most) const {
    for (std::size_t n = 0; n < most && i < words.tokens.size(); ++n) {
        const auto more = adverb_words(words, i);
        if (more == 0) break;
        i += more;
    }
    return i;
}

namespace {

constexpr std::size_t words_between = 2; // and a complement; one more may stand inside it

bool goes_on(const Words& words, std::size_t i) {
    if (i >= words.tokens.size()) return false;
    const auto between = words.before(i);
    return std::none_of(between.begin(), between.end(),
                        [](char c) { return c == ',' || c == ';' || c == ':' || c == '.' || c == '(' || c == ')'; });
}

/// Behind which token the complement ends that begins within a few words of token i, or 0.
std::size_t complement_end(const Words& words, std::size_t i, const std::vector<std::uint64_t>& complement) {
    for (std::size_t gap = 0; gap <= words_between && goes_on(words, i + gap); ++gap) {
        auto at = i + gap;
        std::size_t found = 0;
        std::size_t inside = 0;
        while (found < complement.size() && goes_on(words, at)) {
            if (words.tokens[at].key == complement[found])
                ++found;
            else if (found == 0 || inside++ > 0)
                break;
            ++at;
        }
        if (found == complement.size()) return at;
    }
    return 0;
}

} // namespace

/// `apgailestaudama pažymi`: a gerund or a state right before the verb of a free order says how, and opens nothing.
bool VerbForms::is_state_before_verb(const Words& words, std::size_t i) const {
    if (!free_order_ || i >= words.tokens.size() || words.readings(i).empty() || !goes_on(words, i + 1)) return false;
    const auto next = words.readings(i + 1);
    const bool verb = std::any_of(next.begin(), next.end(), [&](const Reading& reading) {
        const bool third = reading.word_class == WordClass::third || reading.word_class == WordClass::third_plural;
        return third && is_spelled(words, i + 1, reading.exact);
    });
    return verb && !is_auxiliary(words, i + 1) &&
           (is(words, i, WordClass::gerund) || is(words, i, WordClass::adjective));
}

std::size_t VerbForms::adverb_words(const Words& words, std::size_t i) const {
    if (is_adverb(words, i) || is_state_before_verb(words, i)) return 1;
    if (i >= words.tokens.size() || !is(words, i, WordClass::with)) return 0;
    constexpr std::size_t between = 2; // with deep and sincere regret
    auto k = i + 1;
    while (k <= i + between && goes_on(words, k) && !is(words, k, WordClass::manner)) ++k;
    if (!goes_on(words, k) || !is(words, k, WordClass::manner)) return 0;
    const bool joined = is(words, k + 1, WordClass::conjunction) && is(words, k + 2, WordClass::manner);
    return k + (joined ? 3 : 1) - i;
}

/// The sense with the most words that stands there.
std::optional<VerbHit> VerbForms::meaning(const Words& words, const Core& core) const {
    if (bracket_) return meaning_in_bracket(words, core);
    if (free_order_) return meaning_in_free_order(words, core);
    std::optional<VerbHit> best;
    bool best_reflexive = false;
    for (const auto& sense : core.lemma->senses) {
        if (core.perfect && !core.reflexive && !core.fits(sense)) continue;
        const bool implied =
            sense.reflexive && !core.reflexive && core.maybe && !is(words, core.end, WordClass::determiner);
        if (sense.reflexive != core.reflexive && !implied) continue;
        std::size_t end = sense.complements.empty() ? core.end : 0;
        for (const auto& complement : sense.complements)
            end = std::max(end, complement_end(words, core.end, complement));
        if (end == 0) continue;
        const bool other = sense.reflexive && !best_reflexive && !(implied && best && best->action == sense.action);
        const bool better = !best || end > best->end || (other && end == best->end);
        if (!better) continue;
        best_reflexive = sense.reflexive;
        const auto count = end - core.begin + (implied ? 1 : 0);
        best = VerbHit{.end = end,
                       .person = core.person,
                       .tense = core.tense,
                       .action = sense.action,
                       .words = count,
                       .noun = sense.noun && count == 1,
                       .rank = end};
    }
    return best;
}

bool VerbForms::stands_behind(Auxiliary makes, const Reading& reading) const {
    if (makes == Auxiliary::future) return reading.word_class == WordClass::base;
    if (reading.word_class == WordClass::participle) return true;
    if (makes == Auxiliary::state) return reading.word_class == WordClass::adjective;
    return free_order_ && reading.is_finite() && reading.tense == Tense::past; // jsme přijali
}

std::optional<VerbHit> VerbForms::behind_auxiliary(const Words& words, const Core& core, Auxiliary makes,
                                                   bool unlisted) const {
    if (bracket_) return behind_bracket(words, core, makes, unlisted);
    constexpr std::size_t adverbs = 3;
    auto i = skip_adverbs(words, core.end, adverbs);
    const bool pronoun = free_order_ && is_pronoun(words, i);
    if (pronoun) i = skip_adverbs(words, i + 1, adverbs);
    if (!goes_on(words, i)) return std::nullopt;
    for (const auto& reading : words.readings(i)) {
        if (!stands_behind(makes, reading) || !is_spelled(words, i, reading.exact)) continue;
        auto inner = core;
        inner.lemma = &lemmas_[reading.lemma];
        inner.end = i + 1;
        inner.perfect = reading.word_class == WordClass::participle;
        inner.with_be = makes == Auxiliary::state;
        inner.maybe = false;
        inner.reflexive = reading.word_class != WordClass::adjective && (core.reflexive || pronoun);
        if (makes == Auxiliary::perfect) inner.tense = Tense::past;
        auto hit = meaning(words, inner);
        if (!hit) continue;
        if (makes == Auxiliary::future) put_in_future(*hit);
        return hit;
    }
    if (!unlisted) return std::nullopt;
    if (makes != Auxiliary::future) return std::nullopt; // what an author did otherwise is told, not done
    const bool far = free_order_ && !has_ending(words.slice(i), endings_.base); // its verb stands somewhere else
    const auto end = far ? core.end : i + 1;
    return VerbHit{.end = end,
                   .person = core.person,
                   .tense = Tense::future,
                   .action = Action::intend,
                   .words = end - core.begin,
                   .listed = false,
                   .rank = end};
}

std::optional<VerbHit> VerbForms::unlisted_verb(const Words& words, std::size_t i, const Slot& slot) const {
    const auto readings = words.readings(i);
    const auto may_be_one = [&](const Reading& reading) {
        return reading.is_finite() && !lemma(reading).is_auxiliary();
    };
    if (!std::all_of(readings.begin(), readings.end(), may_be_one)) return std::nullopt;
    const auto slice = words.slice(i);

    struct Rule {
        const std::vector<std::string>& endings;
        WordClass person;
        Tense tense;
        Action action;
    };

    const std::array rules{Rule{endings_.future_first, WordClass::first, Tense::future, Action::intend},
                           Rule{endings_.future_third, WordClass::third, Tense::future, Action::intend},
                           Rule{endings_.present_first, WordClass::first, Tense::present, Action::other}};
    for (const auto& rule : rules) {
        if (rule.tense == Tense::present && !slot.pronoun) continue;
        if (!slot.takes(rule.person) || !has_ending(slice, rule.endings)) continue;
        return VerbHit{.end = i + 1,
                       .person = rule.person,
                       .tense = rule.tense,
                       .action = rule.action,
                       .listed = false,
                       .rank = i + 1};
    }
    return std::nullopt;
}

namespace {

/// The pronouns before a verb.
struct Pronouns {
    std::size_t end = 0; ///< the token behind them
    bool own = false;    ///< ourselves
    bool other = false;  ///< itself
};

std::optional<Pronouns> pronouns_at(const VerbForms& forms, const Words& words, std::size_t i, const Slot& slot) {
    constexpr std::size_t most = 4;
    Pronouns found{.end = i};
    for (; found.end < words.tokens.size() && found.end - i <= most; ++found.end) {
        const auto at = found.end;
        if (at > i && !goes_on(words, at)) return std::nullopt;
        if ((classes_at(words, at) & pronoun_classes) == 0) return found;
        const bool own = forms.is(words, at, WordClass::own_reflexive);
        const bool other = forms.is(words, at, WordClass::reflexive);
        if (!own && !other && !(slot.clitics && forms.is(words, at, WordClass::clitic))) return found;
        found.own = found.own || own;
        found.other = found.other || other;
    }
    return std::nullopt;
}

} // namespace

/// By itself, or as an auxiliary of what stands behind it; whichever takes more words.
std::optional<VerbHit> VerbForms::finite_verb(const Words& words, const Core& core, bool unlisted) const {
    std::optional<VerbHit> best = meaning(words, core);
    if (best && core.tense == Tense::future) put_in_future(*best);
    for (const auto makes : {Auxiliary::perfect, Auxiliary::state, Auxiliary::future}) {
        if (!core.lemma->makes[static_cast<std::size_t>(makes)]) continue;
        const auto hit = behind_auxiliary(words, core, makes, unlisted);
        if (hit && (!best || hit->rank >= best->rank)) best = hit;
    }
    return best;
}

/// The form that a reading makes of the word, or nothing where it does not fit what stands around.
std::optional<VerbForms::Core> VerbForms::core_of(const Words& words, const Reading& reading,
                                                  const Around& around) const {
    if (!is_spelled(words, around.at, reading.exact)) return std::nullopt;
    const auto makes = around.behind ? made_by(*around.behind, reading) : Auxiliary::none;
    const bool alone = makes == Auxiliary::none;
    if (alone && !reading.is_finite()) return std::nullopt;
    const auto person = alone ? reading.word_class : around.behind->person;
    const bool first = person == WordClass::first;
    if (!around.slot.takes(person) || (first && around.other && !around.own)) return std::nullopt;
    const bool pronoun = first ? around.own : around.other;
    return Core{.begin = around.begin,
                .end = alone ? around.at + 1 : around.behind->end,
                .lemma = &lemmas_[reading.lemma],
                .person = person,
                .tense = makes == Auxiliary::future ? Tense::future : reading.tense,
                .reflexive = around.slot.reflexive || pronoun || (!alone && around.behind->reflexive),
                .maybe = first && around.slot.pronoun,
                .with_be = makes == Auxiliary::state,
                .perfect = reading.word_class == WordClass::participle,
                .passive = around.slot.passive};
}

std::optional<VerbHit> VerbForms::verb_at(const Words& words, std::size_t i, const Slot& slot) const {
    if (i >= words.tokens.size()) return std::nullopt;
    const auto classes = classes_at(words, i);
    const bool may_be = free_order_ ? classes != 0 : (classes & (finite_classes | pronoun_classes)) != 0;
    if (!may_be && !slot.unlisted) return std::nullopt; // most words are neither verb nor pronoun
    const auto pronouns = pronouns_at(*this, words, i, slot);
    if (!pronouns) return std::nullopt;
    const auto at = pronouns->end;
    const Around around{
        i, at, slot, pronouns->own, pronouns->other, free_order_ ? enclitics_at(words, at + 1) : std::nullopt};
    std::optional<VerbHit> best;
    for (const auto& reading : words.readings(at)) {
        auto core = core_of(words, reading, around);
        if (!core) continue;
        auto hit = finite_verb(words, *core, slot.unlisted);
        if (!hit && core->person == WordClass::first && core->reflexive) {
            core->reflexive = false; // we declare ourselves resolved: who speaks is plain all the same
            hit = finite_verb(words, *core, slot.unlisted);
        }
        if (hit && (!best || hit->rank > best->rank)) best = hit;
    }
    if (!best && slot.unlisted) best = unlisted_verb(words, at, slot);
    return best;
}

bool VerbForms::is_verb_by_accent(const Words& words, std::size_t i) const {
    const auto bytes = words.tokens[i].end - words.tokens[i].begin;
    const auto readings = words.readings(i);
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
        return reading.is_finite() && reading.exact.size() == bytes && is_spelled(words, i, reading.exact);
    });
}

bool VerbForms::is_first_alone(const Words& words, std::size_t i) const {
    return !is(words, i, WordClass::third_plural) && !is(words, i, WordClass::third);
}

std::size_t VerbForms::words_at(std::string_view text, std::span<const text::Token> tokens, std::size_t i) const {
    constexpr std::size_t longest = 8;
    if (i >= tokens.size() || find(tokens[i].key).empty()) return 0;
    const auto part = tokens.subspan(i, std::min(tokens.size() - i, longest));
    const Words words(text, *this, {part.begin(), part.end()});
    if (const auto hit = verb_at(words, 0, Slot{})) return hit->end;
    return is(words, 0, WordClass::gerund) || is(words, 0, WordClass::adjective) ? 1 : 0;
}

} // namespace ianote::language
