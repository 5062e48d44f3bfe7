// SPDX-License-Identifier: GPL-3.0-or-later
// One meaning has one action, whatever the language.
#include "support.hpp"
#include "text/cells.hpp"

#include <ianote/languages.hpp>

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace ianote;
using namespace ianote::test;

TEST_CASE("the same meaning is the same action in every language") {
    const auto table = slurp(std::filesystem::path(IANOTE_SOURCE_DIR) / "tests" / "facts" / "actions.tsv");
    std::map<std::string, std::string> known;
    for (const auto& row : text::tsv_rows(table)) {
        REQUIRE(row.size() == 2);
        CAPTURE(std::string(row[0]));
        CHECK(parse_action(row[1]));
        CHECK(known.emplace(row[0], row[1]).second);
    }
    CHECK(known.size() > 80);
    for (const auto& word : Languages().action_words()) {
        if (word.means.empty()) continue;
        CAPTURE(word.language);
        CAPTURE(word.verb);
        CAPTURE(word.means);
        CHECK(known.emplace(word.means, word.action).first->second == word.action);
    }
}

TEST_CASE("a pack that says what one verb means says it of all") {
    std::set<std::string> saying;
    const auto words = Languages().action_words();
    for (const auto& word : words) {
        if (!word.means.empty()) saying.insert(word.language);
    }
    for (const auto& word : words) {
        CAPTURE(word.language);
        CAPTURE(word.verb);
        if (saying.contains(word.language)) CHECK_FALSE(word.means.empty());
    }
}
