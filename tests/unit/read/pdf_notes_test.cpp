// SPDX-License-Identifier: GPL-3.0-or-later
// Footnotes of a PDF: where they begin, and that they go on over pages.
#include "pdf_blocks.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

constexpr const char* prose = "Das Register umfasst alle Boote und Feuer der Kueste, wie es der Rat beschlossen hat.";

std::string notes_of(const std::vector<std::string>& pages) {
    const auto all = blocks_of(pdf_pages(pages));
    const auto first = all.find("n <");
    return first == std::string::npos ? "" : all.substr(first);
}

std::string drawn(double y, double x0 = 70, double x1 = 190) {
    return fmt::format("0.5 w {} {} m {} {} l S\n", x0, y, x1, y);
}

std::string text() { return at(70, 700, prose) + at(70, 686, "und wie es zu lesen ist."); }

} // namespace

TEST_CASE("a raised mark at the margin belongs to the note whose text begins a tab behind it") {
    for (const double tab : {3.0, 12.0, 24.0, 36.0}) {
        CAPTURE(tab);
        const auto note = [&](double y, const std::string& n, const std::string& words) {
            return at(70, y + 3, n, 6) + at(73 + tab, y, words, 10);
        };
        CHECK(notes_of({text() + note(120, "1", "Dok. 9001/23.") + note(106, "2", "Ein zweiter Satz.") +
                        at(73 + tab, 94, "Er geht weiter.", 10)}) ==
              "n <1>Dok. 9001/23.\nn <2>Ein zweiter Satz.\nEr geht weiter.\n");
    }
}

TEST_CASE("notes as large as the text stand under a line, drawn or typed") {
    const auto notes = at(70, 120, "1") + at(85, 120, "Dok. 9001/23.") + at(70, 106, "2") + at(85, 106, "Ebenda.");
    const std::string read = "n <1>Dok. 9001/23.\nn <2>Ebenda.\n";
    CHECK(notes_of({text() + drawn(136) + notes}) == read);
    CHECK(notes_of({text() + at(70, 136, "____________________") + notes}) == read);
    CHECK(blocks_of(pdf_pages({text() + at(70, 136, "____________________") + notes})).find('_') == std::string::npos);
    CHECK(notes_of({text() + notes}).empty()); // nothing says so
}

TEST_CASE("under such a line a note goes on over the page") {
    const auto one = text() + drawn(136) + at(70, 120, "1") + at(85, 120, "Das Register der Boote, das der");
    const auto two = at(70, 700, "Ein weiterer Absatz.") + drawn(136) + at(85, 120, "Rat beschlossen hat.");
    CHECK(notes_of({one, two}) == "n <1>Das Register der Boote, das der\n|Rat beschlossen hat.\n");
}

TEST_CASE("numbers in the last row of a table with lines are no notes") {
    const auto row = [](double y, const std::string& n, const std::string& words) {
        return drawn(y + 13, 70, 400) + at(75, y, n) + at(120, y, words);
    };
    CHECK(notes_of({text() + row(150, "1", "Lerna") + row(134, "2", "Osmund") + drawn(131, 70, 400)}).empty());
}
