// SPDX-License-Identifier: GPL-3.0-or-later
// The words that archives are made of. An archive of years ago is asked with them too.
#include "archive/analysis.hpp"
#include "language/apostrophes.hpp"

#include <doctest/doctest.h>

using namespace ianote;

TEST_CASE("archive: the words that an apostrophe cuts off are those that archives were written with") {
    // whoever changes this list in languages/*.xml must raise analysis_version: old archives hold the other words
    REQUIRE(archive::analysis_version == 1);
    const language::ApostropheWords::Words elided{"all",   "coll",   "dall",   "dell", "jusqu", "lorsqu",
                                                  "nell",  "presqu", "puisqu", "qu",   "quand", "quell",
                                                  "quest", "quoiqu", "sant",   "sull", "un"};
    CHECK(language::apostrophe_words().elided() == elided);
    CHECK(language::apostrophe_words().possessives() == language::ApostropheWords::Words{"s"});
    for (const auto& word : elided) CHECK(archive::folded_words(word + "'orso " + word) == "orso " + word);
}

TEST_CASE("archive: an apostrophe cuts off known words and single letters only") {
    CHECK(archive::folded_words("Lorsqu’il QU'ELLE jusqu'à") == "il elle a");
    CHECK(archive::folded_words("aujourd'hui rock'n'roll O'Brien") == "aujourd hui rock roll brien");
    CHECK(archive::folded_words("the Council's members' s") == "the council members s");
    CHECK(archive::folded_words("qu 'il dell' 5'6") == "qu il dell 5 6");
}
