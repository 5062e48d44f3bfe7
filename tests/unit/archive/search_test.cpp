// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/query.hpp"
#include "archive/snippet.hpp"
#include "archive_support.hpp"

#include <ianote/error.hpp>
#include <ianote/search_formats.hpp>

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace archive_test;

namespace {

archive::Archive& corpus() {
    static const Scratch scratch;
    static archive::Archive archive = [] {
        archive::Archive made(scratch.path(), archive::OpenFor::writing);
        add_corpus(made);
        return made;
    }();
    return archive;
}

std::set<std::string> documents(const std::string& query) {
    std::set<std::string> out;
    for (const auto& hit : ask(corpus(), query).hits) out.insert(hit.document);
    return out;
}

std::size_t points(const std::string& query) { return ask(corpus(), query).points; }

} // namespace

TEST_CASE("search: typed text is never a syntax error, and finds what it says") {
    CHECK(documents("UE-CLASI") == std::set<std::string>{"ST-12838-2023-INIT"});
    CHECK(documents("I/A").contains("ST-12838-2023-INIT"));
    CHECK(documents("12517/1/23 REV 1") == std::set<std::string>{"ST-12838-2023-INIT"});
    CHECK(documents("COSI:145") == std::set<std::string>{"ST-12838-2023-INIT"});
    CHECK(points("l'Union") == points("Union"));
    CHECK(points("l’Union") == points("union"));
    CHECK(points("\"") == 0);
    for (const auto* typed :
         {"(",     ")",           "((((", "AND",   "OR OR", "NOT",          "a AND", "OR a", "NOT NOT a",
          "\"a",   "*",           "a*b",  "-",     "- -",   "code:",        ":",     "::",   "code:\"",
          "x:y:z", "NEAR(a b)",   "^a",   "a + b", "{a}",   "point_text:a", "'",     "--",   "; DROP TABLE note; --",
          "\x01",  "\xEF\xBF\xBD"}) {
        CAPTURE(typed);
        CHECK_NOTHROW(ask(corpus(), typed));
    }
}

TEST_CASE("search: random signs are answered, whatever they are") {
    std::mt19937 random(7);
    const std::vector<std::string> pieces{"a",
                                          "EMPACT",
                                          "\"",
                                          "(",
                                          ")",
                                          " AND ",
                                          " OR ",
                                          " NOT ",
                                          "code:",
                                          "COSI",
                                          "*",
                                          "-",
                                          ":",
                                          "é",
                                          "’",
                                          " ",
                                          "year:2023",
                                          "kind:commitment ",
                                          "\xF0\x9F\x98\x80",
                                          "«",
                                          "»",
                                          "12838/23"};
    for (int i = 0; i < 600; ++i) {
        std::string typed;
        for (auto n = random() % 12; n > 0; --n) typed += pieces[random() % pieces.size()];
        CAPTURE(typed);
        CHECK_NOTHROW(ask(corpus(), typed));
    }
    CHECK_NOTHROW(ask(corpus(), std::string(100000, '(')));
    CHECK_NOTHROW(ask(corpus(), std::string(100000, 'a') + " OR b"));
}

TEST_CASE("search: forms of a word are one, with accents and without, and quotes ask for the form itself") {
    CHECK(points("comprometer lang:es") > 0);
    CHECK(points("comprometemos lang:es") == points("comprometer lang:es"));
    CHECK(points("coopération lang:fr") == points("cooperation lang:fr"));
    CHECK(points("engagement lang:fr") >= points("\"engagement\" lang:fr"));
    CHECK(points("ENGAGEMENTS lang:fr") == points("engagement lang:fr"));
    CHECK(points("\"comprometemos\"") > 0);
    CHECK(points("\"comprometer\"") < points("comprometer"));
}

TEST_CASE("search: operators, phrases and prefixes") {
    CHECK(points("EMPACT OR COSI") >= std::max(points("EMPACT"), points("COSI")));
    CHECK(points("EMPACT AND COSI") <= std::min(points("EMPACT"), points("COSI")));
    CHECK(points("EMPACT COSI") == points("EMPACT AND COSI"));
    CHECK(points("EMPACT NOT COSI") == points("EMPACT") - points("EMPACT AND COSI"));
    CHECK(points("EMPACT -COSI") == points("EMPACT NOT COSI"));
    CHECK(points("\"Consejo de la Unión Europea\"") > 0);
    CHECK(points("\"Unión la de Consejo\"") == 0);
    CHECK(points("empac*") >= points("EMPACT"));
    CHECK(points("(EMPACT OR COSI) lang:es") <= points("EMPACT OR COSI"));
}

TEST_CASE("search: fields narrow down, alone and together") {
    const auto of_cosi = documents("code:COSI");
    CHECK(of_cosi == std::set<std::string>{"ST-12838-2023-INIT", "ST-6480-2024-INIT"});
    CHECK(documents("code:cosi year:2023") == std::set<std::string>{"ST-12838-2023-INIT"});
    CHECK(documents("code:\"JAI 1133\"") == std::set<std::string>{"ST-12838-2023-INIT"});
    CHECK(documents("number:12838/23") == std::set<std::string>{"ST-12838-2023-INIT"});
    CHECK(documents("number:9422/24").contains("ST-9422-2024-REV-1"));
    CHECK(documents("date:2023-09-15") == std::set<std::string>{"ST-12838-2023-INIT"});
    CHECK(documents("date:2023-09..2023-10") == std::set<std::string>{"ST-12838-2023-INIT", "ST-14220-2023-INIT"});
    CHECK(documents("since:2024-01-01 until:2024-12-31") == documents("year:2024"));
    CHECK(documents("code:COSI OR number:14220/23").size() == 3);
    CHECK(documents("code:COSI NOT year:2023") == std::set<std::string>{"ST-6480-2024-INIT"});
    CHECK(documents("cites:11301/23") == std::set<std::string>{"ST-12838-2023-INIT"});
    CHECK(documents("type:I/A").contains("ST-12838-2023-INIT"));
    for (const auto& hit : ask(corpus(), "kind:commitment action:commit lang:es").hits) {
        CHECK(hit.kind == "commitment");
        CHECK(hit.action == "commit");
        CHECK(hit.language == "es");
    }
    CHECK(points("kind:commitment action:commit") > 0);
    CHECK(ask(corpus(), "").notes == 10);
    CHECK(ask(corpus(), "").versions == 20);
}

TEST_CASE("search: the archivist's question") {
    const auto result = ask(corpus(), "code:COSI year:2023 lang:es kind:commitment EMPACT");
    REQUIRE(result.points == 2);
    CHECK(result.hits[0].id.starts_with("b."));
    CHECK(result.hits[0].document == "ST-12838-2023-INIT");
    CHECK(result.hits[0].snippet.find("EMPACT") != std::string::npos);
}

TEST_CASE("search: counts of facets are those of the results") {
    for (const auto* query : {"EMPACT", "Union", "code:COSI OR kind:recital", "kind:commitment", ""}) {
        CAPTURE(query);
        const auto result = ask(corpus(), query);
        std::set<std::string> notes;
        std::map<std::string, std::size_t> kinds;
        for (const auto& hit : result.hits) {
            notes.insert(hit.document);
            ++kinds[hit.kind];
        }
        CHECK(result.hits.size() == result.points);
        CHECK(notes.size() == result.notes);
        for (const auto& facet : result.facets) {
            if (facet.field != "kind") continue;
            CHECK(facet.values.size() == kinds.size());
            for (const auto& value : facet.values) CHECK(kinds[value.value] == value.count);
        }
    }
}

TEST_CASE("search: marks stand on the words that were found") {
    for (const auto& hit : ask(corpus(), "criminalité organisée lang:fr").hits) {
        CHECK_FALSE(hit.marks.empty());
        for (const auto& mark : hit.marks) {
            const auto word = hit.snippet.substr(mark.begin, mark.end - mark.begin);
            CAPTURE(word);
            const bool one_of_them =
                word.find("rimin") != std::string::npos || word.find("rganis") != std::string::npos;
            CHECK(one_of_them);
        }
    }
}

TEST_CASE("search: of a long text that holds no word of the question the beginning is shown") {
    std::string text = "word1";
    for (int i = 2; i <= 200; ++i) text += " word" + std::to_string(i);
    const auto snippet = archive::make_snippet(text, {"nowhere"}, 5);
    CHECK(snippet.text == "word1 word2 word3 word4 word5…");
    CHECK(snippet.marks.empty());
    CHECK(archive::make_snippet(text, {"word100"}, 5).text == "…word97 word98 word99 word100 word101…");
}

TEST_CASE("search: a word that is nowhere is told, with the nearest") {
    const auto result = ask(corpus(), "emapct");
    CHECK(result.points == 0);
    REQUIRE(result.hints.size() == 1);
    CHECK(result.hints[0].find("empact") != std::string::npos);
}

TEST_CASE("search: the linked text of the other language stands beside") {
    archive::SearchRequest request;
    request.text = "number:12838/23 lang:fr kind:commitment EMPACT";
    request.also = "es";
    const auto result = archive::search(corpus(), request, packs());
    REQUIRE_FALSE(result.hits.empty());
    for (const auto& hit : result.hits) {
        CHECK(hit.also_id == hit.id);
        CHECK(hit.also.find("EMPACT") != std::string::npos);
    }
}

TEST_CASE("search: a filter with a value that is none is the command's fault") {
    archive::SearchRequest request;
    request.filters = {{"year", "abc"}};
    CHECK_THROWS_AS(archive::search(corpus(), request, packs()), Error);
}

TEST_CASE("results: what a spreadsheet would run is text") {
    archive::SearchResult empty;
    CHECK(archive::find_search_writer("json")->write(empty, false) == "[]\n");
}
