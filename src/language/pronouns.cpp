// SPDX-License-Identifier: GPL-3.0-or-later
// Pronouns of verbs: before them, joined to them by a hyphen (congratula-se), or inside their future
// (congratular-se-á).
#include "language/verb_core.hpp"

#include <algorithm>

namespace ianote::language {

std::optional<Pronouns> pronouns_at(const VerbForms& forms, const Words& words, std::size_t i, const Slot& slot) {
    constexpr std::size_t most = 4;
    Pronouns found{.end = i};
    for (; found.end < words.tokens.size() && found.end - i <= most; ++found.end) {
        const auto at = found.end;
        if (at > i && !goes_on(words, at)) return std::nullopt;
        const bool own = forms.is(words, at, WordClass::own_reflexive);
        const bool other = forms.is(words, at, WordClass::reflexive);
        const bool clitic = (other || slot.clitics) && forms.is(words, at, WordClass::clitic);
        if (!own && !other && !clitic) return found;
        found.own = found.own || own;
        found.other = found.other || other;
        found.loose = found.loose || (other && clitic);
    }
    return std::nullopt;
}

Pronouns pronoun_joined(const VerbForms& forms, const Words& words, std::size_t i) {
    Pronouns found{.end = i};
    if (i >= words.tokens.size() || words.before(i) != "-") return found;
    found.own = forms.is(words, i, WordClass::own_reflexive);
    found.other = forms.is(words, i, WordClass::reflexive);
    if (found.own || found.other) ++found.end;
    return found;
}

std::optional<VerbHit> VerbForms::parted_future(const Words& words, std::size_t begin, std::size_t base,
                                                const Slot& slot) const {
    const auto& endings = endings_.future_parted;
    const auto last = base + 2;
    if (endings.empty() || last >= words.tokens.size() || words.before(last) != "-") return std::nullopt;
    const auto pronoun = pronoun_joined(*this, words, base + 1);
    const auto ending = std::find(endings.begin(), endings.end(), words.slice(last)) - endings.begin();
    const auto person = static_cast<WordClass>(ending);
    if (pronoun.end != last || ending > 2 || !slot.takes(person)) return std::nullopt;
    for (const auto& reading : words.readings(base)) {
        if (reading.word_class != WordClass::base) continue;
        Core core{.begin = begin, .end = last + 1, .lemma = &lemmas_[reading.lemma], .person = person};
        core.tense = Tense::future;
        core.reflexive = true;
        auto hit = meaning(words, core);
        if (!hit) continue;
        if (person == WordClass::first || hit->action == Action::other) hit->action = Action::intend;
        return hit;
    }
    if (!slot.unlisted) return std::nullopt;
    return VerbHit{.end = last + 1,
                   .person = person,
                   .tense = Tense::future,
                   .action = Action::intend,
                   .words = last + 1 - begin,
                   .listed = false,
                   .rank = last + 1};
}

} // namespace ianote::language
