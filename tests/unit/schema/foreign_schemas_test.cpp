// SPDX-License-Identifier: GPL-3.0-or-later
// What ianote writes in the formats of others keeps to their schemas. These lie beside the repository, in
// ../shared/schemas, and are no part of it: where they are absent, the tests say so and pass.
#include "../archive/archive_support.hpp"

#include <ianote/align.hpp>
#include <ianote/export.hpp>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/valid.h>
#include <libxml/xmlschemas.h>

using namespace archive_test;

namespace {

const fs::path& folder() {
    static const fs::path path = fs::path(IANOTE_SOURCE_DIR) / ".." / "shared" / "schemas";
    return path;
}

bool absent(const std::string& schema) {
    if (fs::exists(folder() / schema)) return false;
    MESSAGE("skipped: no ../shared/schemas/" << schema);
    return true;
}

/// A schema that another imports, from the folder: by its file's name, whatever address was written.
xmlParserInputPtr from_folder(const char* url, const char* /*id*/, xmlParserCtxtPtr context) {
    const auto name = fs::path(url == nullptr ? "" : url).filename();
    const auto path = folder() / name;
    return fs::exists(path) ? xmlNewInputFromFile(context, path.c_str()) : nullptr;
}

/// While it lives libxml2 reads the folder; the library itself lets it read nothing.
struct ReadsFolder {
    xmlExternalEntityLoader before = xmlGetExternalEntityLoader();

    ReadsFolder() { xmlSetExternalEntityLoader(from_folder); }

    ~ReadsFolder() { xmlSetExternalEntityLoader(before); }

    ReadsFolder(const ReadsFolder&) = delete;
    ReadsFolder& operator=(const ReadsFolder&) = delete;
};

void collect(void* list, xmlErrorPtr error) {
    auto& faults = *static_cast<std::string*>(list);
    faults += "line " + std::to_string(error->line) + ": " + error->message;
}

struct Parsed {
    explicit Parsed(const std::string& text)
        : document(xmlReadMemory(text.data(), static_cast<int>(text.size()), "result.xml", nullptr, XML_PARSE_NONET)) {
        REQUIRE(document != nullptr);
    }

    ~Parsed() { xmlFreeDoc(document); }

    Parsed(const Parsed&) = delete;
    Parsed& operator=(const Parsed&) = delete;
    xmlDoc* document;
};

/// Faults by an XML schema of the folder, one a line.
std::string faults_by(const std::string& schema, const std::string& xml) {
    const ReadsFolder reads;
    std::string faults;
    auto* parser = xmlSchemaNewParserCtxt((folder() / schema).c_str());
    auto* compiled = xmlSchemaParse(parser);
    xmlSchemaFreeParserCtxt(parser);
    REQUIRE(compiled != nullptr);
    {
        const Parsed parsed(xml);
        auto* context = xmlSchemaNewValidCtxt(compiled);
        xmlSchemaSetValidStructuredErrors(context, collect, &faults);
        if (xmlSchemaValidateDoc(context, parsed.document) != 0 && faults.empty()) faults = "not valid";
        xmlSchemaFreeValidCtxt(context);
    }
    xmlSchemaFree(compiled);
    return faults;
}

std::string faults_by_dtd(const std::string& dtd, const std::string& xml) {
    const ReadsFolder reads;
    std::string faults;
    auto* compiled = xmlParseDTD(nullptr, reinterpret_cast<const xmlChar*>((folder() / dtd).c_str()));
    REQUIRE(compiled != nullptr);
    {
        const Parsed parsed(xml);
        auto* context = xmlNewValidCtxt();
        xmlSetStructuredErrorFunc(&faults, collect);
        if (xmlValidateDtd(context, parsed.document, compiled) != 1 && faults.empty()) faults = "not valid";
        xmlSetStructuredErrorFunc(nullptr, nullptr);
        xmlFreeValidCtxt(context);
    }
    xmlFreeDtd(compiled);
    return faults;
}

/// Each note of the corpus as a bitext, in a format. Footnotes, tables, gaps and header fields are among them.
std::vector<std::string> bitexts(const char* format) {
    std::vector<std::string> out;
    for (const auto& file : fs::directory_iterator(fs::path(IANOTE_SOURCE_DIR) / "corpus")) {
        const auto name = file.path().filename().string();
        if (name.find(".fr.") == std::string::npos) continue;
        const auto source = convert(corpus_text(name), name, packs()).note;
        // without one line, so that some links have one side only
        auto text = corpus_text(replaced(name, ".fr.", ".es."));
        text.erase(text.size() * 2 / 3, text.find('\n', text.size() * 2 / 3) - text.size() * 2 / 3);
        const auto target = convert(text, replaced(name, ".fr.", ".es."), packs()).note;
        out.push_back(find_bitext_writer(format)->write(align_notes(source, target, packs()).bitext));
    }
    REQUIRE(out.size() == 10);
    return out;
}

std::string catalogue(const char* format) {
    const Scratch scratch;
    archive::Archive archive(scratch.path(), archive::OpenFor::writing);
    add_corpus(archive);
    archive::SearchRequest all;
    all.limit = SIZE_MAX;
    return archive::find_catalogue_writer(format)->write(archive::find_versions(archive, all, packs()));
}

} // namespace

TEST_CASE("XLIFF 2.1 keeps to the schema of OASIS") {
    if (absent("xliff_core_2.0.xsd")) return;
    for (const auto& xml : bitexts("xliff")) CHECK(faults_by("xliff_core_2.0.xsd", xml) == "");
    CHECK(faults_by("xliff_core_2.0.xsd", "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"/>") != "");
}

TEST_CASE("TMX keeps to the DTD of LISA") {
    if (absent("tmx14.dtd")) return;
    for (const auto& xml : bitexts("tmx")) CHECK(faults_by_dtd("tmx14.dtd", xml) == "");
    CHECK(faults_by_dtd("tmx14.dtd", "<tmx version=\"1.4\"><body/></tmx>") != "");
}

TEST_CASE("the EAD3 finding aid keeps to the schema of the archivists") {
    if (absent("ead3.xsd")) return;
    CHECK(faults_by("ead3.xsd", catalogue("ead3")) == "");
    CHECK(faults_by("ead3.xsd", "<ead xmlns=\"http://ead3.archivists.org/schema/\"/>") != "");
}
