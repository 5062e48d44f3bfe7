// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as readers give them, and those that are none.
#include "make_docx.hpp"
#include "read/formats.hpp"
#include "support.hpp"

#include <utility>

using namespace ianote;
using namespace ianote::test;

namespace {

std::string cell_of(const read::Pages& pages, const read::TableCell& cell) {
    std::string out = cell.head ? "!" : "";
    if (cell.cols > 1) out += std::to_string(cell.cols) + "c ";
    if (cell.rows > 1) out += std::to_string(cell.rows) + "r ";
    bool first = true;
    for (const auto& p : cell.paragraphs) {
        if (!std::exchange(first, false)) out += " / ";
        out += std::string(p.indent, '.') + pages.text.substr(p.span.begin, p.span.end - p.span.begin);
    }
    return out;
}

/// Blocks, one a line: a paragraph behind as many dots as it is indented, a row as its cells, `=` where a table begins.
std::string shown(const read::Pages& pages) {
    std::string out;
    for (const auto& block : pages.blocks) {
        if (block.kind == read::BlockKind::table_row) {
            out += block.starts_table ? "= " : "| ";
            for (auto i = block.first_cell; i < block.last_cell; ++i)
                out += (i > block.first_cell ? " | " : "") + cell_of(pages, pages.cells[i]);
        } else {
            const auto begin = block.first_run < block.last_run ? pages.runs[block.first_run].span.begin : 0;
            const auto end = block.first_run < block.last_run ? pages.runs[block.last_run - 1].span.end : 0;
            if (block.kind == read::BlockKind::caption) out += "caption ";
            if (block.kind == read::BlockKind::note) out += "note ";
            out += std::string(block.indent, '.') + pages.text.substr(begin, end - begin);
        }
        out += '\n';
    }
    return out;
}

std::string page(const std::string& body, const std::string& head = {}) {
    Diagnostics diagnostics;
    const auto bytes =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\">" + head + "</head><body>" + body + "</body></html>";
    return shown(read::read_html({bytes, "note.html"}, {}, diagnostics));
}

std::string word_file(const std::string& body, const Parts& parts = {}) {
    Diagnostics diagnostics;
    const auto bytes = docx(body, parts);
    return shown(read::read_docx({bytes, "note.docx"}, {}, diagnostics));
}

std::string markdown(const std::string& text) {
    Diagnostics diagnostics;
    return shown(read::read_markdown({text, "note.md"}, {}, diagnostics));
}

/// A row as EUR-Lex lays out a point.
std::string laid_out(const std::string& label, const std::string& content) {
    return "<table width=\"100%\" border=\"0\"><col width=\"4%\"/><tr><td valign=\"top\"><p>" + label +
           "</p></td><td><p>" + content + "</td></tr></table>";
}

/// Running text, behind which no table is a note's head.
const std::string text = "<p>" + std::string(220, 'x') + "</p>";

std::string behind_text(const std::string& body, const std::string& head = {}) {
    const auto out = page(text + body, head);
    return out.substr(out.find('\n') + 1);
}

std::string grid(const std::string& rows) {
    return "<w:tbl><w:tblPr><w:tblBorders><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr>" + rows + "</w:tbl>";
}

std::string tc(const std::string& content, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}

std::string tr(const std::string& cells, const std::string& properties = {}) {
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

} // namespace

TEST_CASE("a table without lines whose first column holds labels is read as the list it shows") {
    CHECK(behind_text(laid_out("1.", "un</p>" + laid_out("a)", "aa</p>" + laid_out("\xE2\x80\x94", "tiret</p>")) +
                                         "<p>suite</p>") +
                      laid_out("2.", "deux</p>")) ==
          "1. un\n....a) aa\n........\xE2\x80\x94 tiret\n....suite\n2. deux\n");
    CHECK(
        behind_text(
            "<table><tr><td>(1)</td><td>un</td></tr><tr><td></td><td>suite</td></tr><tr><td>(2)</td><td>deux</td></tr>"
            "<tr><td colspan=2>puis</td></tr></table>") == "(1) un\n....suite\n(2) deux\npuis\n");
    // labels in two columns: the second is the deeper one
    CHECK(behind_text("<table><tr><td>1.<td colspan=2>un<tr><td><td>a)<td>aa<tr><td><td>b)<td>bb</table>") ==
          "1. un\n....a) aa\n....b) bb\n");
    // the words of a law that is amended
    CHECK(behind_text(laid_out("\xE2\x80\x98"
                               "3.",
                               "trois</p>")) == "\xE2\x80\x98"
                                                "3. trois\n");
    // a point that holds a list at once, and one that holds nothing
    CHECK(behind_text(laid_out("1.", "</p><ol type=a><li>un</ol>")) == "1.\n....a. un\n");
    CHECK(behind_text("<table><tr><td>1.<td><tr><td>2.<td>deux</table>") == "1.\n2. deux\n");
}

TEST_CASE("a real table in a point stays one, with its notes behind it") {
    CHECK(behind_text(laid_out("1.", "un</p><table border=1><tr><td>a<td>b</table>")) == "1. un\n= a | b\n");
    CHECK(behind_text("<table border=1><tr><td>x<a href=#n1 id=m1><sup>1</sup></a><td>y<tr><td colspan=2><p id=n1><a "
                      "href=#m1><sup>1</sup></a> "
                      "La note.</table><p>fin</p>") == "= x1 | y\n| 2c \nnote 1La note.\nfin\n");
}

TEST_CASE("numbers in a first column make no list of a table with lines, heads, figures or more columns") {
    const std::string rows = "<tr><td>1.<td>Nord</tr><tr><td>2.<td>Sud</tr>";
    const std::string table = "= 1. | Nord\n| 2. | Sud\n";
    CHECK(behind_text("<table>" + rows + "</table>") == "1. Nord\n2. Sud\n");
    CHECK(behind_text("<table border=1>" + rows + "</table>") == table);
    CHECK(behind_text("<table border>" + rows + "</table>") == table);
    CHECK(behind_text("<table style='border: 1px solid #000'>" + rows + "</table>") == table);
    CHECK(behind_text("<table class=g>" + rows + "</table>",
                      "<style>.g td, .g th { border-bottom: solid 1px }</style>") == table);
    CHECK(behind_text("<table>" + rows + "</table>", "<style>td { border: 1px dotted }</style>") == table);
    CHECK(behind_text("<table border=1><tr><td style='border:none'>1.<td style='border:none 0'>un</table>") ==
          "1. un\n");
    CHECK(behind_text("<table><tr><th>Nº<th>Zone</tr>" + rows + "</table>") ==
          "= !Nº | !Zone\n| 1. | Nord\n| 2. | Sud\n");
    CHECK(behind_text("<table><caption>Zones</caption>" + rows + "</table>") == "caption Zones\n" + table);
    CHECK(behind_text("<table><tr><td>1.<td>Nord<td>48</table>") == "= 1. | Nord | 48\n");
    CHECK(behind_text("<table><tr><td>1.5<td>Nord<tr><td>2.7<td>Sud</table>") == "= 1.5 | Nord\n| 2.7 | Sud\n");
    CHECK(behind_text("<table><tr><td>1.1<td>Nord<tr><td>1.2<td>Sud</table>") == "1.1 Nord\n1.2 Sud\n");
    CHECK(behind_text("<table><tr><td>1.<td>Nord<tr><td>Sud<td>2.</table>") == "= 1. | Nord\n| Sud | 2.\n");
    // ranks and amounts, which are in no order, and labels of several kinds
    CHECK(behind_text("<table><tr><td>3.<td>Nord<tr><td>1.<td>Sud</table>") == "= 3. | Nord\n| 1. | Sud\n");
    CHECK(behind_text("<table><tr><td>1.<td>Nord<tr><td>b)<td>Sud</table>") == "= 1. | Nord\n| b) | Sud\n");
    CHECK(behind_text("<table><tr><td>12<td>Nord<tr><td>48<td>Sud</table>") == "= 12 | Nord\n| 48 | Sud\n");
    CHECK(behind_text("<table><tr><td>1.<td>Nord<tr><td>3.<td>Sud</table>") == "1. Nord\n3. Sud\n");
}

TEST_CASE("rows that a style sheet lays out are the points they show") {
    CHECK(behind_text("<div class=r><div><span>1. "
                      "</span></div><div><p>un</p><div><div>a)</div><div><p>aa</p></div></div></div></div>") ==
          "1. un\n....a) aa\n");
    CHECK(
        behind_text(
            "<dl><dt>(1)</dt><dd>un</dd><dt>(2)</dt><dd><p>deux</p><p>suite</p></dd><dt>mot</dt><dd>sens</dd></dl>") ==
        "(1) un\n(2) deux\n....suite\nmot\nsens\n");
    // a label in the line before its blocks, and one that is a block of its own among others
    CHECK(
        behind_text("<div><span>1.</span><div>un</div><p>suite</p></div><div><p>2.</p><p>deux</p><p>trois</p></div>") ==
        "1. un\n....suite\n2.\ndeux\ntrois\n");
    CHECK(behind_text("<div><div>1.</div><ol type=a><li>un</ol></div><div><div>x</div><div>y</div></div>") ==
          "1.\n....a. un\nx\ny\n");
}

TEST_CASE("margins of a page set paragraphs deeper, and lines that hang out of them less") {
    CHECK(
        page("<style>.q { margin: 0 0 0 24pt } p.x { text-indent: 2em }</style><p>a</p><p class=q>b</p><p class=x>c</p>"
             "<div style='margin-left: 36pt; text-indent: -36pt'><p>d</p><div "
             "style='margin-left:12pt'><p>e</p></div></div>"
             "<p style='margin-left:-5px;padding-left:1in'>f</p><p style='margin-left:50%'>g</p><p "
             "style='margin:12pt'>h</p>") == "a\n....b\nc\nd\n..e\n...........f\ng\n..h\n");
}

TEST_CASE("tables that only lay out a page give its text in order") {
    CHECK(behind_text("<table><tr><td>&nbsp;<td>un</tr><tr><td>deux<td></tr></table>") == "un\ndeux\n");
    CHECK(behind_text("<table><tr><td><h2>Titre</h2><p>un</p><td><p>deux</p><p>trois</p></table>") ==
          "Titre\nun\ndeux\ntrois\n");
    CHECK(behind_text("<table border=1><tr><td><p>un</p><p>deux</p></table>") == "un\ndeux\n");
    // the head of a note; the four columns of a trilogue are none
    CHECK(page("<table><tr><td><p>Conseil de</p><p>l'Union</p><td><p>Bruxelles</p><p>12838/23</p></table>") ==
          "Conseil de\nl'Union\nBruxelles\n12838/23\n");
    CHECK(page("<p>court</p><table border=1><tr><td><p>1. un</p><p>2. deux</p><td>a<td>b<td>c</table>") ==
          "court\n= 1. un / 2. deux | a | b | c\n");
    CHECK(page("<p>De: a</p><p>A: b</p><p>Objet: c</p><p>court</p><table "
               "border=1><tr><td><p>un</p><p>deux</p><td>a</table>") ==
          "De: a\nA: b\nObjet: c\ncourt\n= un / deux | a\n");
}

TEST_CASE("cells keep their paragraphs, lists, spans and heads, tables keep apart") {
    CHECK(behind_text(
              "<table border=1><caption>Tableau 1</caption><thead><tr><th>Ligne<th colspan=2>Positions</thead>"
              "<tr><td rowspan=2>1<td><p>un</p><p>deux</p><td><ol type=a><li>a<ul><li>b</ul></ol><tr><td>c<td>d</table>"
              "<table border=1><tr><td>e<td>f</table>") == "caption Tableau 1\n= !Ligne | !2c Positions\n| 2r 1 | un / "
                                                           "deux | a. a / ....\xE2\x80\xA2 b\n| c | d\n= e | f\n");
    // rows in which nothing stands, and spans that reach over them or beyond the table
    CHECK(behind_text("<table border=1><tr><td rowspan=3>a<td>b<tr><td> <tr><td>c<tr><td rowspan=0>d<td>e</table>") ==
          "= 2r a | b\n| c\n| d | e\n");
    // within a cell of a table, a table is a line a row, and a list laid out by one a list
    CHECK(behind_text("<table border=1><tr><td>" + laid_out("1.", "un</p>" + laid_out("a)", "aa</p>")) +
                      "<td><table border=1><tr><td>x<td>y<tr><td>z</table></table>") ==
          "= 1. un / ....a) aa | x y / z\n");
    CHECK(behind_text("<table border=1>perdu<tr><td>a<td>b</table>") == "perdu\n= a | b\n");
}

TEST_CASE("tables of Word files keep spans, heads, captions and numbers that Word counts") {
    const auto spans =
        grid(tr(tc(para("Ligne")) + tc(para("Positions"), "<w:gridSpan w:val=\"2\"/>"), "<w:tblHeader/>") +
             tr(tc(para("1"), "<w:vMerge w:val=\"restart\"/>") + tc(para("un") + para("deux")) + tc(para("x"))) +
             tr(tc(para("suite"), "<w:vMerge/>") + tc(para("y"), "<w:gridSpan w:val=\"2\"/>")) +
             tr(tc(para("z")), "<w:gridBefore w:val=\"2\"/>"));
    CHECK(word_file(spans + grid(tr(tc(para("a")) + tc(para("b"))))) ==
          "= !Ligne | !2c Positions\n| 2r 1 / suite | un / deux | x\n| 2c y\n| 2c  | z\n= a | b\n");
    const auto styles = word_part(
        "styles", "<w:style w:type=\"paragraph\" w:styleId=\"Lgende\"><w:name w:val=\"caption\"/></w:style>"
                  "<w:style w:type=\"table\" w:styleId=\"Grille\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
                  "<w:insideH w:val=\"single\"/></w:tblBorders></w:tblPr></w:style>");
    const auto rows = tr(tc(para("1.")) + tc(para("Nord")));
    CHECK(word_file(para("Tableau 1", "<w:pStyle w:val=\"Lgende\"/>") +
                        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grille\"/></w:tblPr>" + rows + "</w:tbl>",
                    {{"styles", styles}}) == "caption Tableau 1\n= 1. | Nord\n");
    CHECK(word_file("<w:tbl>" + rows + tr(tc(para("2.")) + tc(para("Sud") + para("suite"))) + "</w:tbl>") ==
          "1. Nord\n2. Sud\n....suite\n");
    const auto numbering = word_part(
        "numbering",
        "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
        "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
        "w:val=\"7\"/></w:num>");
    const auto counted = para("", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>");
    CHECK(word_file("<w:tbl>" + tr(tc(counted) + tc(para("un"))) + tr(tc(counted) + tc(para("deux"))) + "</w:tbl>",
                    {{"numbering", numbering}}) == "1. un\n2. deux\n");
    CHECK(word_file(grid(tr(tc(counted) + tc(para("un")))), {{"numbering", numbering}}) == "= 1. | un\n");
}

TEST_CASE("tables of Markdown keep heads, captions and what a grid holds, a blank line parts two") {
    CHECK(markdown("| a | b |\n|---|---|\n| c | d |\n\n| e | f |\n|---|---|\n| g | h |\n") ==
          "= !a | !b\n| c | d\n= !e | !f\n| g | h\n");
    CHECK(markdown("+---+---+\n| a | b |\n+===+===+\n| c | d |\n|   | e |\n| f |   |\n+---+---+\n\n: Ce que montre\n  "
                   "le tableau\n") == "caption Ce que montre\nle tableau\n= !a | !b\n| c / f | d\ne\n");
    CHECK(markdown(": un\n\n| a | b |\n|---|---|\n\n| c | d |\n|---|---|\n\n: deux\n\n: trois\n") ==
          "caption un\n= !a | !b\ncaption deux\n= !c | !d\n: trois\n");
    CHECK(markdown(": un\n\ndeux\n") == ": un\ndeux\n");
}
