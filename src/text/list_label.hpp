// SPDX-License-Identifier: GPL-3.0-or-later
// The labels that points of a list start with: `16.`, `(16)`, `4 bis.`, `3.º`, `§ 6`, `(za)`, `iii)`, `1.2`, `–`.
#pragma once

#include "text/numerals.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ianote::text {

enum class LabelForm { decimal, section, lower_letter, upper_letter, lower_roman, upper_roman, dash };
enum class LabelMarks { none, full_stop, bracket, brackets, ordinal, section_sign, word };

struct ListLabel {
    LabelForm form = LabelForm::decimal;
    LabelMarks marks = LabelMarks::full_stop;
    std::string_view printed;             ///< `(16)`
    std::string_view n;                   ///< `16`, `16 bis`; empty for a dash
    int value = 0;                        ///< 16; of a letter its place; of a section its last number; of a dash 0
    int extra = 0;                        ///< behind the value: 1 of `16 bis`, `16a`, `aa`; 0 where nothing is
    std::optional<LetterPlace> as_letter; ///< of a Roman numeral that may be a letter as well (`i`, `v`, `c`)
    std::size_t length = 0;               ///< bytes with the white space behind it
    bool doubtful = false;                ///< text may begin so, too (`1.º`, `(ab)`): a label only among its like
};

/// Reads a label at the very start of `text`. It must be followed by white space (or, after `16.` and `16)`, by a
/// capital letter, as some converters drop the blank) or stand alone.
std::optional<ListLabel> read_list_label(std::string_view text);

/// The same with what is a label only among its like (see ListLabel::doubtful). Numbers of more than three figures are
/// years and amounts, unless the number is `expected`.
std::optional<ListLabel> read_possible_label(std::string_view text, int expected);

/// `PRIMERO.`, `SEGUNDO.-`, `TERCERO:` at the start of `text`; `words` are folded words with what they count.
std::optional<ListLabel> read_word_label(std::string_view text, const std::unordered_map<std::string, int>& words);

/// Whether the text is the sign of a list and nothing else: a dash or bullet on a line of its own.
bool is_list_sign(std::string_view text);

/// Whether the label is made of letters, Roman numerals among them.
bool is_letters(const ListLabel& label);

/// Whether the sign of a dash label is a hyphen or dash of whatever length, and no bullet.
bool is_typed_dash(std::string_view sign);

/// Whether `next` can follow `previous` in one list: the same form and signs, and not only the same form by chance.
bool same_list(const ListLabel& a, const ListLabel& b);

/// Whether `next` counts to what comes right behind `previous` (3 behind 2, 2 bis behind 2, b behind ab), whatever the
/// signs around them. A Roman numeral counts as a letter behind a letter.
bool comes_next(const ListLabel& previous, const ListLabel& next);

/// `next` as it reads behind `previous`: `i` behind a letter is a letter.
ListLabel read_behind(const ListLabel& previous, const ListLabel& next);

/// The label read as a letter, if it may be one: `i` as the ninth.
ListLabel read_as_letter(const ListLabel& label);

/// Whether it is a list's first: 1, a, i.
bool starts_list(const ListLabel& label);

} // namespace ianote::text
