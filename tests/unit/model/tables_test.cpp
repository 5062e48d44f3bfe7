// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the model against the schemas, which are written by hand, and against what archives hold.
#include "model/fields.hpp"
#include "model/kinds.hpp"
#include "support.hpp"

#include <pugixml.hpp>

#include <map>
#include <set>

using namespace ianote;
using Names = std::vector<std::string>;

namespace {

const pugi::xml_document& schema(const std::string& name) {
    static std::map<std::string, pugi::xml_document> read;
    auto& document = read[name];
    if (!document.document_element()) {
        REQUIRE(document.load_file((std::string(IANOTE_SOURCE_DIR) + "/schemas/" + name).c_str()));
    }
    return document;
}

Names values(const pugi::xml_document& document, const std::string& xpath) {
    Names out;
    for (const auto& found : document.select_nodes(xpath.c_str())) out.emplace_back(found.attribute().value());
    return out;
}

/// The closed list that a simple type of note.xsd allows.
Names enumeration(const std::string& type) {
    return values(schema("note.xsd"), "//xs:simpleType[@name='" + type + "']//xs:enumeration/@value");
}

template <typename Enum> Names names_up_to(Enum last) {
    Names out;
    for (int i = 0; i <= static_cast<int>(last); ++i) out.emplace_back(to_string(static_cast<Enum>(i)));
    return out;
}

const std::string header = "//xs:element[@name='header']/xs:complexType/xs:sequence/xs:element";

/// Whether the element of a field has an attribute of its own, or one by the groups and the type that it names.
bool has_attribute(const std::string& field, const std::string& attribute) {
    const auto& document = schema("note.xsd");
    const auto element = "//xs:element[@name='header']//xs:element[@name='" + field + "']";
    const auto own = "[ancestor::xs:element[1]/@name='" + field + "']"; // and not of an element inside
    if (!values(document, element + "//xs:attribute[@name='" + attribute + "']" + own + "/@name").empty()) return true;
    for (const auto& type : values(document, element + "/@type")) {
        const auto of_type = "//xs:complexType[@name='" + type + "']//xs:attribute[@name='" + attribute + "']/@name";
        if (!values(document, of_type).empty()) return true;
    }
    for (const auto& group : values(document, element + "//xs:attributeGroup/@ref")) {
        const auto of_group =
            "//xs:attributeGroup[@name='" + group + "']/xs:attribute[@name='" + attribute + "']/@name";
        if (!values(document, of_group).empty()) return true;
    }
    return false;
}

} // namespace

TEST_CASE("model: the header of the schema has the fields of the table, in their order") {
    Names wanted;
    for (const auto& field : model::fields()) {
        const std::string name(field.wrapper.empty() ? field.name : field.wrapper);
        if (wanted.empty() || wanted.back() != name) wanted.push_back(name);
    }
    CHECK(values(schema("note.xsd"), header + "/@name") == wanted);
    for (const auto& field : model::fields()) {
        if (field.wrapper.empty()) continue;
        const auto inside = header + "[@name='" + std::string(field.wrapper) + "']//xs:element/@name";
        CHECK(values(schema("note.xsd"), inside) == Names{std::string(field.name)});
    }
}

TEST_CASE("model: the schema lets a field repeat, and gives it the attributes of its value, as the table says") {
    using model::FieldValue;
    const std::map<FieldValue, std::string> attributes{
        {FieldValue::number, "serial"},  {FieldValue::date, "when"}, {FieldValue::code, "code"},
        {FieldValue::file, "procedure"}, {FieldValue::item, "item"}, {FieldValue::languages, "printed"},
    };
    for (const auto& field : model::fields()) {
        const std::string name(field.name);
        CAPTURE(name);
        for (const auto& [value, attribute] : attributes) {
            CAPTURE(attribute);
            CHECK(has_attribute(name, attribute) == (field.value == value));
        }
        const auto most = "//xs:element[@name='header']//xs:element[@name='" + name + "']/@maxOccurs";
        CHECK(values(schema("note.xsd"), most) == (field.repeats ? Names{"unbounded"} : Names{}));
    }
}

TEST_CASE("model: labels and verbs of the language packs may name what the tables have, and nothing else") {
    const auto labels = values(schema("language.xsd"), "//xs:attribute[@name='field']//xs:enumeration/@value");
    REQUIRE(labels.size() > 5);
    for (const auto& name : labels) {
        CAPTURE(name);
        CHECK(parse_field_kind(name));
    }
    for (const auto& field : model::fields()) { // what stands behind a label can be named by one
        CAPTURE(std::string(field.name));
        if (field.free_text) CHECK(std::count(labels.begin(), labels.end(), field.name) == 1);
    }
    CHECK(values(schema("language.xsd"), "//xs:simpleType[@name='action']//xs:enumeration/@value") ==
          names_up_to(last_action));
}

TEST_CASE("model: the closed lists of the schema are the tables") {
    CHECK(enumeration("actType") == names_up_to(ActType::other));
    CHECK(enumeration("action") == names_up_to(last_action));
    CHECK(enumeration("unreadKind") == names_up_to(UnreadKind::limit));
    for (const auto& kind : names_up_to(UnreadKind::limit)) CHECK(to_string(parse_unread_kind(kind).value()) == kind);
    auto furniture = names_up_to(FurnitureKind::hidden);
    CHECK(furniture.front() == "other"); // which is not written
    furniture.erase(furniture.begin());
    CHECK(enumeration("furnitureKind") == furniture);
}

TEST_CASE("model: the numbers of actions that archives hold never change") {
    const Names stored{"agree",    "commit", "support",   "welcome", "invite",    "call",  "affirm", "reaffirm",
                       "advocate", "intend", "recognise", "request", "underline", "adopt", "other"};
    for (std::size_t number = 0; number < stored.size(); ++number) {
        CHECK(to_string(static_cast<Action>(number)) == stored[number]);
    }
}

TEST_CASE("model: every name is read back to what it names, and no other is") {
    for (const auto& field : model::fields()) CHECK(parse_field_kind(field.name) == field.kind);
    for (const auto& block : model::block_kinds()) CHECK(parse_block_kind(block.name) == block.kind);
    for (const auto& name : names_up_to(ActType::other)) CHECK(to_string(*parse_act_type(name)) == name);
    for (const auto& name : names_up_to(last_action)) CHECK(to_string(*parse_action(name)) == name);
    CHECK(!parse_field_kind("subjectCodes")); // the element around them is no field
    CHECK(!parse_field_kind(""));
    CHECK(!parse_block_kind("paragraph"));
    CHECK(!parse_action("Agree"));
    CHECK(!parse_act_type("none"));
}

TEST_CASE("model: a field without a reason of its own has that which its label and confidence tell") {
    HeaderField field;
    CHECK(to_string(model::usual_reason(field)) == "form");
    field.confidence = 0.6;
    CHECK(to_string(model::usual_reason(field)) == "guess");
    field.label = "From:"; // a value that stood apart from it
    CHECK(to_string(model::usual_reason(field)) == "label");
}

TEST_CASE("model: the schema knows every block and inline part of the tables") {
    const auto known = values(schema("note.xsd"), "//xs:element/@name");
    const std::set<std::string, std::less<>> elements(known.begin(), known.end());
    for (const auto& block : model::block_kinds()) CHECK(elements.contains(block.name));
    const auto parts = values(schema("note.xsd"), "//xs:group[@name='inline']/xs:choice/xs:element/@name");
    std::size_t looks = 0;
    for (const auto& part : parts) {
        CAPTURE(part);
        const auto is = [&](const auto& style) { return style.name == part; };
        const bool look = std::any_of(model::styles.begin(), model::styles.end(), is);
        looks += look ? 1 : 0;
        CHECK(look != (model::find_inline(part) != nullptr));
    }
    CHECK(looks == model::styles.size());
    CHECK(parts.size() == looks + static_cast<std::size_t>(InlineKind::formula)); // the last one
}

TEST_CASE("model: a field that is read holds the value that the table promises, and no other") {
    const auto note =
        test::convert_text(
            "Bruxelles, le 15 septembre 2023\n(OR. en)\n\n12838/23\nLIMITE\nJAI 1133\n\nNOTE POINT \"I/A\"\n\n"
            "Origine: la présidence\nDestinataire: délégations\nNº doc. préc.: 12517/1/23 REV 1\n"
            "Dossier interinstitutionnel: 2023/0123 (COD)\nObjet: Des ports sûrs\n\n---\n\nTexte.\n")
            .note;
    std::set<model::FieldValue> met;
    for (const auto& field : note.header.fields) {
        CAPTURE(std::string(to_string(field.kind)));
        const auto& facts = model::facts_of(field.kind);
        const auto held = static_cast<model::FieldValue>(field.value.index());
        CHECK((held == facts.value || held == model::FieldValue::none));
        met.insert(held);
    }
    CHECK(met.size() == 7); // all kinds of value were looked at
}
