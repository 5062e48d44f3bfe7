// SPDX-License-Identifier: GPL-3.0-or-later
// Word files for the tests: parts packed into an archive, in memory.
#pragma once

#include <zip.h>

#include <map>
#include <stdexcept>
#include <string>

namespace ianote::test {

using Parts = std::map<std::string, std::string>;

/// A zip archive with these entries.
inline std::string pack(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    auto* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    auto* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (archive == nullptr) throw std::runtime_error(zip_error_strerror(&error));
    for (const auto& [name, bytes] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    if (zip_close(archive) != 0) throw std::runtime_error(zip_strerror(archive));
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    std::string out(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, out.data(), out.size());
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

/// The entries of an archive.
inline Parts unpack(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    auto* archive =
        zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error), ZIP_RDONLY, &error);
    if (archive == nullptr) throw std::runtime_error(zip_error_strerror(&error));
    Parts parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t facts;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &facts);
        std::string content(facts.size, '\0');
        auto* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        if (file == nullptr) continue; // a damaged entry
        zip_fread(file, content.data(), content.size());
        zip_fclose(file);
        parts[facts.name] = content;
    }
    zip_discard(archive);
    return parts;
}

constexpr auto word_namespace = R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

/// A part of WordprocessingML with this root element.
inline std::string word_part(const std::string& root, const std::string& content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root + " " + word_namespace + ">" + content +
           "</w:" + root + ">";
}

/// A document whose body is `body`; further parts of word/ by their names, `numbering` for word/numbering.xml.
inline std::string docx(const std::string& body, const std::map<std::string, std::string>& more = {}) {
    constexpr auto relations =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    constexpr auto type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    Parts parts;
    parts["[Content_Types].xml"] = R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)";
    parts["_rels/.rels"] = relations + std::string("<Relationship Id=\"r1\" Type=\"") + type +
                           "officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    parts["word/document.xml"] = word_part("document", "<w:body>" + body + "</w:body>");
    std::string links = relations;
    for (const auto& [name, content] : more) {
        parts["word/" + name + ".xml"] = content;
        links += "<Relationship Id=\"" + name + "\" Type=\"" + type + name + "\" Target=\"" + name + ".xml\"/>";
    }
    parts["word/_rels/document.xml.rels"] = links + "</Relationships>";
    return pack(parts);
}

/// A paragraph of one run, with properties where wanted.
inline std::string para(const std::string& text, const std::string& properties = {}, const std::string& look = {}) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:rPr>" + look + "</w:rPr><w:t xml:space=\"preserve\">" + text +
           "</w:t></w:r></w:p>";
}

/// A header that makes a note of what follows.
inline std::string docx_header() {
    const auto row = [](const std::string& label, const std::string& value) {
        return "<w:tr><w:tc>" + para(label) + "</w:tc><w:tc>" + para(value) + "</w:tc></w:tr>";
    };
    return para("Bruxelles, le 15 septembre 2023") + para("12838/23") + para("NOTE") + "<w:tbl>" +
           row("Origine:", "la présidence") + row("Destinataire:", "délégations") + row("Objet:", "Essai de lecture") +
           "</w:tbl>";
}

} // namespace ianote::test
