// SPDX-License-Identifier: GPL-3.0-or-later
#include "make_pdf.hpp"
#include "pdf/engine.hpp"
#include "pdf/fast/cmap.hpp"
#include "pdf/fast/glyph_names.hpp"
#include "pdf/fast/lexer.hpp"
#include "pdf_blocks.hpp"
#include "read/formats.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// Pieces of the first page as the fast engine gives them, parted by `|`, blanks as `_`.
std::string pieces_of(const std::string& bytes) {
    const auto engine = pdf::open_fast(bytes, 1 << 24);
    REQUIRE(engine != nullptr);
    pdf::Page page;
    std::vector<pdf::Font> fonts;
    if (engine->read(0, page, fonts) != pdf::Reading::done) return "beyond me";
    std::string out;
    for (const auto& piece : page.pieces) {
        out += out.empty() ? "" : piece.space_before ? "_" : "|";
        if (piece.artifact) out += "!";
        if (piece.turned) out += "~";
        out += std::string(piece.quarters, '^');
        out += page.text_of(piece);
    }
    return out;
}

std::string error_of(const std::string& bytes, const read::Limits& limits = {}) {
    Diagnostics diagnostics;
    try {
        if (read::read_pdf({bytes, "x.pdf"}, limits, diagnostics).blocks.empty()) return "pdf-no-text";
        return diagnostics.has_warning() ? diagnostics.take().front().code : "read";
    } catch (const Error& error) {
        return error.code();
    }
}

constexpr auto long_line = "un texte assez long pour remplir toute la largeur de la page qui le porte";

} // namespace

TEST_CASE("a tree of pages that nests to the end of the stack is read all the same") {
    constexpr int depth = 30000;
    const std::string content = "BT /F1 12 Tf 72 700 Td (Un texte au fond de l'arbre) Tj ET";
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 5 0 R >>", font_object(),
                                     fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content),
                                     "<< /Type /Page /Parent 5 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources "
                                     "<< /Font << /F1 2 0 R >> >> >>"};
    for (int i = 0; i < depth; ++i) {
        const auto kid = i + 1 < depth ? 6 + i : 4;
        objects.push_back(fmt::format("<< /Type /Pages /Count 1 /Kids [{} 0 R] >>", kid));
    }
    CHECK(error_of(pdf_of(objects)) == "pdf-repaired");
}

TEST_CASE("tokens of a content stream") {
    pdf::Lexer lexer("/Na#6De -1.5 (a\\(b\\051\\\n c(d)) <48 656C> [1 .5] <</A 1>> T* % note\n'");
    std::string out;
    for (auto token = lexer.next(); token.kind != pdf::TokenKind::end; token = lexer.next())
        out += token.kind == pdf::TokenKind::number ? fmt::format("{}|", token.number)
                                                    : fmt::format("{}:{}|", static_cast<int>(token.kind), token.text);
    CHECK(out == "2:Name|-1.5|3:a(b) c(d)|3:Hel|4:|1|0.5|5:|6:|2:A|1|7:|8:T*|8:'|");
}

TEST_CASE("tables of letters and names of glyphs") {
    const auto table = pdf::read_to_unicode(
        "2 beginbfchar <01> <0041> <02> <D83DDE00> endbfchar 1 beginbfrange <0003> <0005> <0061> endbfrange "
        "beginbfrange <06> <07> [<00660069> <0078>] endbfrange");
    CHECK(table.find(1) == "A");
    CHECK(table.find(2) == "\xF0\x9F\x98\x80");
    CHECK(table.find(5) == "c");
    CHECK(table.find(6) == "fi");
    CHECK(table.find(7) == "x");
    CHECK(table.find(8).empty());
    CHECK(pdf::letters_of_name("eacute") == U"é");
    CHECK(pdf::letters_of_name("Scommaaccent") == U"Ș");
    CHECK(pdf::letters_of_name("uni20AC") == U"€");
    CHECK(pdf::letters_of_name("f_i.alt") == U"fi");
    CHECK(pdf::letters_of_name("afii10017") == U"А");
    CHECK(pdf::letters_of_name("afii10071") == U"ё");
    CHECK(pdf::letters_of_name("omegatonos") == U"ώ");
    CHECK(pdf::letters_of_name("g123").empty());
    CHECK(pdf::standard_encoding()[0x27] == U'’');
    CHECK(pdf::win_ansi_encoding()[0x80] == U'€');
    CHECK(pdf::mac_roman_encoding()[0x8E] == U'é');
}

TEST_CASE("text operators put pieces where they stand") {
    CHECK(
        pieces_of(pdf_pages({"BT /F1 10 Tf 50 700 Td [(12)-50( 000)] TJ 0 -20 TD (a) Tj T* (b) Tj 2 Tc (cd) ' ET"})) ==
        "12_000|a|b|cd");
    CHECK(pieces_of(pdf_pages({"BT /F1 10 Tf 50 700 Td [(con) 20 (joint) -300 (e)] TJ ET"})) == "conjoint_e");
    CHECK(pieces_of(pdf_pages({"BT /F1 10 Tf 50 700 Td (12\\240000) Tj ET"})) == "12\xC2\xA0"
                                                                                 "000"); // a non-breaking space is text
    CHECK(pieces_of(pdf_pages({"q 0 1 -1 0 300 300 cm BT /F1 40 Tf (PUBLIC) Tj ET Q"})) == "^PUBLIC");
    CHECK(pieces_of(pdf_pages({"/Artifact BMC " + at(50, 30, "12838/23") + "EMC " + at(50, 700, "texte")})) ==
          "!12838/23|texte");
    CHECK(pieces_of(pdf_pages({"/Span << /ActualText <FEFF00660069> >> BDC BT /F1 10 Tf (\\001x) Tj ET EMC"})) == "fi");
    CHECK(pieces_of(pdf_pages({"BI /W 1 /H 1 ID (Tj) \xFF EI " + at(50, 700, "image")})) == "image");
}

TEST_CASE("a font that says nothing of its letters is left to poppler, and its words are named") {
    const auto silent =
        font_object("ABCDEF+Sign", "/FontDescriptor << /Type /FontDescriptor /Flags 4 /FontName /Sign >>");
    CHECK(pieces_of(pdf_pages({at(50, 700, "texte")}, silent)) == "beyond me");
    const auto unmapped =
        font_object("ABCDEF+Sign", "/ToUnicode 99 0 R /Encoding << /Differences [116 /uniE001 /uniE002] >>");
    CHECK(error_of(pdf_pages({at(50, 700, "tut") + at(50, 680, "tu")}, unmapped)) == "pdf-unmapped-font");
}

TEST_CASE("lines become paragraphs by their places") {
    const auto line = [](double y, const std::string& text) { return at(70, y, text); };
    const auto content = line(700, std::string(long_line)) + line(686, "et finir.") + line(660, "Un autre.") +
                         line(634, "Encore un autre.");
    CHECK(blocks_of(pdf_pages({content})) ==
          "p " + std::string(long_line) + "\net finir.\np Un autre.\np Encore un autre.\n");
}

TEST_CASE("the second line of a dash below the dash itself goes on with it where it was wrapped") {
    const auto line = [](double y, const std::string& text) { return at(70, y, text); };
    const auto dash = "- " + std::string(long_line);
    const auto other = "- " + std::string(long_line) + ",";
    CHECK(
        blocks_of(pdf_pages({line(700, dash) + line(686, "et finir,") + line(672, other) + line(658, "Un autre.")})) ==
        "p " + dash + "\net finir,\np " + other + "\np Un autre.\n");
}

TEST_CASE("words cut at the end of a line are joined as the document writes them elsewhere") {
    const std::string fill = "un texte assez long pour remplir toute la largeur de la page qui ";
    const auto content = at(70, 700, fill + "latino-") + at(70, 686, fill + "concer-") +
                         at(70, 672, "nes du monde, latino-americain et concernes encore un") + at(70, 658, "peu.");
    const auto swapped = at(70, 700, fill + "latino-") + at(70, 686, "americain " + fill.substr(10) + "concer-") +
                         at(70, 672, "nes du monde, latino-americain et concernes encore un") + at(70, 658, "peu.");
    CHECK(blocks_of(pdf_pages({swapped})).find("latino-americain un") == std::string::npos);
    CHECK(blocks_of(pdf_pages({swapped})).find("latino-americain ") != std::string::npos);
    CHECK(blocks_of(pdf_pages({swapped})).find("qui concernes du monde") != std::string::npos);
    CHECK_FALSE(blocks_of(pdf_pages({content})).empty());
}

TEST_CASE("a table of labels is read row by row, columns of text one after the other") {
    const auto rows = at(70, 700, "Origine:") + at(200, 700, "la presidence") + at(70, 680, "Objet:") +
                      at(200, 680, "un sujet qui prend") + at(200, 666, "deux lignes") +
                      at(70, 620, std::string(long_line)) + at(70, 606, "suite.");
    CHECK(blocks_of(pdf_pages({rows})) == "t Origine:/la presidence\nt Objet:/un sujet qui prend\ndeux lignes\np " +
                                              std::string(long_line) + "\nsuite.\n");
    std::string columns = at(70, 760, std::string(long_line) + " " + long_line, 6);
    for (int i = 0; i < 6; ++i) {
        columns += at(70, 700 - i * 14, fmt::format("gauche numero {} de la colonne", i));
        columns += at(330, 697 - i * 14, fmt::format("droite numero {} de la colonne", i));
    }
    const auto read = blocks_of(pdf_pages({columns}));
    CHECK(read.find("gauche numero 5") < read.find("droite numero 0"));
}

TEST_CASE("the head of a note is two columns, with a label of its own on the left") {
    const auto head = at(70, 760, "Conseil de") + at(326, 760, "Bruxelles, le 20 octobre 2023") +
                      at(70, 746, "l'Union europeenne") + at(326, 746, "\\(OR. en\\)") + at(326, 726, "14220/23") +
                      at(326, 706, "CODEC 1944") + at(70, 692, "Dossier interinstitutionnel:") +
                      at(326, 692, "TRANS 438") + at(70, 678, "2022/0412 \\(COD\\)") + at(326, 678, "MAR 139") +
                      at(326, 664, "PE 120") + at(70, 640, "Origine:") + at(184, 640, "la presidence") +
                      at(70, 620, "Objet:") + at(184, 620, "un sujet");
    const auto read = blocks_of(pdf_pages({head}));
    CHECK(read.find("2022/0412 (COD)") < read.find("Bruxelles"));
    CHECK(read.find("CODEC 1944\nTRANS 438\nMAR 139\nPE 120") != std::string::npos);
    CHECK(read.find("t Origine:/la presidence\nt Objet:/un sujet\n") != std::string::npos);
}

TEST_CASE("footers that repeat are furniture, notes at the foot go on over pages") {
    const auto page = [](int n, const std::string& text, const std::string& note) {
        return at(70, 700, text) + at(70, 650, std::string(long_line) + ".") + at(70, 90, note, 9) +
               at(70, 40, "12838/23") + at(300, 40, "abc/DEF/gh") + at(500, 40, std::to_string(n));
    };
    const auto one = page(1, "Texte", "1  Une note qui n'est pas") + "BT /F1 7 Tf 100.5 704.5 Td (1) Tj ET\n";
    const auto two = page(2, "Suite du texte.", "finie.") + at(70, 79, "2  Autre note.", 9);
    const auto text = "p " + std::string(long_line) + ".\n";
    CHECK(blocks_of(pdf_pages({one, two})) == "p Texte<1?>\n" + text + "p Suite du texte.\n" + text +
                                                  "n <1>Une note qui n'est pas\n|finie.\nn <2>Autre note.\nf 12838/23 "
                                                  "abc/DEF/gh 1\nf 12838/23 abc/DEF/gh 2\n");
}

TEST_CASE("a page of small type without any mark is text, not the end of a note") {
    const auto one = at(70, 700, long_line) + at(70, 650, std::string(long_line) + ".") + at(70, 90, "1  Une note.", 9);
    const auto two = at(70, 700, "Tableau en petits signes.", 9);
    CHECK(blocks_of(pdf_pages({one, two})).find("p Tableau en petits signes.") != std::string::npos);
}

TEST_CASE("a paragraph that a page cuts is one, a word cut there as well") {
    const auto fill = std::string("7. ") + long_line;
    const auto one =
        at(70, 740, fill) + at(85, 726, "un texte assez long pour remplir toute la largeur de la page concer-");
    const auto two = at(85, 740, "nes par le texte.") + at(70, 700, "8. autre point concernes.");
    CHECK(blocks_of(pdf_pages({one, two})) == "p " + fill +
                                                  "\nun texte assez long pour remplir toute la largeur de la page "
                                                  "concer|nes par le texte.\np 8. autre point concernes.\n");
}

TEST_CASE("a PDF that cannot be read says why") {
    CHECK(error_of(pdf_pages({"0 0 100 100 re f"})) == "pdf-no-text");
    CHECK(error_of("%PDF-1.7\nnothing") == "pdf-damaged");
    const auto good = pdf_pages({at(70, 700, "texte"), at(70, 700, "suite")});
    CHECK(error_of(good) == "read");
    auto misplaced = good;
    misplaced.replace(misplaced.rfind("startxref\n") + 10, 2, "99");
    CHECK(error_of(misplaced) == "pdf-repaired");
    CHECK(error_of(good.substr(0, good.size() / 2)) == "pdf-damaged");
    read::Limits limits;
    limits.pages = 1;
    CHECK(error_of(good, limits) == "too-many-pages");
    limits = {};
    limits.inflated = 10;
    CHECK(error_of(good, limits) == "archive-bomb");
    CHECK(error_of(pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"})) ==
          "pdf-damaged");
    const std::vector<std::string> empty(10000, "");
    CHECK(error_of(pdf_pages(empty)) == "too-many-pages");
    limits = {};
    limits.pages = 20000;
    CHECK(error_of(pdf_pages(empty), limits) == "pdf-no-text");
}

TEST_CASE("a form that draws itself comes to an end") {
    const auto form = stream("BT /F1 10 Tf 50 600 Td (forme) Tj ET /X Do",
                             "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> "
                             "/XObject << /X 4 0 R >> >>");
    const auto bytes = pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << "
                               "/XObject << /X 4 0 R >> >> >>",
                               form, font_object(), stream("/X Do")});
    CHECK(pieces_of(bytes).starts_with("forme"));
}
