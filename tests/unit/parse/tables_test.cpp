// SPDX-License-Identifier: GPL-3.0-or-later
#include "make_docx.hpp"
#include "support.hpp"

#include <ianote/validate.hpp>

using namespace ianote;
using namespace ianote::test;

namespace {

Note page(const std::string& body) {
    const auto bytes =
        "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"></head><body><p>Conseil de l'Union "
        "européenne</p><p>Bruxelles, le 12 mars 2024</p><p>7770/24</p><p>NOTE</p><p>Origine: la présidence</p>"
        "<p>Destinataire: délégations</p><p>Objet: Essai de tableaux</p><p>Voici un tableau.</p>" +
        body + "</body></html>";
    auto conversion = convert(bytes, "note.html", languages());
    CHECK(conversion.note.source.coverage == 1);
    const auto xml = writers().front().write(conversion.note);
    for (const auto& fault : validate(xml)) FAIL_CHECK(fault.line << ": " << fault.message);
    return std::move(conversion.note);
}

/// Of a table its caption, of its cells what they hold: spans, `!` for a title, blocks in brackets.
std::string shown(const std::vector<Block>& blocks) {
    std::string out;
    for (const auto& block : blocks) {
        if (block.kind == BlockKind::row) out += "\n|";
        if (block.kind == BlockKind::table) out += "\n=";
        if (block.kind == BlockKind::caption || block.kind == BlockKind::cell) out += ' ';
        if (block.kind == BlockKind::cell && block.head) out += '!';
        if (block.cols > 1) out += std::to_string(block.cols) + "c ";
        if (block.rows > 1) out += std::to_string(block.rows) + "r ";
        const bool inner = block.kind == BlockKind::paragraph || block.kind == BlockKind::point;
        if (inner)
            out +=
                "[" + (block.n.empty() ? block.label : block.n) + (block.n.empty() && block.label.empty() ? "" : " ");
        out += plain_text(block.text) + shown(block.children);
        if (inner) out += ']';
        if (block.kind == BlockKind::cell) out += " |";
    }
    return out;
}

std::string tables(const std::string& body) {
    auto out = shown(page(body).body);
    return out.substr(std::string("[Voici un tableau.]").size());
}

} // namespace

TEST_CASE("a cell of several paragraphs holds them as blocks, lists as points inside each other") {
    CHECK(tables(
              "<table border=1><tr><td><p>un</p><p>deux</p></td><td>seul</td><td><p>1. a</p><p>a) b</p><p>2. c</p></td>"
              "<td><ol><li>x<ul><li>y</ul><li><p>z</p><p>suite</p></ol></td></tr></table>") ==
          "\n=\n| [un][deux] | seul | [1 a[a b]][2 c] | [1 x[\xE2\x80\xA2 y]][2 z[suite]] |");
}

TEST_CASE("two tables that follow each other are two, each with its caption, above or below") {
    CHECK(tables("<table border=1><caption><b>Zones</b></caption><tr><td>a<td>b</table><table "
                 "border=1><tr><td>c<td>d</table>") == "\n= Zones\n| a | b |\n=\n| c | d |");
    const auto note =
        convert_text(with_header("| a | b |\n|---|---|\n| c | d |\n\n: Zones\n\n| e | f |\n|---|---|\n| g | h |\n"))
            .note;
    CHECK(shown(note.body) == "\n= Zones\n| !a | !b |\n| c | d |\n=\n| !e | !f |\n| g | h |");
    CHECK(note.body.at(0).id == "b.t1");
    CHECK(note.body.at(1).id == "b.t2");
    // without a table it is a paragraph like any other
    const auto caption = [](const std::string& text) { return para(text, "<w:pStyle w:val=\"L\"/>"); };
    const std::string table =
        "<w:tbl><w:tr><w:tc>" + para("a") + "</w:tc><w:tc>" + para("b") + "</w:tc></w:tr></w:tbl>";
    const auto picture =
        docx(docx_header() + caption("Image 1") + para("Un texte.") + table + caption("Tableau 1") + para("Fin."),
             {{"styles", word_part("styles", "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:name "
                                             "w:val=\"caption\"/></w:style>")}});
    CHECK(shown(convert(picture, "note.docx", languages()).note.body) ==
          "[Image 1][Un texte.]\n= Tableau 1\n| a | b |[Fin.]");
}

TEST_CASE("a first row names the columns where it says so, or where it alone looks like titles") {
    const auto head = [](const std::string& rows) { return tables("<table border=1>" + rows + "</table>").substr(2); };
    CHECK(head("<tr><th>a<th>1<tr><td>b<td>c") == "\n| !a | !1 |\n| b | c |");
    CHECK(head("<tr><td>Zone<td>Nombre<td>En service<tr><td>Nord<td>48<td>45") ==
          "\n| !Zone | !Nombre | !En service |\n| Nord | 48 | 45 |");
    CHECK(head("<tr><td>Commission<td>Parlement<td>Conseil<tr><td>Le texte.<td>Un autre.<td>supprimé") ==
          "\n| !Commission | !Parlement | !Conseil |\n| Le texte. | Un autre. | supprimé |");
    CHECK(head("<tr><td>Zone<td>Nom<tr><td>Nord<td>Calais") == "\n| Zone | Nom |\n| Nord | Calais |");
    CHECK(head("<tr><td>Zone<td>Nord<tr><td>Balises<td>48") == "\n| Zone | Nord |\n| Balises | 48 |");
    CHECK(head("<tr><td>Nord<td>48<td>45<tr><td>Sud<td>26<td>19") == "\n| Nord | 48 | 45 |\n| Sud | 26 | 19 |");
    CHECK(head("<tr><td>Zone<td>Nombre<td>En service") == "\n| Zone | Nombre | En service |");
}

TEST_CASE("the titles of columns stand on the table, spans on the cells, and note XML read back is the same") {
    const auto note =
        page("<table border=1><caption>Zones</caption><tr><th>Zone<th colspan=2>Balises<tr><td rowspan=2>Nord"
             "<td><p>un</p><p>deux</p><td>3<tr><td>x<td>y</table>");
    const auto xml = writers().front().write(note);
    CHECK(xml.find("<table id=\"b.t1\" col=\"Zone | Balises\">") != std::string::npos);
    CHECK(xml.find("<cell rows=\"2\">Nord</cell>") != std::string::npos);
    CHECK(xml.find("<p id=\"b.t1.r2.c2.u1\">un</p>") != std::string::npos);
    CHECK(writers().front().write(convert(xml, "note.xml", languages()).note) == xml);
}

TEST_CASE("a table in a point stands in the point, and the list goes on behind it") {
    const auto point = [](const std::string& label, const std::string& content) {
        return "<table border=0><tr><td><p>" + label + "</p></td><td>" + content + "</td></tr></table>";
    };
    CHECK(outline(page(point("1.", "<p>Un texte.</p><table border=1><tr><td>a<td>b</table><p>suite</p>") +
                       point("2.", "<p>Fin.</p>"))
                      .body) == "b.u1 b.1(b.1.t1 b.1.u1) b.2");
}

TEST_CASE("plain text keeps every word of a cell, and each row on its line") {
    const auto note = page("<table border=1><tr><td><p>un</p><p>deux</p><td><ol><li>a<li>b</ol></table>");
    const auto text = find_writer("text")->write(note);
    CHECK(text.find("| un deux | 1. a 2. b |") != std::string::npos);
}

TEST_CASE("the subject's cell of a header's table is the subject also where it reads like a place and a date") {
    const auto bytes = docx(para("Bruxelles, le 12 mars 2024") + para("7770/24") + para("NOTE") +
                            "<w:tbl><w:tr><w:tc>" + para("Objet:") + "</w:tc><w:tc>" +
                            para("Conseil européen, le 15 mars 2024") + "</w:tc></w:tr></w:tbl>" + para("Un texte."));
    const auto note = convert(bytes, "note.docx", languages()).note;
    CHECK(field(note, FieldKind::subject) == "Conseil européen, le 15 mars 2024");
    CHECK(date(note) == "2024-03-12");
}
