// SPDX-License-Identifier: GPL-3.0-or-later
// What the program knows of one language; all of it comes from a data file (languages/CODE.xml).
#pragma once

#include "language/closed_words.hpp"
#include "language/form_words.hpp"
#include "language/header_words.hpp"
#include "language/months.hpp"
#include "language/number_words.hpp"
#include "language/paradigms.hpp"
#include "language/phrases.hpp"
#include "language/references.hpp"

#include <ianote/note.hpp>

#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace ianote::language {

/// The value of a subject that is not who speaks in an act (the Member States).
inline constexpr int foreign_subject = 0;

/// The value of words that hold the name of an act and are none (political recommendations).
inline constexpr int no_act = -1;

/// The value of an opener that makes a citation: having regard to.
inline constexpr int citation_opener = 2;

/// Added to it of a finite verb, which opens a recital in the preamble and behind letters only (katsoo, että).
inline constexpr int finite_opener = 4;

/// The value of one that opens a recital only where a verb follows, or in capitals: som (minder om).
inline constexpr int verb_opener = 8;

struct Pack {
    LanguageCode code;
    std::string name;   ///< in the language itself
    std::string locale; ///< for ICU

    // header
    std::unordered_map<std::string, FieldKind> labels; ///< folded label -> field
    std::vector<std::string> institutions;             ///< folded
    std::unordered_set<std::string> places;            ///< folded
    std::vector<std::string> parties;                  ///< folded, longest first: who notes come from and go to
    HeaderWords header_words;                          ///< all of these and below, and how the text opens
    std::unordered_set<std::string> original_marks;    ///< folded: the OR of (OR. en)

    // body
    PhraseTable act_titles;              ///< how acts are called; values are their types
    PhraseTable authors;                 ///< who speaks in an act (LE CONSEIL DE L'UNION EUROPÉENNE)
    std::vector<std::string> annexes;    ///< folded; appendices are among them
    std::vector<std::string> appendices; ///< folded: annexes of annexes
    std::unordered_set<std::string>
        numbered_annexes;                     ///< folded: those with their number before the word (I. MELLÉKLET)
    std::unordered_set<std::string> contents; ///< folded: titles of tables of contents
    PhraseTable openers;         ///< first words of recitals; citation_opener, finite_opener are bits of the value (vu)
    Verbs verbs;                 ///< given as lemmas
    std::string reflexive;       ///< the pronoun that dictionaries give with a verb (se)
    PhraseTable first_person;    ///< verbs given as forms, in the first person; values are actions
    PhraseTable third_person;    ///< the same in the third person
    PhraseTable subjects;        ///< value 1: first person (nous); 3: third (le Conseil); foreign_subject
    bool subject_unsaid = false; ///< a sentence may go on with the subject of the one before
    bool verb_first = false;     ///< the verb stands before its subject
    bool verb_second = false;    ///< the verb may stand before its subject, behind one other part of the sentence
    bool free_order = false;     ///< subject, verb and complements may stand anywhere in their clause
    bool past_conditional = false;                  ///< past forms are those of the conditional as well
    PhraseTable impersonals;                        ///< verbs that nobody does (il convient)
    PhraseTable links;                              ///< words that link a sentence to the one before (à cet égard)
    std::unordered_set<std::uint64_t> conjunctions; ///< words that join two clauses (et)
    std::unordered_set<std::string> abbreviations;  ///< folded, without their full stop; they end no sentence
    std::unordered_map<std::string, int> ordinal_words; ///< folded: a point's label in capitals (PRIMERO) -> 1
    std::unordered_set<std::uint64_t> reference_words;  ///< words before a document number (doc., document)

    // draft law
    PhraseTable divisions; ///< words before or behind the number of an article, a chapter ...; see division_type()
    std::vector<std::string> article_words; ///< those of articles, folded, as misprints are looked for
    PhraseTable ones;                       ///< what counts as 1 in the name of a division (premier, unique)
    PhraseTable enacting;                   ///< first words of the formula that adopts an act; values are actions
    PhraseTable done;    ///< first words of a signature (fait à); value 1: only with a date behind them
    PhraseTable signers; ///< lines of a signature (par le Conseil)

    /// How many words an opener or verb takes that begins at token i, in any case; 0 where none does.
    std::size_t clause_words(std::string_view text, std::span<const text::Token> tokens, std::size_t i) const;

    // dates
    std::unique_ptr<MonthNames> months;
    bool months_are_capital = false;             ///< a month in small letters is another word (may, march)
    bool day_has_stop = false;                   ///< 12. März 2024
    bool year_first = false;                     ///< 2023. szeptember 15.
    std::unordered_set<std::string> date_words;  ///< between the parts of a date (de, gada)
    std::unordered_set<std::string> day_words;   ///< between two days and joining nothing (12 et le 13)
    std::unordered_set<std::string> range_words; ///< between the days of a range (au, bis); `and` is a conjunction
    std::unordered_set<std::string> words_before_range; ///< what makes of two days a range (between 3 and 5 May)
    std::unordered_set<std::string> words_behind_range; ///< the same behind them (között)
    std::unordered_set<std::string> date_suffixes;      ///< behind it (r., г., d.)
    std::unordered_set<std::string> ordinals;           ///< behind the day's number (er, st, º)
    std::unique_ptr<SpokenNames> spoken;                ///< numbers in words, days of the week

    std::unique_ptr<References> references; ///< acts, parts of texts, names, those who are asked

    std::unordered_set<std::uint64_t> frequent; ///< the language's commonest words
    std::string quote_open;
    std::string quote_close;
    std::unordered_set<std::uint64_t> repeatable;                   ///< words that may stand twice in a row (nous nous)
    std::vector<std::pair<std::string, std::string>> opening_marks; ///< what opens, what closes: ¿ ?
    bool space_before_percent = true;                               ///< 5 %, as the style guide of the EU writes it

    ClosedWords closed; ///< what answers the words of other languages: not, may, or, the Council, before
    FormWords forms;    ///< numbers, money, units, times of day

    std::unordered_set<std::string> first_parts; ///< folded: of words that keep their hyphen at a line's end (garde-)

    // search: folded words that an apostrophe parts from another and that nobody looks for
    std::vector<std::string> elided;      ///< before it (qu', dell')
    std::vector<std::string> possessives; ///< behind it ('s)

    /// What stands for `ianote languages`: how much this pack knows.
    std::size_t label_count = 0;
    std::size_t opener_count = 0;
    std::size_t verb_count = 0;
};

/// What a value of Pack::divisions says: the type, and whether the number may precede the word (`1. cikk`).
DivisionType division_type(int value);
bool number_may_precede(int value);

/// Reads a language pack. `name` is for messages. Throws Error `pack-malformed` with the place of the fault.
Pack parse_pack(std::string_view xml, const std::string& name);

} // namespace ianote::language
