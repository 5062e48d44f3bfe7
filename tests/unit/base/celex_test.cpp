// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/celex.hpp"

#include <doctest/doctest.h>

using ianote::base::eli_of;

TEST_CASE("ELI: regulations, directives and decisions have one by their CELEX number") {
    CHECK(eli_of("32021R2115") == "http://data.europa.eu/eli/reg/2021/2115/oj");
    CHECK(eli_of("32009L0016") == "http://data.europa.eu/eli/dir/2009/16/oj");
    CHECK(eli_of("32010D0427") == "http://data.europa.eu/eli/dec/2010/427/oj");
    CHECK(eli_of("31972L0002") == "http://data.europa.eu/eli/dir/1972/2/oj");
}

TEST_CASE("ELI: whatever else has none") {
    for (const auto* celex : {"", "3", "32021R", "32021", "12012E016", "62004CJ0176", "52023DC0123", "32021X2115",
                              "3202AR2115", "32021R21A5", "32021R21150", "32016R0679R(02)", "02016R0679-20160504"}) {
        CAPTURE(celex);
        CHECK(eli_of(celex).empty());
    }
}
