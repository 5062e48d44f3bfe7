// SPDX-License-Identifier: GPL-3.0-or-later
// Languages whose verb stands second: behind another part of the sentence it comes before its subject.
#pragma once

#include "language/pack.hpp"

namespace ianote::parse {

/// Whether the sentence that begins at token i begins with what is no subject: a preposition, an adverb, an opener, a
/// word that begins a subordinate clause.
bool begins_with_front(const language::Words& words, std::size_t i, const language::Pack& pack);

/// The verb at token i, if its subject, the author, stands right behind it.
std::optional<language::VerbHit> verb_before_subject(const language::Words& words, std::size_t i,
                                                     const language::Pack& pack);

/// Whether token i goes on with what a verb before it governs: nothing that parts of a noun begin with (presented BY
/// the port).
bool is_before_own_words(const language::Words& words, std::size_t i, const language::Pack& pack);

} // namespace ianote::parse
