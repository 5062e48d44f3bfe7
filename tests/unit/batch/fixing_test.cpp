// SPDX-License-Identifier: GPL-3.0-or-later
// Corrections put into the text that a note was read from.
#include "support.hpp"

#include <ianote/fixing.hpp>

#include <nlohmann/json.hpp>

using namespace ianote;
using namespace ianote::test;
using namespace ianote::batch;

namespace {

const std::string head = "Conseil de l'Union européenne\n\nBruxelles, le 4 juin 2024\n\n8633/24\n\n**NOTE**\n\n"
                         "Origine: la présidence\n\nDestinataire: délégations\n\nObjet: Rapport sur les quais\n\n";

struct Outcome {
    std::string body;
    std::size_t applied = 0;
    std::size_t left = 0;
};

std::vector<PointEdits> edits_of(const Note& note) {
    CheckOptions options;
    options.rules = {"repeated-word", "double-space", "typography", "acronym-undefined"};
    return list_edits(note, check_note(note, languages(), options).findings);
}

Outcome fixed(const std::string& body, const std::string& before = head) {
    const auto text = before + body;
    const auto note = convert_text(text, "note.fr.md").note;
    const auto result = fix_text(text, "note.fr.md", edits_of(note), languages(), {});
    CHECK(result.text.starts_with(before));
    return {result.text.substr(before.size()), result.applied, result.left};
}

} // namespace

TEST_CASE("a text is corrected where the words stand in lines of their own making") {
    const auto out =
        fixed("1. Le quai\nquai est **neuf**, le *phare phare*\n   aussi.\n\n2. Le môle n°\u00A0 7 est là.\n");
    CHECK(out.body == "1. Le quai est **neuf**, le *phare*\n   aussi.\n\n2. Le môle n°\u00A07 est là.\n");
    CHECK(out.applied == 3);
    CHECK(out.left == 0);
}

TEST_CASE("of like words only those that a finding means are corrected") {
    const auto out = fixed("1. Le quai: long. Le port: plein.\n\n2. La mer\u00A0: bleue. La mer: verte.\n");
    CHECK(out.body == "1. Le quai: long. Le port: plein.\n\n2. La mer: bleue. La mer: verte.\n");
    CHECK(fixed("1. Voici.\n\n| quai | quai quai |\n| --- | --- |\n| port | mer |\n").body ==
          "1. Voici.\n\n| quai | quai |\n| --- | --- |\n| port | mer |\n");
}

TEST_CASE("what stands otherwise in the source than in the note is left and counted") {
    const auto out = fixed("1. Le quai **quai** est neuf et le phare phare luit.\n");
    CHECK(out.body == "1. Le quai **quai** est neuf et le phare luit.\n");
    CHECK(out.applied == 1);
    CHECK(out.left == 1);
}

TEST_CASE("a text without anything to correct stays as it was to the byte") {
    const auto out = fixed("1. Le quai est neuf.\n");
    CHECK(out.body == "1. Le quai est neuf.\n");
    CHECK(out.applied == 0);
}

TEST_CASE("ends of lines stay those of Windows") {
    std::string windows;
    for (const char c : head) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(fixed("1. Le quai quai\r\nest neuf.\r\n", windows).body == "1. Le quai\r\nest neuf.\r\n");
}

TEST_CASE("edits are listed as JSON and as a diff of points") {
    const auto note = convert_text(head + "1. Le port.\n\n2. Le quai quai est neuf.\n", "note.fr.md").note;
    const auto points = edits_of(note);
    const auto json = nlohmann::json::parse(write_edits_json(note, points));
    REQUIRE(json.size() == 1);
    CHECK(json[0]["id"] == "b.2");
    CHECK(json[0]["old"] == " quai");
    CHECK(json[0]["text"] == "");
    CHECK(json[0]["document"] == "ST-8633-2024-INIT.fr");
    const auto diff = write_edits_diff(note, points);
    CHECK(diff.starts_with("--- note.fr.md\n+++ note.fr.md\n@@ -"));
    CHECK(diff.ends_with("-b.2: Le quai quai est neuf.\n+b.2: Le quai est neuf.\n"));
}
