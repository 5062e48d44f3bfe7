// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of a PDF are one paragraph, a heading or a point.
#include "pdf_blocks.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

constexpr const char* prose = "Il registro comprende le barche della costa, i fari e i porti di tutta la regione";

std::string body(double y) { return at(70, y, prose) + at(70, y - 14, "e di quelle vicine."); }

} // namespace

TEST_CASE("a sign or number of a list that is larger than its text makes no heading") {
    for (const auto* sign : {"\\226", "\\225", "1.", "a\\)"}) {
        for (const double size : {9.0, 16.0, 20.0}) {
            CAPTURE(sign);
            CAPTURE(size);
            const auto item = [&](double y) {
                return at(70, y, sign, size, "F2") +
                       at(95, y, "tenere un registro delle barche e dei fari della costa,") +
                       at(95, y - 14, "ogni anno;");
            };
            const auto blocks = blocks_of(pdf_pages({body(740) + item(690) + item(655)}));
            CHECK(std::count(blocks.begin(), blocks.end(), '\n') == 6); // three paragraphs of two lines
            CHECK(blocks.find("h ") == std::string::npos);
            CHECK(blocks.find('<') == std::string::npos);
        }
    }
}

TEST_CASE("a page whose lines stand further apart than those of the others has paragraphs all the same") {
    const auto one = body(740) + body(700) + body(660);
    const auto two = at(70, 740, prose) +
                     at(70, 712, "e di quelle vicine, come chiede il gruppo dei porti e delle coste di") +
                     at(70, 684, "questa regione.") + at(70, 640, "Il testo finisce.");
    const auto blocks = blocks_of(pdf_pages({one, two}));
    CHECK(blocks.find("di\nquesta regione.\np Il testo finisce.") != std::string::npos);
    CHECK(blocks.find("regione\ne di quelle vicine, come") != std::string::npos);
}

TEST_CASE("points whose lines start below their labels go on with a sentence at a line's start") {
    const std::string full = "Il registro comprende le barche della costa, i fari, i porti e le isole vicine.";
    const auto point = [&](double y, const std::string& n, const std::string& rest) {
        return at(70, y, n) + at(85, y, full) + at(70, y - 14, rest);
    };
    const auto blocks = blocks_of(
        pdf_pages({point(740, "1.", "e quelle che mancano al registro della regione, tutte") +
                   point(712, "2.", "di nuovo.") + point(684, "3.", "Il registro finisce qui e non oltre.")}));
    CHECK(std::count(blocks.begin(), blocks.end(), '\n') == 6);
    CHECK(blocks.find("vicine.\nIl registro finisce") != std::string::npos);
}

TEST_CASE("a heading of two lines is one, and large words that two lines share are not parted") {
    for (const auto* font : {"F1", "F2"}) {
        const double size = std::string(font) == "F1" ? 16 : 12;
        const auto blocks = blocks_of(pdf_pages(
            {body(780) + at(70, 730, "La situazione dei porti e delle isole della costa come il", size, font) +
             at(70, 730 - 1.17 * size, "gruppo la descrive", size, font) + body(690)}));
        CHECK(std::count(blocks.begin(), blocks.end(), '\n') == 6);
    }
}

TEST_CASE("where first lines are set in, each line that is so starts a paragraph") {
    const std::string full = "Il registro comprende le barche della costa, i fari, i porti e le isole.";
    const auto paragraph = [&](double y) { return at(95, y, full) + at(70, y - 14, "e quelle vicine."); };
    const auto blocks = blocks_of(pdf_pages({paragraph(740) + paragraph(712) + at(95, 684, full) + paragraph(670)}));
    CHECK(blocks.find(full + "\np " + full + "\ne quelle") != std::string::npos);
}
