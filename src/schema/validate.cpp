// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/schemas.hpp"

#include <ianote/error.hpp>
#include <ianote/validate.hpp>

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <array>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>

namespace ianote {

namespace {

template <auto Free> struct Freed {
    template <typename T> void operator()(T* pointer) const { Free(pointer); }
};

using Document = std::unique_ptr<xmlDoc, Freed<xmlFreeDoc>>;
using Schema = std::unique_ptr<xmlSchema, Freed<xmlSchemaFree>>;
using ValidContext = std::unique_ptr<xmlSchemaValidCtxt, Freed<xmlSchemaFreeValidCtxt>>;
using SchemaParser = std::unique_ptr<xmlSchemaParserCtxt, Freed<xmlSchemaFreeParserCtxt>>;
using Parser = std::unique_ptr<xmlParserCtxt, Freed<xmlFreeParserCtxt>>;

struct KnownSchema {
    std::string_view name_space;
    std::string_view file;
};

/// THE TABLE of namespaces and the schemas that answer for them.
constexpr std::array known_schemas{
    KnownSchema{"urn:ianote:note:1", "note.xsd"},
    KnownSchema{"urn:ianote:bitext:1", "bitext.xsd"},
    KnownSchema{"urn:ianote:language:1", "language.xsd"},
};

std::string_view embedded_schema(std::string_view name) {
    for (const auto& file : embedded::schemas) {
        if (file.name == name) return file.content;
    }
    return {};
}

/// libxml2 asks for what a schema imports: only what is built in is given, no file and no address is ever opened.
xmlParserInputPtr only_embedded(const char* url, const char* /*id*/, xmlParserCtxtPtr context) {
    const std::string_view name = url == nullptr ? "" : url;
    const auto content = embedded_schema(name.substr(name.rfind('/') + 1));
    if (content.empty()) return nullptr;
    auto* buffer =
        xmlParserInputBufferCreateMem(content.data(), static_cast<int>(content.size()), XML_CHAR_ENCODING_UTF8);
    return buffer == nullptr ? nullptr : xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_UTF8);
}

/// libxml2 writes `{urn:ianote:note:1}point`; a namespace says nothing to people.
void drop_namespaces(std::string& message) {
    for (const auto& known : known_schemas) {
        const auto clutter = fmt::format("{{{}}}", known.name_space);
        for (auto at = message.find(clutter); at != std::string::npos; at = message.find(clutter))
            message.erase(at, clutter.size());
    }
}

void collect(void* list, xmlErrorPtr error) {
    constexpr std::size_t max_faults = 100;
    auto& faults = *static_cast<std::vector<SchemaFault>*>(list);
    if (faults.size() >= max_faults || error == nullptr) return;
    std::string message = error->message == nullptr ? "unknown fault" : error->message;
    while (!message.empty() && message.back() == '\n') message.pop_back();
    drop_namespaces(message);
    faults.push_back({error->line, std::move(message)});
}

void start_libxml() {
    static std::once_flag once;
    std::call_once(once, [] {
        xmlInitParser();
        xmlSetExternalEntityLoader(only_embedded);
    });
}

/// Compiled once; a schema may be used by several threads.
xmlSchema* compiled(std::string_view file) {
    static std::mutex mutex;
    static std::map<std::string, Schema, std::less<>> cache;
    const std::lock_guard lock(mutex);
    auto& schema = cache[std::string(file)];
    if (!schema) {
        const auto content = embedded_schema(file);
        const SchemaParser parser(xmlSchemaNewMemParserCtxt(content.data(), static_cast<int>(content.size())));
        schema.reset(xmlSchemaParse(parser.get()));
        if (!schema)
            throw Error(ErrorKind::environment, "internal", {},
                        fmt::format("the built-in schema {} does not compile", file));
    }
    return schema.get();
}

/// Called by libxml2, in whatever encoding the file is, before anything that the declaration declares is looked at.
void stop_at_doctype(void* context, const xmlChar* /*name*/, const xmlChar* /*external*/, const xmlChar* /*system*/) {
    auto* parser = static_cast<xmlParserCtxtPtr>(context);
    *static_cast<bool*>(parser->_private) = true;
    xmlStopParser(parser);
}

Document parse(std::string_view xml) {
    const Parser parser(xmlNewParserCtxt());
    bool has_doctype = false;
    parser->_private = &has_doctype;
    parser->sax->internalSubset = stop_at_doctype;
    std::vector<SchemaFault> faults;
    xmlSetStructuredErrorFunc(&faults, collect);
    constexpr int options = XML_PARSE_NONET | XML_PARSE_NOWARNING | XML_PARSE_HUGE;
    Document document(xmlCtxtReadMemory(parser.get(), xml.data(), static_cast<int>(xml.size()), "", nullptr, options));
    xmlSetStructuredErrorFunc(nullptr, nullptr);
    if (has_doctype) throw Error(ErrorKind::input, "xml-doctype", {}, "a DOCTYPE is never read");
    if (!document) {
        const auto fault = faults.empty() ? SchemaFault{0, "the XML does not parse"} : faults.front();
        throw Error(ErrorKind::input, "xml-malformed", {"", 0, fault.line}, fault.message);
    }
    return document;
}

} // namespace

std::vector<SchemaFault> validate(std::string_view xml, std::string* root_space) {
    constexpr std::size_t max_bytes = INT32_MAX; // what libxml2 counts with
    if (xml.size() > max_bytes) throw Error(ErrorKind::input, "input-too-large", {}, "the file is larger than 2 GB");
    start_libxml();
    const auto document = parse(xml);
    const auto* root = xmlDocGetRootElement(document.get());
    const std::string name_space = root != nullptr && root->ns != nullptr && root->ns->href != nullptr
                                       ? reinterpret_cast<const char*>(root->ns->href)
                                       : "";
    if (root_space != nullptr) *root_space = name_space;
    for (const auto& known : known_schemas) {
        if (known.name_space != name_space) continue;
        const ValidContext context(xmlSchemaNewValidCtxt(compiled(known.file)));
        std::vector<SchemaFault> faults;
        xmlSchemaSetValidStructuredErrors(context.get(), collect, &faults);
        const int result = xmlSchemaValidateDoc(context.get(), document.get());
        if (result != 0 && faults.empty()) faults.push_back({0, "the document cannot be validated"});
        return faults;
    }
    throw Error(ErrorKind::input, "schema-unknown", {},
                fmt::format("there is no schema for the namespace '{}'", name_space));
}

} // namespace ianote
