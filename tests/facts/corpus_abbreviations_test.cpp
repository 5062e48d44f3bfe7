// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the corpus's abbreviations, written down by a person, against what the program finds.
#include "support.hpp"
#include "text/cells.hpp"

#include <map>

using namespace ianote;
using namespace ianote::test;

namespace {

const std::filesystem::path root = IANOTE_SOURCE_DIR;

} // namespace

TEST_CASE("the abbreviations of every corpus note have their long forms, and no others are seen") {
    using Forms = std::multimap<std::string, std::string>; // short form -> long forms with | between
    std::map<std::string, Forms> wanted;
    const auto list = slurp(root / "tests/facts/abbreviations.tsv");
    for (const auto& cells : text::tsv_rows(list)) {
        if (cells.size() == 3) wanted[std::string(cells[0])].emplace(cells[1], cells[2]);
    }
    REQUIRE(!wanted.empty());
    for (const auto& entry : std::filesystem::directory_iterator(root / "corpus")) {
        const auto name = entry.path().filename().string();
        if (name == "README.md") continue;
        CAPTURE(name);
        auto& left = wanted[name];
        auto note = convert(slurp(entry.path()), name, languages()).note;
        model::for_each_text(note, [&](const Text& text) {
            for (const auto& part : text.inlines) {
                if (part.kind != InlineKind::abbreviation) continue;
                CAPTURE(part.text + " = " + part.value);
                const auto [begin, end] = left.equal_range(part.text);
                const auto found = std::find_if(begin, end, [&](const auto& pair) {
                    return ("|" + pair.second + "|").find("|" + part.value + "|") != std::string::npos;
                });
                CHECK(found != end);
                if (found != end) left.erase(found);
            }
        });
        for (const auto& [short_form, long_form] : left) FAIL_CHECK("missed: " << short_form << " = " << long_form);
    }
}
