// SPDX-License-Identifier: GPL-3.0-or-later
// Languages whose verb stands second or first: behind another part of the sentence, or always, it comes before its
// subject.
#pragma once

#include "language/pack.hpp"

namespace ianote::parse {

/// Whether the sentence that begins at token i begins with what is no subject: a preposition, an adverb, an opener, a
/// word that begins a subordinate clause.
bool begins_with_front(const language::Words& words, std::size_t i, const language::Pack& pack);

/// A verb and, behind it, its subject.
struct Inverted {
    language::VerbHit verb;
    std::size_t subject_end = 0; ///< the token behind it
};

/// The verb at token i, if its subject, the author, stands right behind it.
std::optional<Inverted> verb_before_subject(const language::Words& words, std::size_t i, const language::Pack& pack);

/// Where verbs stand before their subjects: the author stands behind this one, or nobody (`fáiltíonn roimh ...` below
/// the author's line).
bool may_lack_subject(const language::Words& words, const language::VerbHit& verb, const language::Pack& pack);

/// Whether token i goes on with what a verb before it governs: nothing that parts of a noun begin with (presented BY
/// the port).
bool is_before_own_words(const language::Words& words, std::size_t i, const language::Pack& pack);

} // namespace ianote::parse
