// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"
#include "text/table.hpp"

#include <fmt/ranges.h>

using namespace ianote;

namespace {

/// `1: a|b; 2: c|d`
std::string rows(std::string_view text) {
    std::string out;
    for (const auto& row : text::read_table(text)) {
        out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", row.line, fmt::join(row.cells, "|"));
    }
    return out;
}

} // namespace

TEST_CASE("the first row of a table tells what parts its cells: a tab before a semicolon before a comma") {
    CHECK(rows("fr\tes\nun; deux, trois\tdos\n") == "1: fr|es; 2: un; deux, trois|dos");
    CHECK(rows("fr;es\nun, deux;dos\n") == "1: fr|es; 2: un, deux|dos");
    CHECK(rows("fr,es\nun,dos") == "1: fr|es; 2: un|dos");
    CHECK(rows("\n# a remark; with a sign\n\nfr\nun;deux\n") == "4: fr; 5: un;deux");
    CHECK(rows("").empty());
}

TEST_CASE("a cell in quotation marks holds what would end it and a mark that is no cell's stays a mark") {
    CHECK(rows("fr;es\n\"un; deux\";dos\n") == "1: fr|es; 2: un; deux|dos");
    CHECK(rows("fr;es\n\"dit \"\"un\"\"\";\"\"\n") == "1: fr|es; 2: dit \"un\"|");
    CHECK(rows("fr;es\n\"un\ndeux\";dos\ntrois;tres\n") == "1: fr|es; 2: un\ndeux|dos; 4: trois|tres");
    CHECK(rows("fr\tes\n\"Berliner\" Prozess\tun\n\"offen\tdos\n") ==
          "1: fr|es; 2: \"Berliner\" Prozess|un; 3: \"offen|dos");
}
