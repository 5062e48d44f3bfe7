// SPDX-License-Identifier: GPL-3.0-or-later
// What search, export, verify, serve, languages and report understand.
#include "cli/export.hpp"
#include "cli/list_languages.hpp"
#include "cli/report.hpp"
#include "cli/search.hpp"
#include "cli/serve.hpp"
#include "cli/verify.hpp"
#include "typed.hpp"

#include <cstdlib>

using namespace cli_test;

using Words = std::vector<std::string>;

namespace {

/// A variable of the environment while a test runs.
struct Variable {
    const char* name;

    Variable(const char* variable, const char* value)
        : name(variable) {
        ::setenv(name, value, 1);
    }

    ~Variable() { ::unsetenv(name); }

    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
};

} // namespace

TEST_CASE("search: right lines") {
    const Typed<Search> plain("a.ianote");
    CHECK(plain.path == "a.ianote");
    CHECK(plain.request().text.empty());
    CHECK(plain.request().limit == 20);
    CHECK(plain.request().order == archive::Order::relevance);
    CHECK(plain.format->name == "text");
    CHECK(Typed<Search>("a.ianote \"plans d'action\" lang:fr").request().text == "plans d'action lang:fr");
    CHECK(Typed<Search>("a.ianote -f json").request().limit == SIZE_MAX);
    CHECK(Typed<Search>("a.ianote -n 0").request().limit == SIZE_MAX);
    CHECK(Typed<Search>("a.ianote -n 5 --offset 10").request().limit == 5);
    CHECK(Typed<Search>("a.ianote -n 5 --offset 10").request().offset == 10);
    CHECK(Typed<Search>("a.ianote --sort newest").request().order == archive::Order::newest);
    CHECK(Typed<Search>("a.ianote --sort oldest").request().order == archive::Order::oldest);
    CHECK(Typed<Search>("a.ianote --also es").request().also == "es");
    CHECK(Typed<Search>("a.ianote --facets").request().with_facets);
    CHECK(Typed<Search>("a.ianote --whole").request().whole_texts);
    const auto filtered = Typed<Search>("a.ianote EMPACT --code COSI --year 2023 --code JAI").request();
    CHECK(filtered.text == "EMPACT");
    const std::vector<std::pair<std::string, std::string>> filters{{"code", "COSI"}, {"code", "JAI"}, {"year", "2023"}};
    CHECK(filtered.filters == filters);
    CHECK(Typed<Search>("a.ianote -o r.csv -f csv -q").output.path == "r.csv");
}

TEST_CASE("every field of a query is an option of search and of export") {
    for (const auto& field : archive::search_fields()) {
        CAPTURE(field.name);
        const auto line = "a.ianote -f json --" + std::string(field.name) + " x";
        CHECK(Typed<Search>(line).query.filters.at(std::string(field.name)) == Words{"x"});
        CHECK(Typed<Export>(line).query.filters.at(std::string(field.name)) == Words{"x"});
    }
}

TEST_CASE("search: wrong lines") {
    CHECK(told<Search>("").starts_with("ARCHIVE is required"));
    CHECK(told<Search>("a.ianote --yaer 2023").find("did you mean '--year'?") != std::string::npos);
    CHECK(told<Search>("a.ianote --sort best").starts_with("--sort: best not in {relevance,newest,oldest}"));
    CHECK(told<Search>("a.ianote -f html").starts_with("--format: html not in {csv,json,text,tsv}"));
    CHECK(told<Search>("a.ianote -n all").starts_with("--limit: 'all' is no number"));
    CHECK(told<Search>("a.ianote --offset 99999999999999999999").starts_with("--offset: "));
}

TEST_CASE("export: typed lines") {
    const Typed<Export> plain("a.ianote -f csv");
    CHECK(plain.format == "csv");
    CHECK(plain.output.is_standard());
    CHECK(Typed<Export>("a.ianote code:COSI -f bagit -o bag").query.words == Words{"code:COSI"});
    CHECK(Typed<Export>("a.ianote -f xml -o notes").output.path == "notes");
    CHECK(Typed<Export>("a.ianote -f ead3 --since 2023-01-01").query.filters.at("since") == Words{"2023-01-01"});
    CHECK(told<Export>("a.ianote").starts_with("--format is required"));
    CHECK(told<Export>("-f csv").starts_with("ARCHIVE is required"));
    CHECK(told<Export>("a.ianote -f marc").starts_with("--format: marc not in {bagit,csv,dc,ead3,json,xml}"));
}

TEST_CASE("verify: typed lines") {
    CHECK(Typed<Verify>("a.ianote").path == "a.ianote");
    CHECK(Typed<Verify>("a.ianote").format->name == "text");
    CHECK(Typed<Verify>("a.ianote -f json").format->name == "json");
    CHECK(Typed<Verify>("a.ianote --gaps").gaps);
    CHECK(Typed<Verify>("a.ianote -q").quiet);
    CHECK(told<Verify>("").starts_with("ARCHIVE is required"));
    CHECK(told<Verify>("a.ianote --gap").find("did you mean '--gaps'?") != std::string::npos);
}

TEST_CASE("serve: typed lines") {
    const Typed<Serve> plain("a.ianote");
    CHECK(plain.port == 8023);
    CHECK(plain.threads == 64);
    CHECK(plain.is_here());
    CHECK(plain.token.empty());
    CHECK(Typed<Serve>("a.ianote --port 0").port == 0);
    CHECK_FALSE(Typed<Serve>("a.ianote --address 0.0.0.0").is_here());
    CHECK(Typed<Serve>("a.ianote --address ::1").is_here());
    CHECK(Typed<Serve>("a.ianote --token secret").token == "secret");
    CHECK(Typed<Serve>("a.ianote --threads 2").threads == 2);
    CHECK(told<Serve>("a.ianote --port 65536").starts_with("--port: '65536' is no number from 0 to 65535"));
    CHECK(told<Serve>("a.ianote --threads 0").starts_with("--threads: '0' is no number from 1 to 1024"));
}

TEST_CASE("a variable of the environment stands in for an option that is not typed") {
    const Variable token("IANOTE_TOKEN", "from outside");
    const Variable folder("IANOTE_LANGUAGES", "packs");
    CHECK(Typed<Serve>("a.ianote").token == "from outside");
    CHECK(Typed<Serve>("a.ianote --token typed").token == "typed");
    CHECK(Typed<Search>("a.ianote").languages.folder == "packs");
    CHECK(Typed<ListLanguages>("").languages.folder == "packs");
    CHECK(Typed<ListLanguages>("--languages mine").languages.folder == "mine");
}

TEST_CASE("languages: typed lines") {
    CHECK(Typed<ListLanguages>("").format == "text");
    CHECK(Typed<ListLanguages>("-f json").format == "json");
    CHECK(Typed<ListLanguages>("--languages packs").languages.folder == "packs");
    CHECK(told<ListLanguages>("-f xml").starts_with("--format: xml not in {json,markdown,text,tsv}"));
}

TEST_CASE("report: typed lines") {
    CHECK(Typed<Report>("a.jsonl b.jsonl").files == Words{"a.jsonl", "b.jsonl"});
    CHECK(Typed<Report>("a.jsonl").fail_on == FailOn::error);
    CHECK(Typed<Report>("a.jsonl --fail-on never").fail_on == FailOn::never);
    CHECK(Typed<Report>("a.jsonl -f jsonl").format->name == "jsonl");
    CHECK(told<Report>("").starts_with("FILE is required"));
    CHECK(told<Report>("a.jsonl -f json").starts_with("--format: json not in {jsonl,text}"));
}
