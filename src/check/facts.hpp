// SPDX-License-Identifier: GPL-3.0-or-later
// What a text states that must be the same in every language: numbers, dates, references, acronyms, names.
#pragma once

#include "language/pack.hpp"
#include "text/fold.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::check {

enum class FactKind : std::uint8_t {
    number,    ///< in figures or with its size; value without grouping, `.` before decimals: 12 000 and 12.000 are
               ///< `12000`, 1,5 million and two million `1500000` and `2000000`
    spelled,   ///< a number in words: `deux`, `premier`, a lone `millions`; value as of a number
    date,      ///< day, month and year; value ISO 8601, or `?` where no calendar has it
    month,     ///< a month that is not part of a date; value `M09`
    weekday,   ///< value `D1` for Monday
    reference, ///< a number of a document or act: `11301/23 REV 1`, `2009/16`, `COM(2022) 688`
    acronym,   ///< as written
    roman,     ///< `II` of an annex, `XXe`; value 2, 20
    country,   ///< value its code, `ES`
    name,      ///< a word with a capital inside a sentence; value folded
};

struct Fact {
    FactKind kind = FactKind::number;
    std::uint32_t begin = 0; ///< bytes of the text
    std::uint32_t end = 0;
    std::string value;

    bool operator==(const Fact&) const = default;
};

/// A text cut into words once, for all who look at it.
struct Words {
    std::string_view text;
    std::vector<text::Token> tokens;

    std::string_view word(std::size_t i) const { return text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin); }

    /// What stands between a word and the next one.
    std::string_view behind(std::size_t i) const {
        const auto end = i + 1 < tokens.size() ? tokens[i + 1].begin : static_cast<std::uint32_t>(text.size());
        return text.substr(tokens[i].end, end - tokens[i].end);
    }

    bool is_number(std::size_t i) const {
        return i < tokens.size() && word(i).front() >= '0' && word(i).front() <= '9';
    }
};

Words read_words(std::string_view text);

/// All facts in the order of the text, none inside another. A word in capitals counts as an acronym here even in a
/// heading that is all capitals: see Version, which knows the whole note.
std::vector<Fact> find_facts(const Words& words, const language::Pack& pack);

} // namespace ianote::check
