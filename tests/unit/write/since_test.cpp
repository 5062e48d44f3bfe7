// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <ianote/error.hpp>
#include <ianote/since.hpp>
#include <ianote/write.hpp>

#include <fmt/format.h>

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
    options.rules = {"repeated-word", "bracket-unbalanced"};
    return check_note(note.note, languages(), options);
}

} // namespace

TEST_CASE("findings that an earlier report has are known again in either form and under other numbers") {
    const auto before = checked("1. Le quai quai est neuf (et long.\n\n2. Le phare phare luit.");
    REQUIRE(before.findings.size() == 3);
    for (const auto* format : {"json", "sarif"}) {
        CAPTURE(format);
        const EarlierReport report(find_finding_writer(format)->write(std::span(&before, 1)), "report");
        auto now = checked("1. Un mot.\n\n2. Le quai quai est neuf (et long.\n\n3. Le môle môle est là.");
        CHECK(report.count_gone(now.findings) == 1);
        report.leave_new(now.findings);
        REQUIRE(now.findings.size() == 1);
        CHECK(now.findings.front().source->marked() == "môle môle");
    }
}

TEST_CASE("what is no report of check is refused") {
    const auto said = [](std::string_view bytes) -> std::string {
        try {
            const EarlierReport report(bytes, "r.json");
        } catch (const Error& error) {
            return error.code() + ": " + error.message();
        }
        return "read";
    };
    CHECK(said("[]") == "read");
    CHECK(said("{\"runs\":[{}]}") == "read");
    CHECK(said("rule\tseverity\n") == "since-malformed: this is no JSON");
    CHECK(said("{\"a\":1}") == "since-malformed: this is neither an array of findings nor SARIF");
    CHECK(said("[{\"rule\":\"x\"}]") == "since-malformed: a finding has no fingerprint");
    CHECK(said("[1]") == "since-malformed: a finding has no fingerprint");
}
