// SPDX-License-Identifier: GPL-3.0-or-later
// Clean pairs in which rules of names, acronyms, brackets, quotation marks and lists once saw faults, where they are at
// hand.
#include "support.hpp"

#include <ianote/check.hpp>

using namespace ianote;
using namespace ianote::test;

TEST_CASE("clean pairs of others give no warning of names and acronyms or marks and lists") {
    namespace fs = std::filesystem;
    const auto folder = fs::path(IANOTE_SOURCE_DIR) / "../shared/cases";
    if (!fs::exists(folder / "checks")) {
        MESSAGE("no ../shared/cases here: not tried");
        return;
    }
    CheckOptions options;
    options.rules = {"acronym-mismatch",     "acronym-undefined", "acronym-redefined",    "name-mismatch",
                     "quotation-unbalanced", "repeated-word",     "enumeration-mismatch", "bracket-unbalanced",
                     "missing-segment",      "length-ratio",      "typography",           "spacing"};
    using Names = std::pair<const char*, const char*>;
    for (const auto& [one, other] : {
             Names{"checks/translated-acronym.fr.md", "checks/translated-acronym.es.md"},
             Names{"checks/portuguese-nos-nos.pt.md", "checks/portuguese-nos-nos.es.md"},
             Names{"checks/danish-quotes.en.md", "checks/danish-quotes.da.md"},
             Names{"checks/acronym-regulation.fr.md", "checks/acronym-regulation.es.md"},
             Names{"checks/number-behind-quote.fr.md", "checks/number-behind-quote.es.md"},
             Names{"reports/06-brackets-of-lettered-references/70.fr.md",
                   "reports/06-brackets-of-lettered-references/70.es.md"},
             Names{"reports/19-centuries-and-verbs-as-names/53.fr.md",
                   "reports/19-centuries-and-verbs-as-names/53.es.md"},
             Names{"reports/19-centuries-and-verbs-as-names/55.fr.md",
                   "reports/19-centuries-and-verbs-as-names/55.es.md"},
         }) {
        const auto read = [&](const char* name) { return convert_text(slurp(folder / name), name).note; };
        for (const auto& finding : check_pair(read(one), read(other), languages(), options).findings)
            CHECK_MESSAGE(finding.severity == Severity::note, std::string(one)
                                                                  << ": " << finding.rule << ": " << finding.message);
    }
}
