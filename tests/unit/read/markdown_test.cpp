// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown as converters write it.
#include "read/formats.hpp"
#include "support.hpp"

#include <algorithm>
#include <chrono>

using namespace ianote;
using namespace ianote::test;

namespace {

/// A line for each block: the letter of its kind, and its text with looks and marks.
std::string blocks_of(const std::string& text) {
    Diagnostics diagnostics;
    const auto pages = read::read_markdown({text, "note.md"}, {}, diagnostics);
    std::string out;
    for (const auto& block : pages.blocks) {
        constexpr std::string_view kinds = "phrbtnfcm";
        out += kinds[static_cast<std::size_t>(block.kind)];
        out += ' ';
        for (auto i = block.first_run; i < block.last_run; ++i) {
            const auto& run = pages.runs[i];
            auto piece = pages.text.substr(run.span.begin, run.span.end - run.span.begin);
            std::replace(piece.begin(), piece.end(), '\n', '/');
            if (run.kind != read::RunKind::text) piece = "<" + piece + ">";
            if ((run.style & style_strong) != 0) piece = "*" + piece + "*";
            if ((run.style & style_deleted) != 0) piece = "-" + piece + "-";
            if ((run.style & style_underline) != 0) piece = "_" + piece + "_";
            if ((run.style & style_subscript) != 0) piece = "v" + piece + "v";
            out += piece;
        }
        out += '\n';
    }
    return out;
}

} // namespace

TEST_CASE("links give their text, and their targets stand apart") {
    CHECK(blocks_of("Voir [le **traité**](https://eur-lex.europa.eu/x_y_z \"Titre\") et [x](#ancre).") ==
          "p Voir le *traité* et x.\nf https://eur-lex.europa.eu/x_y_z \"Titre\"/\n");
    CHECK(blocks_of("[a](ports.png) et [b](http://a.eu/(b))") == "p a et b\nf ports.png/http://a.eu/(b)/\n");
    CHECK(blocks_of("Un [lien][Les  ports], un [autre][], [simple] et [nul].\n\n[les ports]: http://a.eu\n[autre]: "
                    "<http://b.eu> 'B'\n[simple]: /c\n") ==
          "p Un lien, un autre, simple et [nul].\nf <http://b.eu> 'B'/http://a.eu//c/\n");
    CHECK(blocks_of("<mailto:a@b.eu>, <a@b.eu> et <https://a.eu>") == "p mailto:a@b.eu, a@b.eu et https://a.eu\n");
}

TEST_CASE("brackets that are no links stay what they are") {
    CHECK(blocks_of("L'article [3](voir annexe) et [texte] (x), [1]: 9001/23") ==
          "p L'article <[3]>(voir annexe) et [texte] (x), <[1]>: 9001/23\n");
    CHECK(blocks_of("[a](b") == "p [a](b\n");
    CHECK(blocks_of("\\[a\\](b) \\# \\* 1\\. x") == "p [a](b) # * 1. x\n");
}

TEST_CASE("code is text as it stands") {
    CHECK(blocks_of("Un `mot <b>` et ``deux ` trois`` et `seul") == "p Un mot <b> et deux ` trois et `seul\n");
    CHECK(blocks_of("```python\n# non\n\n1. *non*\n```\nfin\n") == "p # non//1. *non*\nf python\np fin\n");
    CHECK(blocks_of("~~~~\n```\n~~~~\n~~barré~~ H~2~O\n") == "p ```\np -barré- Hv2vO\n");
}

TEST_CASE("a list whose numbers are all the same counts") {
    CHECK(blocks_of("1. un\n1. deux\n1. trois\n") == "p 1. un\np 2. deux\np 3. trois\n");
    CHECK(blocks_of("1. un\n\n   suite\n\n   1. a\n   1. b\n\n1. deux\n") ==
          "p 1. un\np suite\np 1. a\np 2. b\np 2. deux\n");
    CHECK(blocks_of("1. un\n1. deux\n\n5) cinq;\n7) sept.\n") == "p 1. un\np 2. deux\np 5) cinq;\np 7) sept.\n");
    CHECK(blocks_of("5) un\n5) deux\n5) trois\n") == "p 5) un\np 6) deux\np 7) trois\n");
}

TEST_CASE("a printed number that is not the same in all the list is the number") {
    CHECK(blocks_of("1. un;\n1. deux;\n3. trois.\n") == "p 1. un;\np 1. deux;\np 3. trois.\n");
    CHECK(blocks_of("1. un\n\n# Titre\n\n1. deux\n") == "p 1. un\nh Titre\np 1. deux\n");
    CHECK(blocks_of("1. un\n\nTexte.\n\n1. deux\n") == "p 1. un\np Texte.\np 1. deux\n");
    CHECK(blocks_of("16. un;\n16. deux;\n17. trois.\n") == "p 16. un;\np 16. deux;\np 17. trois.\n");
}

TEST_CASE("HTML within Markdown is read, and its tags are no words") {
    CHECK(blocks_of("<table>\n<tr><td>Belgique</td>\n\n<td>5</td></tr></table>\n\nfin\n") == "t Belgique\t5\np fin\n");
    CHECK(blocks_of("<table><tr><td>1.</td><td>un</td></tr><tr><td>2.</td><td>deux</td></tr></table>\n") ==
          "t 1.\tun\nt 2.\tdeux\n");
    CHECK(blocks_of("<ol><li>un</li><li>deux</li></ol>\n") == "p 1. un\np 2. deux\n");
    CHECK(blocks_of("<div class=\"note\">un <span style=\"x\">deux</span></div>\n") == "p un deux\n");
    CHECK(blocks_of("Si a <b et x<y> vaut <inconnu>\n") == "p Si a <b et x<y> vaut <inconnu>\n");
    CHECK(blocks_of("<table> n'est pas fermé\n") == "p  n'est pas fermé\n");
}

TEST_CASE("entities by every name and number") {
    CHECK(blocks_of("&eacute; &ccaron; &euro;5 &#233; &#x1F600; &lt;x&gt; R&D; &nosuch;") ==
          "p é \xC4\x8D €5 é \xF0\x9F\x98\x80 <x> R&D; &nosuch;\n");
}

TEST_CASE("notes where their mark stands, and what pandoc says of styles") {
    CHECK(blocks_of("Un mot^[La *note* ici.] et[^4].\n\n[^4]: Quatre.\n\n    Suite.\n") ==
          "p Un mot<5> et<4>.\nn <5>La note ici.\nn <4>Quatre.\nm Suite.\n");
    CHECK(blocks_of("::: {.encadré}\nUn [mot]{.smallcaps} et [deux]{.underline}.\n:::\n\n# Titre {#t .unnumbered}\n") ==
          "p Un mot et _deux_.\nh Titre\n");
}

TEST_CASE("titles by a line below, and lines that end where they end") {
    CHECK(blocks_of("Titre\n=====\n\nAutre\n-----\n\nun\\\ndeux  \ntrois\n") == "h Titre\nh Autre\np un/deux/trois\n");
}

TEST_CASE("tables without bars at their sides are told by the line below their titles") {
    CHECK(blocks_of("Avant\nVille | Délai\n--- | :-:\nLerne | 2024\nOsmonde|2025\n\nAprès | tout\n") ==
          "p Avant\nt Ville\tDélai\nt Lerne\t2024\nt Osmonde\t2025\np Après | tout\n");
    CHECK(blocks_of("a | b | c\n--- | ---\nd | e\n") == "p a | b | c/--- | ---/d | e\n");
    CHECK(blocks_of("a | b\n\n--- | ---\n") == "p a | b\np --- | ---\n");
    Diagnostics unheard;
    const auto pages = read::read_markdown({"a | b\n-|-\nc | d\n\ne | f\n-|-\ng | h\n", "n.md"}, {}, unheard);
    REQUIRE(pages.blocks.size() == 4);
    CHECK(pages.cells[0].head);
    CHECK_FALSE(pages.cells[2].head);
    CHECK(pages.blocks[2].starts_table);
}

TEST_CASE("a definition is a paragraph below its term, and deeper") {
    CHECK(blocks_of("Port\n: un lieu\n: un vin\n\nSuite: rien\n") == "p Port\np un lieu\np un vin\np Suite: rien\n");
    CHECK(blocks_of("Port\n:sans blanc\n") == "p Port/:sans blanc\n");
    Diagnostics unheard;
    CHECK(read::read_markdown({"Port\n: un lieu\n", "n.md"}, {}, unheard).blocks[1].indent == 4);
}

TEST_CASE("a million brackets, backticks and tags take no time") {
    for (const std::string piece : {"[a](", "![a](b", "$a", "a|b\n-|-\n", "[", "`` ` ", "^[", "<a ", "[a]{", "![",
                                    "[a][b]", "1. x\n 1. y\n", "<table>\n"}) {
        std::string text = "[b]: /c\n\n";
        while (text.size() < 1000000) text += piece;
        CAPTURE(piece);
        const auto begin = std::chrono::steady_clock::now();
        CHECK_FALSE(blocks_of(text).empty());
        CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
    }
}
