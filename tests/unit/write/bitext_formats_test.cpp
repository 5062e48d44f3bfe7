// SPDX-License-Identifier: GPL-3.0-or-later
// What translators' tools read: every text on its side, in its language.
#include "support.hpp"

#include <pugixml.hpp>

using namespace ianote;

namespace {

Segment segment(const std::string& id, const std::string& text, std::uint32_t begin = 0) {
    return {id, text, begin, begin + static_cast<std::uint32_t>(text.size()), 0};
}

/// A point of two sentences, one that only the source has, and one that only the target has.
Bitext three_points() {
    Bitext bitext;
    bitext.document = "ST-6480-2024-INIT";
    bitext.source = *LanguageCode::parse("fr");
    bitext.target = *LanguageCode::parse("es");
    Link first;
    first.source = {segment("p1.s1", "Les musées."), segment("p1.s2", "Les <ports> & gares.", 12)};
    first.target = {segment("p1.s1", "Los museos y los puertos.")};
    first.confidence = 0.75;
    first.reviewed = "R. Reviewer, 2026-11-27T16:05:48Z";
    Link second;
    second.source = {segment("p2.s1", "Néant.")};
    Link third;
    third.target = {segment("p3.s1", "Añadido.")};
    bitext.groups = {{"p", {"p1"}, {"p1"}, Change::none, {first}},
                     {"p", {"p2"}, {}, Change::missing, {second}},
                     {"p", {}, {"p3"}, Change::added, {third}}};
    return bitext;
}

pugi::xml_document written(const char* format, const Bitext& bitext = three_points()) {
    pugi::xml_document xml;
    REQUIRE(xml.load_string(find_bitext_writer(format)->write(bitext).c_str()));
    return xml;
}

std::string value(const pugi::xml_document& xml, const char* path) {
    const auto found = xml.select_node(path);
    return found.attribute() ? found.attribute().value() : found.node().child_value();
}

} // namespace

TEST_CASE("XLIFF 2.1: source and target are what they are called, each in its language") {
    const auto xml = written("xliff");
    CHECK(value(xml, "/xliff/@version") == "2.1");
    CHECK(value(xml, "/xliff/@srcLang") == "fr");
    CHECK(value(xml, "/xliff/@trgLang") == "es");
    CHECK(value(xml, "/xliff/file/@original") == "ST-6480-2024-INIT");
    CHECK(value(xml, "//unit[@id='u1']/segment/source") == "Les musées. Les <ports> & gares.");
    CHECK(value(xml, "//unit[@id='u1']/segment/target") == "Los museos y los puertos.");
    CHECK(value(xml, "//unit[@id='u1']/segment/@state") == "translated");
    CHECK(value(xml, "//unit[@id='u1']/notes/note") == "confidence 0.75, 2-1");
}

TEST_CASE("XLIFF 2.1: what one side lacks is still to be translated") {
    const auto xml = written("xliff");
    CHECK(value(xml, "//unit[@name='p2.s1']/segment/source") == "Néant.");
    CHECK_FALSE(xml.select_node("//unit[@name='p2.s1']/segment/target"));
    CHECK(value(xml, "//unit[@name='p2.s1']/segment/@state") == "initial");
    CHECK(value(xml, "//unit[@name='p2.s1']/notes/note").ends_with(", 1-0, missing"));
    CHECK(value(xml, "//unit[@name='p3.s1']/segment/source").empty());
    CHECK(value(xml, "//unit[@name='p3.s1']/segment/target") == "Añadido.");
    CHECK(value(xml, "//unit[@name='p3.s1']/segment/@state") == "initial");
    CHECK(value(xml, "/xliff/file/group[3]/@name") == "p3");
}

TEST_CASE("XLIFF 1.2: source and target are what they are called, each in its language") {
    const auto xml = written("xliff1.2");
    CHECK(value(xml, "/xliff/file/@source-language") == "fr");
    CHECK(value(xml, "/xliff/file/@target-language") == "es");
    CHECK(value(xml, "//trans-unit[@id='u1']/source") == "Les musées. Les <ports> & gares.");
    CHECK(value(xml, "//trans-unit[@id='u1']/target") == "Los museos y los puertos.");
    CHECK_FALSE(xml.select_node("//trans-unit[@resname='p2.s1']/target"));
    CHECK(value(xml, "//trans-unit[@resname='p3.s1']/source").empty());
    CHECK(value(xml, "/xliff/file/body/group[3]/@resname") == "p3");
}

TEST_CASE("TMX: a unit holds both languages, and one-sided units are left out") {
    const auto xml = written("tmx");
    CHECK(value(xml, "/tmx/header/@srclang") == "fr");
    REQUIRE(xml.select_nodes("//tu").size() == 1);
    REQUIRE(xml.select_nodes("//tuv").size() == 2);
    CHECK(value(xml, "//tu/@tuid") == "ST-6480-2024-INIT#p1.s1");
    CHECK(value(xml, "//tuv[@xml:lang='fr']/seg") == "Les musées. Les <ports> & gares.");
    CHECK(value(xml, "//tuv[@xml:lang='es']/seg") == "Los museos y los puertos.");
    CHECK(value(xml, "//prop[@type='x-confidence']") == "0.75");
    CHECK(value(xml, "//prop[@type='x-point']") == "p1");
    CHECK(value(xml, "//prop[@type='x-reviewed']") == "R. Reviewer, 2026-11-27T16:05:48Z");
}

TEST_CASE("bitext XML: a segment says from where to where it stands in its point") {
    const auto xml = written("xml");
    CHECK(value(xml, "/bitext/@document") == "ST-6480-2024-INIT");
    CHECK(value(xml, "/bitext/@source") == "fr");
    CHECK(value(xml, "/bitext/@target") == "es");
    CHECK(value(xml, "//source[@segment='p1.s1']/@begin") == "0");
    CHECK(value(xml, "//source[@segment='p1.s1']/@end") == "12"); // bytes: é has two
    CHECK(value(xml, "//source[@segment='p1.s2']/@begin") == "12");
    CHECK(value(xml, "//source[@segment='p1.s2']/@end") == "32");
    CHECK(value(xml, "//target[@segment='p1.s1']") == "Los museos y los puertos.");
    CHECK(value(xml, "/bitext/group[2]/@change") == "missing");
    CHECK_FALSE(xml.select_node("/bitext/group[2]/@target"));
    CHECK(value(xml, "/bitext/group[3]/@target") == "p3");
    CHECK_FALSE(xml.select_node("/bitext/group[3]/@source"));
}

TEST_CASE("bitext TSV: a link a line, and a tab in a text is a blank") {
    auto bitext = three_points();
    bitext.groups[1].links[0].source[0].text = "Né\tant.";
    const auto tsv = find_bitext_writer("tsv")->write(bitext);
    CHECK(std::count(tsv.begin(), tsv.end(), '\n') == 4);
    CHECK(
        tsv.find("p\t\t2-1\t0.75\tp1.s1 p1.s2\tp1.s1\tLes musées. Les <ports> & gares.\tLos museos y los puertos.\n") !=
        std::string::npos);
    CHECK(tsv.find("p\tmissing\t1-0\t0.00\tp2.s1\t\tNé ant.\t\n") != std::string::npos);
}

TEST_CASE("the review page quotes what XML would take for a mark") {
    const auto page = find_bitext_writer("html")->write(three_points());
    CHECK(page.find("Les &lt;ports&gt; &amp; gares.") != std::string::npos);
    CHECK(page.find("<ports>") == std::string::npos);
}
