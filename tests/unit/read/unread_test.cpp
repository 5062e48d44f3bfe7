// SPDX-License-Identifier: GPL-3.0-or-later
// What a file shows and no reader turned into text is named.
#include "make_docx.hpp"
#include "make_pdf.hpp"
#include "read/unread.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

const std::string head = at(70, 780, "Conseil de l'Union europ\\351enne") + at(70, 760, "Bruxelles, le 3 mars 2024") +
                         at(70, 740, "7001/24") + at(70, 700, "Objet: Les phares");
const std::string body = at(70, 600, "Le Conseil a pris note du texte, et le groupe y reviendra.");

/// An image of one dot, as large and where it is drawn.
std::string picture(int x, int y, int width, int height) {
    return fmt::format("q {} 0 0 {} {} {} cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n", width, height, x, y);
}

const std::string scan = picture(0, 0, 595, 842);

/// `picture 2; part word/chart.xml 3`
std::string unread(const Conversion& conversion) {
    std::string out;
    for (const auto& item : conversion.note.source.unread) {
        out += fmt::format("{}{}", out.empty() ? "" : "; ", to_string(item.kind));
        if (item.page > 0) out += fmt::format(" {}", item.page);
        if (!item.part.empty()) out += " " + item.part;
        if (item.words > 0) out += fmt::format(" {}", item.words);
        if (item.more > 0) out += fmt::format(" +{}", item.more);
    }
    return out;
}

Conversion read_pages(const std::vector<std::string>& pages, const std::string& name = "a.pdf") {
    return convert(pdf_pages(pages), name, languages());
}

std::string message(const Conversion& conversion, std::string_view code) {
    std::string out;
    for (const auto& d : conversion.diagnostics) {
        if (d.code == code) out += d.message + "\n";
    }
    return out;
}

std::string remedy_of(const std::string& name, const ConvertOptions& options = {}) {
    try {
        convert(pdf_pages({scan, scan}), name, languages(), options);
    } catch (const Error& error) {
        CHECK(error.code() == "pdf-no-text");
        return error.remedy();
    }
    return "read";
}

} // namespace

TEST_CASE("a page of a PDF that is a picture is named, and the command that recognises it speaks the note's language") {
    const auto found = read_pages({head + body, scan, body});
    CHECK(unread(found) == "picture 2");
    CHECK(found.note.source.pages == 3);
    CHECK(found.pages == 3);
    CHECK(found.note.source.pages_without_text == 1);
    CHECK(found.note.source.coverage == 1);
    CHECK(found.status() == Status::warning);
    CHECK(message(found, "page-without-text") ==
          "page 2 is a picture, and what is written in it is not read; recognise it with 'ocrmypdf -l fra --redo-ocr "
          "--pages 2 FILE NEW.pdf'\n");
}

TEST_CASE("pictures on several pages in a row are told together") {
    const auto found = read_pages({head + body, scan, scan, scan, body, scan, body, scan, scan});
    CHECK(unread(found) == "picture 2; picture 3; picture 4; picture 6; picture 8; picture 9");
    const auto said = message(found, "page-without-text");
    CHECK(said.find("pages 2 to 4 are pictures") != std::string::npos);
    CHECK(said.find("page 6 is a picture") != std::string::npos);
    CHECK(said.find("pages 8 and 9 are pictures") != std::string::npos);
    CHECK(said.find("--pages 2-4,6,8-9 ") != std::string::npos);
}

TEST_CASE("a picture among text is no page that was not read") {
    const auto emblem = picture(70, 790, 60, 40);
    const auto chart = picture(70, 200, 455, 280);
    CHECK(unread(read_pages({emblem + head + body + chart})).empty());
    CHECK(unread(read_pages({head + body, ""})).empty()); // a blank page
    CHECK(read_pages({head + body, ""}).note.source.pages_without_text == 1);
}

TEST_CASE("a recognised page and a drawn background have their text, a stamped scan has not") {
    CHECK(unread(read_pages({scan + head + body})).empty());
    CHECK(unread(read_pages({head + body, scan + at(70, 800, "7001/24") + at(300, 30, "2")})) == "picture 2");
    std::string strips; // as scanners give a page
    for (int y = 0; y < 842; y += 4) strips += picture(0, y, 595, 4);
    CHECK(unread(read_pages({head + body, strips + at(300, 30, "2")})) == "picture 2");
}

TEST_CASE("poppler alone sees pictures as well") {
    ConvertOptions options;
    options.pdf_engine = PdfEngine::poppler;
    const auto found = convert(pdf_pages({head + body, scan, ""}), "a.pdf", languages(), options);
    CHECK(unread(found) == "picture 2");
    CHECK(found.note.source.pages_without_text == 2);
}

TEST_CASE("a PDF of pictures alone names the command in the language of its name") {
    CHECK(remedy_of("12838-23.fr.pdf").find("'ocrmypdf -l fra FILE NEW.pdf'") != std::string::npos);
    CHECK(remedy_of("st12838.de23.pdf").find("-l deu ") != std::string::npos);
    CHECK(remedy_of("12838_23 REV 1 CS.pdf").find("-l ces ") != std::string::npos);
    CHECK(remedy_of("ST-12838-2023-INIT.pdf").find("'ocrmypdf FILE NEW.pdf'") != std::string::npos);
    ConvertOptions options;
    options.language = "el";
    CHECK(remedy_of("12838-23.fr.pdf", options).find("-l ell ") != std::string::npos);
}

TEST_CASE("a long list of what is unread is counted") {
    read::Pages pages;
    for (int i = 0; i < 1000000; ++i) read::add_unread(pages, {UnreadKind::annotation, 7, {}, 2});
    read::add_unread(pages, {UnreadKind::limit, 0, {}, 5});
    REQUIRE(pages.unread.size() == 502);
    CHECK(pages.unread.at(500) == Unread{UnreadKind::annotation, 0, {}, 1999000, 999500});
    CHECK(pages.unread.at(501) == Unread{UnreadKind::limit, 0, {}, 5, 1});
}

namespace {

std::string paragraph(const std::string& inside) { return "<w:p><w:r>" + inside + "</w:r></w:p>"; }

std::string text(const std::string& words) { return "<w:t xml:space=\"preserve\">" + words + "</w:t>"; }

const std::string word_head = paragraph(text("Conseil de l'Union europ\xC3\xA9"
                                             "enne")) +
                              paragraph(text("7001/24")) + paragraph(text("Objet: Les phares"));

Conversion read_word(const std::string& more, const std::map<std::string, std::string>& parts = {}) {
    return convert(docx(word_head + more, parts), "a.docx", languages());
}

bool says(const Note& note, std::string_view words) {
    return find_writer("xml")->write(note).find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a chart, a diagram and a text in another format are named with their words") {
    const std::string chart =
        "<c:chartSpace xmlns:c=\"c\" xmlns:a=\"a\"><a:t>Feux par port</a:t><c:strCache><c:pt><c:v>Brest"
        "</c:v></c:pt></c:strCache><c:numCache><c:pt><c:v>17</c:v></c:pt></c:numCache></c:chartSpace>";
    const auto found = read_word(paragraph(text("Voir le graphique.")), {{"chart", chart}});
    CHECK(unread(found) == "part word/chart.xml 4");
    CHECK(found.status() == Status::warning);
    CHECK(message(found, "part-unread") == "4 words of word/chart.xml are not read\n");
    CHECK(unread(read_word("", {{"chart", "<c:chartSpace xmlns:c=\"c\"/>"}})).empty());
    CHECK(unread(read_word("", {{"diagramData", "<d:m xmlns:d=\"d\"><d:t>Ports et phares</d:t></d:m>"}})) ==
          "part word/diagramData.xml 3");
    CHECK(unread(read_word("", {{"aFChunk", "<html><p class='x'>Deux mots</p></html>"}})) == "part word/aFChunk.xml 2");
    CHECK(unread(read_word("", {{"chart", "<c:chartSpace"}})) == "part word/chart.xml"); // damaged
}

TEST_CASE("of two ways to say a thing in a Word file the one with words is read") {
    const auto found =
        read_word(paragraph("<mc:AlternateContent><mc:Choice Requires=\"x\"><x:new/></mc:Choice>"
                            "<mc:Fallback>" +
                            text("Le phare ancien.") + "</mc:Fallback></mc:AlternateContent>") +
                  paragraph("<mc:AlternateContent><mc:Choice Requires=\"x\">" + text("Le phare neuf.") +
                            "</mc:Choice><mc:Fallback>" + text("Une tour.") + "</mc:Fallback></mc:AlternateContent>"));
    CHECK(says(found.note, "Le phare ancien."));
    CHECK(says(found.note, "Le phare neuf."));
    CHECK_FALSE(says(found.note, "Une tour."));
}

TEST_CASE("the chosen entry of a list and lettering along a path are text") {
    const auto list = [](const std::string& chosen) {
        return paragraph(
            text("1. Le feu du port est ") + "<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList>" + chosen +
            "<w:listEntry w:val=\"bleu\"/><w:listEntry w:val=\"vert\"/></w:ddList></w:ffData></w:fldChar>" +
            "<w:instrText>FORMDROPDOWN</w:instrText><w:fldChar w:fldCharType=\"end\"/>" + text(" la nuit."));
    };
    CHECK(says(read_word(list("<w:result w:val=\"1\"/>")).note, "est vert la nuit"));
    CHECK(says(read_word(list("<w:default w:val=\"1\"/>")).note, "est vert la nuit"));
    CHECK(says(read_word(list("")).note, "est bleu la nuit"));
    CHECK(says(read_word(list("<w:result w:val=\"7\"/>")).note, "est la nuit"));
    CHECK(says(read_word(paragraph("<w:pict><v:shape><v:textpath string=\"JUSQU'AU MATIN\"/></v:shape></w:pict>")).note,
               "JUSQU'AU MATIN"));
}
