// SPDX-License-Identifier: GPL-3.0-or-later
// How often words occur: what is kept for later between transactions is there at the end.
#include "archive/database.hpp"
#include "archive_support.hpp"

using namespace archive_test;

namespace {

/// Every word form with its number of points.
std::string counts_of(const std::string& path) {
    archive::Database database(path, archive::Access::read, std::chrono::seconds(1));
    archive::Statement rows(database, "SELECT form, language, points FROM term ORDER BY language, form");
    std::string out;
    while (rows.step())
        out +=
            std::string(rows.text(0)) + " " + std::string(rows.text(1)) + " " + std::to_string(rows.integer(2)) + "\n";
    return out;
}

} // namespace

TEST_CASE("archive: words are counted alike, whether notes come in one transaction or in many") {
    const Scratch scratch;
    const auto fill = [&](const std::string& name, void (archive::Archive::*step)()) {
        archive::Archive archive(scratch.path(name), archive::OpenFor::writing);
        for (int i = 0; i < 12; ++i) {
            add_text(archive, replaced(corpus_text("8815-24.fr.md"), "8815/24", std::to_string(6000 + i) + "/24"),
                     "x.md");
            if (step != nullptr) (archive.*step)();
        }
        archive.finish();
        return counts_of(scratch.path(name));
    };
    const auto at_once = fill("one", nullptr);
    CHECK(at_once.find("\n") != std::string::npos);
    CHECK((fill("committed", &archive::Archive::commit) == at_once));
    CHECK((fill("finished", &archive::Archive::finish) == at_once));
}
