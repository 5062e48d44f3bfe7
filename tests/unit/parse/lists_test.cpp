// SPDX-License-Identifier: GPL-3.0-or-later
// Which paragraphs start points, and which points lie in which.
#include "model/kinds.hpp"
#include "support.hpp"

#include <fmt/format.h>

using namespace ianote;
using namespace ianote::test;

namespace {

/// Labels as printed, what lies inside in brackets; `p` and `H` for paragraphs and headings.
std::string shape(const std::vector<Block>& blocks) {
    std::string out;
    for (const auto& block : blocks) {
        if (!out.empty()) out += ' ';
        const bool numbered = !block.n.empty() || !block.label.empty();
        if (block.kind == BlockKind::paragraph)
            out += "p";
        else if (block.kind == BlockKind::heading)
            out += "H";
        else if (numbered)
            out += block.label.empty() ? block.n + "." : block.label;
        else
            out += to_string(block.kind);
        if (!block.children.empty()) out += "{" + shape(block.children) + "}";
    }
    return out;
}

Conversion converted(std::string_view body, const std::string& name) {
    auto result = convert_text(with_header(body), name);
    CHECK(result.note.source.coverage == 1);
    return result;
}

/// A paragraph a line, without any indent.
std::string shape_of_lines(std::string_view lines) {
    std::string body;
    for (const char c : lines) body += c == '\n' ? std::string("\n\n") : std::string(1, c);
    return shape(converted(body, "note.txt").note.body);
}

std::string shape_of(std::string_view body, const std::string& name = "note.txt") {
    return shape(converted(body, name).note.body);
}

} // namespace

TEST_CASE("figures behind dashes, letters or Roman numerals go back to the outer list") {
    CHECK(shape_of_lines("Rappelant:\n– un;\n– deux;\n1. trois;\n2. quatre:\n– cinq;\n– six.\n3. sept.") ==
          "p – – 1. 2.{– –} 3.");
    CHECK(shape_of_lines("Rappelant:\na) un;\nb) deux;\n1. trois:\na) quatre;\nb) cinq;\nc) six;\n2. sept.") ==
          "p a) b) 1.{a) b) c)} 2.");
    CHECK(shape_of_lines("Rappelant\n(i) un;\n(ii) deux;\n1. trois;\n2. quatre.") == "p (i) (ii) 1. 2.");
    CHECK(shape_of_lines("- vu un;\n- vu deux;\nA. considérant un;\nB. considérant deux;\n1. trois;\n2. quatre.") ==
          "- - A. B. 1. 2.");
    CHECK(shape_of_lines("(1) un.\n(2) deux.\n1. trois.\n2. quatre.") == "(1) (2) 1. 2.");
}

TEST_CASE("figures stay inside a point that leads in, that is set further left, or whose list goes on behind them") {
    CHECK(shape_of("1. Un:\n\n– deux:\n\n   1. trois;\n\n   2. quatre;\n\n– cinq.\n\n2. Six.\n") ==
          "1.{–{1. 2.} –} 2.");
    CHECK(shape_of_lines("Points:\n– un:\n1) deux;\n2) trois;\n– quatre:\n1) cinq;\n2) six.\n1. Sept.\n2. Huit.") ==
          "p –{1) 2)} –{1) 2)} 1. 2.");
    CHECK(shape_of_lines("1. Un:\na) deux;\nb) trois\n1. quatre;\n2. cinq;\n3. six;\nc) sept.\n2. Huit.") ==
          "1.{a) b){1. 2. 3.} c)} 2.");
    CHECK(shape_of_lines("1. Un:\na) deux;\nb) trois:\n1. quatre;\n2. cinq.\n2. Six.") == "1.{a) b){1. 2.}} 2.");
    CHECK(shape_of_lines("1. Un.\n2. Deux.\n3. Trois\n1. Quatre.\n2. Cinq.\n4. Six.") == "1. 2. 3.{1. 2.} 4.");
    CHECK(shape_of_lines("A. un;\nB. deux.\n1. trois;\n2. quatre.\nC. cinq.\n1. six.") == "A. B.{1. 2.} C.{1.}");
}

TEST_CASE("figures set deeper behind the last dash of a list are inside it only where it may lead in") {
    CHECK(shape_of("Vu:\n\n– un,\n\n– deux,\n\n   1. trois;\n\n   2. quatre.\n") == "p – – 1. 2.");
    CHECK(shape_of("Vu:\n\n– un,\n\n– deux:\n\n   1. trois;\n\n   2. quatre.\n") == "p – –{1. 2.}");
    CHECK(shape_of("Vu:\n\n– un;\n\n   1. trois;\n\n   2. quatre;\n\n– cinq.\n") == "p –{1. 2.} –");
    CHECK(shape_of("Vu:\n\n– un,\n\n– deux,\n\n   a) trois;\n\n   b) quatre.\n") == "p – –{a) b)}");
}

TEST_CASE("a strong label that is not the first of a list starts none inside another") {
    CHECK(shape_of_lines("1. Un.\n2. Deux:\nII. Une partie de ce texte.\n3. Trois.\n4. Quatre.") == "1. 2. II. 3. 4.");
    CHECK(shape_of_lines("– un;\n– deux:\n4. trois.\n5. quatre.") == "– – 4. 5.");
}

TEST_CASE("a numbering that starts anew without any sign of a list around it is no deeper") {
    CHECK(shape_of_lines("1. Un.\n2. Deux.\n3. Trois.\n1. Quatre.\n2. Cinq.") == "1. 2. 3. 1. 2.");
}

TEST_CASE("labels of six kinds in one list are all kept, each in the one before") {
    CHECK(shape_of_lines("I. Un.\nA. Deux.\n1. Trois:\n(a) quatre;\n(i) cinq;\n– six;\n(b) sept;\n2. huit.\nB. Neuf.\n"
                         "II. Dix.") == "I.{A.{1.{(a){(i){–}} (b)} 2.} B.} II.");
}

TEST_CASE("sections lie in the number that they begin with") {
    CHECK(shape_of_lines("1. Un.\n1.1. Deux.\n1.1.1. Trois.\n1.2. Quatre:\na) cinq.\n2. Six.\n2.1 Sept.") ==
          "1.{1.1.{1.1.1.} 1.2.{a)}} 2.{2.1}");
}

TEST_CASE("hyphens and dashes are one sign, bullets between dashes lie inside") {
    CHECK(shape_of_lines("- un;\n– deux;\n— trois.") == "- – —");
    CHECK(shape_of_lines("– un;\n• deux;\n• trois;\n– quatre.") == "–{• •} –");
    CHECK(shape_of("– un:\n\n   – deux;\n\n   – trois;\n\n– quatre.\n") == "–{– –} –");
}

TEST_CASE("every sign that texts set before the lines of a list is one") {
    for (const char* sign :
         {"\u2212", "\u2012", "\u2013", "\u25E6", "\u25CF", "\uF0B7", "\uF0A7", "\uF02D", "\u25BA"}) {
        CAPTURE(sign);
        CHECK(shape_of_lines(fmt::format("1. Un:\n{0} deux;\n{0} trois.\n2. Quatre.", sign)) ==
              fmt::format("1.{{{0} {0}}} 2.", sign));
    }
}

TEST_CASE("bis and its like, ordinals and paragraph signs go on with the numbers, in whatever signs") {
    CHECK(shape_of_lines("1. un;\n1 bis. deux;\n1 ter. trois;\n2bis. quatre;\n(3 bis) cinq;\n4) six;\n4.1 sept;\n"
                         "§ 5 huit;\n6.º neuf.") == "1. 1 bis. 1 ter. 2bis. (3 bis) 4){4.1} § 5 6.º");
    CHECK(shape_of_lines("1.- Uno.\n2.- Dos.\n3-bis. Tres.") == "1.- 2.- 3-bis.");
}

TEST_CASE("a number of many parts is no label") {
    std::string parts;
    for (int i = 0; i < 1000; ++i) parts += "1.";
    CHECK(shape_of_lines(parts + " Texte.") == "p");
}

TEST_CASE("what may be words is a label only among its like") {
    CHECK(shape_of_lines("1.º de enero es una fecha.\nOtro texto.") == "p p");
    CHECK(shape_of_lines("(de) ces travaux.\nAutre texte.") == "p p");
    CHECK(shape_of_lines("(a) un;\n(aa) deux;\n(ab) trois;\n(b) quatre.") == "(a) (aa) (ab) (b)");
    CHECK(shape_of_lines("(y) un;\n(z) deux;\n(za) trois;\n(zb) quatre.") == "(y) (z) (za) (zb)");
    CHECK(shape_of_lines("y) un;\nz) deux;\naa) trois;\nbb) quatre.") == "y) z) aa) bb)");
}

TEST_CASE("letters of other alphabets count as their readers count") {
    CHECK(
        shape_of_lines("1. Ένα:\nα) δύο·\nβ) τρία·\nγ) τέσσερα·\nδ) πέντε·\nε) έξι·\nστ) επτά·\nζ) οκτώ.\n2. Εννέα.") ==
        "1.{α) β) γ) δ) ε) στ) ζ)} 2.");
}

TEST_CASE("words that number in capitals are labels, as the language's pack has them") {
    const auto note = convert_text("Bruselas, 15 de septiembre de 2023\n\n12838/23\n\nNOTA\n\nDe: la Presidencia\n"
                                   "A: Consejo\nAsunto: Los puertos\n\nPRIMERO. Un punto.\n\nSEGUNDO.- Otro punto:\n\n"
                                   "a) una parte.\n\nTERCERO: El último.\n\nCUARTO de hora.\n",
                                   "note.txt")
                          .note;
    CHECK(shape(note.body) == "PRIMERO. SEGUNDO.-{a)} TERCERO: p");
    CHECK(note.body[1].n == "SEGUNDO");
}

TEST_CASE("a label on a line of its own has the paragraph behind it as its text") {
    const auto note =
        converted("Rappelant:\n\n1.\n\nUn texte.\n\n2.\n\nUn autre:\n\na)\n\nune lettre;\n\nb)\n\nencore une."
                  "\n\n4.\n\nLe quatrième.\n",
                  "note.txt")
            .note;
    CHECK(shape(note.body) == "p 1. 2.{a) b)} 4.");
    CHECK(plain_text(note.body[1].text) == "Un texte.");
    CHECK(note.body[1].line == note.body[0].line + 2);
    CHECK(shape_of_lines("5.\nUn texte.\n6.\nUn autre.") == "5. 6.");
    CHECK(shape_of_lines("Rappelant:\n–\nun texte;\n–\nun autre.\n1.\nFin.") == "p – – 1.");
}

TEST_CASE("numbers alone that fit no list, and signs that part, take no paragraph") {
    CHECK(shape_of_lines("Un texte qui va.\n12\nUn autre texte.") == "p p p");
    CHECK(shape_of_lines("Un texte qui va,\n7.\nau-delà de la page.\nUn autre texte.") == "p 7. p p");
    CHECK(shape_of_lines("Un texte.\n*\nUn autre texte.") == "p p p");
}

TEST_CASE("a point without text is reported, one that holds points is not") {
    const auto empty = converted("1.\n\n2. Un texte.\n\n3. Un autre.\n", "note.txt");
    CHECK(shape(empty.note.body) == "1. 2. 3.");
    CHECK(diagnosed(empty) == "empty-point");
    const auto holder = converted("1.\n\na) Un texte.\n\n2. Un autre.\n", "note.txt");
    CHECK(shape(holder.note.body) == "1.{a)} 2.");
    CHECK(diagnosed(holder).empty());
}

TEST_CASE("lines of a wrapped text start points where the line before is done") {
    CHECK(shape_of("1. Un texte qui est assez long pour être coupé à la fin de la ligne, et qui va\n"
                   "jusqu'ici.\n1 bis. Un autre, qui cite dans sa première ligne comme dans la seconde le point\n"
                   "3.º de la décision.\n2. Le dernier, avec une liste assez longue pour que sa ligne soit pleine:\n"
                   "−\nun tiret;\n−\nun autre.\n") == "1. 1 bis. 2.{− −}");
}

TEST_CASE("cases of lists that are kept outside the project") {
    const auto folder = std::filesystem::path(IANOTE_SOURCE_DIR) / "../shared/cases";
    if (!std::filesystem::exists(folder)) {
        MESSAGE("skipped: no " << folder.string());
        return;
    }
    const auto ids_of = [&](const std::string& name) {
        const auto result = convert(slurp(folder / name), name, languages());
        CHECK(result.note.source.coverage == 1);
        std::string out;
        model::for_each_block(result.note.body, [&](const Block& block) {
            if (model::facts_of(block.kind).numbered) out += (out.empty() ? "" : " ") + block.id;
        });
        return out;
    };
    CHECK(ids_of("bodies/dash-then-number.txt") == "b.u4 b.u5 b.1 b.2");
    CHECK(ids_of("bodies/dash-then-number-noact.txt") == "b.u2 b.u3 b.1 b.2");
    CHECK(ids_of("bodies/letter-then-number.txt") == "b.a b.b b.1 b.2");
    CHECK(ids_of("bodies/roman-then-number-en.txt") == "b.i b.ii b.1 b.2 b.2.u1 b.2.u2 b.3");
    CHECK(ids_of("bodies/bare-label-lines.txt") == "b.1 b.2 b.3 b.4");
    CHECK(ids_of("bodies/labels-bis.txt") == "b.1a b.2a b.3a b.3b b.4a b.5 b.5.5-1 b.6");
    CHECK(ids_of("bodies/labels-es.txt") == "b.1a b.2b b.3 b.4 b.1");
    CHECK(ids_of("bodies/numbers-set-deeper-stay.en.txt") == "b.1 b.1.u1 b.1.u1.1 b.1.u1.2 b.1.u2 b.2");
    CHECK(ids_of("bodies/bis-is-a.fr.txt") == ids_of("bodies/bis-is-a.en.txt"));
    CHECK(ids_of("bodies/ol.html") == "b.u4 b.u5 b.1 b.2 b.2.a b.2.b b.3");
    CHECK(ids_of("headers/15-minus-sign-as-dash.txt") == "b.1 b.1.u1 b.1.u2 b.2");
}

TEST_CASE("a letter at the start of a wrapped line, of a list that is not there, is its sentence's") {
    CHECK(shape_of("1. Un texte qui renvoie, comme tant d'autres avant lui, au règlement, art. 4 let.\n"
                   "c) et d), et qui finit là.\n2. Un autre, avec une liste:\na) la première lettre de la liste, assez "
                   "longue\npour deux lignes, et\nb) la seconde.\n") == "1. 2.{a) b)}");
}

TEST_CASE("ten thousand points, numbered, nested and started anew, are all there and in time") {
    std::string body;
    constexpr int points = 10'000;
    for (int i = 1; i <= points; ++i) body += fmt::format("{}. texte;\n\n", i);
    const auto numbered = converted(body, "note.txt").note;
    CHECK(numbered.body.size() == points);
    CHECK(numbered.body.back().n == "10000");
    body.clear();
    for (int i = 0; i < points; ++i) body += fmt::format("{} texte\n\n", i % 3 == 0 ? "1." : i % 3 == 1 ? "a)" : "(i)");
    std::size_t found = 0;
    const auto nested = converted(body, "note.txt").note;
    model::for_each_block(nested.body, [&](const Block& block) { found += block.n.empty() ? 0 : 1; });
    CHECK(found == points);
}

TEST_CASE("parts of a point's sentence that lost their signs are points inside it, and other paragraphs are none") {
    const auto outline_of = [](const std::string& text) {
        return outline(convert_text(with_header(text)).note.body, true);
    };
    CHECK(
        outline_of("1. Le port veut un plan qui:\n\n   ouvre le quai,\n\n   ferme la digue.\n\n2. Le port attend.\n") ==
        "point:b.1(point:b.1.u1 point:b.1.u2) point:b.2");
    CHECK(outline_of("1. Le port veut un plan:\n\n   Ouvrir le quai est la suite.\n") == "point:b.1(p:b.1.u1)");
    CHECK(outline_of("1. Le port veut un plan.\n\n   et la suite.\n") == "point:b.1(p:b.1.u1)");
}
