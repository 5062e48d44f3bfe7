// SPDX-License-Identifier: GPL-3.0-or-later
// A text cut into sentences: ICU's breaks, corrected by what a language abbreviates.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::text {

struct SentenceRules {
    std::string locale; ///< for ICU
    /// whether a word, folded and without its full stop, is an abbreviation that ends no sentence
    std::function<bool(const std::string&)> is_abbreviation = [](const std::string&) { return false; };
    /// whether the text begins with a month: behind a number with a full stop (`12. März`) no sentence begins there
    std::function<bool(std::string_view)> begins_with_month = [](std::string_view) { return false; };
    /// whether a word makes an ordinal of the number with a full stop behind it (`auf der 3. Tagung`)
    std::function<bool(std::string_view)> precedes_ordinal = [](std::string_view) { return false; };
    bool clauses = false; ///< cut behind semicolons too: recitals and commitments are one long sentence
};

/// Bytes [begin, end) of a sentence, blanks at its ends left out.
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool operator==(const Range&) const = default;
};

/// The sentences of valid UTF-8, in order; nothing but blanks stands between them, and each behind the first says
/// something: a lone sign belongs to the one before it.
std::vector<Range> find_sentences(std::string_view text, const SentenceRules& rules);

} // namespace ianote::text
