// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of VerbForms share.
#pragma once

#include "language/paradigms.hpp"

namespace ianote::language {

/// Tokens from `begin` to before `end`.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return begin == end; }
};

/// A form whose meaning is still to be found.
struct VerbForms::Core {
    std::size_t begin = 0; ///< the first word: pronoun or auxiliary
    std::size_t end = 0;   ///< behind the form that carries the meaning
    const Lemma* lemma = nullptr;
    WordClass person = WordClass::third;
    Tense tense = Tense::present;
    bool reflexive = false; ///< a pronoun stands there
    bool maybe = false;     ///< the subject may be that pronoun
    bool with_be = false;   ///< the auxiliary is that of states
    bool perfect = false;   ///< what stands behind it is a participle
    bool passive = false;   ///< with the auxiliary of states, of every verb
    std::size_t left = 0; ///< behind the finite form, where a bracket parts that from the one that carries the meaning

    /// Whether a participle of this sense may stand behind the auxiliary that stands there.
    bool fits(const Sense& sense) const { return sense.with_be == with_be || (passive && with_be); }
};

/// What stands behind a form and makes a verb of it.
struct VerbForms::Enclitics {
    std::size_t end = 0; ///< the token behind them
    const Lemma* lemma = nullptr;
    WordClass person = WordClass::third;
    bool reflexive = false; ///< a pronoun is among them
};

/// What stands around the word that a verb is looked for in.
struct VerbForms::Around {
    std::size_t begin = 0; ///< the first pronoun before it, or itself
    std::size_t at = 0;
    Slot slot;
    bool own = false;   ///< ourselves stands before it
    bool other = false; ///< itself does
    std::optional<Enclitics> behind = {};
};

/// In capitals the letters alone count; else the spelling, but for a capital at the start.
bool is_spelled(const Words& words, std::size_t i, std::string_view exact);

/// What we shall do, or what is of no action of its own, is intended.
inline void put_in_future(VerbHit& hit) {
    hit.tense = Tense::future;
    if (hit.person == WordClass::first || hit.action == Action::other) hit.action = Action::intend;
}

bool has_ending(std::string_view word, const std::vector<std::string>& endings);

} // namespace ianote::language
