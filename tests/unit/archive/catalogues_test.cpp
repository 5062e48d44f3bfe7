// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogues: the dates, and whose notes they are.
#include "archive_support.hpp"

#include <ianote/export.hpp>

#include <pugixml.hpp>

using namespace archive_test;

namespace {

archive::VersionRecord version(const std::string& number, const std::string& date, const std::string& language = "fr") {
    archive::VersionRecord record;
    record.identity = "ST-" + number + "-INIT";
    record.number = number;
    record.language = language;
    record.date = date;
    record.title = "Objet " + number;
    record.added = "2026-11-2" + number.substr(0, 1) + "T00:00:00Z";
    return record;
}

pugi::xml_document finding_aid(const std::vector<archive::VersionRecord>& versions) {
    pugi::xml_document xml;
    REQUIRE(xml.load_string(archive::find_catalogue_writer("ead3")->write(versions).c_str()));
    return xml;
}

std::string value(const pugi::xml_document& xml, const char* path) {
    const auto found = xml.select_node(path);
    return found.attribute() ? found.attribute().value() : found.node().child_value();
}

} // namespace

TEST_CASE("EAD3: the whole spans from the first day to the last, whatever the order") {
    const auto xml = finding_aid({version("2-2023", "2023-09-15"), version("1-2022", "2022-10-05"),
                                  version("3-2024", "2024-07-12"), version("4-2024", "2024-02-16")});
    CHECK(value(xml, "/ead/archdesc/did//fromdate/@standarddate") == "2022-10-05");
    CHECK(value(xml, "/ead/archdesc/did//todate/@standarddate") == "2024-07-12");
    CHECK(xml.select_nodes("//dsc/c").size() == 3);
    CHECK(value(xml, "//dsc/c[3]/did/unittitle") == "2024");
    CHECK(xml.select_nodes("//dsc/c[3]/c").size() == 2);
    CHECK(value(xml, "//eventdatetime/@standarddatetime") == "2026-11-24T00:00:00Z");
}

TEST_CASE("EAD3: one day is no range, and a note without a date has none") {
    const auto one = finding_aid({version("1-2022", "2022-10-05")});
    CHECK(value(one, "/ead/archdesc/did//datesingle/@standarddate") == "2022-10-05");
    CHECK_FALSE(one.select_node("//daterange"));
    const auto none = finding_aid({version("1-2022", "")});
    CHECK_FALSE(none.select_node("//unitdatestructured"));
    CHECK(value(none, "//dsc/c/did/unittitle") == "without a date");
}

TEST_CASE("EAD3: the versions of a document are one item in their languages") {
    const auto xml = finding_aid({version("1-2022", "2022-10-05", "es"), version("1-2022", "2022-10-05", "fr")});
    CHECK(xml.select_nodes("//dsc/c/c").size() == 1);
    CHECK(xml.select_nodes("//dsc/c/c/did/unittitle").size() == 2);
    CHECK(value(xml, "//langmaterial/language[1]/@langcode") == "es");
    CHECK(value(xml, "//langmaterial/language[2]/@langcode") == "fr");
}
