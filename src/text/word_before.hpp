// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a text backwards, a word at a time.
#pragma once

#include <cstddef>
#include <string_view>

namespace ianote::text {

struct WordBefore {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return begin == end; }

    std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// Where the blanks that end at `at` begin.
std::size_t blanks_begin(std::string_view text, std::size_t at);

/// Where the blanks that begin at `at` end.
std::size_t blanks_end(std::string_view text, std::size_t at);

/// The word that ends right before `at`, with blanks between; empty where something else stands there, or a word of
/// more than 80 bytes. Signs of abbreviation belong to it (`n°`, `doc.`, `N.º`).
WordBefore word_before(std::string_view text, std::size_t at);

} // namespace ianote::text
