// SPDX-License-Identifier: GPL-3.0-or-later
// What a finding can be corrected with.
#include "support.hpp"

#include <ianote/check.hpp>

#include <fmt/format.h>

using namespace ianote;
using namespace ianote::test;

namespace {

/// Every point of a French note as its edits leave it.
std::string corrected(const std::string& body, const std::string& rule) {
    const auto note =
        convert_text("Conseil de l'Union européenne\n\nBruxelles, le 4 juin 2024\n\n8633/24\n\n**NOTE**\n\n"
                     "Origine: la présidence\n\nDestinataire: délégations\n\nObjet: Rapport\n\n" +
                         body + "\n",
                     "note.fr.md");
    CheckOptions options;
    options.rules = {rule};
    std::map<std::string, std::string> texts;
    std::vector<FindingEdit> edits;
    for (const auto& finding : check_note(note.note, languages(), options).findings) {
        texts[finding.source->id] = finding.source->text.view();
        edits.insert(edits.end(), finding.edits.begin(), finding.edits.end());
    }
    std::sort(edits.begin(), edits.end(), [](const auto& a, const auto& b) { return a.begin > b.begin; });
    for (const auto& edit : edits) {
        if (texts.contains(edit.id)) texts[edit.id].replace(edit.begin, edit.end - edit.begin, edit.text);
    }
    std::string out;
    for (const auto& [id, text] : texts) out += (out.empty() ? "" : " / ") + text;
    return out;
}

} // namespace

TEST_CASE("a word that stands twice loses its second") {
    CHECK(corrected("1. Le quai quai est neuf, le phare phare aussi.", "repeated-word") ==
          "Le quai est neuf, le phare aussi.");
}

TEST_CASE("of two blanks the one that does not break stays") {
    CHECK(corrected("1. Le quai n°\u00A0 7 est neuf.", "double-space") == "Le quai n°\u00A07 est neuf.");
}

TEST_CASE("a blank before a sign is put as the note does it elsewhere") {
    CHECK(corrected("1. Le quai\u00A0: neuf. Le phare\u00A0: vieux.\n\n2. Le port: plein.", "typography") ==
          "Le port\u00A0: plein.");
    CHECK(corrected("1. Le quai: neuf. Le phare: vieux.\n\n2. Le port\u202F: plein.", "typography") ==
          "Le port: plein.");
    CHECK(corrected("1. Les ports sont pleins à 80%.", "typography") == "Les ports sont pleins à 80\u00A0%.");
}

TEST_CASE("the rarer apostrophes become the usual ones everywhere") {
    CHECK(corrected("1. L'eau, l'air et l'huile.\n\n2. L\u2019or et l\u2019argent.", "typography") ==
          "L'or et l'argent.");
}

TEST_CASE("a slip of an acronym that the note defines is mended and one that it does not know is left") {
    CHECK(corrected("1. Les plans d'action opérationnels (PAO) sont prêts.\n\n2. Les POA sont clairs; les XYZ aussi.",
                    "acronym-undefined") == "Les PAO sont clairs; les XYZ aussi.");
}

TEST_CASE("letters joined to one character are parted and what nobody sees is taken out") {
    CHECK(corrected("1. La \uFB01n et l'o\uFB03ce du quai.", "damaged-character") == "La fin et l'office du quai.");
}
