// SPDX-License-Identifier: GPL-3.0-or-later
// Text that was taken out or put in: in Word files, pages and Markdown, and what the rest of the program makes of it.
#include "make_docx.hpp"
#include "support.hpp"

#include <ianote/align.hpp>

using namespace ianote;
using namespace ianote::test;

namespace {

/// A text with `-...-` around what was taken out, `+...+` around what was put in, `_..._` around what is underlined.
std::string shown(const Text& text) {
    std::string out;
    for (const auto& part : text.inlines) {
        auto piece = part.kind == InlineKind::footnote_ref ? "[" + part.text + "]" : part.text;
        if ((part.style & style_underline) != 0) piece = "_" + piece + "_";
        if ((part.style & style_inserted) != 0) piece = "+" + piece + "+";
        if (part.is_deleted()) piece = "-" + piece + "-";
        out += piece;
    }
    return out;
}

std::string body(const Note& note) {
    std::string out;
    model::for_each_block(note.body, [&](const Block& block) {
        if (!block.text.empty()) out += (block.n.empty() ? "" : block.n + " ") + shown(block.text) + "\n";
    });
    return out;
}

Conversion markdown(const std::string& text) { return convert_text(with_header(text)); }

Conversion page(const std::string& inside) {
    return convert("<!DOCTYPE html><html lang=\"fr\"><head><style>.gone{text-decoration:line-through} "
                   ".new{text-decoration-line:underline}</style></head><body><p>Bruxelles, le 15 septembre 2023</p>"
                   "<p>12838/23</p><p>NOTE</p><p>Objet: Essai de page</p><p>La présidence a présenté un texte aux "
                   "délégations.</p>" +
                       inside + "</body></html>",
                   "note.html", languages());
}

std::string look(const std::string& text, const std::string& properties) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string run(const std::string& text) { return look(text, ""); }

Conversion word(const std::string& inside, Changes changes = Changes::accepted) {
    ConvertOptions options;
    options.changes = changes;
    return convert(docx(docx_header() + inside), "note.docx", languages(), options);
}

/// Codes with their severity, joined by blanks.
std::string said(const Conversion& conversion) {
    std::string out;
    for (const auto& d : conversion.diagnostics)
        out += (out.empty() ? "" : " ") + std::string(to_string(d.severity)) + ":" + d.code;
    return out;
}

} // namespace

TEST_CASE("struck words of Markdown are marked, and underlined ones beside them were put in") {
    const auto result = markdown("Le délai est de ~~trente~~ [**soixante**]{.underline} jours, soit <del>un</del> "
                                 "<ins>deux</ins> <u>mois</u>.\n");
    CHECK(body(result.note) == "Le délai est de -trente- +soixante+ jours, soit -un- +deux mois+.\n");
    CHECK(plain_text(result.note.body[0].text) == "Le délai est de soixante jours, soit deux mois.");
    CHECK(said(result) == "note:struck-text");
    CHECK(result.status() == Status::ok);
    CHECK(result.note.source.coverage == 1);
    CHECK(body(markdown("Un mot <u>souligné</u> et [un autre]{.underline}.\n").note) ==
          "Un mot _souligné_ et _un autre_.\n");
    // a lone sign, an unclosed one, a bracket that is none
    CHECK(body(markdown("De ~5 à ~~7 ports [dont un] et [^2] rien.\n\n[^2]: Une note.\n").note) ==
          "De ~5 à ~~7 ports [dont un] et [2] rien.\n");
}

TEST_CASE("struck words of a page are marked by element, style and class") {
    const auto result =
        page("<p>Le délai est de <del>trente</del><ins>soixante</ins> jours, soit <s>un mois</s> <span "
             "class=\"gone\">ou</span> <span style=\"text-decoration: line-through\">deux</span> <span "
             "class=\"new\">trois</span> mois, voir <a href=\"https://example.org\"><u>le port</u></a>.</p>");
    CHECK(shown(result.note.body.back().text) ==
          "Le délai est de -trente-+soixante+ jours, soit -un mois- -ou- -deux- +trois+ mois, voir le port.");
    CHECK(plain_text(result.note.body.back().text) == "Le délai est de soixante jours, soit trois mois, voir le port.");
    CHECK(said(result) == "note:struck-text");
    CHECK(shown(page("<p>Un <u>mot</u> <span class=\"new\">et un autre</span>.</p>").note.body.back().text) ==
          "Un _mot et un autre_.");
}

TEST_CASE("struck words of a Word file are marked, by strike, double strike and style") {
    const auto result =
        word("<w:p>" + run("Le délai est de ") + look("trente ", "<w:strike/>") +
             look("soixante ", "<w:b/><w:u w:val=\"single\"/>") + run("jours") + look(" ouvrés", "<w:dstrike/>") +
             look(" francs", "<w:strike w:val=\"0\"/>") + run(".") + "</w:p>");
    CHECK(body(result.note) == "Le délai est de -trente -+soixante +jours- ouvrés- francs.\n");
    CHECK(said(result) == "note:struck-text");
    CHECK(body(word("<w:p>" + run("Un ") + look("mot", "<w:u w:val=\"single\"/>") + run(" et ") +
                    look("rien", "<w:u w:val=\"none\"/>") + "<w:hyperlink>" + look(" là", "<w:u w:val=\"single\"/>") +
                    "</w:hyperlink></w:p>")
                   .note) == "Un _mot_ et rien là\n");
}

TEST_CASE("tracked changes read as accepted, or are marked where that is asked for") {
    const auto text = "<w:p>" + run("Le délai est de ") +
                      "<w:del><w:r><w:delText xml:space=\"preserve\">trente </w:delText></w:r></w:del>" + "<w:ins>" +
                      run("soixante ") + "</w:ins>" + run("jours.") + "</w:p>";
    const auto gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>Un alinéa de "
                      "trop.</w:delText></w:r></w:del></w:p>";
    const auto accepted = word(text + gone + para("Fin."));
    CHECK(body(accepted.note) == "Le délai est de soixante jours.\nFin.\n");
    CHECK(said(accepted) == "warning:tracked-changes");
    const auto marked = word(text + gone + para("Fin."), Changes::marked);
    CHECK(body(marked.note) == "Le délai est de -trente -+soixante +jours.\n-Un alinéa de trop.-\nFin.\n");
    CHECK(said(marked) == "note:struck-text");
    CHECK(marked.note.source.coverage == 1);
    CHECK(plain_text(marked.note.body[0].text) == plain_text(accepted.note.body[0].text));
    // what is underlined in a file whose changes are tracked was underlined by its author
    CHECK(body(word(text + "<w:p>" + look("Fin", "<w:u w:val=\"single\"/>") + "</w:p>", Changes::marked).note)
              .ends_with("_Fin_\n"));
}

TEST_CASE("what was taken out is no date, no reference, no verb and no heading") {
    const auto note = markdown("Voir ~~le 3 juin 2023~~ le 4 juillet 2023, ~~9001/23~~ 9002/23, et le 5 ~~mai~~ juin "
                               "2023.\n")
                          .note;
    std::string marks;
    for (const auto& part : note.body[0].text.inlines) {
        if (part.kind == InlineKind::date || part.kind == InlineKind::doc_ref) marks += part.text + "; ";
    }
    CHECK(marks == "4 juillet 2023; 9002/23; ");
}

TEST_CASE("a date of which a word was put in was put in") {
    CHECK(body(markdown("Voir le 4 <ins>juillet</ins> 2023.\n").note) == "Voir le +4 juillet 2023+.\n");
}

TEST_CASE("a label that was taken out is no label, and the one behind it is") {
    const auto result = markdown("1. Un.\n\n~~2.~~ 3. Trois.\n\n~~3. Quatre.~~\n\n4. Cinq ~~et six~~.\n");
    CHECK(body(result.note) == "1 Un.\n3 -2.- Trois.\n3 -Quatre.-\n4 Cinq -et six-.\n");
    CHECK(result.note.source.coverage == 1);
}

TEST_CASE("a point that was taken out whole leaves no gap and is not asked of the other version") {
    const auto fr =
        markdown("1. Les ports tiennent un registre.\n\n~~2. Ce registre est public.~~\n\n2. La Commission fait "
                 "rapport.\n");
    CHECK(said(fr) == "note:struck-text");
    const auto es =
        convert_text("Bruselas, 15 de septiembre de 2023\n\n12838/23\n\nNOTA\n\nDe: la Presidencia\nA: "
                     "Delegaciones\nAsunto: Ensayo de lectura\n\n---\n\n1. Los puertos llevan un registro.\n\n2. La "
                     "Comisión presenta un informe.\n",
                     "note.md");
    const auto aligned = align_notes(fr.note, es.note, languages());
    CHECK(aligned.diagnostics.empty());
    aligned.bitext.for_each_link([](const Group& group, const Link& link) {
        for (const auto& segment : link.source) CHECK(segment.text.find("public") == std::string::npos);
        if (group.kind == "point") CHECK(!link.target.empty());
    });
}

TEST_CASE("a note whose every mark was taken out goes with them") {
    const auto result =
        markdown("Un texte ~~ancien[^1]~~ va[^2].\n\n[^1]: De l'ancien.\n\n    Et encore.\n\n[^2]: Du texte.\n");
    REQUIRE(result.note.footnotes.size() == 2);
    CHECK(shown(result.note.footnotes[0].text) == "-De l'ancien.-");
    CHECK(shown(result.note.footnotes[0].more.at(0)) == "-Et encore.-");
    CHECK(shown(result.note.footnotes[1].text) == "Du texte.");
    CHECK(said(result) == "note:struck-text");
}

TEST_CASE("what was taken out stands in the XML, and neither in plain text nor among what is read") {
    const auto note = markdown("Un ~~deux~~ trois[^1].\n\n~~Un alinéa de trop.~~\n\n[^1]: Une ~~autre~~ note.\n").note;
    const auto xml = find_writer("xml")->write(note);
    CHECK(xml.find("Un <del>deux</del> trois") != std::string::npos);
    CHECK(xml.find("<del>Un alinéa de trop.</del>") != std::string::npos);
    const auto text = find_writer("text")->write(note);
    CHECK(text.find("Un trois[^1].") != std::string::npos);
    CHECK(text.find("de trop") == std::string::npos);
    const auto json = find_writer("json")->write(note);
    CHECK(json.find("\"Un trois.\"") != std::string::npos);
    CHECK(json.find("\"deux\"") != std::string::npos);
    const auto again = convert(xml, "note.xml", languages()).note;
    CHECK(body(again) == body(note));
    CHECK(find_writer("xml")->write(again) == xml);
}

TEST_CASE("a subject keeps what was taken out of it as such") {
    const auto note =
        convert_text(with_header("Un texte.\n", "Projet de ~~conclusions~~ <u>résolution</u> sur les ports")).note;
    CHECK(field(note, FieldKind::subject) == "Projet de résolution sur les ports");
}
