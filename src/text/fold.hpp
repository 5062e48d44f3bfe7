// SPDX-License-Identifier: GPL-3.0-or-later
// Words compared without case and accents, as ICU decomposes and folds them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::text {

/// Case folded, accents and ligatures undone (œ as oe), everything but letters and digits dropped; signs of
/// ordinals count as letters, so that N°, Nº, N.º and No are one. What labels are compared by.
std::string fold_key(std::string_view text);

/// Whether the letters of an item stand in a title as words: `NOTE POINT "I/A"`.
bool has_item_letter(std::string_view text);

/// As fold_key, without the letters of its item: `notepoint`. Empty where it has none.
std::string title_key(std::string_view text);

/// What fold_key makes of one character: a view of a table, or of `spare`.
std::string_view folded_form(char32_t c, std::string& spare);

/// A word of a text: its bytes, a hash of its folded form, and how it is written.
struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint64_t key = 0;
    bool capitals = false; ///< two letters or more, all of them capitals
    bool initial_capital = false;
};

/// The words of `text`, split at everything that is no letter, digit or mark (so at apostrophes too).
/// At most `limit` tokens.
void tokenise(std::string_view text, std::vector<Token>& into, std::size_t limit = SIZE_MAX);

/// The key of a single word, as Token::key.
std::uint64_t word_key(std::string_view word);

} // namespace ianote::text
