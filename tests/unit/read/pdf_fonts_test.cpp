// SPDX-License-Identifier: GPL-3.0-or-later
// What the codes of a font stand for and how wide they are, where the PDF leaves it to the reader.
#include "make_pdf.hpp"
#include "pdf/engine.hpp"
#include "pdf/fast/built_in_encoding.hpp"
#include "pdf/fast/sign_names.hpp"
#include "pdf/fast/standard_fonts.hpp"
#include "support.hpp"
#include "text/utf8.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// The pieces of a page by the fast engine, `_` for a blank between two; `beyond me` where it gives up.
std::string pieces_of(const std::string& content, const std::string& font) {
    const auto bytes = pdf_pages({content}, font);
    const auto engine = pdf::open_fast(bytes, 1 << 24);
    REQUIRE(engine != nullptr);
    pdf::Page page;
    std::vector<pdf::Font> fonts;
    if (engine->read(0, page, fonts) != pdf::Reading::done) return "beyond me";
    std::string out;
    for (const auto& piece : page.pieces) out += (out.empty() ? "" : "_") + std::string(page.text_of(piece));
    return out;
}

std::string bare_font(const std::string& name, const std::string& more = {}) {
    return fmt::format("<< /Type /Font /Subtype /Type1 /BaseFont /{} {} >>", name, more);
}

double width(const std::string& font, char32_t letter) {
    return pdf::StandardFont(pdf::font_by_name(font)).width(static_cast<std::uint32_t>(letter), letter);
}

std::string utf8(const std::u32string& letters) {
    std::string out;
    for (const auto c : letters) text::append_code_point(out, c);
    return out;
}

std::string number(std::size_t value) { // an integer of five bytes in a dictionary of CFF
    std::string out = "\x1D";
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
    return out;
}

std::string index(const std::vector<std::string>& items) { // of CFF, with offsets of one byte
    std::string out{'\0', static_cast<char>(items.size()), '\1', '\1'};
    std::string data;
    for (const auto& item : items) {
        data += item;
        out += static_cast<char>(data.size() + 1);
    }
    return out + data;
}

/// Three glyphs: none, eacute (a string of its own) at code 40, A (a standard string) at code 41.
std::string small_cff(const std::string& encoding) {
    const auto strings = index({"eacute"});
    const auto charset = std::string("\0\x01\x87\0\x22", 5); // numbers 391 and 34
    const auto glyphs = index({"x", "x", "x"});
    const auto top = [&](std::size_t base) {
        return number(base) + "\x0F" + number(base + charset.size()) + "\x10" +
               number(base + charset.size() + encoding.size()) + "\x11";
    };
    const auto head = std::string("\x01\0\x04\x01", 4) + index({"F"});
    const auto base = head.size() + index({top(0)}).size() + strings.size();
    return head + index({top(base)}) + strings + charset + encoding + glyphs;
}

} // namespace

TEST_CASE("the fourteen fonts have their widths though a PDF does not say them") {
    CHECK(width("Helvetica", U'i') == 222);
    CHECK(width("ABCDEF+Helvetica-BoldOblique", U'é') == 556);
    CHECK(width("Times-Roman", U'W') == 944);
    CHECK(width("TimesNewRomanPS-BoldItalicMT", U' ') == 250);
    CHECK(width("Arial,Bold", U'a') == 556);
    CHECK(width("Courier New", U'i') == 600);
    CHECK(width("Helvetica", U'Ж') == width("Helvetica", U'0'));
    CHECK_FALSE(pdf::StandardFont(pdf::font_by_name("Garamond")).known());
    // a gap of a third of the size behind six narrow letters parts words, and none does not
    CHECK(pieces_of("BT /F1 10 Tf 50 700 Td (illil) Tj 14.4 0 Td (illi) Tj ET", bare_font("Helvetica")) ==
          "illil_illi");
    CHECK(pieces_of("BT /F1 10 Tf 50 700 Td (illil) Tj 11.1 0 Td (illi) Tj ET", bare_font("Helvetica")) == "illililli");
    CHECK(pieces_of(at(50, 700, "texte"), bare_font("Garamond")) == "beyond me");
}

TEST_CASE("Symbol and ZapfDingbats have letters of their own") {
    CHECK(pieces_of(at(50, 700, "abg"), bare_font("Symbol")) == "αβγ");
    CHECK(pieces_of(at(50, 700, "4n"), bare_font("ZapfDingbats")) == "✔■");
}

TEST_CASE("names of signs are those of the glyph list and of TeX") {
    CHECK(pdf::sign_of_name("element") == U'∈');
    CHECK(pdf::sign_of_name("parenleftBigg") == U'(');
    CHECK(pdf::sign_of_name("arrowdblright") == U'⇒');
    CHECK(pdf::sign_of_name("eacute") == 0);
}

TEST_CASE("a Type 1 program says what its codes are") {
    const auto letters =
        pdf::letters_of_type1("%!FontType1\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n"
                              "dup 11 /alpha put\ndup 12 /f_i put\nreadonly def\n"
                              "/Other dup 13 /A put\ncurrentfile eexec \x01\x02");
    CHECK(utf8(letters[11]) == "α");
    CHECK(utf8(letters[12]) == "fi");
    CHECK(letters[13].empty());
    CHECK(utf8(pdf::letters_of_type1("/Encoding StandardEncoding def")[0x27]) == "’");
    CHECK(utf8(pdf::letters_of_type1("/Encoding 256 array dup 99999 /A put")[0]).empty());
    CHECK(pdf::letters_of_type1("no font")[65].empty());
}

TEST_CASE("a CFF says what its codes are, in both forms of its table") {
    for (const auto& encoding : {std::string("\0\x02\x28\x29", 4), std::string("\x01\x01\x28\x01", 4)}) {
        const auto letters = pdf::letters_of_cff(small_cff(encoding));
        CHECK(utf8(letters[40]) == "é");
        CHECK(utf8(letters[41]) == "A");
        CHECK(letters[42].empty());
    }
    const auto whole = small_cff(std::string("\0\x02\x28\x29", 4));
    for (std::size_t size = 0; size < whole.size(); ++size)
        pdf::letters_of_cff(whole.substr(0, size)); // never past the end
}

TEST_CASE("a sign here and there without a letter does not send a page to another program") {
    const auto gaps =
        font_object("ABCDEF+Text", "/Encoding << /Differences [1 /g17] /BaseEncoding /WinAnsiEncoding >>");
    CHECK(pieces_of(at(50, 700, "\\001 texte"), gaps) == "\xEF\xBF\xBD_texte");
    std::string many;
    for (int i = 0; i < 10; ++i) many += "\\001";
    CHECK(pieces_of(at(50, 700, many + " texte"), gaps) == "beyond me");
}

TEST_CASE("letters that are drawn again a hair's breadth apart are bold, and said once") {
    std::string drawn;
    double x = 50;
    for (const std::string letter : {"l", "e", "t", "t", "r", "e"}) {
        for (int i = 0; i < 3; ++i) drawn += at(x + 0.3 * i, 700, letter, 10);
        x += 5;
    }
    CHECK(pieces_of(drawn, font_object()) == "lettre");
}
