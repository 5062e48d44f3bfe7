// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a pack that was read.
#include "language/pack.hpp"

namespace ianote::language {

DivisionType division_type(int value) { return static_cast<DivisionType>(value / 2); }

bool number_may_precede(int value) { return value % 2 == 1; }

std::size_t Pack::clause_words(std::string_view text, std::span<const text::Token> tokens, std::size_t i) const {
    for (const auto* table : {&third_person, &first_person, &openers}) {
        if (const auto hit = table->match(tokens, i)) return hit->tokens;
    }
    return verbs.forms().words_at(text, tokens, i);
}

} // namespace ianote::language
