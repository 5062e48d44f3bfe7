// SPDX-License-Identifier: GPL-3.0-or-later
// JSON says what the note XML says.
#include "support.hpp"

#include <nlohmann/json.hpp>

using namespace ianote;

namespace {

using Json = nlohmann::json;

Json corpus_json(const std::string& name) {
    const auto note = convert(test::slurp(std::string(IANOTE_SOURCE_DIR) + "/corpus/" + name), name, test::languages());
    return Json::parse(find_writer("json")->write(note.note));
}

/// The first header field of a kind.
Json field(const Json& note, const std::string& kind) {
    for (const auto& one : note["header"]) {
        if (one["field"] == kind) return one;
    }
    return nullptr;
}

/// The block with an id, wherever it stands.
Json block(const Json& blocks, const std::string& id) {
    for (const auto& one : blocks) {
        if (one.value("id", "") == id) return one;
        if (!one.contains("children")) continue;
        if (auto found = block(one["children"], id); !found.is_null()) return found;
    }
    return nullptr;
}

} // namespace

TEST_CASE("JSON: a header field carries its value in parts") {
    const auto note = corpus_json("14220-23.fr.md");
    const auto file = field(note, "interinstitutionalFile");
    CHECK(file["number"] == "2022/0412");
    CHECK(file["procedure"] == "COD");
    CHECK(field(note, "date")["when"] == "2023-10-20");
    CHECK(field(note, "originalLanguages")["languages"] == Json::array({"en"}));
    const auto number = field(note, "documentNumber")["document"];
    CHECK(number["identity"] == "ST-14220-2023-INIT");
    CHECK(number["serial"] == "14220");
    CHECK(number["year"] == 2023);
    CHECK(field(note, "documentType")["item"] == "A");
    CHECK(field(note, "subjectCode")["code"] == "CODEC");
    CHECK(field(note, "subjectCode")["number"] == "1944");
    CHECK(field(note, "from")["label"] == "Origine:");
}

TEST_CASE("JSON: revisions, addenda and corrigenda are told apart") {
    const auto revised = field(corpus_json("9422-1-24.fr.md"), "documentNumber")["document"];
    CHECK(revised["revision"] == 1);
    CHECK_FALSE(revised.contains("addendum"));
    const auto added = field(corpus_json("7311-24-add1.fr.txt"), "documentNumber")["document"];
    CHECK(added["addendum"] == 1);
    CHECK_FALSE(added.contains("revision"));
    const auto corrected = field(corpus_json("10577-24-cor1.fr.md"), "documentNumber")["document"];
    CHECK(corrected["corrigendum"] == 1);
    CHECK(corrected["suffix"] == "COR 1");
}

TEST_CASE("JSON: a commitment has its action, an act its type, a text its marks") {
    const auto note = corpus_json("12838-23.fr.md");
    CHECK(note["id"] == "ST-12838-2023-INIT.fr");
    CHECK(note["language"] == "fr");
    CHECK(note["source"]["coverage"] == 1.0);
    const auto act = block(note["body"], "a1");
    CHECK(act["type"] == "declaration");
    Json commitment;
    for (const auto& one : act["children"]) {
        if (one["kind"] == "commitment" && commitment.is_null()) commitment = one;
    }
    REQUIRE(commitment.is_object());
    CHECK(commitment["action"] == "agree");
    std::string operative;
    for (const auto& part : commitment["content"]) {
        if (part.is_object() && part["kind"] == "operative") operative = part["text"];
    }
    CHECK(operative == "convenons");
    CHECK(note["footnotes"].size() > 0);
    CHECK(note["footnotes"][0]["n"] == "1");
}

TEST_CASE("JSON: pages stand where the source has pages") {
    const std::string name = "9422-1-24.fr.libreoffice.pdf";
    const auto converted =
        convert(test::slurp(std::string(IANOTE_SOURCE_DIR) + "/tests/fixtures/" + name), name, test::languages());
    const auto note = Json::parse(find_writer("json")->write(converted.note));
    CHECK(note["body"].back()["page"] == converted.pages);
    CHECK_FALSE(corpus_json("9422-1-24.fr.md")["body"].back().contains("page"));
}
