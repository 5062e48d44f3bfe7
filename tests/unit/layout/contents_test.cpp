// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of contents: no headings, no points, nothing that anyone undertakes.
#include "../read/pdf_blocks.hpp"
#include "support.hpp"
#include "text/leaders.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// All furniture of a note, page by page.
std::string furniture_of(const Note& note) {
    std::string out;
    for (const auto& piece : note.furniture) out += (out.empty() ? "" : " | ") + piece.text;
    return out;
}

std::string dots(const std::string& title, const std::string& page) {
    return title + " " + std::string(75 - title.size(), '.') + " " + page;
}

std::string blocks_of_pages(const std::vector<std::string>& pages) { return blocks_of(pdf_pages(pages)); }

} // namespace

TEST_CASE("dots that lead to a number make a line of a table of contents") {
    CHECK(text::read_led_line("I. Einleitung ........ 2")->title == "I. Einleitung");
    CHECK(text::read_led_line("Puertos . . . . . 12")->page == 12);
    CHECK(text::read_led_line("Préface………… iv")->page == 4);
    CHECK_FALSE(text::read_led_line("Fait à ............"));
    CHECK_FALSE(text::read_led_line("de 3... 5"));
    CHECK_FALSE(text::read_led_line("13001/23"));
}

TEST_CASE("an entry of a table of contents has dots before its number or stands apart from it") {
    CHECK(text::read_contents_entry("II.  Lage ...... 4", std::string::npos)->title == "II. Lage");
    const auto apart = text::read_contents_entry("Die  Lage   12", 12);
    REQUIRE(apart);
    CHECK(apart->title == "Die Lage");
    CHECK(apart->page == 12);
    CHECK_FALSE(apart->led);
    CHECK_FALSE(text::read_contents_entry("Die Lage 12", std::string::npos));
    CHECK_FALSE(text::read_contents_entry("Die Lage 12 m", 9));
    CHECK_FALSE(text::read_contents_entry("Die Lage 0", 9));
}

TEST_CASE("a table of contents in text is furniture, its titles stay where they stand again") {
    const auto entries = dots("I. Introduction", "2") + "\n" + dots("II. Situation", "3") + "\n";
    const auto text = "\n\nI. Introduction\n\nLe texte.\n\nII. Situation\n\nAutre texte.\n";
    CHECK(tree(convert_text(with_header(entries + text)).note.body) == tree(convert_text(with_header(text)).note.body));
    const auto bare = "I. Introduction 2\n\nII. Situation 3\n";
    CHECK(furniture_of(convert_text(with_header(bare + std::string(text))).note) ==
          "I. Introduction 2 | II. Situation 3");
    CHECK(furniture_of(convert_text(with_header(std::string(bare) + "\n\nLe texte.\n")).note).empty());
}

TEST_CASE("entries of a PDF's table of contents go on over lines, levels and pages") {
    const auto one = at(70, 740, "INHALT") + at(70, 710, dots("1. Haefen", "3")) + at(85, 696, dots("1.1 Feuer", "3")) +
                     at(70, 682, "2. Boote, die an der Kueste liegen, wenn der Winter kommt,") +
                     at(85, 668, dots("und ihre Namen", "4"));
    const auto two = at(70, 740, dots("3. Schluss", "5")) + at(70, 700, "Ein Satz.");
    CHECK(blocks_of_pages({one, two}) == "p INHALT\np Ein Satz.\nf " + dots("1. Haefen", "3") + "\n" +
                                             dots("1.1 Feuer", "3") +
                                             "\n2. Boote, die an der Kueste liegen, wenn der Winter kommt,\n" +
                                             dots("und ihre Namen", "4") + "\nf " + dots("3. Schluss", "5") + "\n");
}

TEST_CASE("without dots the titles must stand on the pages that are named") {
    const auto entry = [](double y, const std::string& title, const std::string& page) {
        return at(70, y, title) + at(500, y, page);
    };
    const auto first = at(70, 740, "INDICE") + entry(700, "Puertos", "2") + entry(686, "Faros", "3");
    const auto titled = [](const std::string& title) { return at(70, 740, title) + at(70, 700, "Un texto."); };
    CHECK(blocks_of_pages({first, titled("Puertos"), titled("Faros")}).find("f Puertos 2\nFaros 3\n") !=
          std::string::npos);
    CHECK(blocks_of_pages({first, titled("Puertos") + at(70, 600, "Faros")}).find("\nf ") == std::string::npos);
}
