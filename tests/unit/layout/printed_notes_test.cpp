// SPDX-License-Identifier: GPL-3.0-or-later
// Notes in texts that have no notes as objects: behind the text as a list, or at a page's foot with a bare number.
#include "layout/listed_notes.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// A text with its marks as `[fn1]`, which is where they lead.
std::string marked(const Text& text) {
    std::string out;
    for (const auto& part : text.inlines)
        out += part.kind == InlineKind::footnote_ref ? "[" + part.value + "]" : part.text;
    return out;
}

/// All texts of the body, one a line.
std::string body(const Note& note) {
    std::string out;
    model::for_each_block(note.body, [&](const Block& block) {
        if (block.text.empty()) return;
        out += marked(block.text) + "\n";
    });
    return out;
}

/// The notes: `fn1 Doc. 4321/19.`, one a line.
std::string notes(const Note& note) {
    std::string out;
    for (const auto& footnote : note.footnotes) {
        out += footnote.id + " " + marked(footnote.text) + "\n";
        for (const auto& more : footnote.more) out += "  " + marked(more) + "\n";
    }
    return out;
}

Note read_plain(const std::string& text) { return convert_text(with_header(text), "note.txt").note; }

} // namespace

TEST_CASE("notes as the Official Journal prints them are tied to their marks, and no clause of the act") {
    const auto result = convert_text(
        with_header("1. Le Conseil a examiné le rapport de la Commission (1), le livre vert (2) et la décision "
                    "2011/45/UE (3).\n\n2. Il invite les ports à le suivre (4).\n\n(1)  JO C 12 du 3.4.2012, p. 5.\n\n"
                    "(2)  COM(2012) 12 final.\n\n(3)  JO L 7 du 8.2.2011, p. 1.\n\n(4)  Doc. 4321/12.\n"),
        "note.txt");
    CHECK(
        body(result.note) ==
        "Le Conseil a examiné le rapport de la Commission [fn1], le livre vert [fn2] et la décision 2011/45/UE [fn3].\n"
        "Il invite les ports à le suivre [fn4].\n");
    CHECK(notes(result.note) == "fn1 JO C 12 du 3.4.2012, p. 5.\nfn2 COM(2012) 12 final.\nfn3 JO L 7 du 8.2.2011, p. "
                                "1.\nfn4 Doc. 4321/12.\n");
    CHECK(result.status() == Status::ok);
    // read without its marks it reads as if they had never been there
    CHECK(plain_text(result.note.body[0].text) ==
          "Le Conseil a examiné le rapport de la Commission, le livre vert et la décision 2011/45/UE.");
}

TEST_CASE("marks glued to their words make notes of what says nothing of a source") {
    const auto note =
        read_plain("1. Les ports(1) tiennent un registre des navires(2).\n\n(1) Ceux de la mer du Nord.\n(2) De plus "
                   "de vingt mètres.\n");
    CHECK(body(note) == "Les ports[fn1] tiennent un registre des navires[fn2].\n");
    CHECK(notes(note) == "fn1 Ceux de la mer du Nord.\nfn2 De plus de vingt mètres.\n");
}

TEST_CASE("raised figures in brackets, and a sign on a line of its own, are signs of notes") {
    CHECK(notes(read_plain("1. Le rapport(¹) et le plan (²).\n\n(¹) Doc. 4321/19.\n\n(²) Le plan est de mai.\n")) ==
          "fn1 Doc. 4321/19.\nfn2 Le plan est de mai.\n");
    CHECK(
        notes(read_plain("1. Le rapport (1) et le plan (2).\n\n(1)\n\nDoc. 4321/19.\n\n(2)\n\nCOM(2019) 4 final.\n")) ==
        "fn1 Doc. 4321/19.\nfn2 COM(2019) 4 final.\n");
}

TEST_CASE("numbers of notes that start anew belong to the text before them") {
    const auto note =
        read_plain("1. Le rapport (1) et le plan (2).\n\n(1) COM(2019) 12 final.\n(2) Doc. 4321/19.\n\n2. Un second "
                   "rapport (1) est venu en mai.\n\n(1) JO L 12 du 3.4.2019, p. 5.\n\n3. Fin.\n");
    CHECK(body(note) == "Le rapport [fn1] et le plan [fn2].\nUn second rapport [fn1-2] est venu en mai.\nFin.\n");
    CHECK(notes(note) == "fn1 COM(2019) 12 final.\nfn2 Doc. 4321/19.\nfn1-2 JO L 12 du 3.4.2019, p. 5.\n");
}

TEST_CASE("notes behind recitals and articles with the same labels are notes, and these are none") {
    const auto note =
        read_plain("Vu la proposition de la Commission(1),\n\nvu l'avis du Parlement(2),\n\nconsidérant ce qui "
                   "suit:\n\n(1) Les ports tiennent des registres.\n\n(2) Ces registres diffèrent.\n\nArticle "
                   "premier\n\n(1) Chaque port tient un registre.\n\n(2) Le registre visé au paragraphe (1) est "
                   "public.\n\n(1) JO C 7 du 3.4.2019, p. 5.\n\n(2) JO C 8 du 3.4.2019, p. 6.\n");
    CHECK(notes(note) == "fn1 JO C 7 du 3.4.2019, p. 5.\nfn2 JO C 8 du 3.4.2019, p. 6.\n");
    CHECK(body(note).find("Le registre visé au paragraphe (1) est public.") != std::string::npos);
    CHECK(body(note).find("Commission[fn1],") != std::string::npos);
}

TEST_CASE("a list of points is no list of notes, though the text names its members") {
    for (const auto* text : {
             "Le texte des paragraphes (1) et (2) est approuvé. Le paragraphe (3) est ouvert.\n\nVoici le "
             "texte.\n\n(1) Les "
             "ports tiennent un registre.\n\n(2) Le registre est public.\n\n(3) La Commission fait rapport.\n",
             "Le point (1) vaut dès mai. Le point (2) vaut dès juin et le point (3) dès juillet.\n\nVoici les "
             "mesures.\n\n(1) "
             "tenir un registre;\n\n(2) publier le registre;\n\n(3) en faire rapport.\n",
             "Deux ports (1) et leurs navires (2) sont cités ci-dessous:\n\n(1) le port de Brest;\n\n(2) le navire du "
             "port.\n",
             "L'article 2(1) vaut pour les ports, l'article 2(2) pour les navires.\n\n(1) Les ports.\n\n(2) Les "
             "navires.\n",
             "Un texte sans aucun renvoi.\n\n(1) Un point.\n\n(2) Un autre.\n",
         }) {
        CAPTURE(std::string(text));
        CHECK(notes(read_plain(text)).empty());
    }
}

TEST_CASE("a single note at the end of a text or of an annex is one") {
    const auto note = read_plain(
        "1. Le texte figure à l'annexe (1).\n\n(1) Les délégations peuvent le commenter.\n\nANNEXE\n\n1. Les "
        "ports tiennent un registre (1).\n\n(1) Au sens du plan.\n");
    CHECK(notes(note) == "fn1 Les délégations peuvent le commenter.\nfn1-2 Au sens du plan.\n");
    CHECK(body(note).find("Les ports tiennent un registre [fn1-2].") != std::string::npos);
}

TEST_CASE("a number that is cited twice leads to one note, two side by side lead to two") {
    CHECK(
        body(read_plain(
            "1. Les conclusions de mai (1) (2) et le plan (3). Le plan (3) est de 2019.\n\n(1) JO C 7 du 3.4.2019, p. "
            "5.\n\n(2) Doc. 4321/19.\n\n( 3 ) Pas encore paru.\n")) ==
        "Les conclusions de mai [fn1] [fn2] et le plan [fn3]. Le plan [fn3] est de 2019.\n");
}

TEST_CASE("asterisks are signs of notes, with brackets and without, and bullets are not") {
    const auto stars =
        read_plain("1. La position sur l'île* est connue.\n\n2. Le port est ouvert**.\n\n* Sans préjudice de son "
                   "statut.\n\n** Sous réserve d'un accord.\n");
    CHECK(body(stars) == "La position sur l'île[fns1] est connue.\nLe port est ouvert[fns2].\n");
    CHECK(notes(stars) == "fns1 Sans préjudice de son statut.\nfns2 Sous réserve d'un accord.\n");
    CHECK(
        notes(read_plain("1. L'île (*) et le port (1).\n\n(*) Sans préjudice de son statut.\n\n(1) Doc. 4321/19.\n")) ==
        "fns1 Sans préjudice de son statut.\nfn1 Doc. 4321/19.\n");
    CHECK(notes(read_plain(
                    "Le groupe a examiné (sous le signe *) ces points.\n\n* les registres;\n\n* les ports*;\n\n* les "
                    "navires.\n"))
              .empty());
}

TEST_CASE("a bare number above a page's footer is a note, and the footer's lines belong to the page") {
    const auto result = convert_text(
        with_header(
            "1. Le groupe a examiné le plan 1.\nLe plan est de juin 2023.\n\n1\nJO L 9 du 1.2.2023, p. 9.\n12838/23\n"
            "abc/DE/f\nJAI.1\n1\nFR\n\n2. Le groupe y reviendra.\n"),
        "note.txt");
    CHECK(body(result.note) ==
          "Le groupe a examiné le plan [fn1]. Le plan est de juin 2023.\nLe groupe y reviendra.\n");
    CHECK(notes(result.note) == "fn1 JO L 9 du 1.2.2023, p. 9.\n");
    REQUIRE(result.note.furniture.size() == 1);
    CHECK(result.note.furniture[0].text == "12838/23 abc/DE/f JAI.1 1 FR");
    CHECK(result.status() == Status::ok);
    // two of them in one block, and a number that counts something
    CHECK(notes(read_plain(
              "1. Le plan1 et le rapport2 sont là.\n\n1 Doc. 4321/19.\n2 Doc. 4322/19.\n12838/23 abc/DE/f JAI.1 1 "
              "FR\n")) == "fn1 Doc. 4321/19.\nfn2 Doc. 4322/19.\n");
    CHECK(notes(read_plain("1. Le plan est là.\n\n27 États membres en sont.\n12838/23 abc/DE/f JAI.1 1 FR\n")).empty());
    // they may start anew with each page, but never with another number
    CHECK(notes(read_plain("1. Le plan1 est là.\n\n1 Doc. 4321/19.\n12838/23 abc/DE/f JAI.1 1 FR\n\n2. Le rapport1 est "
                           "là.\n\n1 Doc. 4322/19.\n12838/23 abc/DE/f JAI.1 2 FR\n")) ==
          "fn1 Doc. 4321/19.\nfn1-2 Doc. 4322/19.\n");
    CHECK(notes(read_plain("1. Le plan7 est là.\n\n7 Doc. 4321/19.\n12838/23 abc/DE/f JAI.1 1 FR\n")).empty());
}

TEST_CASE("a number in the text that is the document's is no footer without initials behind it") {
    CHECK(read_plain("1. Voir le document\n12838/23\nqui est joint.\n").furniture.empty());
}

TEST_CASE("a mark keeps its place behind a blank") {
    const auto note =
        convert_text(with_header("Une mesure [^1], et une autre [^2].\n\n[^1]: Une.\n\n[^2]: Deux.\n")).note;
    CHECK(marked(note.body[0].text) == "Une mesure [fn1], et une autre [fn2].");
    CHECK(plain_text(note.body[0].text) == "Une mesure, et une autre.");
}

TEST_CASE("a note may have several paragraphs") {
    const auto result = convert_text(
        with_header("Un texte[^1].\n\n[^1]: Le premier.\n\n    Le deuxième.\n    Il va\n\n    Le troisième.\n"));
    CHECK(notes(result.note) == "fn1 Le premier.\n  Le deuxième. Il va\n  Le troisième.\n");
    CHECK(result.note.source.coverage == 1);
    const auto again = convert(find_writer("xml")->write(result.note), "note.xml", languages()).note;
    CHECK(notes(again) == notes(result.note));
}

TEST_CASE("brackets around a link that is a mark are the mark's") {
    const auto page = [](const std::string& inside) {
        return "<!DOCTYPE html><html lang=\"fr\"><body><p>Bruxelles, le 15 septembre 2023</p><p>12838/23</p><p>NOTE</p>"
               "<p>Objet: Essai de page</p>" +
               inside + "</body></html>";
    };
    const auto note =
        convert(page("<p>Le traité (<a id=\"m1\" href=\"#n1\">1</a>), et le port.</p><hr/><p>(<a id=\"n1\" "
                     "href=\"#m1\">1</a>) Celui de Rome.</p>"),
                "note.html", languages())
            .note;
    CHECK(body(note) == "Le traité [fn1], et le port.\n");
    CHECK(notes(note) == "fn1 Celui de Rome.\n");
}

TEST_CASE("signs of notes are read with blanks inside, and nothing else is one") {
    const auto length = [](std::string_view text) {
        const auto sign = layout::read_note_sign(text, 0);
        return sign ? sign->length : 0;
    };
    CHECK(length("(1) JO") == 3);
    CHECK(length("( 12 ) JO") == 6);
    CHECK(length("(*) Kosovo") == 3);
    CHECK(length("** Sous") == 2);
    for (const auto* other : {"(2008)", "(a)", "()", "(1", "(1a)", "(0)", "*****", "1"}) CHECK(length(other) == 0);
}

TEST_CASE("what a note cites is told by its form in any language") {
    for (const auto* source : {"JO C 235 du 12.8.2007", "ABl. L 7 vom 8.2.2011", "COM(2007) 391 final", "Doc. 4321/12.",
                               "SEC (2005) 3", "Voir https://example.org"})
        CHECK(layout::cites_a_source(source));
    for (const auto* text : {"Ceux de la mer du Nord.", "Les 27 ports de 2019", "A", ""})
        CHECK_FALSE(layout::cites_a_source(text));
}

TEST_CASE("a mark that comes twice on a page leads to that page's note, and the next page's to its own") {
    const auto note = convert_text(with_header("Un<sup>1</sup> et encore<sup>1</sup>.\n\n---\n\n<sup>1</sup> "
                                               "Première.\n\nDeux<sup>1</sup>.\n\n---\n\n<sup>1</sup> Seconde.\n"))
                          .note;
    CHECK(body(note) == "Un[fn1] et encore[fn1].\nDeux[fn1-2].\n");
}

TEST_CASE("a text that a page broke cites the notes of both pages") {
    const auto note =
        convert_text(with_header("1. Un point qui dépasse la page<sup>1</sup> et que le pied de page "
                                 "interrompt\n\n---\n\n<sup>1</sup> Première.\n\nau milieu<sup>1</sup> de sa "
                                 "phrase.\n\n---\n\n<sup>1</sup> Seconde.\n\n2. Un autre.\n"))
            .note;
    CHECK(body(note) == "Un point qui dépasse la page[fn1] et que le pied de page interrompt au milieu[fn1-2] de sa "
                        "phrase.\nUn autre.\n");
}
