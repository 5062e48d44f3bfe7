// SPDX-License-Identifier: GPL-3.0-or-later
// The labels that points of a list start with: `16.`, `(16)`, `4a.`, `(a)`, `iii)`, `1.2`, `–`.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ianote::text {

enum class LabelForm { decimal, section, lower_letter, upper_letter, lower_roman, upper_roman, dash };
enum class LabelMarks { none, full_stop, bracket, brackets };

struct ListLabel {
    LabelForm form = LabelForm::decimal;
    LabelMarks marks = LabelMarks::full_stop;
    std::string_view printed;     ///< `(16)`
    std::string_view n;           ///< `16`; empty for a dash
    int value = 0;                ///< 16; of a section its last number; of a dash 0
    std::optional<int> as_letter; ///< of a Roman numeral that may be a letter as well (`i`, `v`, `c`)
    std::size_t length = 0;       ///< bytes with the white space behind it
};

/// Reads a label at the very start of `text`. It must be followed by white space (or, after `16.` and `16)`, by a
/// capital letter, as some converters drop the blank) or stand alone.
std::optional<ListLabel> read_list_label(std::string_view text);

/// Whether `next` can follow `previous` in one list: the same form and signs, and not only the same form by chance.
bool same_list(const ListLabel& a, const ListLabel& b);

} // namespace ianote::text
