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

TEST_CASE("letters of a label have a place and what was put in behind it, in Greek by Greek numbers") {
    CHECK(letter_place("c") == LetterPlace{3, 0});
    CHECK(letter_place("Z") == LetterPlace{26, 0});
    CHECK(letter_place("za") == LetterPlace{26, 1});
    CHECK(letter_place("aa") == LetterPlace{1, 1});
    CHECK(letter_place("ε") == LetterPlace{5, 0});
    CHECK(letter_place("ΣΤ") == LetterPlace{6, 0});
    CHECK(letter_place("ζ") == LetterPlace{7, 0});
    CHECK(letter_place("ι") == LetterPlace{10, 0});
    CHECK(letter_place("ιστ") == LetterPlace{16, 0});
    CHECK(letter_place("κα") == LetterPlace{21, 0});
    CHECK(letter_place("в") == LetterPlace{3, 0});
    CHECK_FALSE(letter_place("abc"));
    CHECK_FALSE(letter_place("a1"));
    CHECK_FALSE(letter_place(""));
}

TEST_CASE("Latin words that number what was put in") {
    CHECK(multiplicative_value("bis") == 1);
    CHECK(multiplicative_value("TER") == 2);
    CHECK(multiplicative_value("decies") == 9);
    CHECK(multiplicative_value("basis") == 0);
}
