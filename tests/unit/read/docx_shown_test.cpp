// SPDX-License-Identifier: GPL-3.0-or-later
// What Word shows besides plain runs: forms, formulas, signs, drawings, documents inside.
#include "make_docx.hpp"
#include "read/formats.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

read::Pages pages_of(const std::string& bytes) {
    Diagnostics diagnostics;
    return read::read_docx({bytes, "note.docx"}, {}, diagnostics);
}

/// The text of the blocks, one a line; furniture behind its kind.
std::string text_of(const read::Pages& pages) {
    std::string out;
    for (const auto& block : pages.blocks) {
        if (block.kind == read::BlockKind::furniture) out += "[" + std::string(to_string(block.furniture)) + "] ";
        for (auto i = block.first_run; i < block.last_run; ++i) {
            const auto& span = pages.runs[i].span;
            out += pages.text.substr(span.begin, span.end - span.begin);
        }
        out += '\n';
    }
    return out;
}

std::string text_of(const std::string& body) { return text_of(pages_of(docx(body))); }

std::string run(const std::string& content, const std::string& look = {}) {
    return "<w:r><w:rPr>" + look + "</w:rPr>" + content + "</w:r>";
}

std::string said(const std::string& text) { return run("<w:t xml:space=\"preserve\">" + text + "</w:t>"); }

std::string mark(const std::string& type, const std::string& data = {}) {
    return run("<w:fldChar w:fldCharType=\"" + type + "\">" + data + "</w:fldChar>");
}

std::string formula(const std::string& inside) { return "<w:p><m:oMath>" + inside + "</m:oMath></w:p>"; }

std::string r(const std::string& text) { return "<m:r><m:t>" + text + "</m:t></m:r>"; }

std::string in(const std::string& name, const std::string& inside) {
    return "<m:" + name + ">" + inside + "</m:" + name + ">";
}

} // namespace

TEST_CASE("a field of a form shows the entry that was chosen, and the first where none was") {
    const auto list = [](const std::string& chosen) {
        return "<w:p>" + said("Avis ") +
               mark("begin",
                    "<w:ffData><w:ddList>" + chosen +
                        "<w:listEntry w:val=\"favorable\"/><w:listEntry w:val=\"réservé\"/></w:ddList></w:ffData>") +
               run("<w:instrText>FORMDROPDOWN</w:instrText>") + mark("end") + said(".") + "</w:p>";
    };
    CHECK(text_of(list("<w:result w:val=\"1\"/>")) == "Avis réservé.\n");
    CHECK(text_of(list("")) == "Avis favorable.\n");
}

TEST_CASE("a field that has a result says that and nothing twice") {
    const auto body = "<w:p>" +
                      mark("begin", "<w:ffData><w:ddList><w:listEntry w:val=\"oui\"/></w:ddList></w:ffData>") +
                      mark("separate") + said("oui") + mark("end") + "</w:p>";
    CHECK(text_of(body) == "oui\n");
}

TEST_CASE("boxes of a form are shown with their cross or without") {
    const auto box = [](const std::string& state) {
        return "<w:p>" + mark("begin", "<w:ffData><w:checkBox>" + state + "</w:checkBox></w:ffData>") + mark("end") +
               said(" accord") + "</w:p>";
    };
    CHECK(text_of(box("<w:default w:val=\"0\"/><w:checked/>")) == "☒ accord\n");
    CHECK(text_of(box("<w:default w:val=\"0\"/>")) == "☐ accord\n");
}

TEST_CASE("a content control without text shows what was chosen from its list") {
    const auto control = [](const std::string& content) {
        return "<w:p>" + said("Rang: ") +
               "<w:sdt><w:sdtPr><w:dropDownList w:lastValue=\"2\"><w:listItem w:displayText=\"premier\" w:value=\"1\"/>"
               "<w:listItem w:displayText=\"second\" w:value=\"2\"/></w:dropDownList></w:sdtPr><w:sdtContent>" +
               content + "</w:sdtContent></w:sdt></w:p>";
    };
    CHECK(text_of(control("")) == "Rang: second\n");
    CHECK(text_of(control(said("troisième"))) == "Rang: troisième\n");
}

TEST_CASE("large first letters belong to the paragraph behind them") {
    const auto cap = para("L", "<w:framePr w:dropCap=\"drop\"/>");
    CHECK(text_of(cap + para("e Conseil a pris acte.")) == "Le Conseil a pris acte.\n");
    CHECK(text_of(cap) == "L\n");
    CHECK(text_of(cap + "<w:tbl><w:tr><w:tc>" + para("a") + "</w:tc><w:tc>" + para("b") + "</w:tc></w:tr></w:tbl>") ==
          "L\na\tb\n");
}

TEST_CASE("text in a font of signs is read as the signs that it shows") {
    const auto fonts = [](const std::string& name) { return "<w:rFonts w:ascii=\"" + name + "\"/>"; };
    CHECK(text_of(para("&#xF0FE; &#xF0A8;", "", fonts("Wingdings"))) == "☑ ☐\n");
    CHECK(text_of(para("&#xF044; a&#xF0CE;B", "", fonts("Symbol"))) == "Δ α∈Β\n");
    CHECK(text_of(para("&#xF052;", "", fonts("Wingdings 2"))) == "☑\n");
    CHECK(text_of(para("a b", "", fonts("Arial"))) == "a b\n");
}

TEST_CASE("formulas are read with the signs that are drawn") {
    const auto fraction = in("f", in("num", r("1")) + in("den", r("23")));
    CHECK(text_of(formula(r("sin") + r("x") + fraction)) == "sin x 1/23\n");
    CHECK(text_of(formula(in("f", in("num", r("a+b")) + in("den", r("2"))))) == "(a+b)/2\n");
    CHECK(text_of(formula(r("E=m") + in("sSup", in("e", r("c")) + in("sup", r("2"))))) == "E=mc^2\n");
    CHECK(text_of(formula(in("sSub", in("e", r("x")) + in("sub", r("i+1"))))) == "x_(i+1)\n");
    CHECK(text_of(formula(in("rad", in("deg", "") + in("e", r("2"))))) == "√(2)\n");
    CHECK(text_of(formula(in("d", in("e", r("n"))) + in("func", in("fName", r("log")) + in("e", r("x"))))) ==
          "(n)log x\n");
    CHECK(text_of(formula("<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr>" + in("sub", r("i=1")) +
                          in("sup", r("n")) + in("e", r("i")) + "</m:nary>")) == "∑_(i=1)^n i\n");
}

TEST_CASE("tables of contents are furniture, by their field, their frame or their styles") {
    const auto entry = [](const std::string& text) {
        return said(text) + said(" ") + mark("begin") + run("<w:instrText> PAGEREF _Toc1 </w:instrText>") +
               mark("separate") + said("2") + mark("end");
    };
    const auto field = "<w:p>" + mark("begin") + run("<w:instrText> TOC \\o \"1-3\" </w:instrText>") +
                       mark("separate") + entry("Objet") + "</w:p><w:p>" + entry("Suites") + mark("end") + "</w:p>";
    CHECK(text_of(field + para("Le texte.")) == "[toc] Objet 2\n[toc] Suites 2\nLe texte.\n");
    const auto frame = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>"
                       "</w:sdtPr><w:sdtContent>" +
                       para("Sommaire") + "</w:sdtContent></w:sdt>";
    CHECK(text_of(frame + para("Le texte.")) == "[toc] Sommaire\nLe texte.\n");
    const auto styles =
        word_part("styles", "<w:style w:type=\"paragraph\" w:styleId=\"TM1\"><w:name w:val=\"toc 1\"/></w:style>");
    const auto pages =
        pages_of(docx(para("Objet 2", "<w:pStyle w:val=\"TM1\"/>") + para("Le texte."), {{"styles", styles}}));
    CHECK(text_of(pages) == "[toc] Objet 2\nLe texte.\n");
}

TEST_CASE("a table of contents whose end is lost does not swallow the text behind the next heading") {
    const auto body = "<w:p>" + mark("begin") + run("<w:instrText>TOC</w:instrText>") + mark("separate") +
                      said("Objet 2") + "</w:p>" + para("Objet", "<w:outlineLvl w:val=\"0\"/>") + para("Le texte.");
    CHECK(text_of(body) == "[toc] Objet 2\nObjet\nLe texte.\n");
}

namespace {

/// A Word file with parts that its document refers to: identifier, type of the relation, name, bytes.
struct Part {
    std::string id;
    std::string type;
    std::string name;
    std::string bytes;
};

std::string docx_with(const std::string& body, const std::vector<Part>& more) {
    auto parts = unpack(docx(body));
    std::string links = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    for (const auto& part : more) {
        parts["word/" + part.name] = part.bytes;
        links += "<Relationship Id=\"" + part.id + "\" Type=\"urn:x/" + part.type + "\" Target=\"" + part.name + "\"/>";
    }
    parts["word/_rels/document.xml.rels"] = links + "</Relationships>";
    return pack(parts);
}

std::string drawing(const std::string& reference) {
    return "<w:p>" + run("<w:drawing>" + reference + "</w:drawing>") + "</w:p>";
}

} // namespace

TEST_CASE("words of charts and diagrams are read, and figures that are drawn are not") {
    const std::string chart =
        "<c:chartSpace><c:title><a:p><a:r><a:t>Navires par port</a:t></a:r></a:p></c:title><c:ser><c:cat><c:strCache>"
        "<c:pt><c:v>Lerne</c:v></c:pt><c:pt><c:v>Osmonde</c:v></c:pt></c:strCache></c:cat><c:val><c:numCache><c:pt>"
        "<c:v>71</c:v></c:pt></c:numCache></c:val></c:ser></c:chartSpace>";
    const std::string diagram = "<dgm:dataModel><dgm:pt><dgm:t><a:p><a:r><a:t>Avis</a:t></a:r></a:p></dgm:t></dgm:pt>"
                                "<dgm:pt><dgm:t><a:p><a:r><a:t>Vote</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>";
    const auto pages = pages_of(docx_with(
        para("Avant.") + drawing("<c:chart r:id=\"a\"/>") + drawing("<dgm:relIds r:dm=\"b\"/>") + para("Après."),
        {{"a", "chart", "chart1.xml", chart}, {"b", "diagramData", "data1.xml", diagram}}));
    CHECK(text_of(pages) == "Avant.\nNavires par port\nLerne\nOsmonde\nAvis\nVote\nAprès.\n");
    CHECK(pages.unread.empty());
}

TEST_CASE("a document inside a document is read where it stands") {
    const auto body = para("Avant.") + "<w:altChunk r:id=\"a\"/>" + para("Après.");
    const auto html =
        pages_of(docx_with(body, {{"a", "aFChunk", "a.html", "<html><body><p>Une page.</p></body></html>"}}));
    CHECK(text_of(html) == "Avant.\nUne page.\nAprès.\n");
    const auto text = pages_of(docx_with(body, {{"a", "aFChunk", "a.txt", "Du texte.\n"}}));
    CHECK(text_of(text) == "Avant.\nDu texte.\nAprès.\n");
    const auto word = pages_of(docx_with(body, {{"a", "aFChunk", "a.docx", docx(para("Un fichier."))}}));
    CHECK(text_of(word) == "Avant.\nUn fichier.\nAprès.\n");
    const auto table = pages_of(
        docx_with(body, {{"a", "aFChunk", "a.html",
                          "<table border=\"1\"><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"}}));
    CHECK(text_of(table) == "Avant.\na\tb\nc\td\nAprès.\n");
}

TEST_CASE("a page packed as mail is read where it stands, and what is packed otherwise is named") {
    const auto body = para("Avant.") + "<w:altChunk r:id=\"a\"/>" + para("Après.");
    const auto mail = [](const std::string& encoding, const std::string& page) {
        return "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"--=Part_7A\"\r\n\r\n"
               "Nothing here.\r\n----=Part_7A\r\nContent-Type: image/png\r\n\r\nAAAA\r\n----=Part_7A\r\n"
               "Content-Type: text/html; charset=\"windows-1252\"\r\nContent-Transfer-Encoding: " +
               encoding + "\r\n\r\n" + page + "\r\n----=Part_7A--\r\n";
    };
    const auto quoted = mail("quoted-printable", "<html><body><p class=3Dx>D=E9j=E0 =\r\nlu.</p></body></html>");
    const auto read = pages_of(docx_with(body, {{"a", "aFChunk", "a.mht", quoted}}));
    CHECK(text_of(read) == "Avant.\nDéjà lu.\nAprès.\n");
    CHECK(read.unread.empty());
    const auto coded = mail("base64", "PHA+VW5l\r\nIHBhZ2UuPC9wPg==");
    CHECK(text_of(pages_of(docx_with(body, {{"a", "aFChunk", "a.mht", coded}}))) == "Avant.\nUne page.\nAprès.\n");
    for (const auto* packed : {"{\\rtf1 Un texte.}", "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nmots"}) {
        const auto left = pages_of(docx_with(body, {{"a", "aFChunk", "a.dat", packed}}));
        CHECK(text_of(left) == "Avant.\nAprès.\n");
        REQUIRE(left.unread.size() == 1);
        CHECK(left.unread.front().part == "word/a.dat");
    }
}

TEST_CASE("a part that a Word file holds twice is told") {
    auto twice = docx(para("Le texte."), {{"styleA", "<a/>"}, {"styleB", "<b/>"}});
    for (auto at = twice.find("styleB.xml"); at != std::string::npos; at = twice.find("styleB.xml", at))
        twice.replace(at, 6, "styleA");
    Diagnostics diagnostics;
    const auto pages = read::read_docx({twice, "note.docx"}, {}, diagnostics);
    CHECK(text_of(pages) == "Le texte.\n");
    const auto told = diagnostics.take();
    REQUIRE(told.size() == 1);
    CHECK(told.front().code == "archive-twice");
    REQUIRE(pages.unread.size() == 1);
    CHECK(pages.unread.front().part == "word/styleA.xml");
}

TEST_CASE("comments of a Word file are left out and counted, or kept as what lies on the page") {
    const auto comment = "<w:comment w:id=\"1\">" + para("À revoir.") + "</w:comment>";
    const auto bytes = docx(para("Le texte."), {{"comments", word_part("comments", comment)}});
    Diagnostics diagnostics;
    CHECK(text_of(read::read_docx({bytes, "note.docx"}, {}, diagnostics)) == "Le texte.\n");
    const auto told = diagnostics.take();
    REQUIRE(told.size() == 1);
    CHECK(told.front().code == "comments-left-out");
    CHECK(told.front().message == "1 comment is left out");
    read::Limits limits;
    limits.keep_comments = true;
    CHECK(text_of(read::read_docx({bytes, "note.docx"}, limits, diagnostics)) == "Le texte.\n[annotation] À revoir.\n");
    CHECK(diagnostics.take().empty());
}

TEST_CASE("documents within documents are read to a depth, and what lies deeper or is damaged is named") {
    auto inner = docx(para("Le plus profond."));
    for (int i = 0; i < 5; ++i)
        inner = docx_with(para("Un.") + "<w:altChunk r:id=\"a\"/>", {{"a", "aFChunk", "a.docx", inner}});
    const auto deep = pages_of(inner);
    CHECK(text_of(deep) == "Un.\nUn.\nUn.\n");
    CHECK(deep.unread.size() == 1);
    const auto damaged =
        pages_of(docx_with(para("Un.") + "<w:altChunk r:id=\"a\"/>", {{"a", "aFChunk", "a.docx", "PK\x03\x04word/"}}));
    CHECK(text_of(damaged) == "Un.\n");
    CHECK(damaged.unread.size() == 1);
}

TEST_CASE("WordArt stands behind its paragraph") {
    const auto body = "<w:p>" + said("Le texte.") +
                      run("<w:pict><v:shape><v:textpath string=\"NE PAS DIFFUSER\"/></v:shape></w:pict>") + "</w:p>";
    CHECK(text_of(body) == "Le texte.\nNE PAS DIFFUSER\n");
}

TEST_CASE("the words of an alternative keep the look of their run") {
    const auto pages =
        pages_of(docx("<w:p>" +
                      run("<mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback><w:t>gras</w:t></mc:Fallback>"
                          "</mc:AlternateContent>",
                          "<w:b/>") +
                      "</w:p>"));
    REQUIRE(pages.runs.size() == 1);
    CHECK((pages.runs.front().style & style_strong) != 0);
}

TEST_CASE("files of other programs are named for what they are") {
    const auto message = [](const std::string& bytes) {
        try {
            read::find_format({bytes, "x.docx.bin"});
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    const auto wide = [](const std::string& name) {
        std::string out = "\xD0\xCF\x11\xE0";
        for (const char c : name) out += std::string{c, '\0'};
        return out;
    };
    const auto names = [&](const std::string& bytes, const std::string& what) {
        return message(bytes).find(what) != std::string::npos;
    };
    CHECK(names(pack({{"xl/workbook.xml", "<x/>"}}), "Excel"));
    CHECK(names(pack({{"ppt/presentation.xml", "<x/>"}}), "PowerPoint"));
    CHECK(names(wide("EncryptedPackage"), "password"));
    CHECK(names(wide("WordDocument"), "old Word file"));
    CHECK(names(wide("Workbook"), "old Excel file"));
}
