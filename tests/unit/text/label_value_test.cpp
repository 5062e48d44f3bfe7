// SPDX-License-Identifier: GPL-3.0-or-later
// What a printed label counts as in an identifier, as the contract has it.
#include "text/label_value.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <utility>

using ianote::text::label_value;

namespace {

using Cases = std::initializer_list<std::pair<const char*, const char*>>;

void check(const Cases& cases) {
    for (const auto& [n, value] : cases) {
        CAPTURE(n);
        CHECK(label_value(n) == value);
    }
}

} // namespace

TEST_CASE("label values: figures stay as they are, a full stop inside is a hyphen") {
    check({{"16", "16"}, {"007", "007"}, {"5.1", "5-1"}, {"1.2.3", "1-2-3"}, {"A.1", "A-1"}});
}

TEST_CASE("label values: letters count by their place in their alphabet, case kept") {
    check({{"a", "a"},
           {"B", "B"},
           {"β", "b"},
           {"б", "b"},
           {"Β", "B"},
           {"Б", "B"},
           {"aa", "aa"},
           {"бв", "bc"},
           {"ΒΓ", "BC"}});
}

TEST_CASE("label values: Roman numerals stay as printed, case kept") {
    check({{"iii", "iii"}, {"XIV", "XIV"}, {"i", "i"}, {"IX", "IX"}});
}

TEST_CASE("label values: a letter behind a number and a Latin word there are one thing") {
    check({{"16 bis", "16a"}, {"16bis", "16a"}, {"16a", "16a"}, {"16 α", "16a"}, {"16 A", "16a"}, {"16 BIS", "16a"}});
    check({{"16 ter", "16b"}, {"16 quater", "16c"}, {"16 quinquies", "16d"}, {"2 decies", "2i"}, {"2b", "2b"}});
}

TEST_CASE("label values: signs before it and of ordinals are dropped") {
    check({{"§ 6", "6"}, {"§6", "6"}, {"1°", "1"}, {"3.º", "3"}, {"4º", "4"}});
}

TEST_CASE("label values: signs alone count for nothing") {
    check({{"", ""}, {"*", ""}, {"**", ""}, {"–", ""}, {"•", ""}});
}
