// SPDX-License-Identifier: GPL-3.0-or-later
// List labels that are letters: their place in their alphabet, from its first letter to its last.
#include "text/numerals.hpp"

#include <doctest/doctest.h>

using namespace ianote::text;

TEST_CASE("a letter counts by its place in its alphabet, small or capital") {
    CHECK(letter_value("a") == 1);
    CHECK(letter_value("A") == 1);
    CHECK(letter_value("z") == 26);
    CHECK(letter_value("Z") == 26);
    CHECK(letter_value("bb") == 28);
    CHECK(letter_value("α") == 1);
    CHECK(letter_value("Α") == 1);
    CHECK(letter_value("ω") == 24);
    CHECK(letter_value("Ω") == 24);
    CHECK(letter_value("а") == 1);
    CHECK(letter_value("А") == 1);
    CHECK(letter_value("Б") == 2);
    CHECK(letter_value("я") == letter_value("Я"));
    CHECK(letter_value("я").has_value());
    CHECK_FALSE(letter_value("ab"));
    CHECK_FALSE(letter_value("aaaaa"));
    CHECK_FALSE(letter_value("1"));
    CHECK_FALSE(letter_value(""));
}
