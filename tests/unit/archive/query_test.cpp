// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that have nothing to join are text, or nothing.
#include "archive/query.hpp"

#include <doctest/doctest.h>

using namespace ianote::archive;

namespace {

bool no_field(std::string_view /*name*/, std::string_view /*value*/) { return false; }

} // namespace

TEST_CASE("an operator that was typed alone is a word") {
    for (const auto* typed : {"OR", "AND", "NOT"}) {
        CAPTURE(typed);
        const auto query = parse_query(typed, no_field);
        CHECK(query.kind == QueryKind::words);
        CHECK(query.text == typed);
    }
    CHECK(parse_query("", no_field).children.empty());
    CHECK(parse_query("", no_field).text.empty());
}

TEST_CASE("an operator without a side beside words is nothing") {
    for (const auto* typed : {"ports OR", "OR ports", "ports AND", "AND ports", "ports NOT"}) {
        CAPTURE(typed);
        const auto query = parse_query(typed, no_field);
        CHECK(query.kind == QueryKind::words);
        CHECK(query.text == "ports");
    }
}
