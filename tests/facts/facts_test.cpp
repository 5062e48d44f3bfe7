// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of each corpus note, written down by a person, against what the program finds.
#include "support.hpp"

#include <nlohmann/json.hpp>

#include <map>

using namespace ianote;
using namespace ianote::test;
using Json = nlohmann::json;

namespace {

const std::filesystem::path root = IANOTE_SOURCE_DIR;

Json number_json(const DocumentNumber& number) {
    Json json{{"symbol", number.symbol}, {"serial", number.serial}, {"year", std::to_string(number.year)}};
    if (number.suffix("REV") > 0) json["revision"] = std::to_string(number.suffix("REV"));
    if (number.suffix("ADD") > 0) json["addendum"] = std::to_string(number.suffix("ADD"));
    if (number.suffix("COR") > 0) json["corrigendum"] = std::to_string(number.suffix("COR"));
    return json;
}

Json text_or_null(const Note& note, FieldKind kind) {
    return note.header.find(kind) == nullptr ? Json() : Json(field(note, kind));
}

Json header_facts(const Note& note) {
    Json json;
    json["institution"] = text_or_null(note, FieldKind::institution);
    json["place"] = text_or_null(note, FieldKind::place);
    json["distribution"] = text_or_null(note, FieldKind::distribution);
    json["documentType"] = text_or_null(note, FieldKind::document_type);
    json["from"] = text_or_null(note, FieldKind::from);
    json["to"] = text_or_null(note, FieldKind::to);
    json["subject"] = text_or_null(note, FieldKind::subject);
    json["date"] = date(note);
    const auto* type = note.header.find(FieldKind::document_type);
    const auto* item = type == nullptr ? nullptr : std::get_if<std::string>(&type->value);
    json["item"] = item == nullptr ? Json() : Json(*item);
    json["documentNumber"] = number_json(*note.header.document_number());
    json["originalLanguages"] = json["codes"] = json["precedingDocument"] = json["commissionDocument"] = Json::array();
    json["interinstitutionalFile"] = Json();
    for (const auto& f : note.header.fields) {
        if (const auto* codes = std::get_if<std::vector<LanguageCode>>(&f.value)) {
            for (const auto& code : *codes) json["originalLanguages"].push_back(code.str());
        }
        if (const auto* code = std::get_if<SubjectCode>(&f.value))
            json["codes"].push_back(code->code + " " + code->number);
        if (f.kind == FieldKind::preceding_document)
            json["precedingDocument"].push_back(number_json(std::get<DocumentNumber>(f.value)));
        if (f.kind == FieldKind::commission_document) json["commissionDocument"].push_back(plain_text(f.text));
        if (const auto* file = std::get_if<ProcedureFile>(&f.value))
            json["interinstitutionalFile"] = {file->number, file->procedure};
    }
    return json;
}

/// Where each footnote is cited: the nearest paragraph, title or point, with its number.
void collect_refs(const std::vector<Block>& blocks, Json& refs) {
    model::for_each_block(blocks, [&](const Block& block) {
        for (const auto& part : block.text.inlines) {
            if (part.kind != InlineKind::footnote_ref) continue;
            auto place = Json::array({std::string(to_string(block.kind))});
            if (!block.n.empty()) place.push_back(block.n);
            refs[part.text] = place;
        }
    });
}

Json body_facts(const Note& note) {
    Json json;
    json["paragraphs"] = std::count_if(note.body.begin(), note.body.end(),
                                       [](const Block& b) { return b.kind == BlockKind::paragraph; });
    json["acts"] = json["points"] = Json::array();
    json["actions"] = json["footnotes"] = json["refs"] = Json::object();
    model::for_each_block(note.body, [&](const Block& block) {
        const bool point =
            block.kind == BlockKind::point || block.kind == BlockKind::recital || block.kind == BlockKind::commitment;
        if (block.kind == BlockKind::act) json["acts"].push_back(to_string(block.act_type));
        if (point) json["points"].push_back({to_string(block.kind), block.n.empty() ? Json() : Json(block.n)});
        if (block.kind == BlockKind::commitment && !block.n.empty())
            json["actions"][block.n] = to_string(block.action.value());
    });
    for (const auto& footnote : note.footnotes) json["footnotes"][footnote.n] = plain_text(footnote.text);
    collect_refs(note.body, json["refs"]);
    return json;
}

void compare(const Json& want, const Json& got, const std::string& what) {
    for (const auto& [key, value] : want.items()) {
        CAPTURE(what + "." + key);
        CHECK(got.value(key, Json()).dump() == value.dump());
    }
}

} // namespace

TEST_CASE("the facts of every corpus note hold") {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(root / "tests/facts")) {
        if (entry.path().extension() != ".json") continue;
        ++count;
        auto want = Json::parse(slurp(entry.path()));
        const auto source = want.at("source").get<std::string>();
        CAPTURE(source);
        const auto result = convert(slurp(root / "corpus" / source), source, languages());
        CHECK(result.status() == Status::ok);
        CHECK(result.note.language.str() == want.at("lang"));
        CHECK(result.note.id() == want.at("id"));
        compare(want.at("header"), header_facts(result.note), "header");
        for (const char* key : {"source", "lang", "id", "header"}) want.erase(key);
        compare(want, body_facts(result.note), "body");
    }
    CHECK(count == 19);
}

TEST_CASE("the facts of the sample, as its acceptance check has them, hold") {
    const auto path = root / "../shared/acceptance/12838-23.fr.json";
    if (!std::filesystem::exists(path)) {
        MESSAGE("skipped: no acceptance facts beside the project");
        return;
    }
    const auto want = Json::parse(slurp(path));
    const auto result = convert(slurp(root / "corpus/12838-23.fr.md"), "12838-23.fr.md", languages());
    compare(want.at("header"), header_facts(result.note), "header");
    auto body = want;
    for (const char* key : {"lang", "id", "bodyStart", "header", "texts"}) body.erase(key);
    compare(body, body_facts(result.note), "body");
    model::for_each_block(result.note.body, [&](const Block& block) {
        if (want.at("texts").contains(block.n))
            CHECK(plain_text(block.text) == want.at("texts").at(block.n).get<std::string>());
    });
}

TEST_CASE("both versions of a note have the same identifiers") {
    std::size_t pairs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(root / "corpus")) {
        const auto name = entry.path().filename().string();
        const auto at = name.find(".fr.");
        if (at == std::string::npos) continue;
        auto other = name;
        other.replace(at, 4, ".es.");
        CAPTURE(name);
        const auto french = convert(slurp(entry.path()), name, languages()).note;
        const auto spanish = convert(slurp(root / "corpus" / other), other, languages()).note;
        CHECK(french.identity == spanish.identity);
        CHECK(outline(french.body) == outline(spanish.body));
        ++pairs;
    }
    CHECK(pairs == 10);
}
