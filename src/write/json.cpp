// SPDX-License-Identifier: GPL-3.0-or-later
// The note as JSON: the names of the XML, text as an array of strings and marked pieces.
#include "model/attributes.hpp"
#include "model/reading.hpp"
#include "write/formats.hpp"

#include <nlohmann/json.hpp>

namespace ianote::write {

namespace {

using Json = nlohmann::ordered_json;

void set_if(Json& json, std::string_view name, const std::string& value) {
    if (!value.empty()) json[std::string(name)] = value;
}

void set_if(Json& json, const char* name, int value) {
    if (value > 0) json[name] = value;
}

Json number_json(const DocumentNumber& number) {
    Json json{{"printed", number.to_string()},
              {"identity", number.identity()},
              {"symbol", number.symbol},
              {"serial", number.serial},
              {"year", number.year}};
    set_if(json, "revision", number.suffix("REV"));
    set_if(json, "addendum", number.suffix("ADD"));
    set_if(json, "corrigendum", number.suffix("COR"));
    set_if(json, "suffix", number.suffix_text());
    return json;
}

struct AttributeSetter {
    Json& json;

    template <typename Value> void operator()(std::string_view name, Value value) const {
        json[std::string(name)] = value;
    }
};

Json inline_json(const Inline& part) {
    if (part.kind == InlineKind::text && part.style == style_plain) return part.text;
    const auto& facts = model::facts_of(part.kind);
    Json json{{"kind", facts.name}, {"text", part.text}};
    model::for_each_attribute(part, AttributeSetter{json});
    if (part.document) json["document"] = number_json(*part.document);
    Json look = Json::array();
    for (const auto& style : model::styles) {
        if ((part.style & style.bit) != 0) look.push_back(style.name);
    }
    if (!look.empty()) json["style"] = look;
    return json;
}

void set_text(Json& json, const Text& text) {
    if (text.empty()) return;
    json["text"] = plain_text(text);
    for (const auto& part : text.inlines) {
        if (part.is_deleted() && !part.text.empty()) json["deleted"].push_back(part.text);
    }
    const bool plain = text.inlines.size() == 1 && text.inlines.front().kind == InlineKind::text &&
                       text.inlines.front().style == style_plain;
    if (plain) return;
    auto& content = json["content"] = Json::array();
    for (const auto& part : text.inlines) content.push_back(inline_json(part));
}

Json field_json(const HeaderField& field) {
    Json json{{"field", to_string(field.kind)}};
    set_if(json, "label", field.label);
    set_text(json, field.text);
    if (field.confidence < 1) json["confidence"] = field.confidence;
    set_if(json, "page", field.page);

    struct Visitor {
        Json& json;

        void operator()(std::monostate) const {}

        void operator()(const DocumentNumber& number) const { json["document"] = number_json(number); }

        void operator()(const Date& date) const { json["when"] = to_iso(date); }

        void operator()(const SubjectCode& code) const { json.update({{"code", code.code}, {"number", code.number}}); }

        void operator()(const ProcedureFile& file) const {
            json.update({{"number", file.number}, {"procedure", file.procedure}});
        }

        void operator()(const std::vector<LanguageCode>& codes) const {
            for (const auto& code : codes) json["languages"].push_back(code.str());
        }

        void operator()(const std::string& item) const { json["item"] = item; }
    };

    std::visit(Visitor{json}, field.value);
    return json;
}

Json block_json(const Block& block) {
    Json json{{"kind", to_string(block.kind)}};
    model::for_each_attribute(block, AttributeSetter{json});
    if (block.kind == BlockKind::image)
        json["text"] = model::shown_by(block);
    else
        set_text(json, block.text);
    if (!block.children.empty()) {
        auto& children = json["children"] = Json::array();
        for (const auto& child : block.children) children.push_back(block_json(child));
    }
    return json;
}

Json source_json(const SourceFacts& source) {
    Json json{{"name", source.name},
              {"format", source.format},
              {"bytes", source.bytes},
              {"sha256", source.sha256},
              {"coverage", source.coverage}};
    set_if(json, "pages", static_cast<int>(source.pages));
    set_if(json, "pagesWithoutText", static_cast<int>(source.pages_without_text));
    for (const auto& unread : source.unread) {
        Json item{{"kind", to_string(unread.kind)}};
        set_if(item, "page", unread.page);
        set_if(item, "part", unread.part);
        set_if(item, "words", static_cast<int>(unread.words));
        set_if(item, "more", static_cast<int>(unread.more));
        json["unread"].push_back(std::move(item));
    }
    return json;
}

} // namespace

std::string write_json(const Note& note) {
    Json json{{"id", note.id()}, {"language", note.language.str()}, {"document", note.identity}};
    json["source"] = source_json(note.source);
    auto& header = json["header"] = Json::array();
    for (const auto& field : note.header.fields) header.push_back(field_json(field));
    auto& body = json["body"] = Json::array();
    for (const auto& block : note.body) body.push_back(block_json(block));
    auto& footnotes = json["footnotes"] = Json::array();
    for (const auto& footnote : note.footnotes) {
        Json item{{"id", footnote.id}, {"n", footnote.n}};
        set_if(item, "page", footnote.page);
        set_text(item, footnote.text);
        for (const auto& text : footnote.more) set_text(item["more"].emplace_back(), text);
        footnotes.push_back(std::move(item));
    }
    auto& furniture = json["furniture"] = Json::array();
    for (const auto& piece : note.furniture) {
        Json item{{"text", piece.text}};
        if (piece.kind != FurnitureKind::other) item["kind"] = to_string(piece.kind);
        set_if(item, "page", piece.page);
        furniture.push_back(std::move(item));
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace ianote::write
