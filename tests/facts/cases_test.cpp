// SPDX-License-Identifier: GPL-3.0-or-later
// Small inputs in which others found faults, where they are at hand: what cases.tsv says of each holds.
#include "model/walk.hpp"
#include "support.hpp"
#include "text/cells.hpp"
#include "text/utf8.hpp"

#include <ianote/check.hpp>

#include <fmt/format.h>

#include <map>
#include <set>

using namespace ianote;
using namespace ianote::test;

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(IANOTE_SOURCE_DIR) / "../shared/cases";

void add(std::string& line, const std::string& word, const char* between = " ") {
    line += (line.empty() ? "" : between) + word;
}

/// Every word of the body that is more than text, in its order.
template <typename Say> std::string inlines(const Note& note, Say say) {
    std::string out;
    model::for_each_block(note.body, [&](const Block& block) {
        for (const auto& part : block.text.inlines) {
            if (const std::string said = say(part); !said.empty()) add(out, said, "; ");
        }
    });
    return out;
}

/// Of every block that has it.
template <typename Say> std::string blocks(const Note& note, Say say, const char* between = " ") {
    std::string out;
    model::for_each_block(note.body, [&](const Block& block) {
        if (const std::string said = say(block); !said.empty()) add(out, said, between);
    });
    return out;
}

/// The cells of each row by the columns and rows that they take: `b.t1 2x1 1x1 | 1x1 1x1 1x1`.
std::string cells_of(const Block& table) {
    std::string out = table.id;
    for (const auto& row : table.children) {
        if (row.kind != BlockKind::row) continue;
        out += out == table.id ? "" : " |";
        for (const auto& cell : row.children) out += fmt::format(" {}x{}", cell.cols, cell.rows);
    }
    return out;
}

/// Texts with the marks of notes where they stand: `necesaria [1], y`.
std::string with_marks(const Block& block) {
    std::string out;
    for (const auto& part : block.text.inlines)
        out += part.kind == InlineKind::footnote_ref ? "[" + part.text + "]" : part.text;
    return out;
}

std::string header_date(const Note& note) {
    const auto* field = note.header.find(FieldKind::date);
    return field == nullptr ? "none" : date(note).empty() ? "unread: " + plain_text(field->text) : date(note);
}

/// What a reader of the note would see; a row of the table names one.
const std::map<std::string, std::string (*)(const Conversion&)> facts{
    {"blocks", [](const Conversion& c) { return tree(c.note.body); }},
    {"acts",
     [](const Conversion& c) {
         return blocks(c.note, [](const Block& b) {
             return b.kind == BlockKind::act ? std::string(to_string(b.act_type)) : std::string();
         });
     }},
    {"actions",
     [](const Conversion& c) {
         return blocks(c.note, [](const Block& b) {
             return b.action ? fmt::format("{}={}", b.id, to_string(*b.action)) : std::string();
         });
     }},
    {"operatives",
     [](const Conversion& c) {
         return inlines(c.note, [](const Inline& part) {
             const bool said = part.kind == InlineKind::operative;
             return said ? fmt::format("{}={}", part.text, to_string(part.action)) : std::string();
         });
     }},
    {"numbers",
     [](const Conversion& c) {
         return blocks(
             c.note, [](const Block& b) { return b.n; }, "; ");
     }},
    {"tables",
     [](const Conversion& c) {
         return blocks(
             c.note, [](const Block& b) { return b.kind == BlockKind::table ? cells_of(b) : std::string(); }, "; ");
     }},
    {"leads",
     [](const Conversion& c) {
         return blocks(c.note, [](const Block& b) { return b.lead.empty() ? b.lead : b.id + "<" + b.lead; });
     }},
    {"references",
     [](const Conversion& c) {
         return inlines(c.note, [](const Inline& part) {
             if (part.kind == InlineKind::doc_ref) return part.text + "=" + part.document->identity();
             if (part.kind != InlineKind::ref) return std::string();
             return part.text + "=" + (part.value.empty() ? std::string(to_string(part.ref_type)) : part.value);
         });
     }},
    {"abbreviations",
     [](const Conversion& c) {
         return inlines(c.note, [](const Inline& part) {
             return part.kind == InlineKind::abbreviation ? part.text + "=" + part.value : std::string();
         });
     }},
    {"dates",
     [](const Conversion& c) {
         return inlines(c.note,
                        [](const Inline& part) { return part.kind == InlineKind::date ? part.value : std::string(); });
     }},
    {"changes",
     [](const Conversion& c) {
         return inlines(c.note, [](const Inline& part) {
             const bool out = (part.style & style_deleted) != 0;
             const bool in = (part.style & style_inserted) != 0;
             const std::string words(text::trim(part.text));
             return out ? "-" + words : in ? "+" + words : std::string();
         });
     }},
    {"shown",
     [](const Conversion& c) {
         return inlines(c.note, [](const Inline& part) {
             return part.kind == InlineKind::image ? part.value + "=" + part.text : std::string();
         });
     }},
    {"formulas",
     [](const Conversion& c) {
         return inlines(
             c.note, [](const Inline& part) { return part.kind == InlineKind::formula ? part.text : std::string(); });
     }},
    {"marks",
     [](const Conversion& c) {
         return inlines(c.note, [](const Inline& part) {
             return part.kind == InlineKind::footnote_ref ? part.text + "=" + part.value : std::string();
         });
     }},
    {"marked", [](const Conversion& c) { return blocks(c.note, with_marks, " / "); }},
    {"notes",
     [](const Conversion& c) {
         std::string out;
         for (const auto& note : c.note.footnotes) {
             add(out, note.id + "=" + plain_text(note.text), "; ");
             for (const auto& more : note.more) out += " / " + plain_text(more);
         }
         return out;
     }},
    {"text",
     [](const Conversion& c) {
         std::string out;
         model::for_each_block(c.note.body, [&](const Block& b) {
             if (!b.text.empty() && b.kind != BlockKind::image) add(out, plain_text(b.text), " / ");
         });
         return out;
     }},
    {"furniture",
     [](const Conversion& c) {
         std::string out;
         for (const auto& piece : c.note.furniture)
             add(out, std::string(to_string(piece.kind)) + "=" + piece.text, "; ");
         return out;
     }},
    {"from", [](const Conversion& c) { return std::string(field(c.note, FieldKind::from)); }},
    {"to", [](const Conversion& c) { return std::string(field(c.note, FieldKind::to)); }},
    {"subject", [](const Conversion& c) { return std::string(field(c.note, FieldKind::subject)); }},
    {"header-date", [](const Conversion& c) { return header_date(c.note); }},
    {"place", [](const Conversion& c) { return field(c.note, FieldKind::place); }},
    {"codes", [](const Conversion& c) { return codes(c.note); }},
    {"number", [](const Conversion& c) { return c.note.identity; }},
    {"warnings",
     [](const Conversion& c) {
         std::string out;
         for (const auto& d : c.diagnostics) add(out, d.code + ": " + d.message, "; ");
         return out;
     }},
};

Conversion read_case(const fs::path& file) {
    ConvertOptions options;
    options.any = true; // some are no notes
    try {
        return convert(slurp(file), file.filename().string(), languages(), options);
    } catch (const Error& error) {
        Conversion refused;
        refused.diagnostics.push_back({Severity::error, error.code(), error.message(), error.remedy()});
        return refused;
    }
}

bool is_here() {
    if (fs::exists(folder)) return true;
    MESSAGE("left out: ../shared/cases is not here");
    return false;
}

std::string table() { return slurp(fs::path(IANOTE_SOURCE_DIR) / "tests/facts/cases.tsv"); }

} // namespace

TEST_CASE("small notes in which faults were found are read as they should be") {
    if (!is_here()) return;
    const auto rows = table();
    std::map<std::string, Conversion> read;
    for (const auto& row : text::tsv_rows(rows)) {
        REQUIRE(row.size() == 3);
        const std::string file(row[0]);
        const std::string fact(row[1]);
        CAPTURE(file);
        CAPTURE(fact);
        auto found = read.find(file);
        if (found == read.end()) found = read.emplace(file, read_case(folder / file)).first;
        if (!found->second.diagnostics.empty() && found->second.diagnostics.front().severity == Severity::error) {
            CHECK(fact == "warnings"); // it is refused: all there is to say is why
        } else {
            CHECK(found->second.note.source.coverage == 1);
        }
        CHECK(facts.at(fact)(found->second) == (row[2] == "-" ? "" : row[2])); // nothing
    }
}

TEST_CASE("every input of the folders that are held has a row") {
    if (!is_here()) return;
    std::set<std::string> held;
    const auto rows = table();
    for (const auto& row : text::tsv_rows(rows)) held.emplace(row[0]);
    std::set<std::string> folders;
    for (const auto& file : held) folders.insert(file.substr(0, file.rfind('/')));
    CHECK(folders.size() == 18);
    for (const auto& name : folders) {
        for (const auto& entry : fs::directory_iterator(folder / name)) {
            const auto file = entry.path().filename().string();
            const bool about = file == "INDEX.md" || file == "expected.txt" || file == "actual.txt";
            CAPTURE(name + "/" + file);
            const bool partly = name == "headers" || name == "readers"; // others of them have tests of their own
            if (!about && !partly) CHECK(held.contains(name + "/" + file));
        }
    }
}

TEST_CASE("equal notes in two languages give no finding") {
    if (!is_here()) return;
    for (const auto& [one, other] : {std::pair("languages/dates.en.txt", "languages/dates.fi.txt"),
                                     std::pair("bodies/bis-is-a.en.txt", "bodies/bis-is-a.fr.txt")}) {
        CAPTURE(other);
        const auto findings =
            check_pair(read_case(folder / one).note, read_case(folder / other).note, languages()).findings;
        CHECK(findings.empty());
    }
}
