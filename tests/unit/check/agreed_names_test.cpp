// SPDX-License-Identifier: GPL-3.0-or-later
// Names that the bodies of the Union agreed on.
#include "support.hpp"

#include <ianote/check.hpp>

#include <fmt/format.h>

using namespace ianote;
using namespace ianote::test;

namespace {

/// What agreed-name says of an English note of the year.
std::vector<std::string> told(int year, const std::string& point) {
    const auto note =
        convert_text(fmt::format("Council of the European Union\n\nBrussels, 4 June {}\n\n10577/24\n\n**NOTE**\n\n"
                                 "From: the Presidency\n\nTo: Delegations\n\nSubject: Report\n\n1. {}\n",
                                 year, point),
                     "note.en.md")
            .note;
    CheckOptions options;
    options.rules = {"agreed-name"};
    std::vector<std::string> out;
    for (const auto& finding : check_note(note, languages(), options).findings)
        out.push_back(fmt::format("{} -> {}", finding.source->marked(), finding.suggestion));
    return out;
}

using Told = std::vector<std::string>;

} // namespace

TEST_CASE("a country that is named otherwise than agreed is told with the agreed name") {
    CHECK(told(2024, "The ambassador of Ivory Coast met a delegation from Holland.") ==
          Told{"Ivory Coast -> Côte d'Ivoire", "Holland -> the Netherlands"});
    CHECK(told(2024, "The ambassador of Côte d'Ivoire met a delegation from the Netherlands.").empty());
}

TEST_CASE("a name that holds another one and is right is not told") {
    CHECK(told(2024, "The mission to Myanmar/Burma starts in North Holland.").empty());
    CHECK(told(2024, "The mission to Burma starts in June.") == Told{"Burma -> Myanmar/Burma"});
}

TEST_CASE("a name that was changed is told in notes from the year of the change on") {
    CHECK(told(2017, "The delegation of Swaziland agreed.").empty());
    CHECK(told(2024, "The delegation of Swaziland agreed.") == Told{"Swaziland -> Eswatini"});
}
