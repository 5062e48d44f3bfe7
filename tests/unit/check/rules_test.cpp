// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that the notes of the corpus hardly touch.
#include "check/balance.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;
using namespace ianote::check;

TEST_CASE("every kind of bracket is looked for, and the one without its other half is named") {
    const std::vector<Brackets> kinds{{"(", ")"}, {"[", "]"}, {"«", "»"}};
    using Spans = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
    CHECK(find_unbalanced("(a) [b] «c»", kinds).empty());
    CHECK(find_unbalanced("(a) [b «c»", kinds) == Spans{{4, 5}});
    CHECK(find_unbalanced("(a) b] «c»", kinds) == Spans{{5, 6}});
    CHECK(find_unbalanced("(a) [b] «c", kinds) == Spans{{8, 10}}); // bytes
    CHECK(find_unbalanced("(a (b) c", kinds) == Spans{{0, 1}});
}
