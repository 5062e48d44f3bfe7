// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages tell beyond the text: who names a document, and what the rules find in a pair.
#include "../archive/archive_support.hpp"
#include "serve/app.hpp"

using namespace archive_test;

namespace {

std::string page_of(const std::string& archive, const std::string& path) {
    serve::App app({archive, "", "127.0.0.1", 8023, [](int) {}}, packs());
    serve::HttpResponse response;
    app.handle({"GET", path, {}, {{"host", "localhost"}}}, response);
    CHECK(response.status == 200);
    return response.body;
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
