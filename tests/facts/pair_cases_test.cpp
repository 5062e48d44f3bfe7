// SPDX-License-Identifier: GPL-3.0-or-later
// Small pairs in which others found false alarms, where they are at hand: pair_cases.tsv has what is right.
#include "support.hpp"
#include "text/cells.hpp"

#include <ianote/check.hpp>

#include <set>

using namespace ianote;
using namespace ianote::test;

namespace {

const auto folder = std::filesystem::path(IANOTE_SOURCE_DIR) / "../shared/cases";

const std::set<std::string_view> held{"number-mismatch",     "date-mismatch",    "reference-mismatch",
                                      "footnote-mismatch",   "header-mismatch",  "code-mismatch",
                                      "numbering-gap",       "point-renumbered", "internal-reference-dangling",
                                      "numbering-duplicate", "missing-point",    "extra-point",
                                      "point-moved",         "missing-segment",  "sentence-boundary"};

Note read_case(std::string_view name) {
    const auto file = folder / name;
    return convert(slurp(file), file.filename().string(), languages()).note;
}

} // namespace

TEST_CASE("small pairs in which false alarms were found say what is right") {
    if (!std::filesystem::exists(folder)) {
        MESSAGE("left out: ../shared/cases is not here");
        return;
    }
    const auto rows = slurp(std::filesystem::path(IANOTE_SOURCE_DIR) / "tests/facts/pair_cases.tsv");
    for (const auto& row : text::tsv_rows(rows)) {
        REQUIRE(row.size() == 3);
        CAPTURE(row[0]);
        const auto source = read_case(row[0]);
        const auto findings = row[1] == "-" ? check_note(source, languages()).findings
                                            : check_pair(source, read_case(row[1]), languages()).findings;
        std::string out;
        for (const auto& finding : findings) {
            if (held.contains(finding.rule)) out += (out.empty() ? "" : " ") + finding.rule + "@" + finding.where;
        }
        CHECK(out == (row[2] == "-" ? "" : row[2]));
    }
}
