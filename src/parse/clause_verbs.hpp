// SPDX-License-Identifier: GPL-3.0-or-later
// The verb of a clause, found in its words: behind two subjects, and in languages whose words stand in any order far
// from its subject or before it.
#pragma once

#include "language/pack.hpp"

namespace ianote::parse {

/// A word that is a noun as well is a verb only before its object. `governed`: the author's verb stands before it.
bool is_before_object(const language::Words& words, const language::VerbHit& verb, bool governed,
                      const language::VerbForms& forms);

/// `the report presented and adopted by ...`: a form that is a participle as well needs an object of its own.
/// `behind_past`: the author's verb before it is one of the past.
bool is_no_participle(const language::Words& words, const language::VerbHit& verb, bool behind_past,
                      const language::Pack& pack);

/// Whether a verb of the first person can be of no other (convenons, dohodli jsme; not agree).
bool tells_first_person(const language::Words& words, const language::VerbHit& verb, const language::VerbForms& forms);

/// The verb at token i, by lemmas, else by the forms that the pack names.
std::optional<language::VerbHit> verb_of_pack(const language::Words& words, std::size_t i, const language::Slot& slot,
                                              const language::Pack& pack);

/// A form of such a table.
std::optional<language::VerbHit> named_verb(const language::Words& words, std::size_t i,
                                            const language::PhraseTable& table, language::WordClass person);

/// Whether a gerund or a state of the pack stands at token k, behind a pronoun at most.
bool is_listed_opener(const language::Words& words, std::size_t k, const language::VerbForms& forms);

/// Whether the form of the word at token k opens a recital: such a word, or one with the ending of a gerund.
bool opens_by_form(const language::Words& words, std::size_t k, const language::Pack& pack);

/// The verb of two subjects, the second of which the pack does not know, or of one with words behind it.
std::optional<language::VerbHit> joined_verb(const language::Words& words, std::size_t i,
                                             const language::VerbForms& forms);

/// Whether a pronoun right before the author's name belongs to its verb (se je Evropski svet SEZNANIL).
bool has_reflexive_before(const language::Words& words, std::size_t i, const language::VerbForms& forms);

/// The one finite verb of the clause that goes on at token i, in one of the slot's persons.
std::optional<language::VerbHit> far_verb(const language::Words& words, std::size_t i, language::Slot slot,
                                          const language::Pack& pack);

/// Whether the author's name begins at token i. In the middle of a clause a name in capitals may be another's case.
bool begins_with_author(const language::Words& words, std::size_t i, const language::Pack& pack);

/// The verb at token i that says by its person, or with its subject right behind it, that it is the author's.
std::optional<language::VerbHit> verb_that_tells(const language::Words& words, std::size_t i,
                                                 const language::Pack& pack);

} // namespace ianote::parse
