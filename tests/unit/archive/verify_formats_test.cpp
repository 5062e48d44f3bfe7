// SPDX-License-Identifier: GPL-3.0-or-later
// What was found in an archive, as people and programs are told.
#include <ianote/verify.hpp>

#include <doctest/doctest.h>

using namespace ianote::archive;

TEST_CASE("a brief report of an archive tells the faults and no gaps") {
    VerificationReport report{"notes.ianote", {}, {{"cited", "ST-1-2024-INIT", "ST-2-2024-INIT.fr", 3}}, true};
    report.found.faults.push_back({"", "the index lacks words", "index it anew"});
    const auto text = verification_writers().front();
    CHECK(text.write(report) == "fault\tnotes.ianote\tthe index lacks words\tindex it anew\n");
    report.brief = false;
    CHECK(text.write(report) == "fault\tnotes.ianote\tthe index lacks words\tindex it anew\n"
                                "cited\tST-1-2024-INIT\t3\tST-2-2024-INIT.fr\n");
}
