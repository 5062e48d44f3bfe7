// SPDX-License-Identifier: GPL-3.0-or-later
// What a page shows beside its text, and which way it stands.
#include "make_pdf.hpp"
#include "pdf/engine.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

pdf::Page page_of(const std::string& content, const std::string& page_more = {}, bool fast = true) {
    const auto bytes = pdf_pages({content}, font_object(), page_more);
    const auto engine = fast ? pdf::open_fast(bytes, 1 << 24) : pdf::open_poppler(bytes);
    REQUIRE(engine != nullptr);
    pdf::Page page;
    std::vector<pdf::Font> fonts;
    REQUIRE(engine->read(0, page, fonts) == pdf::Reading::done);
    return page;
}

std::string boxes_of(const std::vector<pdf::Box>& boxes) {
    std::string out;
    for (const auto& b : boxes) out += fmt::format("{:g} {:g} {:g} {:g};", b.x0, b.y0, b.x1, b.y1);
    return out;
}

/// `text@x,y` of each piece, `^` for each quarter that the page must be turned, `?` what is not seen.
std::string places_of(const pdf::Page& page) {
    std::string out;
    for (const auto& piece : page.pieces) {
        out += std::string(piece.quarters, '^') + (piece.turned ? "~" : "");
        out += piece.kind == pdf::PieceKind::hidden ? "?" : "";
        out += fmt::format("{}@{:g},{:g} ", page.text_of(piece), piece.x0, piece.y);
    }
    return out;
}

} // namespace

TEST_CASE("lines that run along the page's sides are its rules, stroked or filled") {
    CHECK(boxes_of(page_of("100 700 m 300 700 l S").rules) == "100 700 300 700;");
    CHECK(boxes_of(page_of("100 700 m 100 600 l 300 600 l S").rules) == "100 600 100 700;100 600 300 600;");
    CHECK(boxes_of(page_of("100 700 200 0.5 re f").rules) == "100 700 300 700.5;");
    CHECK(boxes_of(page_of("100 700 m 300 700 l 300 700.5 l 100 700.5 l h f*").rules) == "100 700 300 700.5;");
    CHECK(boxes_of(page_of("2 0 0 2 10 20 cm 0 0 m 50 0 l S").rules) == "10 20 110 20;");
    CHECK(boxes_of(page_of("0 0 m 900 0 l S").rules) == "0 0 595 0;");
    CHECK(boxes_of(page_of("100 100 50 50 re S").rules) ==
          "100 100 150 100;150 100 150 150;100 150 150 150;100 100 100 150;");
}

TEST_CASE("what is no line along the page's sides is no rule") {
    CHECK(page_of("100 700 m 300 600 l S").rules.empty());      // leans
    CHECK(page_of("100 700 200 50 re f").rules.empty());        // a ground
    CHECK(page_of("20 w 100 700 m 300 700 l S").rules.empty()); // a bar
    CHECK(page_of("100 700 m 100.5 700 l S").rules.empty());    // a dot
    CHECK(page_of("100 700 m 150 700 200 700 300 700 c S").rules.empty());
    CHECK(page_of("100 700 200 1 re n").rules.empty());                     // only made
    CHECK(page_of("0 0 50 50 re W n 100 700 m 300 700 l S").rules.empty()); // cut away
    CHECK(page_of("100 900 m 300 900 l S").rules.empty());                  // outside of the page
}

TEST_CASE("pictures are where images are shown") {
    CHECK(boxes_of(page_of("q 200 0 0 100 50 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q").pictures) ==
          "50 60 250 160;");
    CHECK(page_of("q 200 0 0 100 50 900 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q").pictures.empty());
}

TEST_CASE("text turned by quarters has its place on the page so turned") {
    CHECK(places_of(page_of("BT /F1 10 Tf 0 1 -1 0 100 50 Tm (ab cd) Tj ET")) == "^ab@50,495 ^cd@65,495 ");
    CHECK(places_of(page_of("BT /F1 10 Tf -1 0 0 -1 100 50 Tm (ab cd) Tj ET")) == "^^ab@495,792 ^^cd@510,792 ");
    CHECK(places_of(page_of("BT /F1 10 Tf 0 -1 1 0 100 50 Tm (ab) Tj ET")) == "^^^ab@792,100 ");
    CHECK(places_of(page_of("BT /F1 10 Tf 0.7 0.7 -0.7 0.7 100 50 Tm (ab) Tj ET")) == "~ab@100,50 ");
    CHECK(places_of(page_of("BT /F1 10 Tf -1 0 0 1 100 50 Tm (ab) Tj ET")) == "~ab@100,50 "); // as in a mirror
}

TEST_CASE("a page that is shown turned is read as it is seen") {
    const std::string upwards = "BT /F1 10 Tf 0 1 -1 0 100 50 Tm (ab) Tj ET";
    const auto page = page_of(upwards, "/Rotate 90");
    CHECK(page.width == 842);
    CHECK(places_of(page) == "ab@50,495 ");
    CHECK(places_of(page_of(upwards, "/Rotate 270")) == "^^ab@50,495 ");
    CHECK(places_of(page_of(at(100, 50, "ab"), "/Rotate 90")) == "^^^ab@100,50 ");
}

TEST_CASE("words outside of the page as it is shown are not seen") {
    CHECK(places_of(page_of(at(100, -30, "low") + at(700, 100, "right") + at(100, 100, "in"))) ==
          "?low@100,-30 ?right@700,100 in@100,100 ");
    CHECK(places_of(page_of(at(20, 100, "cut") + at(100, 100, "in"), "/CropBox [50 50 500 500]")) ==
          "?cut@-30,50 in@50,50 ");
    CHECK(places_of(page_of(at(590, 100, "half"))) == "half@590,100 ");
    CHECK(places_of(page_of("q 0 0 50 50 re W n " + at(100, 100, "cut") + " Q " + at(100, 80, "in"))) ==
          "?cut@100,100 in@100,80 ");
}

TEST_CASE("poppler tells turned text as the fast engine does") {
    for (const std::string matrix : {"1 0 0 1", "0 1 -1 0", "-1 0 0 -1", "0 -1 1 0"}) {
        for (const std::string turn : {"/Rotate 0", "/Rotate 90", "/Rotate 180", "/Rotate 270"}) {
            const auto content = "BT /F1 10 Tf " + matrix + " 100 150 Tm (abc) Tj ET";
            const auto fast = page_of(content, turn).pieces.at(0);
            const auto other = page_of(content, turn, false).pieces.at(0);
            CHECK(fast.quarters == other.quarters);
            CHECK(fast.x0 == doctest::Approx(other.x0).epsilon(0.01));
            CHECK(fast.x1 == doctest::Approx(other.x1).epsilon(0.01));
            CHECK(fast.y == doctest::Approx(other.y).epsilon(0.01));
        }
    }
}

TEST_CASE("words that gaps alone part are parted, letters that are set apart are not") {
    const auto words = [](const std::string& shown) {
        const auto page = page_of("BT /F1 10 Tf 50 700 Td " + shown + " ET");
        std::string out;
        for (const auto& piece : page.pieces) {
            out += out.empty() ? "" : piece.space_before ? "_" : "|";
            out += page.text_of(piece);
        }
        return out;
    };
    CHECK(words("[(The) -100 (file) -150 (is) -300 (read)] TJ") == "The_file_is_read");
    CHECK(words("[(The) -90 (file) 40 (is) -80 (read)] TJ") == "Thefileisread");   // kerning
    CHECK(words("(The) Tj 16 0 Td (file) Tj 21.2 0 Td (is) Tj") == "The_file_is"); // moves of the pen
    CHECK(words("[(A) -200 (N) -200 (N) -200 (E) -200 (X) -700 (O) -200 (N) -200 (E)] TJ") == "ANNEX_ONE");
    CHECK(words("[(A) -120 (N) -90 (N) -110 (E) -80 (X) -120 (E) -360 (I) -90 (I)] TJ") == "ANNEXE_II");
    CHECK(words("2 Tc (ANNEX) Tj") == "ANNEX");
    CHECK(words("2 Tc [(ANNEX) -250 (ONE)] TJ") == "ANNEX_ONE");
    CHECK(words("[(1) -250 (2) -250 (3) -250 (4) -250 (5)] TJ") == "1_2_3_4_5");
    CHECK(words("[(a) -525 (b) -525 (c) -525 (d) -525 (e) -525 (f)] TJ") == "a_b_c_d_e_f");
    CHECK(words("50 Tz [(The) -100 (file) -150 (is)] TJ") == "The_file_is");
    CHECK(words("[(l) -110 (i) -110 (n) -110 (e) -110 ( w) -110 (i) -110 (d) -110 (e)] TJ") ==
          "line_wide"); // justified
}
