// SPDX-License-Identifier: GPL-3.0-or-later
// Small notes of other hands on which single languages failed, where they are at hand.
#include "model/walk.hpp"
#include "support.hpp"

#include <ianote/check.hpp>

using namespace ianote;
using namespace ianote::test;

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(IANOTE_SOURCE_DIR) / "../shared/cases/languages";

bool is_here() {
    if (fs::exists(folder)) return true;
    MESSAGE("left out: ../shared/cases/languages is not here");
    return false;
}

Note note_in(const std::string& file) { return convert_text(slurp(folder / file), file).note; }

/// The actions of all operative words, in the order of the text.
std::string actions_of(const Note& note) {
    std::string out;
    model::for_each_block(note.body, [&](const Block& block) {
        for (const auto& part : block.text.inlines) {
            if (part.kind == InlineKind::operative)
                out += (out.empty() ? "" : " ") + std::string(to_string(part.action));
        }
    });
    return out;
}

} // namespace

TEST_CASE("clauses of small notes in single languages are what they are, with their actions") {
    if (!is_here()) return;

    struct Case {
        const char* file;
        const char* outline;
        const char* actions;
    };

    for (const auto& c : {
             Case{"subject-nested-fr.md", "act:a1(title:b.u1 commitment:b.1)", "underline"},
             Case{"subject-nested-es.md", "act:a1(title:b.u1 commitment:b.1)", "underline"},
             Case{"mini_som.da.txt", "act:a1(title:b.u1 author:b.u2 recital:b.u3 recital:b.u4 commitment:b.u5)",
                  "invite"},
             Case{"mini_author.de.txt", "act:a1(title:b.u1 author:b.u2 recital:b.u3 commitment:b.u4)", "invite"},
             Case{"mini_decl.es.txt", "act:a1(title:b.u1 commitment:b.1 commitment:b.2 commitment:b.3 commitment:b.4)",
                  "welcome request request welcome intend"},
             Case{"mini_ep.es.txt",
                  "act:a1(title:b.u1 author:b.u2 recital:b.u3 recital:b.A recital:b.B commitment:b.1 commitment:b.2)",
                  "request request"},
             Case{"plural.sk.md", "act:a1(title:b.u1 author:b.u2 commitment:b.1 commitment:b.2 commitment:b.3)",
                  "recognise recognise invite"},
         }) {
        CAPTURE(c.file);
        const auto note = note_in(c.file);
        CHECK(outline(note.body, true) == c.outline);
        CHECK(actions_of(note) == c.actions);
    }
}

TEST_CASE("places and dates without a comma, and number and codes on their line, are read") {
    if (!is_here()) return;
    const auto slovak = note_in("place.sk.txt");
    CHECK(field(slovak, FieldKind::place) == "V Bruseli");
    CHECK(date(slovak) == "2017-03-17");
    const auto english = note_in("date-number-codes-one-line.en.txt");
    CHECK(field(english, FieldKind::place) == "Brussels");
    CHECK(date(english) == "2021-05-17");
    CHECK(english.header.document_number()->identity() == "ST-8766-2021-INIT");
    CHECK(codes(english) == "JEUN 49, SOC 272");
}

TEST_CASE("equal dates of an English and a Finnish note give no finding") {
    if (!is_here()) return;
    CHECK(check_pair(note_in("dates.en.txt"), note_in("dates.fi.txt"), languages()).findings.empty());
}
