// SPDX-License-Identifier: GPL-3.0-or-later
// Aligned lines, rules, languages and merged reports in their formats.
#include <ianote/batch.hpp>
#include <ianote/languages.hpp>
#include <ianote/write.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace ianote;

TEST_CASE("aligned lines as beads and as a table") {
    const AlignedLines lines{
        {"un", "deux\ttrois", "quatre"}, {"uno", "dos tres cuatro"}, {{0, 1, 0, 1, 0.9}, {1, 3, 1, 2, 0.5}}};
    CHECK(find_line_writer("beads")->write(lines) == "[0]:[0]\n[1, 2]:[1]\n");
    CHECK(find_line_writer("tsv")->write(lines) == "un\tuno\t0.90\ndeux trois quatre\tdos tres cuatro\t0.50\n");
    CHECK(find_line_writer("beads")->write({}).empty());
    CHECK(find_line_writer("tmx") == nullptr);
    CHECK(&line_writers().front() == find_line_writer("beads"));
}

TEST_CASE("the list of rules names every rule in every format") {
    const auto rules = check_rules();
    for (const auto& writer : rule_writers()) {
        CAPTURE(writer.name);
        const auto list = writer.write(rules);
        for (const auto& rule : rules) CHECK(list.find(rule.name) != std::string::npos);
    }
    CHECK(nlohmann::json::parse(find_rule_writer("json")->write(rules)).size() == rules.size());
    CHECK(explain_rule("number-mismatch").starts_with("number-mismatch (error, a pair)"));
    CHECK_THROWS(explain_rule("number-mismach"));
}

TEST_CASE("findings are counted by rule and language, silenced ones left out") {
    CheckResult result;
    result.findings.resize(3);
    for (auto& finding : result.findings) finding.rule = "typography";
    result.findings[0].correct = "fr";
    result.findings[1].ignored = "known";
    CHECK(write_finding_counts(std::span(&result, 1)) == "findings by rule               any    fr\n"
                                                         "typography                       1     1");
}

TEST_CASE("languages as a table and as JSON") {
    const auto list = Languages().list();
    const auto json = nlohmann::json::parse(find_named(language_writers(), "json")->write(list));
    REQUIRE(json.size() == list.size());
    CHECK(json.at(0).at("code") == list.at(0).code);
    CHECK(find_named(language_writers(), "text")->write(list).starts_with("code "));
}

TEST_CASE("a merged report as a table and as lines that can be read again") {
    std::vector<batch::Record> records(2);
    records[0].input = "a.md";
    records[1].input = "b.md";
    records[1].status = Status::failed;
    records[1].diagnostics = {{Severity::error, "not-text", "bytes", "", 0, 0}};
    const auto table = find_named(batch::report_writers(), "text")->write(records);
    CHECK(table.find("failed   -") != std::string::npos);
    CHECK(table.find("error: bytes [not-text]") != std::string::npos);
    const auto lines = find_named(batch::report_writers(), "jsonl")->write(records);
    const auto again = batch::parse_record(lines.substr(lines.find('\n') + 1, lines.size() - lines.find('\n') - 2));
    REQUIRE(again);
    CHECK(again->status == Status::failed);
}

TEST_CASE("a status has a name that leads back to it") {
    for (const auto status : {Status::ok, Status::warning, Status::failed, Status::skipped})
        CHECK(parse_status(to_string(status)) == status);
    CHECK_FALSE(parse_status("fine"));
}

TEST_CASE("a manifest by lines and by NUL") {
    using Paths = std::vector<std::string>;
    CHECK(batch::parse_manifest("a\r\n\nb c\nd", false) == Paths{"a", "b c", "d"});
    CHECK(batch::parse_manifest(std::string_view("a\nb\0c\0", 6), true) == Paths{"a\nb", "c"});
    CHECK(batch::parse_manifest("", false).empty());
}
