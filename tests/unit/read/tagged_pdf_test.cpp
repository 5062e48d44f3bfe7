// SPDX-License-Identifier: GPL-3.0-or-later
// Tagged PDFs: what a document says of its own structure, where its lines do not speak against it.
#include "make_pdf.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// A page of lines, each a marked piece of its own, under these elements.
Note note_of(const std::string& structure, const std::vector<std::string>& lines, int distance) {
    std::string content;
    int number = 0;
    for (const auto& line : lines) {
        content += fmt::format("/P <</MCID {}>> BDC {} EMC\n", number, at(70, 780 - number * distance, line));
        ++number;
    }
    const auto bytes = pdf_of({"<< /Type /Catalog /Pages 2 0 R /StructTreeRoot << /K [" + structure + "] >> >>",
                               "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << "
                               "/Font << /F1 4 0 R >> >> >>",
                               font_object(), stream(content)});
    return convert(bytes, "note.pdf", languages()).note;
}

std::string element(const std::string& kind, int mark) {
    return fmt::format("<< /S /{} /Pg 3 0 R /K {} >> ", kind, mark);
}

} // namespace

TEST_CASE("the list of a tagged PDF is one, though each of its lines stands apart") {
    const std::vector<std::string> lines{"Bruxelles, le 15 septembre 2023",
                                         "12838/23",
                                         "NOTE",
                                         "Origine: la presidence",
                                         "Objet: Balises",
                                         "Sont exclues du calcul:",
                                         "les balises retirees;",
                                         "les balises perdues."};
    std::string paragraphs;
    for (int i = 0; i < 6; ++i) paragraphs += element("P", i);
    const auto list =
        "<< /S /L /K [<< /S /LI /K " + element("LBody", 6) + ">> << /S /LI /K " + element("LBody", 7) + ">>] >>";
    const auto note = note_of(paragraphs + list, lines, 40);
    CHECK(note.source.coverage == 1);
    std::vector<std::string> labels;
    model::for_each_block(note.body, [&](const Block& block) {
        if (block.kind == BlockKind::point) labels.push_back(block.label);
    });
    CHECK(labels == std::vector<std::string>{"•", "•"});
}
