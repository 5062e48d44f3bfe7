// SPDX-License-Identifier: GPL-3.0-or-later
// What tells the languages of the built-in packs apart, folded and sorted when the program is built
// (tools/generate/make_tellings). A line is: kind, tab, word, tab, codes of the packs that have it, with blanks between
// them.
#pragma once

#include <string_view>

namespace ianote::language {

enum class TellingKind : char {
    label = 'l',      ///< a label or an institution, as text::fold_key makes it
    frequent = 'f',   ///< a common word: its text::word_key, in 16 figures
    elided = 'e',     ///< what stands before an apostrophe, folded
    possessive = 'p', ///< and behind it
};

struct Telling {
    TellingKind kind;
    std::string_view word;
    std::string_view codes;
};

/// Takes the first line off `list`, which is not empty.
inline Telling next_telling(std::string_view& list) {
    const auto word_end = list.find('\t', 2);
    const auto codes_end = list.find('\n', word_end);
    const Telling telling{static_cast<TellingKind>(list[0]), list.substr(2, word_end - 2),
                          list.substr(word_end + 1, codes_end - word_end - 1)};
    list.remove_prefix(codes_end + 1);
    return telling;
}

/// The whole list.
std::string_view built_in_tellings();

} // namespace ianote::language
