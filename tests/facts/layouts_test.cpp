// SPDX-License-Identifier: GPL-3.0-or-later
// Headers as real documents lay them out (tests/layouts, made by tools/layouts): six layouts in every format and
// language, against the facts that they were made of.
#include "header_score.hpp"

#include <set>

using namespace ianote;
using namespace ianote::test;
using Json = nlohmann::json;

namespace {

const std::filesystem::path folder = std::filesystem::path(IANOTE_SOURCE_DIR) / "tests/layouts";

std::vector<Json> rows() {
    std::vector<Json> out;
    const auto content = slurp(folder / "gold.jsonl");
    for (const auto line : text::split(content, '\n')) {
        if (!line.empty()) out.push_back(Json::parse(line));
    }
    return out;
}

Note read(const Json& row) {
    const auto name = row.at("file").get<std::string>();
    return convert(slurp(folder / name), name, languages()).note;
}

/// What a file went through tells how much of its layout is left.
std::string kind_of(const std::string& file) {
    if (file.ends_with("-layout.txt")) return "pdftotext -layout";
    if (file.ends_with(".txt")) return "pdftotext";
    return file.substr(file.rfind('.') + 1);
}

std::string joined(const Values& values) {
    std::string out;
    for (const auto& value : values) out += (out.empty() ? "" : " | ") + value;
    return out;
}

} // namespace

TEST_CASE("headers are read in every layout, of every format") {
    const std::map<std::string, double> least{
        {"docx", 0.99}, {"html", 0.99}, {"pdf", 0.985}, {"pdftotext -layout", 0.97}, {"pdftotext", 0.95}};
    std::map<std::string, Tally> totals;
    std::map<std::string, std::string> faults;
    for (const auto& row : rows()) {
        const auto file = row.at("file").get<std::string>();
        const auto note = read(row);
        for (const auto& field : gold_fields) {
            const auto found = found_values(note, field);
            const auto wanted = wanted_values(row.at("gold"), field);
            const auto tally = compare(found, wanted);
            totals[kind_of(file)].add(tally);
            if (tally.wrong + tally.missing == 0) continue;
            faults[kind_of(file)] +=
                "\n" + file + ": " + std::string(field.name) + " is " + joined(found) + ", not " + joined(wanted);
        }
    }
    for (const auto& entry : least) {
        INFO(entry.first << faults[entry.first]);
        CHECK(totals[entry.first].f1() >= entry.second);
    }
}

TEST_CASE("no document number, date or original language of any layout is wrong") {
    const std::set<FieldKind> never{FieldKind::document_number, FieldKind::date, FieldKind::original_languages};
    for (const auto& row : rows()) {
        CAPTURE(row.at("file").get<std::string>());
        const auto note = read(row);
        for (const auto& field : gold_fields) {
            if (!never.contains(field.kind)) continue;
            const auto found = found_values(note, field);
            CAPTURE(joined(found));
            CHECK(compare(found, wanted_values(row.at("gold"), field)).wrong == 0);
        }
    }
}

TEST_CASE("the layouts are in all languages that have a pack") {
    std::set<std::string> seen;
    std::set<std::string> layouts;
    for (const auto& row : rows()) {
        seen.insert(row.at("lang"));
        layouts.insert(row.at("layout"));
    }
    CHECK(seen.size() == languages().list().size());
    CHECK(layouts == std::set<std::string>{"line", "narrow", "new", "old", "unlabelled", "values"});
}
