// SPDX-License-Identifier: GPL-3.0-or-later
// The headings of articles, chapters and parts in all 24 languages, as tests/facts/divisions.tsv has them from the
// Official Journal.
#include "language/registry.hpp"
#include "parse/division_line.hpp"
#include "support.hpp"
#include "text/cells.hpp"

#include <fmt/format.h>

#include <set>

using namespace ianote;
using namespace ianote::test;

namespace {

struct Heading {
    std::string language;
    std::string type;
    std::string value; ///< by which the divisions of all languages are compared
    std::string line;
};

std::vector<Heading> headings() {
    std::vector<Heading> out;
    const auto table = slurp(std::filesystem::path(IANOTE_SOURCE_DIR) / "tests/facts/divisions.tsv");
    for (const auto& cells : text::tsv_rows(table)) {
        out.push_back({std::string(cells[0]), std::string(cells[1]), std::string(cells[2]), std::string(cells[3])});
    }
    return out;
}

} // namespace

TEST_CASE("a heading of any language, its number in figures, letters or words, is the division that others have too") {
    std::set<std::string> seen;
    for (const auto& heading : headings()) {
        seen.insert(heading.language);
        const auto& pack = language::built_in_packs().at(heading.language)->whole();
        const auto read = parse::read_division_line(heading.line, pack);
        const auto is = read ? fmt::format("{} {}", to_string(read->type), read->value) : "none";
        CHECK_MESSAGE(is == heading.type + " " + heading.value, heading.language << ": " << heading.line);
    }
    CHECK(seen.size() == 24);
}

TEST_CASE("an article has the same name in the note of any language") {
    for (const auto& heading : headings()) {
        if (heading.type != "article") continue;
        ConvertOptions options;
        options.language = heading.language;
        const auto text = with_header("X yyy zzz.\n\n" + heading.line + "\n\nX yyy zzz.\n");
        const auto note = convert(text, "note.md", languages(), options).note;
        CHECK_MESSAGE(outline(note.body).find("b.art" + heading.value + "(") != std::string::npos,
                      heading.language << ": " << heading.line << " gives " << outline(note.body));
    }
}
