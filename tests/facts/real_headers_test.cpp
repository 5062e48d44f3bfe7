// SPDX-License-Identifier: GPL-3.0-or-later
// Headers of other hands against their facts: heads as people reported them, and the first pages of public documents as
// extractors gave them, in lines, in one line, torn and glued.
#include "header_score.hpp"

#include <set>

using namespace ianote;
using namespace ianote::test;
using Json = nlohmann::json;

namespace {

const std::filesystem::path shared = std::filesystem::path(IANOTE_SOURCE_DIR) / "../shared";

/// Of which nothing may be wrong, only missing.
const std::set<FieldKind> never_wrong{FieldKind::document_number, FieldKind::date, FieldKind::original_languages};

struct Result {
    Tally all;
    Tally subject;
    Tally certain; ///< of the fields that are never wrong
    std::string faults;
};

void compare_row(const Json& row, const std::filesystem::path& folder, Result& result) {
    const auto file = row.at("file").get<std::string>();
    const auto note = convert(slurp(folder / file), file, languages()).note;
    const auto optional = row.value("optional", Json::array());
    for (const auto& field : gold_fields) {
        const auto found = found_values(note, field);
        auto tally = compare(found, wanted_values(row.at("gold"), field));
        const bool may_be_missing = std::find(optional.begin(), optional.end(), field.name) != optional.end();
        if (may_be_missing && found.empty()) tally.missing = 0;
        result.all.add(tally);
        if (field.kind == FieldKind::subject) result.subject.add(tally);
        if (never_wrong.contains(field.kind)) result.certain.add(tally);
        if (tally.wrong + tally.missing > 0) result.faults += "\n" + file + ": " + std::string(field.name);
    }
}

std::optional<Result> result_of(const std::string& where) {
    const auto folder = shared / where;
    if (!std::filesystem::exists(folder / "gold.jsonl")) {
        MESSAGE("left out: ../shared/" << where << " is not here");
        return std::nullopt;
    }
    Result result;
    const auto content = slurp(folder / "gold.jsonl");
    for (const auto line : text::split(content, '\n')) {
        if (line.empty()) continue;
        const auto row = Json::parse(line);
        // a footnote mark at a page's margin is a matter of the PDF reader
        if (row.at("file").get<std::string>().starts_with("23-footnote-mark")) continue;
        compare_row(row, folder, result);
    }
    return result;
}

} // namespace

TEST_CASE("headers that were reported are right in every field") {
    const auto result = result_of("cases/headers");
    if (!result) return;
    INFO(result->faults);
    CHECK(result->all.f1() == 1);
}

TEST_CASE("first pages of public documents give their facts, and no wrong number, date or original language") {
    const auto result = result_of("data/real/headers");
    if (!result) return;
    INFO(result->faults);
    CHECK(result->all.f1() >= 0.98);
    CHECK(result->subject.f1() >= 0.95);
    CHECK(result->certain.wrong == 0);
}
