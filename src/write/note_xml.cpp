// SPDX-License-Identifier: GPL-3.0-or-later
// Note XML (urn:ianote:note:1, schemas/note.xsd).
#include "model/attributes.hpp"
#include "model/fields.hpp"
#include "model/reading.hpp"
#include "write/formats.hpp"
#include "write/xml_out.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

namespace ianote::write {

namespace {

using pugi::xml_node;

void set_if(xml_node node, const char* name, const std::string& value) {
    if (!value.empty()) set(node, name, value);
}

void set_if(xml_node node, const char* name, int value) {
    if (value > 0) node.append_attribute(name).set_value(value);
}

void add_text(xml_node node, const std::string& text) {
    if (!text.empty()) node.append_child(pugi::node_pcdata).set_value(text.c_str());
}

/// Line break and indent before a child element of a container; leaves hold none but what they say.
void indent(xml_node node, int depth) { add_text(node, "\n" + std::string(static_cast<std::size_t>(depth) * 2, ' ')); }

xml_node child(xml_node parent, std::string_view name, int depth) {
    indent(parent, depth);
    return parent.append_child(std::string(name).c_str());
}

void set_number(xml_node node, const DocumentNumber& number) {
    set(node, "symbol", number.symbol);
    set(node, "serial", number.serial);
    set(node, "year", std::to_string(number.year));
    set_if(node, "revision", number.suffix("REV"));
    set_if(node, "addendum", number.suffix("ADD"));
    set_if(node, "corrigendum", number.suffix("COR"));
    bool others = number.suffixes.size() > 1;
    for (const auto& suffix : number.suffixes)
        others = others || (suffix.kind != "REV" && suffix.kind != "ADD" && suffix.kind != "COR");
    if (others) set(node, "suffix", number.suffix_text());
}

struct AttributeWriter {
    xml_node node;

    void operator()(std::string_view name, std::string_view value) const {
        set(node, std::string(name).c_str(), std::string(value));
    }

    void operator()(std::string_view name, int value) const {
        xml_node(node).append_attribute(std::string(name).c_str()).set_value(value);
    }

    void operator()(std::string_view name, double value) const { (*this)(name, fmt::format("{:.2g}", value)); }
};

void add_inline(xml_node node, const Inline& part) {
    if (part.kind == InlineKind::text) return add_text(node, part.text);
    const auto& facts = model::facts_of(part.kind);
    auto element = node.append_child(std::string(facts.name).c_str());
    model::for_each_attribute(part, AttributeWriter{element});
    if (part.document) set_number(element, *part.document);
    if (facts.text_attribute.empty()) add_text(element, part.text);
}

/// Neighbours of one look share their elements.
void add_content(xml_node node, const Text& text) {
    std::uint8_t style = style_plain;
    xml_node target = node;
    for (const auto& part : text.inlines) {
        if (part.style != style) {
            style = part.style;
            target = node;
            for (const auto& look : model::styles) {
                if ((style & look.bit) != 0) target = target.append_child(std::string(look.name).c_str());
            }
        }
        add_inline(target, part);
    }
}

struct BlockWriter {
    void write(xml_node parent, const std::vector<Block>& blocks, int depth) const {
        for (const auto& block : blocks) write(parent, block, depth);
    }

    void write(xml_node parent, const Block& block, int depth) const {
        auto node = child(parent, to_string(block.kind), depth);
        model::for_each_attribute(block, AttributeWriter{node});
        if (block.kind == BlockKind::image) return add_text(node, std::string(model::shown_by(block)));
        add_content(node, block.text);
        if (block.children.empty()) return;
        write(node, block.children, depth + 1);
        indent(node, depth);
    }
};

struct HeaderWriter {
    xml_node header;
    xml_node wrapper; ///< the last one opened

    xml_node element(const HeaderField& field) {
        const auto& facts = model::facts_of(field.kind);
        if (facts.wrapper.empty()) return child(header, facts.name, 2);
        if (facts.wrapper != wrapper.name()) {
            close_wrapper();
            wrapper = child(header, facts.wrapper, 2);
        }
        return child(wrapper, facts.name, 3);
    }

    void close_wrapper() {
        if (wrapper) indent(wrapper, 2);
    }

    static void value(xml_node node, const HeaderField& field) {
        struct Visitor {
            xml_node node;

            void operator()(std::monostate) const {}

            void operator()(const DocumentNumber& number) const { set_number(node, number); }

            void operator()(const Date& date) const { set(node, "when", to_iso(date)); }

            void operator()(const SubjectCode& code) const {
                set(node, "code", code.code);
                set(node, "number", code.number);
            }

            void operator()(const ProcedureFile& file) const {
                set(node, "number", file.number);
                set(node, "procedure", file.procedure);
            }

            void operator()(const std::vector<LanguageCode>& languages) const {
                for (const auto& code : languages) set(xml_node(node).append_child("language"), "code", code.str());
            }

            void operator()(const std::string& item) const { set(node, "item", item); }
        };

        std::visit(Visitor{node}, field.value);
    }

    void write(const HeaderField& field) {
        auto node = element(field);
        set_if(node, "label", field.label);
        if (field.confidence < 1) set(node, "confidence", fmt::format("{:.2g}", field.confidence));
        set_if(node, "page", field.page);
        value(node, field);
        if (!std::holds_alternative<std::vector<LanguageCode>>(field.value)) return add_content(node, field.text);
        set_if(node, "printed", plain_text(field.text));
    }
};

void write_source(xml_node root, const SourceFacts& facts) {
    auto source = child(root, "source", 1);
    set(source, "name", facts.name);
    set(source, "format", facts.format);
    set(source, "bytes", std::to_string(facts.bytes));
    set(source, "sha256", facts.sha256);
    set(source, "coverage", facts.coverage == 1 ? "1" : fmt::format("{:.4f}", facts.coverage));
    set_if(source, "pages", static_cast<int>(facts.pages));
    set_if(source, "pagesWithoutText", static_cast<int>(facts.pages_without_text));
    for (const auto& unread : facts.unread) {
        auto node = child(source, "unread", 2);
        set(node, "kind", std::string(to_string(unread.kind)));
        set_if(node, "page", unread.page);
        set_if(node, "part", unread.part);
        set_if(node, "words", static_cast<int>(unread.words));
        set_if(node, "more", static_cast<int>(unread.more));
    }
    if (!facts.unread.empty()) indent(source, 1);
}

void write_footnotes(xml_node root, const std::vector<Footnote>& footnotes) {
    if (footnotes.empty()) return;
    auto list = child(root, "footnotes", 1);
    for (const auto& footnote : footnotes) {
        auto node = child(list, "footnote", 2);
        set(node, "id", footnote.id);
        set(node, "n", footnote.n);
        set_if(node, "page", footnote.page);
        if (footnote.more.empty()) {
            add_content(node, footnote.text);
            continue;
        }
        add_content(child(node, "p", 3), footnote.text);
        for (const auto& text : footnote.more) add_content(child(node, "p", 3), text);
        indent(node, 2);
    }
    indent(list, 1);
}

} // namespace

std::string write_note_xml(const Note& note) {
    pugi::xml_document document;
    auto root = document.append_child("note");
    set(root, "xmlns", "urn:ianote:note:1");
    set(root, "xml:lang", note.language.str());
    set(root, "id", note.id());
    write_source(root, note.source);
    HeaderWriter header{child(root, "header", 1), {}};
    for (const auto& field : note.header.fields) header.write(field);
    header.close_wrapper();
    if (!note.header.fields.empty()) indent(header.header, 1);
    if (!note.body.empty()) {
        auto body = child(root, "body", 1);
        BlockWriter{}.write(body, note.body, 2);
        indent(body, 1);
    }
    write_footnotes(root, note.footnotes);
    for (const auto& piece : note.furniture) {
        auto node = child(root, "furniture", 1);
        if (piece.kind != FurnitureKind::other) set(node, "kind", std::string(to_string(piece.kind)));
        set_if(node, "page", piece.page);
        add_text(node, piece.text);
    }
    indent(root, 0);
    StringSink sink;
    sink.out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    document.save(sink, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    sink.out += '\n';
    return std::move(sink.out);
}

} // namespace ianote::write
