// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/note_xml.hpp"

#include "model/attributes.hpp"
#include "model/fields.hpp"
#include "model/identify.hpp"
#include "model/walk.hpp"
#include "text/iso_date.hpp"
#include "text/label_value.hpp"
#include "text/list_label.hpp"
#include "text/numerals.hpp"
#include "text/utf8.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace ianote::read {

namespace {

constexpr int deepest = 64; // elements within each other; no note has a tenth of it

[[noreturn]] void fail(std::string message, int line = 0) {
    throw Error(ErrorKind::input, "xml-malformed", {"", 0, line}, std::move(message));
}

std::string attribute(const pugi::xml_node& node, std::string_view name) {
    return node.attribute(std::string(name).c_str()).value();
}

std::uint16_t page_of(const pugi::xml_node& node) {
    return static_cast<std::uint16_t>(std::min(node.attribute("page").as_uint(), 65535U));
}

LanguageCode language_code(const std::string& text) {
    const auto code = LanguageCode::parse(text);
    if (!code) fail(fmt::format("'{}' is no code of a language", text));
    return *code;
}

/// An identity becomes a file's name: letters, figures, hyphens and low lines only, so that no name climbs out of a
/// folder.
bool is_identity(std::string_view text) {
    const auto plain = [](unsigned char c) {
        return c < 0x80 && ((text::ascii_classes[c] & text::char_word) != 0 || c == '-' || c == '_');
    };
    return !text.empty() && text.size() < 200 && std::all_of(text.begin(), text.end(), plain);
}

/// A number by its attributes, printed as the element's text says.
std::vector<NumberSuffix> suffixes_of(const pugi::xml_node& node) {
    if (const std::string_view all = node.attribute("suffix").value(); !all.empty())
        return read_number_suffixes(all).first;
    constexpr std::array<std::pair<const char*, const char*>, 3> kinds{
        {{"revision", "REV"}, {"addendum", "ADD"}, {"corrigendum", "COR"}}};
    for (const auto& [attribute, kind] : kinds) {
        if (const int n = node.attribute(attribute).as_int(); n > 0) return {{kind, n}};
    }
    return {};
}

std::optional<DocumentNumber> parse_number(const pugi::xml_node& node, const std::string& printed) {
    if (!node.attribute("serial")) return std::nullopt;
    if (auto found = read_document_number(printed, true)) {
        const bool same =
            found->number.symbol == attribute(node, "symbol") && found->number.serial == attribute(node, "serial");
        if (same) return found->number;
    }
    DocumentNumber number; // `+ ADD 1`: what the text leaves out stands in the attributes
    number.symbol = attribute(node, "symbol");
    number.serial = attribute(node, "serial");
    number.year = node.attribute("year").as_int();
    return number.with_suffixes(suffixes_of(node), printed);
}

struct InlineReader {
    std::optional<Action> action; ///< of operative words that do not say it themselves
    Text text = {};

    void push(Inline part) {
        if (part.kind == InlineKind::text && part.text.empty()) return;
        text.inlines.push_back(std::move(part));
    }

    static std::uint8_t style_of(std::string_view name) {
        for (const auto& style : model::styles) {
            if (style.name == name) return style.bit;
        }
        return style_plain;
    }

    void element(const pugi::xml_node& node, std::uint8_t style) {
        const auto* facts = model::find_inline(node.name());
        if (facts == nullptr) return;
        Inline part{facts->kind, style, {}, {}, {}};
        if (action) part.action = *action;
        if (facts->text_attribute.empty()) part.text = node.text().get();
        for (const auto& item : node.attributes()) model::set_attribute(part, item.name(), item.value());
        if (facts->kind == InlineKind::doc_ref) part.document = parse_number(node, part.text);
        push(std::move(part));
    }

    void read(const pugi::xml_node& node, std::uint8_t style, int depth) {
        if (depth > deepest) fail("elements nest too deep");
        for (const auto& child : node.children()) {
            if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
                push({InlineKind::text, style, child.value(), {}, {}});
            } else if (const auto bit = style_of(child.name()); bit != style_plain) {
                read(child, style | bit, depth + 1);
            } else if (const auto kind = parse_block_kind(child.name()); !kind || *kind == BlockKind::image) {
                element(child, style);
            }
        }
    }

    /// The white space that the writer puts between a point's text and its inner points is layout, not text.
    void trim_end() {
        while (!text.inlines.empty() && text.inlines.back().kind == InlineKind::text) {
            auto& last = text.inlines.back().text;
            while (!last.empty() && text::is_breaking_space(last.back())) last.pop_back();
            if (!last.empty()) return;
            text.inlines.pop_back();
        }
    }
};

Text read_text(const pugi::xml_node& node, int depth, std::optional<Action> action = {}) {
    InlineReader reader{action};
    reader.read(node, style_plain, depth);
    reader.trim_end();
    return std::move(reader.text);
}

Block read_block(const pugi::xml_node& node, BlockKind kind, int depth);

/// Whether a label is a word (PRIMERO, unique) and no figure, letter or Roman numeral.
bool is_word(const std::string& n) {
    return n.find_first_of("0123456789") == std::string::npos && !text::roman_value(n) && !text::letter_place(n);
}

/// What a word counts as is known to the languages alone; here it is told by the id that the note was written with,
/// `b.1`, or `b.1-2` where it came again.
std::optional<std::string> figure_in_id(const std::string& id) {
    auto last = std::string_view(id).substr(id.rfind('.') + 1);
    last = last.substr(0, last.find('-'));
    if (last.empty() || last.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    return std::string(last);
}

/// What the label counts as in ids. A heading's stands in its text.
std::string value_of(const Block& block) {
    if (block.kind == BlockKind::heading) {
        const auto plain = plain_text(block.text);
        const auto label = text::read_list_label(plain);
        return label ? text::label_value(label->n) : figure_in_id(block.id).value_or("");
    }
    if (block.kind == BlockKind::division) return text::division_value(block.n);
    const bool numbered = model::facts_of(block.kind).numbered;
    if (!numbered || block.n.empty()) return {};
    if (is_word(block.n)) {
        if (auto figure = figure_in_id(block.id)) return *std::move(figure);
    }
    return text::label_value(block.n);
}

void read_blocks(const pugi::xml_node& parent, std::vector<Block>& into, int depth) {
    if (depth > deepest) fail("elements nest too deep");
    const auto holder = parse_block_kind(parent.name());
    const bool text = holder && model::facts_of(*holder).has_text; // in which images stand
    for (const auto& child : parent.children()) {
        const auto kind = parse_block_kind(child.name());
        if (kind && !(text && *kind == BlockKind::image)) into.push_back(read_block(child, *kind, depth));
    }
}

Block read_block(const pugi::xml_node& node, BlockKind kind, int depth) {
    Block block;
    block.kind = kind;
    for (const auto& item : node.attributes()) model::set_attribute(block, item.name(), item.value());
    if (kind == BlockKind::image) {
        block.text.inlines.push_back({InlineKind::image, style_plain, node.text().get(), {}, {}});
        return block;
    }
    if (model::facts_of(kind).has_text) block.text = read_text(node, depth, block.action);
    read_blocks(node, block.children, depth + 1);
    block.value = value_of(block);
    return block;
}

Footnote read_footnote(const pugi::xml_node& node) {
    Footnote footnote;
    footnote.id = attribute(node, "id");
    footnote.n = attribute(node, "n");
    footnote.value = text::label_value(footnote.n);
    footnote.page = page_of(node);
    footnote.text = read_text(node, 0);
    const auto paragraphs = node.children("p");
    if (paragraphs.begin() == paragraphs.end()) return footnote;
    footnote.text = {};
    for (const auto& paragraph : paragraphs) {
        auto& text = paragraph == *paragraphs.begin() ? footnote.text : footnote.more.emplace_back();
        text = read_text(paragraph, 0);
    }
    return footnote;
}

/// Ids are made anew, so that those of older programs, or of other hands, become ours; what points at them follows.
void identify(Note& note) {
    std::unordered_map<std::string, const std::string*> renamed;
    std::vector<std::string> before;
    model::for_each_block(note.body, [&](Block& block) { before.push_back(std::move(block.id)); });
    for (auto& footnote : note.footnotes) before.push_back(std::move(footnote.id));
    model::give_identifiers(note);
    std::size_t next = 0;
    model::for_each_block(note.body, [&](Block& block) { renamed.emplace(std::move(before[next++]), &block.id); });
    for (auto& footnote : note.footnotes) renamed.emplace(std::move(before[next++]), &footnote.id);
    const auto follow = [&](std::string& id) {
        const auto found = id.empty() ? renamed.end() : renamed.find(id);
        if (found != renamed.end()) id = *found->second;
    };
    model::for_each_text(note, [&](Text& text) {
        for (auto& part : text.inlines) {
            if (part.kind == InlineKind::footnote_ref || part.kind == InlineKind::ref) follow(part.value);
        }
    });
    model::for_each_block(note.body, [&](Block& block) { follow(block.lead); });
}

void read_value(const pugi::xml_node& node, HeaderField& field) {
    const auto printed = plain_text(field.text);
    switch (model::facts_of(field.kind).value) {
    case model::FieldValue::number:
        if (auto number = parse_number(node, printed)) field.value = std::move(*number);
        break;
    case model::FieldValue::date:
        if (const auto date = text::read_iso_date(attribute(node, "when"))) field.value = *date;
        break;
    case model::FieldValue::code: field.value = SubjectCode{attribute(node, "code"), attribute(node, "number")}; break;
    case model::FieldValue::file:
        field.value = ProcedureFile{attribute(node, "number"), attribute(node, "procedure")};
        break;
    case model::FieldValue::item:
        if (node.attribute("item")) field.value = attribute(node, "item");
        break;
    case model::FieldValue::languages: {
        std::vector<LanguageCode> codes;
        for (const auto& language : node.children("language"))
            codes.push_back(language_code(attribute(language, "code")));
        field.value = std::move(codes);
        if (node.attribute("printed"))
            field.text.inlines.push_back({InlineKind::text, style_plain, attribute(node, "printed"), {}, {}});
        break;
    }
    case model::FieldValue::none: break;
    }
}

void read_field(const pugi::xml_node& node, Header& header) {
    const std::string_view name = node.name();
    if (model::is_field_wrapper(name)) {
        for (const auto& field : node.children()) {
            const auto kind = parse_field_kind(field.name());
            if (kind && model::facts_of(*kind).wrapper == name) read_field(field, header);
        }
        return;
    }
    const auto kind = parse_field_kind(name);
    if (!kind) fail(fmt::format("<{}> is no part of a header", name));
    HeaderField field;
    field.kind = *kind;
    field.label = attribute(node, "label");
    field.confidence = node.attribute("confidence").as_double(1);
    field.reason = model::usual_reason(field);
    field.page = page_of(node);
    if (model::facts_of(*kind).value != model::FieldValue::languages) field.text = read_text(node, 0);
    read_value(node, field);
    header.fields.push_back(std::move(field));
}

void read_source_facts(const pugi::xml_node& node, SourceFacts& facts) {
    facts.name = attribute(node, "name");
    facts.format = attribute(node, "format");
    facts.bytes = node.attribute("bytes").as_ullong();
    facts.sha256 = attribute(node, "sha256");
    facts.coverage = node.attribute("coverage").as_double();
    facts.pages = node.attribute("pages").as_uint();
    facts.pages_without_text = node.attribute("pagesWithoutText").as_uint();
    for (const auto& item : node.children("unread")) {
        const auto kind = parse_unread_kind(item.attribute("kind").value());
        if (!kind) fail(fmt::format("'{}' is nothing that can be unread", item.attribute("kind").value()));
        facts.unread.push_back({*kind, page_of(item), attribute(item, "part"), item.attribute("words").as_uint(),
                                item.attribute("more").as_uint()});
    }
}

Note read_root(const pugi::xml_node& root) {
    Note note;
    note.language = language_code(attribute(root, "xml:lang"));
    const auto id = attribute(root, "id");
    const auto dot = std::min(id.rfind('.'), id.size());
    if (id.substr(std::min(dot + 1, id.size())) != note.language.str() || !is_identity(id.substr(0, dot))) {
        fail(fmt::format("the id '{}' is no identity with the language '{}' behind its full stop", id,
                         note.language.str()));
    }
    note.identity = id.substr(0, dot);
    read_source_facts(root.child("source"), note.source);
    for (const auto& field : root.child("header").children()) {
        if (field.type() == pugi::node_element) read_field(field, note.header);
    }
    read_blocks(root.child("body"), note.body, 0);
    for (const auto& node : root.child("footnotes").children("footnote")) {
        note.footnotes.push_back(read_footnote(node));
    }
    for (const auto& node : root.children("furniture")) {
        const auto kind = parse_furniture_kind(node.attribute("kind").value());
        note.furniture.push_back({page_of(node), node.text().get(), {}, kind.value_or(FurnitureKind::other)});
    }
    identify(note);
    return note;
}

} // namespace

bool is_note_xml(const Source& source) {
    const auto head = text::trim(text::without_byte_order_mark(source.bytes.substr(0, 4096)));
    const bool page =
        head.find("<html") != std::string_view::npos || head.find("<!DOCTYPE html") != std::string_view::npos;
    return (head.starts_with("<?xml") && !page) || head.starts_with("<note ");
}

Note read_note_xml(const Source& source) {
    pugi::xml_document document;
    constexpr unsigned int options = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
    const auto result = document.load_buffer(source.bytes.data(), source.bytes.size(), options);
    if (!result) {
        const auto end = source.bytes.begin() +
                         std::min<std::ptrdiff_t>(result.offset, static_cast<std::ptrdiff_t>(source.bytes.size()));
        fail(fmt::format("the XML does not parse: {}", result.description()),
             1 + static_cast<int>(std::count(source.bytes.begin(), end, '\n')));
    }
    for (const auto& node : document.children()) {
        if (node.type() == pugi::node_doctype)
            throw Error(ErrorKind::input, "xml-doctype", {}, "a DOCTYPE is never read");
    }
    const auto root = document.document_element();
    if (std::string_view(root.name()) != "note" || attribute(root, "xmlns") != "urn:ianote:note:1") {
        fail(fmt::format("<{}> is not note XML (urn:ianote:note:1)", root.name()));
    }
    return read_root(root);
}

} // namespace ianote::read
