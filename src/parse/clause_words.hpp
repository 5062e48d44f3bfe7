// SPDX-License-Identifier: GPL-3.0-or-later
// How the words of a clause are printed, and the signs between them.
#pragma once

#include "language/paradigms.hpp"
#include "parse/inline.hpp"

namespace ianote::parse {

/// What stands before a word.
enum class Boundary : std::uint8_t { none, joined, comma, sentence };

/// What the signs before token i, which is not the first, say: a comma, the end of a sentence, or nothing. `ordinals`:
/// a full stop behind a short number may make an ordinal of it (3. März).
Boundary boundary_of_signs(const language::Words& words, std::size_t i, bool ordinals);

/// In capitals; a single letter beside such words as well (A, À).
bool is_capital(const language::Words& words, std::size_t i);

/// All words of a verb are.
bool in_capitals(const language::Words& words, const language::VerbHit& verb);

/// Nothing but a blank stands before token i, which is not the first: so it is before most words.
inline bool is_after_blank(const language::Words& words, std::size_t i) {
    const auto end = words.tokens[i - 1].end;
    return words.tokens[i].begin == end + 1 && words.text[end] == ' ';
}

/// Behind token i and the apostrophe that it ends in (jilqa').
std::uint32_t end_of(const language::Words& words, const language::VerbForms& forms, std::size_t i);

/// The mark of an operative, from token `begin` to the one before `end`.
TextMark operative(const language::Words& words, const language::VerbForms& forms, std::size_t begin, std::size_t end,
                   Action action);

/// Whether a sign stands before token i.
bool has_sign(const language::Words& words, std::size_t i, char sign);

/// The token behind the next such sign of the same sentence from token i on, or 0.
std::size_t behind_sign(const language::Words& words, std::size_t i, char sign);

} // namespace ianote::parse
