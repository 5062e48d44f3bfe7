// SPDX-License-Identifier: GPL-3.0-or-later
#include "make_docx.hpp"
#include "read/docx/numbering.hpp"
#include "read/formats.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// The blocks of a Word file as text, one a line: what kind, then what it says.
std::string blocks_of(const std::string& bytes, const read::Limits& limits = {}) {
    Diagnostics diagnostics;
    const auto pages = read::read_docx({bytes, "note.docx"}, limits, diagnostics);
    std::string out;
    for (const auto& block : pages.blocks) {
        constexpr std::string_view kinds =
            "phrbtnfcm"; // paragraph heading rule break table note furniture caption more of a note
        out += kinds[static_cast<std::size_t>(block.kind)];
        if (block.kind == read::BlockKind::heading) out += static_cast<char>('0' + block.level);
        out += ' ';
        for (auto i = block.first_run; i < block.last_run; ++i) {
            const auto& run = pages.runs[i];
            auto text = pages.text.substr(run.span.begin, run.span.end - run.span.begin);
            if (run.kind == read::RunKind::note_mark) text = "<" + text + ">";
            if (run.kind == read::RunKind::maybe_mark) text = "<" + text + "?>";
            if ((run.style & style_strong) != 0) text = "*" + text + "*";
            out += text;
        }
        out += '\n';
    }
    return out;
}

std::string numbered(int list, int level) {
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) +
           "\"/></w:numPr>";
}

std::string level(int n, const std::string& format, const std::string& text, const std::string& more = {}) {
    return "<w:lvl w:ilvl=\"" + std::to_string(n) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" +
           more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string lists() {
    return word_part("numbering",
                     "<w:abstractNum w:abstractNumId=\"7\">" + level(0, "decimal", "%1.") +
                         level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "%3)") +
                         level(3, "bullet", "&#x2013;") + "</w:abstractNum>" + "<w:abstractNum w:abstractNumId=\"8\">" +
                         level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>") +
                         "</w:abstractNum>"
                         "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
                         "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
                         "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride "
                         "w:ilvl=\"0\"><w:startOverride w:val=\"16\"/>"
                         "</w:lvlOverride></w:num><w:num w:numId=\"4\"><w:abstractNumId w:val=\"8\"/></w:num>");
}

} // namespace

TEST_CASE("automatic numbers of a Word file are computed over its levels") {
    const auto body = para("un", numbered(1, 0)) + para("a", numbered(1, 1)) + para("b", numbered(1, 1)) +
                      para("i", numbered(1, 2)) + para("tiret", numbered(1, 3)) + para("deux", numbered(1, 0)) +
                      para("a encore", numbered(1, 1));
    CHECK(blocks_of(docx(body, {{"numbering", lists()}})) ==
          "p 1. un\np (a) a\np (b) b\np i) i\np \xE2\x80\x93 tiret\np 2. deux\np (a) a encore\n");
}

TEST_CASE("a list of the same pattern goes on, one with a start of its own does not") {
    const auto body = para("un", numbered(1, 0)) + para("entre") + para("deux", numbered(2, 0)) +
                      para("seize", numbered(3, 0)) + para("dix-sept", numbered(3, 0));
    CHECK(blocks_of(docx(body, {{"numbering", lists()}})) ==
          "p 1. un\np entre\np 2. deux\np 16. seize\np 17. dix-sept\n");
}

TEST_CASE("a number may show the level above it, in figures where the law wants it") {
    const auto body = para("partie", numbered(4, 0)) + para("section", numbered(4, 1));
    CHECK(blocks_of(docx(body, {{"numbering", lists()}})) == "p I. partie\np 1.1 section\n");
}

TEST_CASE("styles give numbers, looks and headings, through what they are based on") {
    const auto styles = word_part(
        "styles", "<w:style w:type=\"paragraph\" w:styleId=\"Point\"><w:pPr>" + numbered(1, 0) +
                      "</w:pPr></w:style>"
                      "<w:style w:type=\"paragraph\" w:styleId=\"PointGras\"><w:basedOn "
                      "w:val=\"Point\"/><w:rPr><w:b/></w:rPr></w:style>"
                      "<w:style w:type=\"paragraph\" w:styleId=\"Titre2\"><w:name w:val=\"heading 2\"/></w:style>"
                      "<w:style w:type=\"character\" w:styleId=\"Fort\"><w:rPr><w:b/></w:rPr></w:style>");
    const auto body = para("un", "<w:pStyle w:val=\"Point\"/>") + para("deux", "<w:pStyle w:val=\"PointGras\"/>") +
                      para("titre", "<w:pStyle w:val=\"Titre2\"/>") +
                      para("sans", "<w:pStyle w:val=\"Point\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                      para("fort", "", "<w:rStyle w:val=\"Fort\"/>") +
                      para("faible", "<w:pStyle w:val=\"PointGras\"/>", "<w:b w:val=\"0\"/>");
    CHECK(blocks_of(docx(body, {{"styles", styles}, {"numbering", lists()}})) ==
          "p 1. un\np *2. deux*\nh2 titre\np sans\np *fort*\np 3. faible\n");
}

TEST_CASE("styles that are based on each other in a circle come to an end") {
    const auto styles = word_part(
        "styles",
        "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/><w:rPr><w:b/></w:rPr></w:style>");
    CHECK(blocks_of(docx(para("x", "<w:pStyle w:val=\"B\"/>"), {{"styles", styles}})) == "p *x*\n");
}

TEST_CASE("footnotes and endnotes come in the order of their marks, whatever their identifiers") {
    const auto note = [](const std::string& id, const std::string& text, const std::string& type = {}) {
        return "<w:footnote " + type + " w:id=\"" + id + "\">" + para(text) + "</w:footnote>";
    };
    const auto notes = word_part("footnotes", note("0", "ligne", "w:type=\"separator\"") + note("5", "seconde") +
                                                  note("9", "première") + note("12", "oubliée"));
    const auto ends = word_part("endnotes", "<w:endnote w:id=\"2\">" + para("fin") + "</w:endnote>");
    const auto body =
        "<w:p><w:r><w:t>Un</w:t><w:footnoteReference w:id=\"9\"/><w:t xml:space=\"preserve\"> deux</w:t></w:r>"
        "<w:r><w:footnoteReference w:id=\"5\"/></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>";
    CHECK(blocks_of(docx(body, {{"footnotes", notes}, {"endnotes", ends}})) ==
          "p Un<1> deux<2><i>\nn <1>première\nn <2>seconde\nf oubliée\nn <i>fin\n");
}

TEST_CASE("a footnote may have a mark of its own") {
    const auto notes = word_part("footnotes", "<w:footnote w:id=\"1\">" + para("remarque") + "</w:footnote>");
    const auto body = "<w:p><w:r><w:t>Titre</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows=\"1\" "
                      "w:id=\"1\"/><w:t>*</w:t></w:r></w:p>";
    CHECK(blocks_of(docx(body, {{"footnotes", notes}})) == "p Titre<*>\nn <*>remarque\n");
}

TEST_CASE("tracked changes are read as accepted, with a word about it") {
    const auto body =
        "<w:p><w:r><w:t xml:space=\"preserve\">un </w:t></w:r><w:del><w:r><w:delText>deux</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>trois</w:t></w:r></w:ins></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">quatre </w:t></w:r></w:p>" +
        para("cinq");
    CHECK(blocks_of(docx(body)) == "p un trois\np quatre cinq\n");
    const auto conversion = convert(docx(docx_header() + body), "note.docx", languages());
    CHECK(diagnosed(conversion).find("tracked-changes") != std::string::npos);
}

TEST_CASE("fields show their result, text boxes and hidden words are not lost") {
    const auto body = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar "
                      "w:fldCharType=\"end\"/></w:r>"
                      "<w:r><w:t xml:space=\"preserve\"> suite</w:t></w:r></w:p>"
                      "<w:p><w:hyperlink><w:r><w:t>lien</w:t></w:r></w:hyperlink><w:r><w:tab/><w:noBreakHyphen/"
                      "><w:softHyphen/><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r></w:p>"
                      "<w:p><w:r><w:AlternateContent><w:Choice><w:txbxContent>" +
                      para("boîte") + "</w:txbxContent></w:Choice><w:Fallback><w:txbxContent>" + para("boîte") +
                      "</w:txbxContent></w:Fallback></w:AlternateContent></w:r></w:p>" +
                      para("caché", "", "<w:vanish/>") + para("majuscules", "", "<w:caps/>") +
                      para("2", "", "<w:vertAlign w:val=\"superscript\"/>");
    CHECK(blocks_of(docx(body)) == "p 7 suite\np lien\t\xE2\x80\x91\xCE\xB1\np boîte\nf caché\np MAJUSCULES\np <2?>\n");
}

TEST_CASE("a table's cells stay apart, a page's layout is read column by column") {
    const auto cell = [](const std::string& content) { return "<w:tc>" + content + "</w:tc>"; };
    const auto head = "<w:tbl><w:tr>" + cell(para("Conseil de") + para("l'Union européenne")) +
                      cell(para("Bruxelles") + para("12838/23")) + "</w:tr></w:tbl>";
    const auto rows = "<w:tbl><w:tr>" + cell(para("Objet:")) + cell(para("un") + para("deux")) + "</w:tr></w:tbl>";
    CHECK(blocks_of(docx(head + rows)) ==
          "p Conseil de\np l'Union européenne\np Bruxelles\np 12838/23\nt Objet:\tun\ndeux\n");
    const auto nested = "<w:tbl><w:tr>" +
                        cell("<w:tbl><w:tr>" + cell(para("a")) + cell(para("b")) + "</w:tr></w:tbl>") +
                        "</w:tr></w:tbl>";
    CHECK(blocks_of(docx(nested)) == "t a\tb\n");
}

TEST_CASE("headers and footers are furniture") {
    const auto footer = word_part("ftr", para("12838/23"));
    CHECK(blocks_of(docx(para("texte"), {{"footer", footer}})) == "p texte\nf 12838/23\n");
}

TEST_CASE("a Word file that is no whole one is refused with a reason") {
    const auto fails = [](const std::string& bytes, const std::string& code, const read::Limits& limits = {}) {
        Diagnostics diagnostics;
        try {
            read::read_docx({bytes, "x.docx"}, limits, diagnostics);
            return std::string("read");
        } catch (const Error& error) {
            return error.code() == code ? code : error.code();
        }
    };
    const auto good = docx(para("texte"));
    CHECK(fails(good.substr(0, good.size() / 2), "docx-damaged") == "docx-damaged");
    auto parts = unpack(good);
    parts.erase("word/document.xml");
    CHECK(fails(pack(parts), "docx-damaged") == "docx-damaged");
    parts["word/document.xml"] =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]><w:document>&a;</w:document>";
    CHECK(fails(pack(parts), "xml-doctype") == "xml-doctype");
    parts["word/document.xml"] = "<w:document><w:body>";
    CHECK(fails(pack(parts), "docx-damaged") == "docx-damaged");
    std::string deep = "<w:document><w:body>";
    for (int i = 0; i < 100000; ++i) deep += "<w:sdt>";
    for (int i = 0; i < 100000; ++i) deep += "</w:sdt>";
    parts["word/document.xml"] = deep + "</w:body></w:document>";
    CHECK(fails(pack(parts), "docx-damaged") == "docx-damaged");
    const auto bomb = docx(para(std::string(30 << 20, 'x')));
    CHECK(bomb.size() < 100000);
    read::Limits limits;
    limits.inflated = 1 << 20;
    CHECK(fails(bomb, "archive-bomb", limits) == "archive-bomb");
}

TEST_CASE("a name that climbs out of the archive is said, and never followed") {
    auto parts = unpack(docx(docx_header()));
    parts["../../etc/cron.d/x"] = "* * * * * root true";
    parts["word/_rels/document.xml.rels"] =
        R"(<Relationships><Relationship Id="a" Type="x/footnotes" Target="../../../../etc/passwd"/></Relationships>)";
    const auto conversion = convert(pack(parts), "note.docx", languages());
    CHECK(diagnosed(conversion).find("archive-name") != std::string::npos);
    CHECK(field(conversion.note, FieldKind::subject) == "Essai de lecture");
}

TEST_CASE("numbers are written in the formats of Word") {
    using read::docx::format_number;
    CHECK(format_number(28, "lowerLetter") == "bb");
    CHECK(format_number(1994, "upperRoman") == "MCMXCIV");
    CHECK(format_number(7, "decimalZero") == "07");
    CHECK(format_number(6, "chicago") == "\xE2\x80\xA0\xE2\x80\xA0");
    CHECK(format_number(0, "lowerRoman") == "0");
    CHECK(format_number(3, "none").empty());
}
