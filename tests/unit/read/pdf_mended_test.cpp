// SPDX-License-Identifier: GPL-3.0-or-later
// What is damage of a PDF, what only a remark, and what is no lock.
#include "make_pdf.hpp"
#include "pdf/engine.hpp"
#include "read/formats.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// The text of a file, or how it fails, and the codes of what was said of it.
std::string read_all(const std::string& bytes) {
    Diagnostics diagnostics;
    std::string out;
    try {
        out = read::read_pdf({bytes, "x.pdf"}, {}, diagnostics).text;
    } catch (const Error& error) {
        out = error.code();
    }
    while (!out.empty() && out.back() == '\n') out.pop_back();
    for (const auto& d : diagnostics.take()) out += " [" + d.code + "]";
    return out;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string one_page(const std::string& contents, const std::vector<std::string>& streams,
                     const std::string& trailer = {}, const std::string& font = font_object()) {
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                                     "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + contents +
                                         " /Resources << /Font << /F1 4 0 R >> >> >>",
                                     font};
    objects.insert(objects.end(), streams.begin(), streams.end());
    return pdf_of(objects, trailer);
}

const auto text = stream(at(50, 700, "texte"));

std::string locked(const std::string& filters) {
    return one_page("5 0 R", {text},
                    "/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Encrypt << /Filter "
                    "/Standard /V 4 /R 4 /Length 128 /P -4 /CF << /StdCF << /CFM /AESV2 /AuthEvent /EFOpen /Length 16 "
                    ">> >> " +
                        filters + " /O <" + std::string(64, '1') + "> /U <" + std::string(64, '2') + "> >>");
}

} // namespace

TEST_CASE("a remark on the count of objects is no damage, a table of places that is wrong is") {
    const auto good = one_page("5 0 R", {text});
    CHECK(read_all(good) == "texte");
    CHECK(read_all(replaced(good, "/Size 6", "/Size 9")) == "texte");
    CHECK(read_all(replaced(good, "/Size 6", "/Size 5")) == "texte");
    CHECK(read_all(replaced(good, "startxref\n", "startxref\n9")) == "texte [pdf-repaired]");
    CHECK(read_all(replaced(good, "endstream\nendobj", "endobj")) == "texte [pdf-repaired]");
}

TEST_CASE("a content packed as a picture is damage, and is given to no program") {
    const auto picture = [](const std::string& filter) { return stream("\x97JB2", "/Filter " + filter); };
    CHECK(read_all(one_page("[5 0 R 6 0 R]", {text, picture("/JBIG2Decode")})) == "texte [pdf-repaired]");
    const auto silent =
        font_object("ABCDEF+Sign", "/FontDescriptor << /Type /FontDescriptor /Flags 4 /FontName /Sign >>");
    for (const auto* filter : {"/JBIG2Decode", "[/ASCIIHexDecode /JPXDecode]", "/DCTDecode", "/CCITTFaxDecode"}) {
        const auto bytes = one_page("[5 0 R 6 0 R]", {text, picture(filter)}, {}, silent);
        CHECK(read_all(bytes) == "pdf-damaged [pdf-page-damaged]");
    }
}

TEST_CASE("a font with a part packed as a picture is given to no program") {
    const auto silent = font_object("ABCDEF+Sign", "/FontDescriptor << /Type /FontDescriptor /Flags 4 /FontName /Sign "
                                                   "/FontFile2 6 0 R >>");
    CHECK(read_all(one_page("5 0 R", {text, stream("\x97JB2", "/Filter /JBIG2Decode")}, {}, silent)) ==
          "pdf-damaged [pdf-page-damaged]");
}

TEST_CASE("attachments that are encrypted alone are no lock of the pages") {
    CHECK(read_all(locked("/EFF /StdCF /StmF /Identity /StrF /Identity")) == "texte");
    CHECK(read_all(locked("/EFF /StdCF /EncryptMetadata false")) == "texte");
    CHECK(read_all(locked("/StmF /StdCF /StrF /StdCF")) == "pdf-password");
    CHECK(read_all(locked("/EFF /StdCF /StmF /StdCF /StrF /Identity")) == "pdf-password");
    CHECK(read_all(locked("/EFF /Identity")) == "pdf-password");
}

TEST_CASE("what is no operator among a page's operators is damage, unless the page says that it may be new") {
    const auto damaged = [](const std::string& content) {
        const auto bytes = pdf_pages({content + at(50, 700, "texte")});
        const auto engine = pdf::open_fast(bytes, 1 << 24);
        REQUIRE(engine != nullptr);
        pdf::Page page;
        std::vector<pdf::Font> fonts;
        CHECK(engine->read(0, page, fonts) == pdf::Reading::done);
        return engine->damaged();
    };
    CHECK_FALSE(damaged("/DeviceRGB cs 1 0 0 sc 0 0 1 RG 1 J 0 w /G1 gs true "));
    CHECK(damaged("BT /F1 10 Tf 50 720 Td (perdu) Tq ET "));
    CHECK(damaged("BT /F1 10 Tf 50 720 Td (perdu) Td ET ")); // what no operator shows
    CHECK(damaged("BT /F1 10 Tf 50 720 Td <7065\x82 Tj 0 5 Td <7264> Tj ET "));
    CHECK_FALSE(damaged("BT /F1 10 Tf 50 720 Td <70 65\n72> Tj [(a) -20 <62>] TJ ET "));
    CHECK_FALSE(damaged("BX 1 2 new EX "));
    CHECK(damaged("BX 1 2 new EX 3 new "));
}
