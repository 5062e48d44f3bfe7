// SPDX-License-Identifier: GPL-3.0-or-later
// Reading order of a PDF page: columns of running text, tables, and text that is turned.
#include "make_pdf.hpp"
#include "pdf_blocks.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// Wrapped lines of a column, each `NAME` and its number first: `a1 et la suite`. Letters are 5 points wide.
std::string column(double x, double top, const std::string& name, int lines, double step = 12) {
    std::string out;
    for (int i = 0; i < lines; ++i) {
        const auto end = i % 3 == 0 ? "des etats" : i % 3 == 1 ? "d'un etat" : "du groupe";
        out += at(x, top - i * step, fmt::format("{}{} et la suite {}", name, i, end), 10);
    }
    return out;
}

bool in_order(const std::string& text, const std::vector<std::string>& words) {
    std::size_t from = 0;
    for (const auto& word : words) {
        from = text.find(word, from);
        if (from == std::string::npos) return false;
    }
    return true;
}

const std::string wide =
    at(70, 780, "Une ligne qui va d'un bord de la page a l'autre, au-dessus de toutes les colonnes", 10);

} // namespace

TEST_CASE("three columns with gutters of 0.8 em are read one after the other") {
    // 25 letters are 125 points
    const auto page = wide + column(70, 750, "a", 9) + column(203, 750, "b", 9) + column(336, 750, "c", 9);
    const auto read = blocks_of(pdf_pages({page}));
    CAPTURE(read);
    CHECK(in_order(read, {"a0", "a4", "a8", "b0", "b8", "c0", "c8"}));
    CHECK(read.find("\nt ") == std::string::npos);
}

TEST_CASE("columns at other heights and of other lengths are columns, a short heading ends them") {
    const auto heading = at(70, 600, "Titre court", 10) + column(70, 570, "d", 6) + column(203, 570, "e", 6);
    const auto page = wide + column(70, 750, "a", 10) + column(203, 746, "b", 8) + heading;
    const auto read = blocks_of(pdf_pages({page}));
    CAPTURE(read);
    CHECK(in_order(read, {"a0", "a9", "b0", "b7", "Titre court", "d0", "d5", "e0", "e5"}));
}

TEST_CASE("cells of several lines whose rows begin together are a table") {
    std::string page = wide;
    double y = 750;
    for (int row = 0; row < 4; ++row, y -= 60) {
        page += column(70, y, fmt::format("a{}", row), 3) + column(215, y, fmt::format("b{}", row), 2 + row % 2) +
                column(360, y, fmt::format("c{}", row), 4 - row % 2);
    }
    const auto read = blocks_of(pdf_pages({page}));
    CAPTURE(read);
    CHECK(in_order(read, {"a00", "b00", "c00", "a10", "b10", "c10", "a30", "b30", "c30"}));
}

TEST_CASE("a river of white in lines of full width parts nothing") {
    std::string page;
    for (int i = 0; i < 12; ++i) { // the white wavers by a letter, and is never narrower than 0.8 em
        const auto first = fmt::format("ligne{} {} mot", i, std::string(static_cast<std::size_t>(25 + i % 3), 'x'));
        const auto rest = fmt::format("{} fin{}", std::string(static_cast<std::size_t>(35 - i % 3), 'y'), i);
        page += at(70, 780 - i * 12, first, 10);
        page += at(70 + 5 * static_cast<double>(first.size()) + 8, 780 - i * 12, rest, 10);
    }
    const auto read = blocks_of(pdf_pages({page}));
    CAPTURE(read);
    CHECK(in_order(read, {"ligne0", "fin0", "ligne1 ", "fin1", "ligne10", "fin10", "ligne11", "fin11"}));
}

TEST_CASE("text that is turned by a quarter is a page of its own where it stands") {
    const auto turned = "q 0 1 -1 0 595 0 cm " + at(200, 400, "Tableau en travers") + at(200, 380, "Belgique 10 20") +
                        at(200, 360, "Bulgarie 11 21") + " Q ";
    const auto page =
        wide + at(70, 760, "Un alinea debout au-dessus.") + turned + at(70, 100, "Un alinea debout au-dessous.");
    const auto read = blocks_of(pdf_pages({page}));
    CAPTURE(read);
    CHECK(in_order(read, {"au-dessus.", "Tableau en travers", "Belgique 10 20", "Bulgarie 11 21", "au-dessous."}));
    const auto whole = blocks_of(pdf_pages({wide + at(70, 760, "Un alinea debout."), turned}));
    CHECK(in_order(whole, {"Un alinea debout.", "Tableau en travers", "Belgique 10 20", "Bulgarie 11 21"}));
}

TEST_CASE("a title above a turned table is no stamp, whatever stands upright on the page") {
    const auto turned = "q 0 1 -1 0 595 0 cm " + at(200, 300, "Tableau en travers") + at(200, 250, "Belgique 10 20") +
                        at(200, 230, "Bulgarie 11 21") + at(200, 210, "Tchequie 12 22") + " Q ";
    const auto read = blocks_of(pdf_pages({at(70, 780, "Un mot.") + turned}));
    CAPTURE(read);
    CHECK(in_order(read, {"Un mot.", "Tableau en travers", "Belgique 10 20", "Tchequie 12 22"}));
}

TEST_CASE("a stamp that is turned beside the text or across it is furniture") {
    const auto text = wide + column(70, 750, "a", 9);
    const auto beside = "q 0 1 -1 0 595 0 cm " + at(200, 570, "ST 12999 2023 INIT") + " Q ";
    const auto across = "q 0 1 -1 0 595 0 cm " + at(650, 450, "PROJET DE TEXTE") + " Q ";
    CHECK(blocks_of(pdf_pages({text + beside})).find("f ST 12999 2023 INIT") != std::string::npos);
    CHECK(blocks_of(pdf_pages({text + across})).find("f PROJET DE TEXTE") != std::string::npos);
}

TEST_CASE("lines with gaps under a heading that ends a column at once are read") {
    // a column of one line beside one that has lost all of its lines to what stands below
    std::string content;
    for (int i = 0; i < 6; ++i)
        content += at(70, 700 - 14 * i, "un deux trois") + (i < 1 ? at(300, 700, "quatre cinq") : "");
    content += at(450, 560, "six sept huit") + at(70, 540, "neuf");
    CHECK_FALSE(blocks_of(pdf_pages({content})).empty());
}
