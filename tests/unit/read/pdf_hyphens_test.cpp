// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a PDF that a line's end cuts, and those that keep their hyphen there.
#include "language/registry.hpp"
#include "read/pdf/hyphens.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;
using read::pdf::LineEnd;
using read::pdf::Vocabulary;

namespace {

Vocabulary of(const std::string& language, const std::vector<std::string>& lines = {}) {
    Vocabulary vocabulary;
    for (const auto& text : lines) {
        read::pdf::Line line;
        line.text = text;
        vocabulary.read(line);
    }
    vocabulary.set_first_parts(languages().registry().find(language)->first_parts);
    return vocabulary;
}

} // namespace

TEST_CASE("first parts of a language's compounds keep their hyphen at a line's end") {
    const auto french = of("fr");
    CHECK(french.judge("garde-", "côtes") == LineEnd::hyphen);
    CHECK(french.judge("Sous-", "commission,") == LineEnd::hyphen);
    CHECK(french.judge("ex-", "président") == LineEnd::hyphen);
    CHECK(french.judge("vis-à-", "vis") == LineEnd::hyphen);
    CHECK(french.judge("concer-", "nés") == LineEnd::cut);
    CHECK(of("en").judge("non-", "paper") == LineEnd::hyphen);
    CHECK(of("es").judge("ex-", "ministra") == LineEnd::hyphen);
    CHECK(of("ro").judge("într-", "un") == LineEnd::hyphen);
    CHECK(of("de").judge("EU-", "weit") == LineEnd::hyphen);
    CHECK(of("de").judge("Verord-", "nung") == LineEnd::cut);
}

TEST_CASE("what the document writes elsewhere comes first, and one that cuts words keeps no doubtful hyphen") {
    CHECK(of("fr", {"une garderie publique et"}).judge("garde-", "rie") == LineEnd::cut);
    const std::vector<std::string> cuts{"le texte concer-", "né et la proposi-", "tion que le gou-", "vernement a"};
    CHECK(of("fr", cuts).judge("ex-", "pliquer") == LineEnd::cut);
    auto told = cuts;
    told.emplace_back("le ministre a dit");
    CHECK(of("fr", told).judge("ex-", "ministre") == LineEnd::hyphen);
    CHECK(of("fr", cuts).judge("garde-", "côtes") == LineEnd::hyphen);
}

TEST_CASE("a number that a line's end cuts behind its stroke is one") {
    CHECK(Vocabulary().judge("9001/", "23,") == LineEnd::hyphen);
    CHECK(Vocabulary().judge("2021/", "2115") == LineEnd::hyphen);
    CHECK(Vocabulary().judge("et/", "23") == LineEnd::whole);
    CHECK(Vocabulary().judge("9001/", "oder") == LineEnd::whole);
}
