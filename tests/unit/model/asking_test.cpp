// SPDX-License-Identifier: GPL-3.0-or-later
// Who is asked, also where what a clause completes says it.
#include "read/note_xml.hpp"
#include "support.hpp"

#include <ianote/validate.hpp>

using namespace ianote;
using namespace ianote::test;

namespace {

constexpr std::string_view head =
    "Conseil de l'Union européenne\n\nBruxelles, le 4 mars 2024\n\n9001/24\n\nMAR 41\n\nNOTE\n\n"
    "Origine: la présidence\nDestinataire: délégations\nObjet: Phares\n\n---\n\n"
    "# Projet de conclusions du Conseil sur les phares\n\nLE CONSEIL DE L'UNION EUROPÉENNE,\n\n"
    "RAPPELANT ses conclusions sur les balises;\n\n";

std::string xml_of(std::string_view act) {
    const auto xml = find_writer("xml")->write(convert_text(std::string(head) + std::string(act)).note);
    for (const auto& fault : validate(xml)) FAIL_CHECK(fault.line << ": " << fault.message);
    CHECK(find_writer("xml")->write(read::read_note_xml({xml, "note.xml"})) == xml);
    return xml;
}

/// The attributes of the block that holds these words.
std::string start_of(const std::string& xml, std::string_view words) {
    const auto at = xml.find(words);
    REQUIRE(at != std::string::npos);
    const auto open = xml.rfind("\n", at);
    return xml.substr(open, at - open);
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("what completes a lead-in is asked of those whom the lead-in names") {
    const auto xml = xml_of(
        "INVITE LES ÉTATS MEMBRES ET LA COMMISSION À:\n\n1. entretenir les lampes;\n\n2. former des gardiens;\n\n"
        "DEMANDE à la Commission:\n\n3. de publier la carte;\n\nSOULIGNE:\n\n4. la valeur des tours.\n");
    CHECK(has(start_of(xml, "entretenir"), " addressee=\"member-states commission\""));
    CHECK(has(start_of(xml, "former"), " addressee=\"member-states commission\""));
    CHECK(has(start_of(xml, "de publier"), " addressee=\"commission\""));
    CHECK_FALSE(has(start_of(xml, "la valeur"), "addressee"));
    CHECK_FALSE(has(start_of(xml, "INVITE"), " addressee=\""));
}

TEST_CASE("what a point leads in is asked of those whom the point names") {
    const auto xml =
        xml_of("1. INVITE les États membres à:\n\n   a) entretenir les lampes;\n\n   b) former des gardiens;\n\n"
               "2. INVITE la Commission à suivre ces travaux.\n\n   a) Le rapport est joint.\n");
    CHECK(has(start_of(xml, "entretenir"), " addressee=\"member-states\""));
    CHECK(has(start_of(xml, "former"), " addressee=\"member-states\""));
    CHECK_FALSE(has(start_of(xml, "Le rapport"), "addressee"));
}

TEST_CASE("only those behind the last operative words of a lead-in are asked") {
    const auto xml =
        xml_of("1. INVITE la Commission à suivre ces travaux et ENCOURAGE les États membres à:\n\n   a) entretenir les "
               "lampes;\n\n"
               "2. INVITE la Commission à suivre ces travaux et SOULIGNE:\n\n   a) la valeur des tours.\n");
    CHECK(has(start_of(xml, "entretenir"), " addressee=\"member-states\""));
    CHECK_FALSE(has(start_of(xml, "la valeur"), "addressee"));
}
