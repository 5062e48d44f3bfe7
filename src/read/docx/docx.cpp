// SPDX-License-Identifier: GPL-3.0-or-later
// Word files: https://ecma-international.org/publications-and-standards/standards/ecma-376/
#include "read/docx/body.hpp"
#include "read/docx/chunks.hpp"
#include "read/docx/package.hpp"
#include "read/docx/tags.hpp"
#include "read/docx/unread_parts.hpp"
#include "read/formats.hpp"
#include "read/unread.hpp"
#include "text/encoding.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace ianote::read {

namespace docx {

namespace {

constexpr std::string_view usual_document = "word/document.xml";

/// Parts whose text stands beside that of the note.
struct Aside {
    std::string_view type;
    FurnitureKind kind;
};

constexpr std::array<Aside, 3> aside{
    {{"header", FurnitureKind::header}, {"footer", FurnitureKind::footer}, {"comments", FurnitureKind::annotation}}};

struct Reader {
    Package& package;
    DraftWriter& out;
    Diagnostics& diagnostics;
    OtherParts& others;
    std::string document_part;
    std::map<std::string, Relation> relations;
    bool keep_changes = false;
    bool keep_comments = false;
    bool struck = false; ///< words are struck through

    std::string part(std::string_view type) const {
        for (const auto& [id, relation] : relations) {
            if (relation.type == type) return relation.part;
        }
        return {};
    }

    static NoteFormat note_format(const pugi::xml_node& properties, NoteFormat format) {
        if (const auto number = child_value(properties, "numFmt"); !number.empty()) format.format = number;
        format.start = to_int(child_value(properties, "numStart"), format.start);
        format.each_section = child_value(properties, "numRestart") == "eachSect" || format.each_section;
        return format;
    }

    /// Numbering of notes: the settings of the document, then those of its last section.
    void note_formats(Body& body, const pugi::xml_node& document_body) {
        pugi::xml_document settings;
        if (const auto name = part("settings"); !name.empty()) package.parse(name, settings);
        for (const auto& properties : {settings.first_child(), child(document_body, "sectPr")}) {
            body.footnotes = note_format(child(properties, "footnotePr"), body.footnotes);
            body.endnotes = note_format(child(properties, "endnotePr"), body.endnotes);
        }
    }

    /// Footnotes, then endnotes, each in the order of their marks; last what no mark cites, which Word does not print.
    void notes(Body& body) {
        for (const bool endnotes : {false, true}) {
            pugi::xml_document xml;
            if (const auto name = part(endnotes ? "endnotes" : "footnotes"); !name.empty()) {
                package.parse(name, xml);
                others.set_relations(package.relations(name));
            }
            std::map<std::string, pugi::xml_node> by_id;
            for (const auto& note : xml.document_element().children()) {
                const auto type = attribute(note, "type"); // separators have one; real notes have none, or `normal`
                if (type.empty() || type == "normal") by_id[std::string(attribute(note, "id"))] = note;
            }
            const auto cited = body.notes(); // a copy: notes may hold marks themselves
            for (const auto& reference : cited) {
                const auto found = by_id.find(reference.id);
                if (reference.endnote != endnotes || found == by_id.end()) continue;
                out.note(reference.n, body.paragraphs(found->second));
                by_id.erase(found);
            }
            for (const auto& [id, note] : by_id) furniture(body.paragraphs(note), FurnitureKind::hidden);
        }
    }

    void furniture(const std::vector<Draft>& paragraphs, FurnitureKind kind) {
        Draft joined;
        joined.block.furniture = kind;
        for (const auto& paragraph : paragraphs) joined.add_line(paragraph);
        out.furniture(joined);
    }

    /// Headers, footers and comments: each part once, whichever sections show it.
    void furniture_parts(Body& body) {
        body.undescribed = {}; // a letterhead
        std::set<std::string> seen;
        for (const auto& [id, relation] : relations) {
            const auto* const kind = std::find_if(aside.begin(), aside.end(),
                                                  [&type = relation.type](const Aside& a) { return a.type == type; });
            if (kind == aside.end() || !seen.insert(relation.part).second) continue;
            pugi::xml_document xml;
            package.parse(relation.part, xml);
            if (kind->kind == FurnitureKind::annotation && !keep_comments) {
                leave_out(xml.document_element());
                continue;
            }
            others.set_relations(package.relations(relation.part));
            furniture(body.paragraphs(xml.document_element()), kind->kind);
        }
    }

    void leave_out(const pugi::xml_node& comments) const {
        const auto all = comments.children();
        const auto count = std::count_if(all.begin(), all.end(), [](const pugi::xml_node& comment) {
            return local_name(comment.name()) == "comment" && has_words(comment);
        });
        if (count == 0) return;
        diagnostics.add("comments-left-out", fmt::format("{} comment{} left out", count, count == 1 ? " is" : "s are"));
    }

    void read() {
        pugi::xml_document styles_xml;
        pugi::xml_document numbering_xml;
        pugi::xml_document document;
        if (const auto name = part("styles"); !name.empty()) package.parse(name, styles_xml);
        if (const auto name = part("numbering"); !name.empty()) package.parse(name, numbering_xml);
        package.parse(document_part, document);
        const Styles styles(styles_xml.document_element());
        Numbering numbering(numbering_xml.document_element());
        Body body(styles, numbering, keep_changes);
        body.elsewhere = [this](const pugi::xml_node& reference) { return others.read(reference); };
        body.undescribed = [this](const pugi::xml_node& reference) { others.undescribed(reference); };
        others.set_relations(relations);
        const auto content = child(document.document_element(), "body");
        note_formats(body, content);
        body.blocks(content, out);
        const auto changes = body.changes();
        notes(body);
        furniture_parts(body);
        body.hidden(out);
        struck = body.struck() || others.struck();
        if (changes > 0 && !keep_changes) {
            diagnostics.add("tracked-changes",
                            fmt::format("{} tracked change{} not accepted yet; the text is read as if {} were", changes,
                                        changes == 1 ? " is" : "s are", changes == 1 ? "it" : "they"));
        }
    }
};

} // namespace

Pages read_package(const Source& source, Limits& limits, Diagnostics& diagnostics, int depth) {
    Package package(source.bytes, limits);
    for (const auto& name : package.climbing_names()) {
        diagnostics.add("archive-name",
                        fmt::format("the archive has an entry named '{}', which would climb out of a folder", name));
    }
    Pages pages;
    for (const auto& name : package.names_again()) {
        diagnostics.add("archive-twice", fmt::format("the archive holds '{}' more than once", text::printable(name)));
        add_unread(pages, {UnreadKind::part, 0, name});
    }
    DraftWriter out(pages);
    std::string document(usual_document);
    for (const auto& [id, relation] : package.relations({})) {
        if (relation.type == "officeDocument" && !relation.part.empty()) document = relation.part;
    }
    if (!package.has(document)) {
        throw Error(ErrorKind::input, "docx-damaged", {},
                    fmt::format("this Word file has no {}, its main part", document));
    }
    OtherParts others(package, limits, diagnostics, depth);
    Reader reader{package,
                  out,
                  diagnostics,
                  others,
                  document,
                  package.relations(document),
                  limits.keep_changes,
                  limits.keep_comments};
    reader.read();
    pages.struck = reader.struck;
    name_unread_parts(package, reader.relations, others.parts(), pages);
    for (const auto& [id, relation] : reader.relations) { // what those parts show
        constexpr std::array<std::string_view, 5> texts{"header", "footer", "footnotes", "endnotes", "comments"};
        if (std::find(texts.begin(), texts.end(), relation.type) != texts.end())
            name_unread_parts(package, package.relations(relation.part), others.parts(), pages);
    }
    for (const auto& unread : others.unread()) add_unread(pages, unread);
    limits.inflated -= std::min(limits.inflated, package.unpacked());
    return pages;
}

} // namespace docx

bool is_docx(const Source& source) {
    if (!source.bytes.starts_with("PK\x03\x04")) return false;
    // the names of entries stand in the directory at the end; a file that was cut short still has its first ones
    constexpr std::size_t reach = 65536;
    const auto tail = source.bytes.substr(source.bytes.size() > reach ? source.bytes.size() - reach : 0);
    const auto head = source.bytes.substr(0, reach);
    const auto holds = [&](std::string_view name) {
        return tail.find(name) != std::string_view::npos || head.find(name) != std::string_view::npos;
    };
    return holds("word/") || (holds("[Content_Types].xml") && source.name.ends_with(".docx"));
}

Pages read_docx(const Source& source, const Limits& limits, Diagnostics& diagnostics) {
    auto left = limits;
    return docx::read_package(source, left, diagnostics, 0);
}

} // namespace ianote::read
