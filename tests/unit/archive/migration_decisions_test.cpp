// SPDX-License-Identifier: GPL-3.0-or-later
// What reviewers decided, after an archive of an older program was brought up to date.
#include "archive/parts.hpp"
#include "migration_support.hpp"

#include <ianote/review.hpp>
#include <ianote/verify.hpp>

#include <doctest/doctest.h>

using namespace archive_test;

TEST_CASE("migration: decisions move to the new names of their places, and stand there") {
    const Scratch scratch;
    archive::Archive upgraded(copy_of(scratch, 2), OpenFor::writing);
    CHECK(segments_of(upgraded.parts().database) == "confirm\tx1.5.s1\tx1.5.s1\n" // of a version that was replaced
                                                    "confirm\tb.u3.s1\tb.u3.s1\n"
                                                    "link\tb.6.s1 b.6.s2\tb.6.s1 b.6.s2\n"
                                                    "reject\tb.3.s1\tb.3.s1\n"
                                                    "comment\tb.u3.s1\tb.u3.s1\n"
                                                    "comment\th.originalLanguages.s1\th.originalLanguages.s1\n"
                                                    "confirm\th.subject.s1\th.subject.s1\n"
                                                    "link\tb.u1.s1 b.u1.s2\tb.u1.s1 b.u1.s2\n"
                                                    "confirm\tb.t1.r2.c2.s1\tb.t1.r2.c2.s1\n"
                                                    "reject\tb.1.b.s1\tb.1.b.s1\n"
                                                    "confirm\tx1.title.s1\tx1.title.s1\n"
                                                    "comment\tx1.3.u2.s1\tx1.3.u2.s1\n"
                                                    "confirm\tfn1.s1\tfn1.s1\n"
                                                    "confirm\tb.I.s1\tb.I.s1\n");
    const auto decided = [&](const archive::PairName& name) {
        return archive::review(upgraded, name, packs()).decided;
    };
    CHECK(decided({"ST-9001-2024-INIT", "fr", "es"}) == 7);
    CHECK(decided({"ST-9001-2024-INIT", "es", "fr"}) == 1);
    CHECK(decided({"ST-9422-2024-REV-1", "fr", "es"}) == 1);
}

TEST_CASE("migration: a decision stands where only the blanks of its words are others") {
    const Scratch scratch;
    const auto path = copy_of(scratch, 2);
    {
        Database old(path, Access::write, patience);
        old.run(
            "UPDATE decision SET source_text = replace(source_text, ';', ' ;') WHERE id = 12"); // a mark stood there
        old.run("UPDATE decision SET source_text = source_text || '!' WHERE id = 13");
        REQUIRE(old.text("SELECT source_text FROM decision WHERE id = 12").ends_with(" ;"));
    }
    archive::Archive upgraded(path, OpenFor::writing);
    CHECK(archive::review(upgraded, {"ST-9001-2024-INIT", "fr", "es"}, packs()).decided == 6);
}

TEST_CASE("migration: a decision whose place is gone is kept, and named by verify") {
    const Scratch scratch;
    archive::Archive upgraded(copy_of(scratch, 2), OpenFor::writing);
    CHECK(archive::decisions(upgraded, {"ST-9001-2024-INIT", "fr", "es"}).size() == 8);
    const auto found = archive::verify(upgraded, [](std::size_t, std::size_t) {});
    CHECK(found.faults.empty());
    REQUIRE(found.strays.size() == 1);
    CHECK(found.strays[0].pair == "ST-9001-2024-INIT.fr-es");
    CHECK(found.strays[0].decision.starts_with("confirm of A. Revisora, "));
    CHECK(found.strays[0].missing == "fr: x1.5.s1, es: x1.5.s1");
    const archive::VerificationReport report{.archive = "a.ianote", .found = found, .gaps = {}, .brief = false};
    for (const auto& writer : archive::verification_writers()) {
        CAPTURE(writer.name);
        CHECK(writer.write(report).find("x1.5.s1") != std::string::npos);
    }
}

TEST_CASE("migration: a name that no version of the document knows is left as it is") {
    const Scratch scratch;
    const auto path = copy_of(scratch, 2);
    Database(path, Access::write, patience)
        .run("UPDATE decision SET source_segments = 'a1.c99.s1 p1.s2 nothing' WHERE id = 8");
    archive::Archive upgraded(path, OpenFor::writing);
    CHECK(upgraded.parts().database.text("SELECT source_segments FROM decision WHERE id = 8") ==
          "a1.c99.s1 b.u1.s2 nothing");
    CHECK(archive::verify(upgraded, [](std::size_t, std::size_t) {}).strays.size() == 2);
}

TEST_CASE("migration: a former version stays as it was, and is shown with the new names") {
    const Scratch scratch;
    archive::Archive upgraded(copy_of(scratch, 2), OpenFor::writing);
    Statement row(upgraded.parts().database,
                  "SELECT xml FROM former_version WHERE identity = 'ST-9001-2024-INIT' AND language = 'fr'");
    REQUIRE(row.step());
    const auto xml = archive::unpack(row.view(0));
    CHECK(xml.find("id=\"x1.a1.c5\"") != std::string::npos);
    CHECK(named_anew(xml).find("<commitment id=\"x1.5\"") != std::string::npos);
}
