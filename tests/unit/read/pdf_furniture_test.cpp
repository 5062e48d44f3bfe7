// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to the pages of a PDF, and what only looks so.
#include "pdf_blocks.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

constexpr const char* prose = "El registro del puerto comprende todos los faros y todas las barcas de la costa.";

/// The pages' furniture, page by page.
std::string furniture_of(const std::vector<std::string>& pages) {
    const auto all = blocks_of(pdf_pages(pages));
    std::string out;
    bool inside = false;
    for (std::size_t at = 0; at < all.size();) {
        const auto end = all.find('\n', at);
        const bool starts = end - at > 1 && all[at + 1] == ' '; // else a further line of the same block
        if (starts) inside = all[at] == 'f';
        if (inside && starts) out += (out.empty() ? "" : " | ") + all.substr(at + 2, end - at - 2);
        if (inside && !starts) out += " " + all.substr(at, end - at);
        at = end + 1;
    }
    return out;
}

std::string page(const std::string& head, const std::string& text, const std::string& foot = {}) {
    return (head.empty() ? "" : at(70, 790, head)) + at(70, 700, text) + at(70, 686, prose) +
           (foot.empty() ? "" : at(70, 40, foot));
}

/// The words of a letter's head, further up than what the next pages begin with.
std::string cover() { return at(70, 800, "Bruselas, 3 de mayo de 2023") + at(70, 780, "9001/23") + at(70, 700, prose); }

} // namespace

TEST_CASE("a title at the heads of two pages is the title of each") {
    CHECK(furniture_of({cover(), page("FICHA 1", "Un puerto."), page("FICHA 2", "Otro puerto.")}).empty());
    CHECK(furniture_of({cover(), page("FICHA 2", "Un puerto."), page("FICHA 3", "Otro puerto.")}).empty());
    CHECK(furniture_of({cover(), page("MODELO", "Un puerto."), page("MODELO", "Otro puerto.")}).empty());
    CHECK(furniture_of({page("Ficha A 4", "a."), page("Ficha A 5", "b."), page("Ficha A 6", "c."), cover()}).empty());
}

TEST_CASE("what opens two pages alike is text, and so is a sentence on more") {
    const auto opening = "La persona abajo firmante declara lo siguiente:";
    CHECK(furniture_of({cover(), page(opening, "Un puerto."), page(opening, "Otro puerto.")}).empty());
    CHECK(furniture_of({cover(), page(opening, "a."), page(opening, "b."), page(opening, "c.")}).empty());
}

TEST_CASE("a running head stands on three pages or says the page") {
    CHECK(furniture_of({page("Registro de puertos", "a."), page("Registro de puertos", "b."),
                        page("Registro de puertos", "c.")}) ==
          "Registro de puertos | Registro de puertos | Registro de puertos");
    CHECK(furniture_of({cover(), page("- 2 -", "a."), page("- 3 -", "b.")}) == "- 2 - | - 3 -");
    CHECK(furniture_of({cover(), page("Sivu 2", "a."), page("Sivu 3", "b.")}) == "Sivu 2 | Sivu 3");
    CHECK(furniture_of({page("1/3", "a."), page("2/3", "b."), page("3/3", "c.")}) == "1/3 | 2/3 | 3/3");
    CHECK(furniture_of({cover(), page("- 2 -", "a.")}) == "- 2 -");
}

TEST_CASE("a footer on two pages counts, shows the document's number or stands below all text") {
    CHECK(furniture_of({page("", "a.", "Page 1 of 2"), page("", "b.", "Page 2 of 2")}) == "Page 1 of 2 | Page 2 of 2");
    CHECK(furniture_of({page("", "a.", "iv"), page("", "b.", "v")}) == "iv | v");
    CHECK(furniture_of({cover() + at(70, 60, "9001/23") + at(500, 60, "FR"),
                        page("", "b.") + at(70, 60, "9001/23") + at(500, 60, "FR")}) == "9001/23 FR | 9001/23 FR");
    // at the height of text, on two pages only
    const auto closing = at(70, 300, "Fait au port.");
    CHECK(furniture_of({page("", "a.") + closing, page("", "b.") + closing}).empty());
}

TEST_CASE("a footer on one page of several is one where it says its page or the document's number") {
    const auto foot = at(70, 50, "9001/23") + at(280, 50, "abc/DEF/gh") + at(500, 50, "2") + at(70, 38, "JAI.1");
    CHECK(furniture_of({cover(), page("", "a.") + foot}) == "9001/23 abc/DEF/gh 2 JAI.1");
    CHECK(furniture_of({cover(), page("", "a.", "Lk 2 / 2")}) == "Lk 2 / 2");
    CHECK(furniture_of({cover(), page("", "a.", "Hecho en Lerna.")}).empty());
    const std::string leaning = "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (PROYECTO) Tj ET\n";
    CHECK(furniture_of({page("", "a.", "Lerna") + leaning}).find("Lerna") != std::string::npos);
}

TEST_CASE("notes of one wording at one height are no footers") {
    const auto note = [](std::size_t n) {
        return page("", std::string(n, 'a')) + at(70, 60, std::to_string(n + 3) + " Ibid.", 9) +
               at(300, 30, std::to_string(n), 9);
    };
    CHECK(furniture_of({note(1), note(2), note(3)}) == "1 | 2 | 3");
}

TEST_CASE("the last words of equal paragraphs on short pages are text") {
    const auto short_page = [](const std::string& title) {
        return at(70, 760, title) + at(70, 730, prose) + at(70, 716, "de la costa.");
    };
    CHECK(furniture_of({short_page("Uno"), short_page("Dos"), short_page("Tres")}).empty());
}

TEST_CASE("annexes and parts that three pages begin with are titles, and a running head has one number") {
    const auto head = cover() + at(70, 660, "De: Presidencia") + at(70, 640, "Asunto: Registros");
    const auto read = [&](const std::string& a, const std::string& b, const std::string& c) {
        const auto pages = pdf_pages({head, page(a, "Uno."), page(b, "Dos."), page(c, "Tres.")});
        return convert(pages, "note.pdf", languages()).note.furniture.size();
    };
    CHECK(read("ANEXO", "ANEXO", "ANEXO") == 0);
    CHECK(read("Anexo 2", "Anexo 3", "Anexo 4") == 0);
    CHECK(read("Parte 2", "Parte 3", "Parte 4") == 0);
    CHECK(read("ANEXO 1", "ANEXO 1", "ANEXO 1") == 3);
    CHECK(read("REGISTROS", "REGISTROS", "REGISTROS") == 3);
}
