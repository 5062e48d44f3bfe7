// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch/claims.hpp"
#include "batch/records.hpp"
#include "cli/quantities.hpp"
#include "support.hpp"
#include "text/nearest.hpp"

#include <ianote/batch.hpp>
#include <ianote/pairs.hpp>
#include <ianote/validate.hpp>

using namespace ianote;
using namespace ianote::batch;

TEST_CASE("the versions of a note have one shard key, whatever their files are called") {
    const char* same[] = {"12838-23.fr.md",
                          "12838-23.es.md",
                          "notes/ST-12838-2023-INIT.fr.xml",
                          "ST-12838-2023-INIT_es.pdf",
                          "st-12838-2023-init.de.docx",
                          "12838_23 EN.txt",
                          "12838-23.txt"};
    for (const auto* name : same) {
        CAPTURE(std::string(name));
        CHECK(shard_key(name) == "ST1283823");
    }
    CHECK(shard_key("12517-1-23.fr.md") == shard_key("12517-1-23.es.md"));
    CHECK(shard_key("12517-1-23.fr.md") != shard_key("12517-23.fr.md"));
    CHECK(shard_key("ST-9481-2017-ADD-1-COR-2.fr.xml") != shard_key("ST-9481-2017-ADD-1.fr.xml"));
    CHECK(shard_key("joint declaration.fr.md") == shard_key("joint declaration.es.md"));
    CHECK(shard_key("joint declaration_FR.md") == shard_key("joint declaration_ES.docx"));
    CHECK(shard_key("a.md") != shard_key("b.md"));
    for (const auto& language : Languages().list()) {
        CAPTURE(language.code);
        CHECK(shard_key("joint declaration." + language.code + ".md") == "JOINTDECLARATION");
    }
    CHECK(shard_key("joint declaration.xx.md") == "JOINTDECLARATIONXX");
}

TEST_CASE("each input is in one shard, and shards are of like size") {
    std::vector<int> sizes(4);
    for (int i = 0; i < 4000; ++i) {
        const auto name = std::to_string(10000 + i) + "-23.fr.md";
        int in = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            if (!in_shard(name, {k, 4})) continue;
            ++in;
            ++sizes[k];
        }
        REQUIRE(in == 1);
    }
    for (const auto size : sizes) CHECK(size > 800);
}

TEST_CASE("shards as people type them") {
    CHECK(parse_shard("2/4").index == 2);
    CHECK(parse_shard("0/1").count == 1);
    for (const char* wrong : {"4/4", "-1/4", "1", "a/b", "1/0", "", "1/4x"}) {
        CAPTURE(std::string(wrong));
        CHECK_THROWS_AS(parse_shard(wrong), Error);
    }
}

TEST_CASE("a record survives its way through the report") {
    Record record;
    record.input = "notes/\"odd\"\nname.md";
    record.status = Status::warning;
    record.words = 12;
    record.coverage = 0.5;
    record.diagnostics = {{Severity::warning, "coverage", "lost: «été»", "", 2, 7}};
    const auto line = to_json_line(record);
    CHECK(line.find('\n') == std::string::npos);
    const auto again = parse_record(line);
    REQUIRE(again);
    CHECK(again->input == record.input);
    CHECK(again->diagnostics.at(0).message == "lost: «été»");
    CHECK(again->diagnostics.at(0).line == 7);
    CHECK(to_json_line(*again) == line);
    for (const char* torn : {"", "{", "[]", "{\"input\":1,\"status\":2}", "{\"input\":\"a\",\"status\":\"fine\"}",
                             "null", "{\"input\":\"a\"}"})
        CHECK_FALSE(parse_record(torn));
}

TEST_CASE("a collision is known as one when the report is read again") {
    Record collided;
    collided.input = "b.md";
    fail(collided, Collision("'a.md' and 'b.md' are both x.xml"));
    REQUIRE(collided.collides);
    Record damaged;
    damaged.input = "c.md";
    fail(damaged, Error(ErrorKind::input, "not-text", {}, "bytes"));
    REQUIRE_FALSE(damaged.collides);
    for (const auto* record : {&collided, &damaged}) {
        const auto again = parse_record(to_json_line(*record));
        REQUIRE(again);
        CHECK(again->status == Status::failed);
        CHECK(again->collides == record->collides);
    }
    CHECK_FALSE(parse_record(R"({"input":"d.md","status":"failed"})")->collides);
}

TEST_CASE("a file whose name is no text is converted all the same") {
    const auto bytes = ianote::test::slurp(std::filesystem::path(IANOTE_SOURCE_DIR) / "corpus/6480-24.fr.md");
    for (const char* name : {"d\xE9j\xE0.md", "\x01\x02\x03", "a\nb<&\".md"}) {
        const auto xml = writers().front().write(convert(bytes, name, ianote::test::languages()).note);
        CHECK(validate(xml).empty());
    }
}

TEST_CASE("an output's name belongs to the first input, whoever is faster") {
    Claims claims;
    std::optional<Claims::Owner> displaced;
    CHECK_FALSE(claims.claim("a.xml", {5, "five"}, displaced));
    CHECK(claims.claim("a.xml", {7, "seven"}, displaced)->input == "five");
    CHECK_FALSE(displaced);
    CHECK_FALSE(claims.claim("a.xml", {2, "two"}, displaced));
    CHECK(displaced->input == "five");
    bool written = false;
    CHECK(claims.commit("a.xml", 5, [&] { written = true; })->input == "two");
    CHECK_FALSE(written);
    CHECK_FALSE(claims.commit("a.xml", 2, [&] { written = true; }));
    CHECK(written);
}

TEST_CASE("times and sizes as people type them") {
    using namespace std::chrono_literals;
    CHECK(cli::parse_time("30", "--timeout") == 30s);
    CHECK(cli::parse_time("500ms", "--timeout") == 500ms);
    CHECK(cli::parse_time("2m", "--timeout") == 120s);
    CHECK(cli::parse_size("512M", "--max-memory") == 512U << 20U);
    CHECK(cli::parse_size("0", "--max-memory") == 0);
    for (const char* wrong : {"", "soon", "-1", "1.5s", "30 s", "99999999999999999999"})
        CHECK_THROWS_AS(cli::parse_time(wrong, "--timeout"), Error);
}

TEST_CASE("a mistyped word is answered with the nearest, and a strange one with none") {
    const std::vector<std::string> known{"convert", "validate", "languages", "report"};
    CHECK(text::nearest("convrt", known) == "convert");
    CHECK(text::nearest("vlaidate", known) == "validate");
    CHECK(text::nearest("xyz", known).empty());
}

TEST_CASE("diagnostics of one kind are counted, not kept without end") {
    Diagnostics diagnostics(3);
    for (int i = 0; i < 1000; ++i) diagnostics.add("numbering-gap", "gap", i);
    const auto list = diagnostics.take();
    REQUIRE(list.size() == 4);
    CHECK(list.back().message == "997 more of this kind");
}

TEST_CASE("work on a version that goes wrong fails its record, and no other") {
    const auto corpus = std::filesystem::path(IANOTE_SOURCE_DIR) / "corpus";
    VersionWork work;
    work.alone = [](const Note& note, Record&) {
        if (note.identity.find("12838") != std::string::npos) throw std::runtime_error("a library gave up");
    };
    const std::atomic<bool> stop{false};
    const auto records = [&] {
        std::vector<Record> finished;
        work.listener.finished = [&](const Record& record) { finished.push_back(record); };
        run_versions({corpus / "12838-23.fr.md", corpus / "6480-24.fr.md"}, ianote::test::languages(), {}, work, stop);
        return finished;
    }();
    REQUIRE(records.size() == 2);
    CHECK(records[0].status == Status::failed);
    CHECK(records[0].diagnostics.back().message == "a library gave up");
    CHECK(records[1].status == Status::warning);
}
