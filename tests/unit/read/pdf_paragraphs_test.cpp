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
