// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on a page, and what is in layers that are off.
#include "make_pdf.hpp"
#include "pdf/engine.hpp"
#include "read/formats.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// The words of the first page, `+` before what lies on it, `?` before what is not seen.
std::string seen(const std::string& bytes) {
    const auto engine = pdf::open_fast(bytes, 1 << 24);
    REQUIRE(engine != nullptr);
    pdf::Page page;
    std::vector<pdf::Font> fonts;
    if (engine->read(0, page, fonts) != pdf::Reading::done) return "beyond me";
    std::string out;
    for (const auto& piece : page.pieces) {
        out += piece.kind == pdf::PieceKind::hidden ? "?" : piece.kind == pdf::PieceKind::annotation ? "+" : "";
        out += std::string(page.text_of(piece)) + " ";
    }
    return out;
}

constexpr auto resources = "/Resources << /Font << /F1 4 0 R >> >>";

/// A page that says `text`, with an annotation; `more` are objects 8, 9, ...
std::string annotated(const std::string& annotation, const std::string& appearance, const std::string& form = {},
                      const std::vector<std::string>& more = {}) {
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] " + form + " >> >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {} /Contents 5 0 R /Annots [6 0 R] >>",
                    resources),
        font_object(),
        stream(at(100, 700, "text")),
        "<< /Type /Annot /Rect [100 500 300 520] " + annotation + " >>",
        stream(appearance, std::string("/Type /XObject /Subtype /Form /BBox [0 0 200 20] ") + resources)};
    objects.insert(objects.end(), more.begin(), more.end());
    return pdf_of(objects);
}

constexpr auto filled = "/Subtype /Widget /FT /Tx /V (old value) /AP << /N 7 0 R >> ";
constexpr auto stamp = "/Subtype /Stamp /AP << /N 7 0 R >> ";
const auto drawn = at(2, 5, "drawn");

/// A page with words in a layer of its own, object 6; `state` is the document's configuration.
std::string layered(const std::string& state, const std::string& content, const std::string& properties = "/L 6 0 R",
                    const std::string& layer = {}) {
    return pdf_of({"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R 7 0 R] /D << " + state + " >> >> >>",
                   "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                   fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R "
                               ">> /Properties << {} >> /XObject << /X 8 0 R >> >> /Contents 5 0 R >>",
                               properties),
                   font_object(), stream(content), "<< /Type /OCG /Name (one) " + layer + " >>",
                   "<< /Type /OCG /Name (two) >>",
                   stream(at(100, 600, "form"), std::string("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /OC 6 0 "
                                                            "R ") +
                                                    resources)});
}

const auto in_layer = at(100, 700, "text") + "/OC /L BDC " + at(100, 600, "layer") + " EMC " + at(100, 500, "end");

} // namespace

TEST_CASE("a field that was filled in is text, what else lies on the page is told apart") {
    CHECK(seen(annotated(filled, drawn)) == "text drawn ");
    CHECK(seen(annotated(stamp, drawn)) == "text +drawn ");
    CHECK(seen(annotated("/Subtype /FreeText /Contents (drawn) /AP << /N 7 0 R >>", drawn)) == "text +drawn ");
    CHECK(seen(annotated("/Subtype /Widget /FT /Sig /AP << /N 7 0 R >>", drawn)) == "text +drawn ");
    CHECK(seen(annotated("/Subtype /Widget /FT /Btn /Ff 65536 /AP << /N 7 0 R >>", drawn)) == "text +drawn ");
    CHECK(seen(annotated("/Subtype /Popup /AP << /N 7 0 R >>", drawn)) == "text ");
    CHECK(seen(annotated("/Subtype /Text /Contents (a remark that opens)", drawn)) == "text ");
}

TEST_CASE("flags say whether an annotation is seen, on a screen or on paper") {
    CHECK(seen(annotated(std::string(stamp) + "/F 2", drawn)) == "text ");
    CHECK(seen(annotated(std::string(stamp) + "/F 32", drawn)) == "text ");
    CHECK(seen(annotated(std::string(stamp) + "/F 36", drawn)) == "text +drawn ");
    CHECK(seen(annotated(std::string(stamp) + "/F 0", drawn)) == "text +drawn ");
    CHECK(seen(annotated(std::string(stamp) + "/F 6", drawn)) == "text ");
}

TEST_CASE("the appearance of the state that a box is in is the one that is seen") {
    const std::string box = "/Subtype /Widget /FT /Btn /AP << /N << /Yes 7 0 R >> >> ";
    CHECK(seen(annotated(box + "/AS /Yes", drawn)) == "text drawn ");
    CHECK(seen(annotated(box + "/AS /Off", drawn)) == "text ");
    CHECK(seen(annotated(box + "/V /Yes", drawn)) == "text drawn ");
}

TEST_CASE("a field without an appearance shows its value, and so does one whose appearance is out of date") {
    CHECK(seen(annotated("/Subtype /Widget /FT /Tx /V (new value)", drawn)) == "text new value ");
    CHECK(seen(annotated(filled, drawn, "/NeedAppearances true")) == "text old value ");
    CHECK(seen(annotated(filled, "/Tx BMC EMC")) == "text old value ");
    CHECK(seen(annotated("/Subtype /Widget /Parent 8 0 R", drawn, {}, {"<< /FT /Tx /V (above) >>"})) == "text above ");
    CHECK(seen(annotated("/Subtype /Widget /FT /Ch /V (fr) /Opt [[(fr) (French)] [(es) (Spanish)]]", drawn)) ==
          "text French ");
    CHECK(seen(annotated("/Subtype /Widget /FT /Ch /V [(fr) (es)] /Opt [[(fr) (French)] [(es) (Spanish)]]", drawn)) ==
          "text French Spanish ");
    CHECK(seen(annotated("/Subtype /Widget /FT /Tx /Ff 8192 /V (secret)", drawn)) == "text ");
    CHECK(seen(annotated("/Subtype /FreeText /Contents (said)", drawn)) == "text +said ");
}

TEST_CASE("an appearance in a font that cannot be decoded gives the value of its field") {
    const auto bare = "<< /Type /Font /Subtype /Type1 /BaseFont /Odd /FontDescriptor << /Flags 4 >> >>";
    const auto appearance = stream("BT /X 10 Tf 2 5 Td (\\001\\002) Tj ET",
                                   "/Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /X 8 0 R >> >>");
    const auto with = [&](const std::string& kind) {
        return seen(annotated(kind + " /AP << /N 9 0 R >>", drawn, {}, {bare, appearance}));
    };
    CHECK(with("/Subtype /Widget /FT /Tx /V (value)") == "text value ");
    CHECK(with("/Subtype /Stamp") == "beyond me");
}

TEST_CASE("an appearance is set into its place") {
    const auto bytes = annotated("/Subtype /Stamp /AP << /N 8 0 R >>", drawn, {},
                                 {stream(at(10, 5, "wide"), std::string("/Subtype /Form /BBox [0 0 100 10] /Matrix [1 "
                                                                        "0 0 1 30 0] ") +
                                                                resources)});
    const auto engine = pdf::open_fast(bytes, 1 << 24);
    pdf::Page page;
    std::vector<pdf::Font> fonts;
    REQUIRE(engine->read(0, page, fonts) == pdf::Reading::done);
    REQUIRE(page.pieces.size() == 2);
    CHECK(page.pieces[1].x0 == 120); // twice as wide as drawn
    CHECK(page.pieces[1].y == 510);
    CHECK(page.pieces[1].size == 24);
}

TEST_CASE("a file whose only text is a field's or a stamp's is no picture") {
    Diagnostics diagnostics;
    const auto bytes = annotated(filled, drawn);
    std::string only = bytes;
    only.replace(only.find("(text)"), 6, "(    )");
    CHECK(read::read_pdf({only, "form.pdf"}, {}, diagnostics).text == "drawn\n");
}

TEST_CASE("what stands in a layer that is off is not seen") {
    CHECK(seen(layered("/OFF [6 0 R]", in_layer)) == "text ?layer end ");
    CHECK(seen(layered("/ON [6 0 R]", in_layer)) == "text layer end ");
    CHECK(seen(layered("/BaseState /OFF", in_layer)) == "text ?layer end ");
    CHECK(seen(layered("/BaseState /OFF /ON [6 0 R]", in_layer)) == "text layer end ");
    CHECK(seen(layered("/OFF [6 0 R]", in_layer, "/L 6 0 R", "/Intent /Design")) == "text layer end ");
    CHECK(seen(layered("/OFF [6 0 R]", "/OC /L BDC /Span << /MCID 0 >> BDC " + at(100, 600, "in") + " EMC EMC " +
                                           at(100, 500, "end"))) == "?in end ");
}

TEST_CASE("a form in a layer that is off is not seen, nor what it draws") {
    CHECK(seen(layered("/OFF [6 0 R]", at(100, 700, "text") + "/X Do " + at(100, 500, "end"))) == "text ?form end ");
    CHECK(seen(layered("", at(100, 700, "text") + "/X Do")) == "text form ");
}

TEST_CASE("layers under a condition") {
    const auto under = [](const std::string& condition, const std::string& state = "/OFF [6 0 R]") {
        return seen(layered(state, in_layer, "/L << /Type /OCMD " + condition + " >>")) == "text layer end ";
    };
    CHECK(under("/OCGs [6 0 R 7 0 R]"));
    CHECK(!under("/OCGs 6 0 R"));
    CHECK(!under("/OCGs [6 0 R 7 0 R] /P /AllOn"));
    CHECK(under("/OCGs [6 0 R 7 0 R] /P /AnyOff"));
    CHECK(!under("/OCGs [6 0 R 7 0 R] /P /AllOff"));
    CHECK(under("/OCGs [6 0 R] /P /AllOff"));
    CHECK(under("/OCGs [null]"));
    CHECK(under("/VE [/Not 6 0 R]"));
    CHECK(!under("/VE [/And 6 0 R 7 0 R]"));
    CHECK(under("/VE [/Or 6 0 R [/Not 6 0 R]]"));
    CHECK(!under("/OCGs 7 0 R /VE [/Not [/Or 6 0 R 7 0 R]]"));
}
