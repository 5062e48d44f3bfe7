// SPDX-License-Identifier: GPL-3.0-or-later
// What is written once for all: cells, escapes, percent coding, dates, hashes.
#include "text/cells.hpp"
#include "text/escape.hpp"
#include "text/hash.hpp"
#include "text/iso_date.hpp"
#include "text/percent.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace ianote;
using namespace ianote::text;

TEST_CASE("a cell of CSV is quoted where it must be, and is never a formula") {
    CHECK(csv_cell("a \"b\", c") == "\"a \"\"b\"\", c\"");
    CHECK(csv_cell("two\nlines") == "\"two\nlines\"");
    CHECK(csv_cell("12838/23") == "12838/23");
    CHECK(csv_cell("=1+2") == "'=1+2");
    CHECK(csv_cell("@SUM(A1,A2)") == "\"'@SUM(A1,A2)\"");
    CHECK(csv_cell("").empty());
}

TEST_CASE("a cell of TSV stays in its column and in its line") {
    CHECK(tsv_cell("a\tb\r\nc") == "a b  c");
    CHECK(tsv_cell("«été»") == "«été»");
}

TEST_CASE("a cell of TSV for spreadsheets is no formula, and swallows no other cell") {
    CHECK(sheet_cell("a\tb\r\nc") == "a b  c");
    CHECK(sheet_cell("=HYPERLINK(\"x\")") == "'=HYPERLINK(\"x\")");
    CHECK(sheet_cell("+32 2 281") == "'+32 2 281");
    CHECK(sheet_cell("-q.md") == "'-q.md");
    CHECK(sheet_cell("@SUM(A1)") == "'@SUM(A1)");
    CHECK(sheet_cell("\t=1+2") == "' =1+2");
    CHECK(sheet_cell("– Adoption") == "– Adoption");
    CHECK(sheet_cell("\"A\" ITEM NOTE") == "\"\"\"A\"\" ITEM NOTE\"");
    CHECK(sheet_cell("NOTE POINT \"I/A\"") == "NOTE POINT \"I/A\"");
    CHECK(sheet_cell("\"never closed") == "\"\"\"never closed\"");
    CHECK(sheet_cell("").empty());
}

TEST_CASE("the rows of a table are its lines without remarks") {
    const auto rows = tsv_rows("# remark\nkey\ten\tfr\n\nhome\tArchive\t\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == std::vector<std::string_view>{"key", "en", "fr"});
    CHECK(rows[1] == std::vector<std::string_view>{"home", "Archive", ""});
    CHECK(tsv_rows("").empty());
}

TEST_CASE("escaped text is no markup, in an element and in an attribute") {
    CHECK(escaped("<a href=\"x\">&</a>") == "&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
    CHECK(escaped("l'été") == "l'été");
}

TEST_CASE("an address holds nothing that is not plain") {
    CHECK(percent_encoded("a b\r\nSet-Cookie: x/é") == "a%20b%0D%0ASet-Cookie%3A%20x%2F%C3%A9");
    CHECK(percent_encoded("/home/a?b#c%d", "/") == "/home/a%3Fb%23c%25d");
    CHECK(percent_encoded("Az09-_.~") == "Az09-_.~");
}

TEST_CASE("a date is read as ISO writes it and only so") {
    const auto date = read_iso_date("2024-02-29");
    REQUIRE(date);
    CHECK(to_iso(*date) == "2024-02-29");
    for (const auto* wrong : {"", "2023-02-29", "2023-13-01", "2023-00-10", "0000-01-01", "2023-1-1", "2023/01/01",
                              "-023-01-01", "2023-01-01 ", "2023-+1-01", "2023-01-0x"}) {
        CAPTURE(std::string(wrong));
        CHECK_FALSE(read_iso_date(wrong));
    }
    CHECK(read_iso_date(today()));
}

TEST_CASE("hashes are those of every machine") {
    Fnv1a hash;
    CHECK(hash.value() == 0xCBF29CE484222325ULL);
    hash.add("foobar"); // from the table of test vectors of the hash's authors
    CHECK(hash.value() == 0x85944171F73967E8ULL);
    CHECK(hex(std::array<unsigned char, 3>{0x00, 0xFF, 0x1A}) == "00ff1a");
}
