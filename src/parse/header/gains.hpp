// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks for a reading of a header and what against it: the points that its pieces are given.
#pragma once

namespace ianote::parse::gains {

// what is recognised
constexpr double label = 2;          ///< with its colon
constexpr double bare_label = 1;     ///< a cell that holds a label without one
constexpr double fits = 2;           ///< a value of the form that its label asks for
constexpr double words = 1.5;        ///< words behind the label of a subject
constexpr double party_words = 1.2;  ///< words that no pack knows behind the label of a sender or an addressee
constexpr double unlike = 0.3;       ///< a value of another form, right beside its label
constexpr double beside = 0.6;       ///< a value right beside its label
constexpr double below = 0.4;        ///< right below it
constexpr double upside_down = -0.2; ///< above it
constexpr double number = 3;         ///< the document's own
constexpr double in_head = 0.5;      ///< of a number, right below place and date
constexpr double neighbour = 0.7;    ///< of a marking, codes or a file, right below the number
constexpr double placed_date = 3;    ///< with its place
constexpr double date = 1.2;         ///< alone
constexpr double place = 1;          ///< alone
constexpr double known = 2;          ///< institution, title, codes, language mark
constexpr double marking = 1.5;
constexpr double file = 1.5;
constexpr double commission = 0.3;    ///< a document of the Commission that no label names
constexpr double suffix = 1.5;        ///< of the number, on a line of its own
constexpr double repeat = 0.5;        ///< the own number again
constexpr double guessed_title = 1;   ///< capitals right above the first label
constexpr double small_title = 0.2;   ///< other words there
constexpr double shouted = -1;        ///< capitals as a sender or an addressee
constexpr double party_alone = 0.8;   ///< a sender whose label is lost
constexpr double subject_alone = 0.4; ///< words behind it

// what speaks against
constexpr double out_of_words = -1.2;   ///< something with a form right behind words, in one line
constexpr double late = -1.5;           ///< what stands above the labels, below them
constexpr double skipped = -1.2;        ///< a label of the same kind still waits before the one that is answered
constexpr double again = -2;            ///< a second label of one name
constexpr double inside_subject = -2.5; ///< a label in the middle of the subject
constexpr double loose = -0.6;          ///< a short line that is nothing known
constexpr double long_loose = -2.5;     ///< a long one
constexpr double below_subject = -2;    ///< and behind the subject
constexpr double ignored = -3;          ///< words right behind a label that are not its value
constexpr double unanswered = -1;       ///< a label for words that got none
constexpr double unanswered_form = -0.5;
constexpr double small_start =
    -1.2; ///< a value that begins with a small letter on a new line, or behind an unfinished one

// values over several pieces
constexpr double same_line = 0;
constexpr double next_line = 0;
constexpr double next_paragraph = -0.9;
constexpr double carried_on =
    0.9; ///< for the next paragraph or line: a dash, a small letter, an unfinished or full line before
constexpr double takes_sentence = -1.5; ///< a line that ends as a sentence does, as part of a subject
constexpr double dash = 0.6;            ///< and a dash: `– Adoption` belongs to a subject
constexpr double takes_form = -0.8;     ///< a line with a form of its own, as part of words
constexpr double takes_opening = -4;    ///< words that open texts, as part of others
constexpr double others_wait = -0.4;    ///< further labels wait for words
constexpr double too_long = -3;

// the body begins
constexpr double opened = 0.6;    ///< with words that open texts, a first point, the number in a footer
constexpr double paragraph = 0.3; ///< with a paragraph
constexpr double sentence = 0.3;  ///< that is one, or long
constexpr double ruled = 1;       ///< below a rule
constexpr double line = -0.3;     ///< with a line inside a paragraph
constexpr double small = -1;      ///< with a small letter

} // namespace ianote::parse::gains
