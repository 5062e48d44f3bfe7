// SPDX-License-Identifier: GPL-3.0-or-later
// What is told once, and what findings cost.
#include "support.hpp"

#include <ianote/check.hpp>
#include <ianote/write.hpp>

using namespace ianote;
using namespace ianote::test;

namespace {

CheckResult checked(const std::string& body) {
    const auto note =
        convert_text("Conseil de l'Union européenne\n\nBruxelles, le 4 juin 2024\n\n8633/24\n\n**NOTE**\n\n"
                     "Origine: la présidence\n\nDestinataire: délégations\n\nObjet: Rapport\n\n" +
                         body + "\n",
                     "note.fr.md");
    CheckOptions options;
    options.rules = {"repeated-word"};
    return check_note(note.note, languages(), options);
}

std::string word(int i) {
    std::string out = "b";
    for (; i > 0; i /= 20) out += static_cast<char>('a' + i % 20);
    return out + "o";
}

std::string json_of(const CheckResult& result) { return find_finding_writer("json")->write(std::span(&result, 1)); }

} // namespace

TEST_CASE("what a rule says twice of the same words in one point is one finding with its count") {
    const auto result = checked("1. Le quai quai est au nord, un quai quai est au sud, le phare phare est à l'est.\n\n"
                                "2. Le môle môle est neuf.");
    REQUIRE(result.findings.size() == 3);
    CHECK(result.findings[0].count() == 2);
    CHECK(result.findings[1].count() == 1);
    CHECK(result.findings[2].where == "b.2");
    CHECK(json_of(result).find("\"count\": 2,") != std::string::npos);
    CHECK(find_finding_writer("text")->write(std::span(&result, 1)).find("stands twice (2 times here) [") !=
          std::string::npos);
    CHECK(find_finding_writer("sarif")->write(std::span(&result, 1)).find("\"occurrenceCount\": 2") !=
          std::string::npos);
}

TEST_CASE("of one rule twenty findings in one point are told and the rest as one") {
    std::string body = "1. Voici";
    for (int i = 0; i < 25; ++i) body += " " + word(i + 1) + " " + word(i + 1);
    const auto result = checked(body + ".");
    REQUIRE(result.findings.size() == 21);
    const auto& rest = *std::find_if(result.findings.begin(), result.findings.end(),
                                     [](const Finding& f) { return f.message.starts_with("there is more"); });
    CHECK(rest.count() == 5);
    CHECK(rest.source->marked() == rest.source->text.view());
}

TEST_CASE("findings of one point share its text, and what is written grows with the text alone") {
    const auto few = checked("1. Le quai quai est près du phare phare.");
    REQUIRE(few.findings.size() == 2);
    CHECK(few.findings[0].source->text.view().data() == few.findings[1].source->text.view().data());
    std::string body = "1. Voici";
    for (int i = 0; i < 4000; ++i) body += " " + word(i + 1) + " " + word(i + 1);
    CHECK(json_of(checked(body)).size() < 25 * body.size());
}
