// SPDX-License-Identifier: GPL-3.0-or-later
// Footnotes, pages and furniture in text that kept them.
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

const Inline* mark(const Text& text) {
    for (const auto& part : text.inlines) {
        if (part.kind == InlineKind::footnote_ref) return &part;
    }
    return nullptr;
}

} // namespace

TEST_CASE("a footnote between two halves of a page is lifted out and tied to its mark") {
    const auto result =
        convert_text(with_header("Un texte<sup>1</sup> en deux\n\n---\n\n<sup>1</sup> La note.\n\nDeuxième alinéa.\n"));
    REQUIRE(result.note.footnotes.size() == 1);
    CHECK(plain_text(result.note.footnotes[0].text) == "La note.");
    CHECK(tree(result.note.body) == "p:b.u1 p:b.u2");
    REQUIRE(mark(result.note.body[0].text) != nullptr);
    CHECK(mark(result.note.body[0].text)->value == "fn1");
    CHECK(result.status() == Status::ok);
}

TEST_CASE("a point that a page and a footnote break in two is one point") {
    const auto note =
        convert_text(
            with_header("1. Un point qui dépasse la page<sup>1</sup> et que le pied de page "
                        "interrompt\n\n---\n\n<sup>1</sup> La note.\n\nau milieu de sa phrase.\n2. Un autre point.\n"))
            .note;
    CHECK(tree(note.body) == "point:b.1 point:b.2");
    CHECK(plain_text(note.body[0].text) ==
          "Un point qui dépasse la page et que le pied de page interrompt au milieu de sa phrase.");
}

TEST_CASE("a sentence that ended before the page's end is not glued to the next") {
    CHECK(tree(convert_text(
                   with_header(
                       "Le premier alinéa se termine avec la page.\n\n---\n\nle second commence sans majuscule.\n"))
                   .note.body) == "p:b.u1 p:b.u2");
}

TEST_CASE("footnotes in every shape that text has for them") {
    const char* shapes[] = {
        "Le texte[^1] va.\n\n[^1]: La note.\n",
        "Le texte^1^ va.\n\n---\n\n^1^ La note.\n",
        "Le texte\u00b9 va.\n\n---\n\n\u00b9 La note.\n",
        "Le texte[1] va.\n\n---\n\n[1] La note.\n",
        "Le texte<sup>(1)</sup> va.\n\n---\n\n<sup>(1)</sup> La note.\n",
    };
    for (const auto* shape : shapes) {
        CAPTURE(std::string(shape));
        const auto result = convert_text(with_header(shape));
        REQUIRE(result.note.footnotes.size() == 1);
        CHECK(result.note.footnotes[0].n == "1");
        CHECK(plain_text(result.note.footnotes[0].text) == "La note.");
        CHECK(mark(result.note.body[0].text) != nullptr);
        CHECK(result.note.source.coverage == 1);
        CHECK(result.status() == Status::ok);
    }
}

TEST_CASE("a mark that lost its look is found again where its note is") {
    const auto note =
        convert_text(with_header("La réunion du 12 juillet 20231 a eu lieu.\n\n____________\n\n1 Doc. 11301/23.\n"),
                     "note.txt")
            .note;
    REQUIRE(note.footnotes.size() == 1);
    CHECK(plain_text(note.body[0].text) == "La réunion du 12 juillet 2023 a eu lieu.");
    REQUIRE(mark(note.body[0].text) != nullptr);
}

TEST_CASE("a mark that lost its look may stand in the first words of all") {
    const auto note =
        "La date1 est celle du 15 septembre 2023\n\n" + with_header("Un texte.\n\n____________\n\n1 La note.\n");
    CHECK(diagnosed(convert_text(note, "note.txt")).find("footnote-unreferenced") == std::string::npos);
}

TEST_CASE("a capital behind a page's end goes on with a long line, and is something new behind a short one") {
    const auto outline_of = [](std::size_t size) {
        auto line = "1. Un point" + std::string(size, 'e');
        line.resize(size);
        return tree(convert_text(with_header(line + "\n\fConseil de la pêche.\n"), "note.txt").note.body);
    };
    CHECK(outline_of(80) == "point:b.1 p:b.u1");
    CHECK(outline_of(81) == "point:b.1");
}

TEST_CASE("marks without a note and notes without a mark are said") {
    CHECK(diagnosed(convert_text(with_header("Un texte<sup>4</sup> va.\n"))) == "footnote-dangling");
    CHECK(diagnosed(convert_text(with_header("Un texte va.\n\n---\n\n<sup>1</sup> La note.\n"))) ==
          "footnote-unreferenced");
}

TEST_CASE("powers are no marks") {
    const auto result = convert_text(with_header("Une zone de 5 km<sup>2</sup> et de 10<sup>6</sup> m³.\n"));
    CHECK(result.status() == Status::ok);
    CHECK(plain_text(result.note.body[0].text) == "Une zone de 5 km2 et de 106 m³.");
    CHECK(convert_text(with_header("Soit E = mc<sup>2</sup>, et x<sup>3</sup>.\n")).status() == Status::ok);
    const auto objects =
        convert_text(with_header("Un mot[^1], mc<sup>2</sup> et x^2^.\n\n[^1]: Note.\n\n[^2]: Autre.\n\nFin[^2].\n"));
    CHECK(plain_text(objects.note.body[0].text) == "Un mot, mc2 et x2.");
    CHECK(objects.status() == Status::ok);
    // where marks count from one, the second is one
    CHECK(diagnosed(convert_text(with_header(
              "La mer<sup>1</sup> et l'UE<sup>2</sup>.\n\n---\n\n<sup>1</sup> Note.\n"))) == "footnote-dangling");
}

TEST_CASE("notes whose numbers start anew on every page belong to the marks in their order") {
    const auto note = convert_text(with_header("Un<sup>1</sup>.\n\n---\n\n<sup>1</sup> "
                                               "Première.\n\nDeux<sup>1</sup>.\n\n---\n\n<sup>1</sup> Seconde.\n"))
                          .note;
    REQUIRE(note.footnotes.size() == 2);
    CHECK(mark(note.body[0].text)->value == "fn1");
    CHECK(mark(note.body[1].text)->value == "fn1-2");
}

TEST_CASE("page footers are furniture, with their page, and break no sentence") {
    const auto text = with_header(
        "Une phrase assez longue pour aller au-delà de la page,\n\n12838/23  abc/DEF/gh  1\nJAI.1  FR\n\fqui continue "
        "ici jusqu'au bout.\n\nFin de page.\n\n12838/23  abc/DEF/gh  2\nJAI.1  FR\n\fEncore.\n");
    const auto result = convert_text(text, "note.txt");
    CHECK(tree(result.note.body) == "p:b.u1 p:b.u2 p:b.u3");
    CHECK(plain_text(result.note.body[0].text) ==
          "Une phrase assez longue pour aller au-delà de la page, qui continue ici jusqu'au bout.");
    REQUIRE(result.note.furniture.size() == 4);
    CHECK(result.note.furniture[0].text == "12838/23 abc/DEF/gh 1");
    CHECK(result.note.furniture[2].page == 2);
    CHECK(result.note.body[2].page == 3);
    CHECK(result.note.source.coverage == 1);
}

TEST_CASE("a document of one page shows its footer once") {
    const auto note = convert_text(with_header("Un texte.\n\nUn autre.\n\n12838/23       abc/DEF/gh       1\n          "
                                               "     JAI.1      LIMITE    FR\n"),
                                   "note.txt")
                          .note;
    CHECK(tree(note.body) == "p:b.u1 p:b.u2");
    CHECK(note.furniture.size() == 2);
    // a sentence that starts with the number is none
    CHECK(tree(convert_text(with_header("12838/23 figure au point 1\n"), "note.txt").note.body) == "p:b.u1");
}

TEST_CASE("two footnotes of one wording are no page footer") {
    const auto result =
        convert_text(with_header("Un<sup>1</sup>.\n\n---\n\n<sup>1</sup> Doc. 11301/23 REV "
                                 "1.\n\n---\n\nDeux<sup>2</sup>.\n\n---\n\n<sup>2</sup> Doc. 11301/23 REV 2.\n"));
    CHECK(result.note.footnotes.size() == 2);
    CHECK(result.note.furniture.empty());
}

TEST_CASE("a line that ends two pages with one number is text, and with the next number a footer") {
    const auto with_ends = [](const std::string& first, const std::string& second) {
        return convert_text(with_header("Un texte.\n\n" + first + "\n\fUn autre.\n\n" + second + "\n\fLa fin.\n"),
                            "note.txt")
            .note;
    };
    const auto text = with_ends("Voir annexe 3", "Voir annexe 3");
    CHECK(text.furniture.empty());
    CHECK(tree(text.body) == "p:b.u1 p:b.u2 p:b.u3 p:b.u4 p:b.u5");
    CHECK(with_ends("Annexe page 3", "Annexe page 4").furniture.size() == 2);
}
