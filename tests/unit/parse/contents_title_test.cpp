// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/registry.hpp"
#include "parse/contents_title.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

TEST_CASE("the title of a table of contents stands where its entries do, and a text without entries keeps it") {
    const std::string head = "Bruxelles, le 15 septembre 2023\n\n13001/23\n\nNOTE\n\nObjet: Essai\n\n";
    const std::string entries = "I. INTRODUCTION ........ 2\n\nII. CONCLUSION ........ 5\n\n";
    const std::string rest = "I. INTRODUCTION\n\nLe texte.\n";
    const auto with = convert_text(head + "Table des  matières\n\n" + entries + rest).note;
    REQUIRE(with.furniture.size() == 3);
    CHECK(with.furniture[0].text == "Table des matières");
    CHECK(with.furniture[0].kind == FurnitureKind::toc);
    CHECK(with.source.coverage == 1);
    CHECK(outline(with.body) == "b.I b.u1");
    const auto without = convert_text(head + "TABLE DES MATIÈRES\n\n" + rest).note;
    CHECK(without.furniture.empty());
    CHECK(outline(without.body) == "b.u1 b.I b.u2");
    const auto other = convert_text(head + "La table des matières suit\n\n" + entries + rest).note;
    CHECK(other.furniture.size() == 2);
}

TEST_CASE("each language knows how a table of contents is called") {
    for (const auto& [code, pack] : language::built_in_packs()) {
        CAPTURE(code);
        CHECK_FALSE(pack->whole().contents.empty());
    }
}
