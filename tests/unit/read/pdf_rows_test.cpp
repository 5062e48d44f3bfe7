// SPDX-License-Identifier: GPL-3.0-or-later
// Header tables of a PDF: which lines of the right column belong to which label.
#include "make_pdf.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

Note note_of(const std::string& rows) {
    const auto head = at(70, 780, "Bruxelles, le 15 septembre 2023") + at(70, 760, "12838/23") + at(70, 740, "NOTE");
    return convert(pdf_pages({head + rows}), "note.pdf", languages()).note;
}

} // namespace

TEST_CASE("a label in the middle of its row takes the line above it, behind the widest gap") {
    const auto note =
        note_of(at(70, 700, "Origine:") + at(200, 700, "Secretariat general") + at(200, 686, "du Conseil") +
                at(200, 658, "un sujet qui prend") + at(70, 651, "Objet:") + at(200, 644, "deux lignes"));
    CHECK(field(note, FieldKind::from) == "Secretariat general du Conseil");
    CHECK(field(note, FieldKind::subject) == "un sujet qui prend deux lignes");
}
