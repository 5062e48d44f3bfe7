// SPDX-License-Identifier: GPL-3.0-or-later
#include "../archive/archive_support.hpp"
#include "serve/app.hpp"
#include "serve/pages.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <thread>

using namespace archive_test;

namespace {

const std::string& corpus_path() {
    static const Scratch scratch;
    static const std::string path = [] {
        archive::Archive archive(scratch.path(), archive::OpenFor::writing);
        add_corpus(archive);
        return scratch.path();
    }();
    return path;
}

struct Site {
    explicit Site(const std::string& token = {})
        : app({corpus_path(), token, "127.0.0.1", 8023, [](int) {}}, packs()) {}

    serve::HttpResponse get(const std::string& path, std::vector<std::pair<std::string, std::string>> parameters = {},
                            std::vector<std::pair<std::string, std::string>> headers = {{"host", "127.0.0.1:8023"}},
                            const std::string& method = "GET") {
        serve::HttpResponse response;
        app.handle({method, path, std::move(parameters), std::move(headers)}, response);
        return response;
    }

    serve::App app;
};

std::string key_of(const std::string& page) {
    std::smatch found;
    return std::regex_search(page, found, std::regex("name=\"key\" value=\"([0-9a-f]+)\"")) ? found[1].str() : "";
}

} // namespace

TEST_CASE("serve: pages answer, in three languages, and say what they are") {
    Site site;
    CHECK(site.get("/").body.find("ST-") == std::string::npos);
    CHECK(site.get("/").status == 200);
    CHECK(site.get("/search", {{"q", "EMPACT"}}).body.find("<mark>EMPACT</mark>") != std::string::npos);
    const auto note = site.get("/ST-12838-2023-INIT/fr");
    CHECK(note.body.find("id=\"b.19\"") != std::string::npos);
    CHECK(note.body.find("id=\"fn1\"") != std::string::npos);
    CHECK(site.get("/ST-12838-2023-INIT/fr", {{"ui", "es"}}).body.find("Buscar") != std::string::npos);
    CHECK(site.get("/", {}, {{"host", "localhost"}, {"accept-language", "de, fr;q=0.8"}}).body.find("Rechercher") !=
          std::string::npos);
    CHECK(site.get("/ST-12838-2023-INIT").status == 302);
    CHECK(site.get("/ST-12838-2023-INIT/fr-es").body.find("b.19.s1") != std::string::npos);
    CHECK(site.get("/ST-12838-2023-INIT/fr.xml").type.starts_with("application/xml"));
    CHECK(site.get("/ST-12838-2023-INIT/fr-es.tmx").body.find("<tmx") != std::string::npos);
}

TEST_CASE("serve: what is not there is a page that says so") {
    Site site;
    for (const auto* path :
         {"/nix", "/nix/fr", "/ST-12838-2023-INIT/de", "/ST-12838-2023-INIT/fr-fr", "/ST-12838-2023-INIT/fr-de",
          "/a/b/c", "/assets/nix", "/assets/../../etc/passwd", "/../etc/passwd", "/assets/..%2f..%2fetc",
          "/ST-12838-2023-INIT/..", "/'; DROP TABLE note; --/fr", "/%00/fr"}) {
        CAPTURE(path);
        const auto answer = site.get(path);
        CHECK(answer.status == 404);
        CHECK(answer.body.find("root:") == std::string::npos);
    }
    CHECK(site.get("/" + std::string(5000, 'a')).status == 414);
}

TEST_CASE("serve: typed text is never markup") {
    Site site;
    const std::string evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'";
    for (const auto& answer :
         {site.get("/search", {{"q", evil}}), site.get("/search", {{"q", "EMPACT"}, {"order", evil}, {"page", evil}}),
          site.get("/", {{"x", evil}, {evil, "x"}}), site.get("/search", {{"q", evil}, {"fragment", "1"}})}) {
        CHECK(answer.body.find("<script>alert") == std::string::npos);
        CHECK(answer.body.find("<img") == std::string::npos);
        CHECK(answer.body.find("onerror=alert(1)>") == std::string::npos);
    }
}

TEST_CASE("serve: every answer forbids what a page does not need") {
    Site site;
    for (const auto* path : {"/", "/nix", "/search", "/assets/page.js"}) {
        const auto answer = site.get(path);
        std::string policy;
        for (const auto& [name, value] : answer.headers) {
            CHECK(value.find('\n') == std::string::npos);
            if (name == "Content-Security-Policy") policy = value;
        }
        CHECK(policy.find("default-src 'none'") != std::string::npos);
        CHECK(policy.find("unsafe") == std::string::npos);
        CHECK(answer.body.find(" style=") == std::string::npos);
        CHECK(answer.body.find(" onclick=") == std::string::npos);
    }
}

TEST_CASE("serve: headers cannot be written by what is typed") {
    Site site;
    const auto answer = site.get("/", {{"ui", "fr\r\nX-Evil: 1"}, {"token", "x\r\nX: 1"}},
                                 {{"host", "localhost"}, {"cookie", "ianote_ui=fr\r\nX: 1"}});
    for (const auto& [name, value] : answer.headers) CHECK(value.find('\r') == std::string::npos);
}

TEST_CASE("serve: other names and other sites are refused") {
    Site site;
    CHECK(site.get("/", {}, {{"host", "evil.example"}}).status == 421);
    CHECK(site.get("/", {}, {}).status == 421);
    CHECK(site.get("/", {}, {{"host", "[::1]:8023"}}).status == 200);
    const auto key = key_of(site.get("/ST-8815-2024-INIT/fr-es").body);
    REQUIRE_FALSE(key.empty());
    const std::string path = "/ST-8815-2024-INIT/fr-es";
    const std::vector<std::pair<std::string, std::string>> form{{"key", key}, {"what", "undo"}, {"fragment", "1"}};
    CHECK(site.get(path, form, {{"host", "127.0.0.1"}}, "POST").status == 200);
    CHECK(site.get(path, {{"what", "undo"}}, {{"host", "127.0.0.1"}}, "POST").status == 403);
    CHECK(site.get(path, form, {{"host", "127.0.0.1"}, {"origin", "http://evil.example"}}, "POST").status == 403);
    CHECK(site.get(path, form, {{"host", "127.0.0.1"}, {"sec-fetch-site", "cross-site"}}, "POST").status == 403);
    CHECK(site.get(path, form, {{"host", "127.0.0.1"}}, "PUT").status == 405);
    CHECK(site.get(path, form, {{"host", "127.0.0.1"}}, "DELETE").status == 405);
}

TEST_CASE("serve: with a token nobody reads without it") {
    Site site("secret");
    const std::vector<std::pair<std::string, std::string>> host{{"host", "archive.example"}};
    CHECK(site.get("/", {}, host).status == 401);
    CHECK(site.get("/", {{"token", "wrong!"}}, host).status == 401);
    CHECK(site.get("/", {{"token", "secret"}}, host).status == 200);
    CHECK(site.get("/", {}, {{"host", "archive.example"}, {"cookie", "a=b; ianote_token=secret"}}).status == 200);
    CHECK(site.get("/", {}, {{"host", "archive.example"}, {"authorization", "Bearer secret"}}).status == 200);
    CHECK(site.get("/", {{"token", "secret"}}, host).body.find("secret") == std::string::npos);
}

TEST_CASE("serve: a decision is kept, and what a reviewer writes is text") {
    Site site;
    const std::string path = "/ST-12838-2023-INIT/fr-es";
    const auto page = site.get(path).body;
    const auto key = key_of(page);
    std::smatch found;
    REQUIRE(std::regex_search(page, found, std::regex("data-source=\"([^\"]+)\" data-target=\"([^\"]+)\"")));
    const std::vector<std::pair<std::string, std::string>> host{{"host", "localhost"}};
    const auto post = [&](const std::string& what) {
        return site.get(path,
                        {{"key", key},
                         {"what", what},
                         {"source", found[1]},
                         {"target", found[2]},
                         {"reviewer", "<i>R</i>"},
                         {"comment", "<b>c</b>"},
                         {"fragment", "1"}},
                        host, "POST");
    };
    CHECK(post("confirm").body.find("link confirmed") != std::string::npos);
    const auto commented = post("comment").body;
    CHECK(commented.find("&lt;b&gt;c&lt;/b&gt;") != std::string::npos);
    CHECK(commented.find("<i>R") == std::string::npos);
    CHECK(post("nonsense").status == 400);
    CHECK(Site().get(path).body.find("link confirmed") != std::string::npos); // another start of the server
    post("undo");
    CHECK(post("undo").body.find("link confirmed") == std::string::npos);
}

TEST_CASE("serve: fifty readers at once while notes go in") {
    const Scratch scratch;
    archive::Archive writer(scratch.path(), archive::OpenFor::writing);
    add_corpus(writer);
    serve::App app({scratch.path(), "", "127.0.0.1", 8023, [](int) {}}, packs());
    std::atomic<int> bad{0};
    {
        std::vector<std::jthread> readers;
        for (int r = 0; r < 50; ++r) {
            readers.emplace_back([&] {
                for (const auto* query : {"EMPACT", "Union", "code:COSI", "kind:commitment"}) {
                    serve::HttpResponse response;
                    app.handle({"GET", "/search", {{"q", query}}, {{"host", "localhost"}}}, response);
                    if (response.status != 200) ++bad;
                }
            });
        }
        for (int i = 0; i < 20; ++i) {
            add_text(writer, replaced(corpus_text("8815-24.fr.md"), "8815/24", std::to_string(6000 + i) + "/24"),
                     "x.md");
            writer.commit();
        }
    }
    CHECK(bad == 0);
}

TEST_CASE("serve: every text that the pages use is there in every language") {
    Site site;
    for (const auto* language : {"en", "fr", "es"}) {
        const serve::Texts texts(language);
        for (const auto* key : {"search", "home", "results", "about_results", "next_doubt", "undo", "cites", "cited_by",
                                "keys", "finding_error", "finding_warning", "finding_note", "forbidden", "failed"}) {
            CHECK_FALSE(texts[key].empty());
        }
    }
}
