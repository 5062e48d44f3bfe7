// SPDX-License-Identifier: GPL-3.0-or-later
// Simple Dublin Core (DCMI Metadata Terms; the record format oai_dc of OAI-PMH 2.0).
#include "archive/exports/catalogues.hpp"
#include "write/xml_out.hpp"

namespace ianote::archive {

std::string write_dublin_core(std::span<const VersionRecord> versions) {
    using write::add_leaf;
    pugi::xml_document xml;
    auto list = xml.append_child("records");
    for (const auto& version : versions) {
        auto record = list.append_child("oai_dc:dc");
        write::set(record, "xmlns:oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/");
        write::set(record, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        write::set(record, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        write::set(record, "xsi:schemaLocation",
                   "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
        const auto add = [&](const char* name, const std::string& text) {
            if (!text.empty()) add_leaf(record, name, text);
        };
        add("dc:title", version.title);
        add("dc:creator", version.from);
        for (const auto& code : version.codes) {
            add("dc:subject", code_text(code));
            add("dc:subject", std::string(code_label(code.code, version.language)));
        }
        add("dc:publisher", version.institution);
        add("dc:date", version.date);
        add("dc:type", version.type);
        add("dc:format", "application/xml");
        add("dc:identifier", version.identity + "." + version.language);
        add("dc:identifier", version.number);
        add("dc:identifier", register_address(version));
        add("dc:source", version.source_name);
        add("dc:language", version.language);
    }
    return write::print(xml);
}

} // namespace ianote::archive
