// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and formulas from the source to note XML.
#include "make_docx.hpp"
#include "support.hpp"

#include <ianote/validate.hpp>

using namespace ianote;
using namespace ianote::test;

namespace {

Conversion read(const std::string& bytes, const std::string& name) {
    ConvertOptions options;
    options.language = "fr";
    options.any = true;
    return convert(bytes, name, languages(), options);
}

/// The body of its note XML, one element a line, without what lies around and without pages.
std::string body_of(const Conversion& conversion) {
    CHECK(conversion.note.source.coverage == 1);
    const auto xml = find_writer("xml")->write(conversion.note);
    const auto begin = xml.find("<body>");
    if (begin == std::string::npos) return {};
    const auto end = xml.find("</body>");
    std::string out;
    for (std::size_t at = begin + 6; at < end; ++at) {
        if (xml[at] != '\n') {
            out += xml[at];
            continue;
        }
        while (at + 1 < end && xml[at + 1] == ' ') ++at;
    }
    return out;
}

std::string unread_of(const Conversion& conversion) {
    std::string out;
    for (const auto& item : conversion.note.source.unread)
        out += std::string(to_string(item.kind)) + ":" + item.part + " ";
    return out;
}

bool told(const Conversion& conversion, const std::string& code) {
    return std::any_of(conversion.diagnostics.begin(), conversion.diagnostics.end(),
                       [&](const Diagnostic& d) { return d.code == code; });
}

Conversion word(const std::string& body, const Parts& more = {}) { return read(docx(body, more), "note.docx"); }

std::string drawing(const std::string& facts, const std::string& size = "cx=\"3000000\" cy=\"2000000\"") {
    return "<w:r><w:drawing><wp:inline><wp:extent " + size + "/><wp:docPr id=\"1\" name=\"x\" " + facts +
           "<a:graphic><pic:pic><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"y\"/></pic:nvPicPr>"
           "<a:blip r:embed=\"image\"/></pic:pic></a:graphic></wp:inline></w:drawing></w:r>";
}

std::string said(const std::string& text) { return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }

std::string p(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }

const std::string map = "descr=\"Carte des ports\"/>";

} // namespace

TEST_CASE("a picture between paragraphs stands between them, by what it shows") {
    const auto read = word(para("Avant.") + p(drawing(map)) + para("Après."));
    CHECK(body_of(read) == "<p id=\"b.u1\">Avant.</p><image>Carte des ports</image><p id=\"b.u2\">Après.</p>");
    CHECK(read.status() == Status::ok);
    CHECK(read.note.body[1].id == "b.img1");
}

TEST_CASE("a picture in a text stands where it stood, and is no word of it") {
    const auto read = word(p(said("Un plan ") + drawing(map) + said(" du 3 mai 2024.")) + p(drawing(map)));
    CHECK(body_of(read) == "<p id=\"b.u1\">Un plan <image>Carte des ports</image> du <date when=\"2024-05-03\">3 mai "
                           "2024</date>.</p><image>Carte des ports</image>");
    CHECK(plain_text(read.note.body[0].text) == "Un plan du 3 mai 2024.");
    CHECK(read.note.body[0].text.inlines[1].value == "b.img1");
    CHECK(read.note.body[1].id == "b.img2");
}

TEST_CASE("a picture below a point goes with the point, and points go on behind it") {
    const auto read = word(para("1. Le premier point.") + para("a) la lettre;") + p(drawing(map)) +
                           para("b) l'autre;") + para("2. Le deuxième."));
    CHECK(body_of(read) ==
          "<point id=\"b.1\" n=\"1\">Le premier point.<point id=\"b.1.a\" n=\"a\" label=\"a)\">la lettre;<image>Carte "
          "des ports</image></point><point id=\"b.1.b\" n=\"b\" label=\"b)\">l'autre;</point></point><point id=\"b.2\" "
          "n=\"2\">Le deuxième.</point>");
}

TEST_CASE("pictures in cells, notes and lists stay there") {
    const auto cell = [](const std::string& inside) { return "<w:tc>" + inside + "</w:tc>"; };
    const auto table = "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr><w:tr>" +
                       cell(p(drawing(map))) + cell(para("Un") + p(drawing("descr=\"Plan\"/>")) + para("Deux")) +
                       "</w:tr></w:tbl>";
    CHECK(body_of(word(para("Avant.") + table)) ==
          "<p id=\"b.u1\">Avant.</p><table id=\"b.t1\"><row><cell><image>Carte des ports</image></cell><cell><p "
          "id=\"b.t1.r1.c2.u1\">Un<image>"
          "Plan</image></p><p id=\"b.t1.r1.c2.u2\">Deux</p></cell></row></table>");
}

TEST_CASE("a picture that nobody described is named, but not what adorns a page or is no higher than a line") {
    const Parts image{{"image", "x"}};
    const auto bare = word(para("Avant.") + p(drawing("/>")), image);
    CHECK(unread_of(bare) == "picture:word/image.xml ");
    CHECK(told(bare, "picture-undescribed"));
    CHECK(bare.status() == Status::warning);
    const auto adorning = word(para("Avant.") + p(drawing("><a:extLst><a:ext><adec:decorative val=\"1\"/></a:ext>"
                                                          "</a:extLst></wp:docPr>")),
                               image);
    CHECK(unread_of(adorning).empty());
    CHECK(unread_of(word(para("Avant.") + p(drawing("/>", "cx=\"3000000\" cy=\"100000\"")), image)).empty());
    CHECK(adorning.status() == Status::ok);
}

TEST_CASE("shapes of older files say what they show, and what stands in the head of a page adorns it") {
    const auto shape = "<w:r><w:pict><v:shape alt=\"Carte\"><v:imagedata r:id=\"image\"/></v:shape></w:pict></w:r>";
    CHECK(body_of(word(p(said("Voir ") + shape))) == "<p id=\"b.u1\">Voir<image>Carte</image></p>");
    const Parts head{{"header", word_part("hdr", p(drawing(map) + said("LIMITE")) + p(drawing("/>")))}, {"image", "x"}};
    const auto with_head = word(para("Le texte."), head);
    CHECK(unread_of(with_head).empty());
    CHECK(with_head.note.furniture.size() == 1);
    CHECK(with_head.note.furniture[0].text == "Carte des ports LIMITE");
}

TEST_CASE("a picture in the header of a note belongs to the page") {
    const auto note =
        convert(docx(p(drawing("descr=\"Emblème\"/>")) + docx_header() + para("1. Le texte.")), "n.docx", languages());
    CHECK(note.note.source.coverage == 1);
    CHECK(field(note.note, FieldKind::subject) == "Essai de lecture");
    REQUIRE(note.note.furniture.size() == 1);
    CHECK(note.note.furniture[0].text == "Emblème");
    CHECK(outline(note.note.body) == "b.1");
}

TEST_CASE("pages say what their pictures show, and those without a word are named") {
    const auto page = read("<html><body><p>Avant.</p><p><img src=a/carte.png alt='Carte des ports'></p><p>Le <img "
                           "src=p.png alt=plan>.</p><img src=l.gif alt=''><img src=b/vide.png?x=1><img src=s.gif "
                           "height=1></body></html>",
                           "note.html");
    CHECK(body_of(page) == "<p id=\"b.u1\">Avant.</p><image>Carte des ports</image><p id=\"b.u2\">Le "
                           "<image>plan</image>.</p>");
    CHECK(unread_of(page) == "picture:vide.png ");
}

TEST_CASE("a picture before the text of an item leaves it its number") {
    CHECK(body_of(read("<html><body><p>Un.</p><ol><li><p><img src=a.png alt=Carte></p><p>Le texte.</p></li></ol>",
                       "note.html")) ==
          "<p id=\"b.u1\">Un.</p><image>Carte</image><point id=\"b.1\" n=\"1\">Le texte.</point>");
}

TEST_CASE("Markdown says what pictures show") {
    const auto text = read(
        "Avant.\n\n![Carte des *ports*](ports.png)\n\nUn [![plan](p.png)](http://a.eu) et ![](x.png).\n", "note.md");
    CHECK(body_of(text) == "<p id=\"b.u1\">Avant.</p><image>Carte des ports</image><p id=\"b.u2\">Un "
                           "<image>plan</image> et .</p>");
    CHECK(unread_of(text) == "picture:image ");
}

TEST_CASE("formulas of Word and of pages are on one line, with their fractions, exponents and signs") {
    const auto r = [](const std::string& text) { return "<m:r><m:t>" + text + "</m:t></m:r>"; };
    const auto half = "<m:f><m:num>" + r("a+b") + "</m:num><m:den>" + r("2") + "</m:den></m:f>";
    CHECK(body_of(word(p(said("Soit ") + "<m:oMath>" + half + "</m:oMath>" + said(" euros.")))) ==
          "<p id=\"b.u1\">Soit <formula>(a+b)/2</formula> euros.</p>");
    const auto page = [](const std::string& math) {
        return body_of(read("<html><body><p>Soit <math>" + math + "</math>.</p></body></html>", "note.html"));
    };
    const auto in = [](const std::string& text) { return "<p id=\"b.u1\">Soit <formula>" + text + "</formula>.</p>"; };
    CHECK(page("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>") == in("(a+b)/2"));
    CHECK(page("<msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><msqrt><mi>y</mi><mo>&minus;</mo><mn>1</mn></msqrt>") ==
          in("x^2=√(y−1)"));
    CHECK(page("<msubsup><mi>x</mi><mi>i</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msubsup>") ==
          in("x_i^(n+1)"));
    CHECK(page("<munderover><mo>&sum;</mo><mn>1</mn><mi>n</mi></munderover><mi>k</mi>") == in("∑_1^n k"));
    CHECK(page("<mi>sin</mi><mi>x</mi><mo>&#8290;</mo><mroot><mi>z</mi><mn>3</mn></mroot>") == in("sin x 3√(z)"));
    CHECK(page("<mfenced><mi>a</mi><mi>b</mi></mfenced><mover><mi>v</mi><mo>&macr;</mo></mover>") == in("(a,b)v¯"));
    CHECK(page("<semantics><mi>x</mi><annotation encoding='application/x-tex'>x</annotation></semantics>") == in("x"));
    CHECK(
        page(
            "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd></mtr></mtable>") ==
        in("1 0; 0"));
}

TEST_CASE("a formula holds no date, and is part of the text as it reads") {
    const auto read =
        word(p(said("Soit ") + "<m:oMath><m:r><m:t>3 mai 2024</m:t></m:r></m:oMath>" + said(" le 4 mai 2024.")));
    CHECK(body_of(read) == "<p id=\"b.u1\">Soit <formula>3 mai 2024</formula> le <date when=\"2024-05-04\">4 mai "
                           "2024</date>.</p>");
    CHECK(plain_text(read.note.body[0].text) == "Soit 3 mai 2024 le 4 mai 2024.");
}

TEST_CASE("dollars are around a formula in Markdown where no price can be meant") {
    const auto text = [](const std::string& line) { return body_of(read(line + "\n", "note.md")); };
    CHECK(text("Soit $x^2$ et $$\\frac{a}{b}$$.") ==
          "<p id=\"b.u1\">Soit <formula>x^2</formula> et <formula>\\frac{a}{b}</formula>.</p>");
    for (const auto* line : {"De 5 $ à 6 $ l'unité.", "Entre $5 et $6, ou $a$.", "Le prix = $5 = 4 euros, $6."})
        CHECK(text(line) == "<p id=\"b.u1\">" + std::string(line) + "</p>");
}

TEST_CASE("notes with pictures and formulas are valid, and the same when they are read back") {
    const auto first = word(para("1. Un point.") + p(drawing(map)) + p(said("Le ") + drawing(map) + said("plan.")) +
                            p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"));
    const auto xml = find_writer("xml")->write(first.note);
    CHECK(validate(xml).empty());
    const auto again = convert(xml, "note.xml", languages());
    CHECK(find_writer("xml")->write(again.note) == xml);
    CHECK(outline(again.note.body) == outline(first.note.body));
}

TEST_CASE("pictures of a note are told as text in brackets, and as JSON of their own") {
    const auto note = word(para("Avant.") + p(drawing(map)) + p(said("Le ") + drawing(map) + said(" plan."))).note;
    CHECK(find_writer("text")->write(note).find("\n[Carte des ports]\n\nLe [Carte des ports] plan.\n") !=
          std::string::npos);
    const auto json = find_writer("json")->write(note);
    CHECK(json.find("\"kind\": \"image\",\n      \"text\": \"Carte des ports\"") != std::string::npos);
    CHECK(json.find("\"text\": \"Le plan.\"") != std::string::npos);
}
