// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts whose codes are told by a CMap, and whose letters by Adobe's numbers of glyphs.
#include "make_pdf.hpp"
#include "pdf/engine.hpp"
#include "pdf/fast/code_map.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

struct Read {
    std::string text;
    pdf::Font font;
    float width = 0; ///< of the first piece
};

/// One page by the fast engine; objects 5 and on are those of the font.
Read read_page(const std::string& shown, const std::string& font, const std::vector<std::string>& more) {
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                                     "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources "
                                     "<< /Font << /F1 5 0 R >> >> >>",
                                     stream("BT /F1 10 Tf 50 700 Td " + shown + " Tj ET"), font};
    objects.insert(objects.end(), more.begin(), more.end());
    const auto bytes = pdf_of(objects);
    const auto engine = pdf::open_fast(bytes, 1 << 24);
    REQUIRE(engine != nullptr);
    pdf::Page page;
    std::vector<pdf::Font> fonts;
    if (engine->read(0, page, fonts) != pdf::Reading::done) return {"beyond me", {}, 0};
    if (page.pieces.empty()) return {};
    return {page.text, fonts.at(page.pieces[0].font), page.pieces[0].x1 - page.pieces[0].x0};
}

std::string composite(const std::string& encoding, const std::string& ordering, const std::string& more = {}) {
    return fmt::format(
        "<< /Type /Font /Subtype /Type0 /BaseFont /Probe /Encoding {} {} /DescendantFonts [<< /Type /Font "
        "/Subtype /CIDFontType0 /BaseFont /Probe /CIDSystemInfo << /Registry (Adobe) /Ordering ({}) "
        "/Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /Flags 68 /FontWeight 700 >> >>] >>",
        encoding, more, ordering);
}

bool tables_missing() {
    if (pdf::letters_of_collection("Japan1")) return false;
    MESSAGE("skipped: poppler-data is not installed");
    return true;
}

constexpr auto two_lengths = "1 begincodespacerange <00> <7F> endcodespacerange\n"
                             "1 begincodespacerange <8000> <FFFF> endcodespacerange\n"
                             "1 begincidrange <41> <43> 300 endcidrange 1 begincidchar <8001> 7 endcidchar";

} // namespace

TEST_CASE("words in a predefined character map of Japan are read without poppler") {
    if (tables_missing()) return;
    const auto read = read_page("<93FA967B41>", composite("/90ms-RKSJ-H", "Japan1"), {});
    CHECK(read.text == "日本A");
    CHECK(read.width == doctest::Approx(30)); // three glyphs as wide as they are high
}

TEST_CASE("words in predefined character maps of Korea and China are read without poppler") {
    if (tables_missing()) return;
    CHECK(read_page("<C7D1B1B9>", composite("/KSCms-UHC-H", "Korea1"), {}).text == "한국");
    CHECK(read_page("<D6D0B9FA>", composite("/GBK-EUC-H", "GB1"), {}).text == "中国");
    CHECK(read_page("<4E2D570B>", composite("/UniCNS-UCS2-H", "CNS1"), {}).text == "中國");
}

TEST_CASE("glyphs that are numbered as Adobe does are letters without a table of the document's own") {
    if (tables_missing()) return;
    CHECK(read_page("<00220023>", composite("/Identity-H", "Japan1"), {}).text == "AB");
}

TEST_CASE("a map that is not installed, goes downwards or belongs to no collection is left to poppler") {
    CHECK(read_page("<41>", composite("/No-Such-Map-H", "Japan1"), {}).text == "beyond me");
    CHECK(read_page("<93FA>", composite("/90ms-RKSJ-V", "Japan1"), {}).text == "beyond me");
    CHECK(read_page("<93FA>", composite("/90ms-RKSJ-H", "Identity"), {}).text == "beyond me");
    CHECK(pdf::CodeMap::installed("../../../../../etc/passwd", "Japan1") == nullptr);
    CHECK(pdf::CodeMap::installed("90ms-RKSJ-H", "../Adobe-Japan1") == nullptr);
}

TEST_CASE("a map that is in the file tells the codes, and the document's table their letters") {
    const auto table = "1 beginbfchar <42> <00E9> endbfchar 1 beginbfchar <8001> <0416> endbfchar";
    const auto read =
        read_page("<428001>", composite("6 0 R", "Identity", "/ToUnicode 7 0 R"), {stream(two_lengths), stream(table)});
    CHECK(read.text == "éЖ");
}

TEST_CASE("what a font's name does not tell of its looks is told by its descriptor") {
    const auto read = read_page("<0041>", composite("/Identity-H", "Identity", "/ToUnicode 6 0 R"),
                                {stream("1 beginbfchar <0041> <0061> endbfchar")});
    CHECK(read.text == "a");
    CHECK(read.font.bold);
    CHECK(read.font.italic);
}

TEST_CASE("codes of one and of two bytes stand beside each other") {
    const auto map = pdf::CodeMap::parse(two_lengths, "");
    REQUIRE(map != nullptr);
    CHECK(map->cids("B\x80\x01") == std::string("\x01\x2D\x00\x07", 4));
    CHECK(map->cids("\x80") == std::string(2, '\0')); // cut short
}

TEST_CASE("maps of a million ranges, and those that lean on themselves, are given up") {
    std::string many = "1 begincidrange ";
    for (int i = 0; i < 1000000; ++i) many += "<41><43>1 ";
    CHECK(pdf::CodeMap::parse(many, "Japan1") == nullptr);
    CHECK(pdf::CodeMap::parse("/Own usecmap 1 begincidchar <41> 7 endcidchar", "Japan1") == nullptr);
    CHECK(pdf::CodeMap::parse("/WMode 1 def 1 begincidchar <41> 7 endcidchar", "Japan1") == nullptr);
    CHECK(pdf::CodeMap::parse("", "Japan1") == nullptr);
}

TEST_CASE("a table of letters that unpacks without end is read as far as one may go") {
    std::string bomb = "1 beginbfchar <0041> <0061> endbfchar\n";
    bomb.append(12000000, ' ');
    CHECK(read_page("<0041>", composite("/Identity-H", "Identity", "/ToUnicode 6 0 R"), {stream(bomb)}).text == "a");
}
