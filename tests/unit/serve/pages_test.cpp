// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages tell: orders and pages of results, who names a document, what the rules find in a pair; and whole
// pages as they were accepted (serve/pages/*.html; ACCEPT=1 writes them anew: read the diff).
#include "../archive/archive_support.hpp"
#include "serve/app.hpp"

#include <cstdlib>
#include <regex>

using namespace archive_test;

namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

std::string page_of(const std::string& archive, const std::string& path, const Parameters& parameters = {},
                    int status = 200) {
    serve::App app({archive, "", "127.0.0.1", 8023, [](int) {}}, packs());
    serve::HttpResponse response;
    app.handle({"GET", path, parameters, {{"host", "localhost"}}}, response);
    CHECK(response.status == status);
    return response.body;
}

/// The documents of the results, in their order.
std::vector<std::string> documents(const std::string& page) {
    static const std::regex link("<li><h2><a href=\"/(ST-[^/]*)/");
    std::vector<std::string> out;
    for (std::sregex_iterator at(page.begin(), page.end(), link), end; at != end; ++at) out.push_back((*at)[1]);
    return out;
}

/// From a title to the end of its section.
std::string section(const std::string& page, const std::string& title) {
    const auto begin = page.find("<h2>" + title + "</h2>");
    return begin == std::string::npos ? "" : page.substr(begin, page.find("</section>", begin) - begin);
}

} // namespace

TEST_CASE("serve: a note's page names the notes that name it, in its own language, and those that it names") {
    const Scratch scratch;
    {
        archive::Archive archive(scratch.path(), archive::OpenFor::writing);
        for (const auto* name : {"6480-24.fr.md", "6480-24.es.md"}) {
            add_text(archive, corpus_text(name), name);
            add_text(archive, replaced(replaced(corpus_text(name), "6480/24", "6490/24"), "5530/24", "6480/24"), name);
        }
        archive.finish();
    }
    const auto cited = page_of(scratch.path(), "/ST-6480-2024-INIT/fr");
    const auto naming = section(cited, "Named by");
    CHECK(naming.find("href=\"/ST-6490-2024-INIT/fr#") != std::string::npos);
    CHECK(naming.find("/es#") == std::string::npos);
    CHECK(section(cited, "Documents that this note names").find("5530/24") != std::string::npos);
    const auto citing = page_of(scratch.path(), "/ST-6490-2024-INIT/fr");
    CHECK(section(citing, "Documents that this note names").find("href=\"/ST-6480-2024-INIT\"") != std::string::npos);
    CHECK(section(citing, "Named by") == "");
}

TEST_CASE("serve: the page of a pair shows the findings at their points") {
    const Scratch scratch;
    {
        archive::Archive archive(scratch.path(), archive::OpenFor::writing);
        add_text(archive, corpus_text("6480-24.fr.md"), "6480-24.fr.md");
        add_text(archive, replaced(corpus_text("6480-24.es.md"), "5530/24", "5503/24"), "6480-24.es.md");
        archive.finish();
    }
    const auto page = page_of(scratch.path(), "/ST-6480-2024-INIT/fr-es");
    const auto list = page.find("<ul class=\"findings\"");
    REQUIRE(list != std::string::npos);
    const auto shown = page.substr(list, page.find("</ul>", list) - list);
    CHECK(shown.find("reference-mismatch") != std::string::npos);
    CHECK(shown.find("<li class=\"error\">") != std::string::npos);
    CHECK(shown.find("5503/24") != std::string::npos);
    CHECK(page.find("<ul class=\"findings\"", list + 1) == std::string::npos);
    // at the point that names the document
    const auto point = page.rfind("<section", list);
    CHECK(page.substr(point, list - point).find("(doc. 5530/24)") != std::string::npos);
}

TEST_CASE("serve: results stand in the order that was asked for, twenty a page") {
    const Scratch scratch;
    {
        archive::Archive archive(scratch.path(), archive::OpenFor::writing);
        add_corpus(archive);
    }
    const Parameters all{{"q", "kind:header lang:fr"}};
    const auto newest = documents(page_of(scratch.path(), "/search", {all[0], {"order", "newest"}}));
    const auto oldest = documents(page_of(scratch.path(), "/search", {all[0], {"order", "oldest"}}));
    REQUIRE(newest.size() == 10);
    CHECK(newest.front() == "ST-11904-2024-INIT");
    CHECK(newest.back() == "ST-15037-2008-INIT");
    CHECK(oldest == std::vector<std::string>(newest.rbegin(), newest.rend()));
    const Parameters words{{"q", "archivos registros digitales"}};
    const auto relevance = documents(page_of(scratch.path(), "/search", words));
    CHECK(documents(page_of(scratch.path(), "/search", {words[0], {"order", "nonsense"}})) == relevance);
    const auto first = page_of(scratch.path(), "/search", {{"q", "kind:commitment"}});
    const auto second = page_of(scratch.path(), "/search", {{"q", "kind:commitment"}, {"page", "2"}});
    CHECK(documents(first).size() == 20);
    CHECK(first.find("<ol class=\"hits\" start=\"1\">") != std::string::npos);
    CHECK(first.find("rel=\"next\"") != std::string::npos);
    CHECK(first.find("rel=\"prev\"") == std::string::npos);
    CHECK(second.find("<ol class=\"hits\" start=\"21\">") != std::string::npos);
    CHECK(second.find("rel=\"prev\"") != std::string::npos);
    const auto hits = [](const std::string& page) { return page.substr(page.find("<ol"), page.find("</ol>")); };
    CHECK(hits(first) != hits(second));
    const auto part = page_of(scratch.path(), "/search", {{"q", "kind:commitment"}, {"fragment", "1"}});
    CHECK(part.starts_with("<div id=\"results\">"));
    CHECK(first.find(part) != std::string::npos);
}

TEST_CASE("serve: the pages are as they were accepted") {
    struct Page {
        const char* name;
        const char* path;
        Parameters parameters;
        int status = 200;
    };

    const Scratch scratch;
    {
        archive::Archive archive(scratch.path(), archive::OpenFor::writing);
        for (const auto* name : {"6480-24.fr.md", "6480-24.es.md", "9422-1-24.fr.md", "11904-24.es.md"})
            add_text(archive, corpus_text(name), name);
        add_text(archive, replaced(corpus_text("8815-24.fr.md"), "8302/24", "6480/24"), "8815-24.fr.md");
        add_text(archive, replaced(corpus_text("8815-24.es.md"), "15.", "16."), "8815-24.es.md");
        archive.finish();
    }
    const std::regex key("name=\"key\" value=\"[0-9a-f]+\"");
    for (const auto& page : std::initializer_list<Page>{
             {"home", "/", {}},
             {"home-es", "/", {{"ui", "es"}}},
             {"search", "/search", {{"q", "registres OR registros"}, {"order", "newest"}}},
             {"search-nothing", "/search", {{"q", "registrse"}, {"ui", "fr"}}},
             {"note", "/ST-8815-2024-INIT/fr", {}},
             {"note-cited", "/ST-6480-2024-INIT/fr", {{"ui", "fr"}}},
             {"note-tables", "/ST-11904-2024-INIT/es", {}},
             {"pair", "/ST-8815-2024-INIT/fr-es", {}},
             {"missing", "/ST-1-2024-INIT/fr", {}, 404},
         }) {
        const auto file =
            fs::path(IANOTE_SOURCE_DIR) / "tests" / "unit" / "serve" / "pages" / (std::string(page.name) + ".html");
        const auto now =
            std::regex_replace(page_of(scratch.path(), page.path, page.parameters, page.status), key, "KEY");
        if (std::getenv("ACCEPT") != nullptr) {
            fs::create_directories(file.parent_path());
            std::ofstream(file, std::ios::binary) << now;
        }
        CAPTURE(page.name);
        CHECK((now == read_file(file))); // in brackets, or a failure prints both pages
    }
}
