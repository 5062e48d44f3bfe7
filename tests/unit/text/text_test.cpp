// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"
#include "text/encoding.hpp"
#include "text/fold.hpp"
#include "text/label_value.hpp"
#include "text/list_label.hpp"
#include "text/numerals.hpp"
#include "text/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

using namespace ianote;
using namespace ianote::text;

namespace {

std::string decoded(std::string_view bytes, std::string* codes = nullptr) {
    Diagnostics diagnostics;
    auto out = to_utf8(bytes, diagnostics);
    if (codes != nullptr) {
        for (const auto& d : diagnostics.take()) *codes += d.code + " ";
    }
    return out;
}

} // namespace

TEST_CASE("encodings are recognised by their bytes") {
    using namespace std::string_view_literals;
    CHECK(decoded("\xEF\xBB\xBF"
                  "déjà") == "déjà");
    CHECK(decoded("d\xE9j\xE0 \x80 \x93") == "déjà € “");
    CHECK(decoded("\xFF\xFE"
                  "d\0\xE9\0\r\0\n\0j\0"sv) == "dé\nj");
    CHECK(decoded("\xFE\xFF"
                  "\0d\0\xE9"sv) == "dé");
    CHECK(decoded("d\0\xE9\0j\0\xE0\0"sv) == "déjà");
    CHECK(decoded("a\r\nb\rc\n") == "a\nb\nc\n");
    CHECK(decoded("e\xCC\x81t\xC3\xA9") == "été"); // NFC
}

TEST_CASE("stray bytes are read one by one, and said with their line") {
    std::string codes;
    CHECK(decoded("d\xC3\xA9j\xC3\xA0\nun \xE9t\xC3\xA9 tronqu\xC3", &codes) == "déjà\nun été tronquÃ");
    CHECK(codes == "text-encoding ");
    codes.clear();
    CHECK(decoded("a\x01"
                  "bcdefghijklmnopqrstuvwxyz",
                  &codes) == "abcdefghijklmnopqrstuvwxyz");
    CHECK(codes == "control-character ");
}

TEST_CASE("binary data is no text") {
    std::string rubbish;
    for (int i = 0; i < 4000; ++i) rubbish += static_cast<char>((i * 7919) >> 3);
    CHECK_THROWS_WITH_AS(decoded(rubbish), doctest::Contains("not-text"), Error);
}

TEST_CASE("labels are compared without case, accents and the many signs for a number") {
    for (const char* form : {"N° doc. préc.", "Nº doc. prec", "N.º DOC. PRÉC.", "No doc. préc", "n.° doc. prec."}) {
        CHECK(fold_key(form) == "nodocprec");
    }
    CHECK(fold_key("Œuvre") == "oeuvre");
    CHECK(fold_key("Straße") == "strasse");
    CHECK(fold_key("№ предх. док.") == "noпредхдок");
}

TEST_CASE("labels of lists") {
    const auto label = [](std::string_view text) {
        const auto found = read_list_label(text);
        return found ? std::string(found->n) + "|" + std::string(text.substr(found->length)) : std::string("none");
    };
    CHECK(label("16. nous") == "16|nous");
    CHECK(label("(16) nous") == "16|nous");
    CHECK(label("16) nous") == "16|nous");
    CHECK(label("4a. nous") == "4a|nous");
    CHECK(label("(a) nous") == "a|nous");
    CHECK(label("iii) nous") == "iii|nous");
    CHECK(label("1.2 Nous") == "1.2|Nous");
    CHECK(label("1.2. nous") == "1.2|nous");
    CHECK(label("\u2013 nous") == "|nous");
    CHECK(label("16.\u00a0nous") == "16|nous");
    CHECK(label("16.Nous") == "16|Nous");
    CHECK(label("16.nous") == "none");
    CHECK(label("2023. Nous") == "none");
    CHECK(label("1.000 euros") == "none");
    CHECK(label("15.9.2023 Bruxelles") == "none");
    CHECK(label("(CLASI) nous") == "none");
    CHECK(label("art. 5") == "none");
    CHECK(label("\u2013") == "none");
    CHECK(label("-nous") == "none");
    CHECK(label("1 bis. nous") == "1 bis|nous");
    CHECK(label("(4 bis) nous") == "4 bis|nous");
    CHECK(label("2-quater) nous") == "2-quater|nous");
    CHECK(label("16 α. Εμείς") == "16 α|Εμείς");
    CHECK(label("(16 a) wir") == "16 a|wir");
    CHECK(label("16 d. may") == "none");
    CHECK(label("a bis) nous") == "a bis|nous");
    CHECK(label("1.- Nous") == "1|Nous");
    CHECK(label("1.) wir") == "1|wir");
    CHECK(label("3.º. nous") == "3.º|nous");
    CHECK(label("\u2022nous") == "|nous");
    CHECK(label("et. nous") == "none");
    CHECK(label("(UE) 2016/679") == "none");
}

TEST_CASE("labels that may be words are read as possible ones alone") {
    for (const char* text : {"3.º nous", "4º nous", "1° nous", "§ 6 nous", "(ab) nous", "(za) nous"}) {
        CAPTURE(text);
        CHECK_FALSE(read_list_label(text));
        const auto label = read_possible_label(text, 0);
        REQUIRE(label);
        CHECK(label->doubtful);
    }
    CHECK(read_possible_label("§ 6 nous", 0)->n == "6");
    CHECK_FALSE(read_possible_label("1000. nous", 0));
    CHECK(read_possible_label("1000. nous", 1000)->value == 1000);
    CHECK_FALSE(read_possible_label("0000. nous", 0));
}

TEST_CASE("what a label counts as is one in every language") {
    for (const char* n : {"16 bis", "16bis", "16a", "16 a", "16A", "16 α", "16.º-A", "16-bis", "16 BIS", "§ 16 bis"}) {
        CAPTURE(n);
        CHECK(label_value(n) == "16a");
    }
    CHECK(label_value("16") == "16");
    CHECK(label_value("16 ter") == "16b");
    CHECK(label_value("16 quater") == "16c");
    CHECK(label_value("16 quinquies") == "16d");
    CHECK(label_value("16 sexies") == "16e");
    CHECK(label_value("16 septies") == "16f");
    CHECK(label_value("16 octies") == "16g");
    CHECK(label_value("16 nonies") == "16h");
    CHECK(label_value("16 decies") == "16i");
    CHECK(label_value("3.º") == "3");
    CHECK(label_value("4º") == "4");
    CHECK(label_value("1°") == "1");
    CHECK(label_value("§ 6") == "6");
    CHECK(label_value("5.1") == "5-1");
    CHECK(label_value("1.2.3") == "1-2-3");
    CHECK(label_value("A.1") == "A-1");
    CHECK(label_value("β") == "b");
    CHECK(label_value("Β") == "B");
    CHECK(label_value("б") == "b");
    CHECK(label_value("στ") == "f");
    CHECK(label_value("ζ") == "g");
    CHECK(label_value("ια") == "k");
    CHECK(label_value("za") == "za");
    CHECK(label_value("αβ") == "ab");
    CHECK(label_value("a bis") == "aa");
    CHECK(label_value("iii") == "iii");
    CHECK(label_value("IV bis") == "IVa");
    CHECK(label_value("*") == "");
    CHECK(label_value(*read_word_label("SEGUNDO. Nos", {{"segundo", 2}})) == "2");
}

TEST_CASE("numerals") {
    CHECK(roman_value("iv") == 4);
    CHECK(roman_value("XXIX") == 29);
    CHECK_FALSE(roman_value("iiii"));
    CHECK_FALSE(roman_value("Iv"));
    CHECK_FALSE(roman_value("cv1"));
    CHECK(letter_value("c") == 3);
    CHECK(letter_value("aa") == 27);
    CHECK(letter_value("γ") == 3);
    CHECK(letter_value("в") == 3);
    CHECK_FALSE(letter_value("ab"));
}

TEST_CASE("words are runs of letters, digits and marks") {
    std::vector<std::string> words;
    const std::string text = "l'État 2023, «été» a\u00a0b";
    for_each_word(text, [&](std::size_t b, std::size_t e) { words.push_back(text.substr(b, e - b)); });
    CHECK(words == std::vector<std::string>{"l", "État", "2023", "été", "a", "b"});
}

TEST_CASE("texts are normalised as ICU does it, whatever character stands behind a letter") {
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    std::size_t wrong = 0;
    for (char32_t c = 0x80; c < 0x30000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string text = "e";
        append_code_point(text, c);
        std::string expected;
        nfc->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(expected);
        wrong += to_nfc(text) == expected ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("text without white space to fold ends before a control character or two blanks") {
    CHECK(text::unfolded_end("", 0) == 0);
    CHECK(text::unfolded_end("one two", 0) == 7);
    CHECK(text::unfolded_end("one two ", 0) == 7);
    CHECK(text::unfolded_end("one  two", 0) == 3);
    CHECK(text::unfolded_end("one \ntwo", 0) == 3);
    CHECK(text::unfolded_end("one\ttwo", 0) == 3);
    CHECK(text::unfolded_end("l\xE2\x80\x99Union europ\xC3\xA9"
                             "enne et ses \xC3\x89tats  membres",
                             0) == 35);
    for (std::size_t lead = 0; lead < 20; ++lead) {
        const auto words = std::string(lead, 'x') + " ! \x7F y";
        CHECK(text::unfolded_end(words + "  z", 0) == words.size());
        CHECK(text::unfolded_end(words, 0) == words.size());
    }
}
