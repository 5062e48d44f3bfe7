// SPDX-License-Identifier: GPL-3.0-or-later
// Archives of older programs, brought up to date.
#include "archive/packed.hpp"
#include "archive/parts.hpp"
#include "archive/prepared.hpp"
#include "archive/schema.hpp"
#include "migration_support.hpp"
#include "read/note_xml.hpp"

#include <ianote/error.hpp>
#include <ianote/review.hpp>
#include <ianote/verify.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/wait.h>

#include <csignal>

using namespace archive_test;
using Row = archive::Place;

namespace {

const archive::PairName pair{"ST-12838-2023-INIT", "fr", "es"};

/// A new archive of the documents that another one holds.
void fill(archive::Archive& fresh, archive::Archive& from) {
    std::vector<std::int64_t> versions;
    Statement rows(from.parts().database, "SELECT id FROM version ORDER BY id");
    while (rows.step()) versions.push_back(rows.integer(0));
    for (const auto version : versions) fresh.add(*archive::prepare(from.note(version), from.xml(version)));
    fresh.finish();
}

/// Counts, facets and hits with their snippets and scores, as lines in an order of their own.
std::vector<std::string> answer(archive::Archive& archive, const std::string& question) {
    const auto result = ask(archive, question);
    std::vector<std::string> out{fmt::format("{} {} {}", result.points, result.versions, result.notes)};
    for (const auto& facet : result.facets) {
        for (const auto& value : facet.values)
            out.push_back(fmt::format("{}:{} {}", facet.field, value.value, value.count));
    }
    for (const auto& hit : result.hits) {
        out.push_back(fmt::format("{}.{}#{} {} {} {} {:.6f} {}", hit.document, hit.language, hit.id, hit.n, hit.kind,
                                  hit.action, hit.score, hit.snippet));
    }
    std::sort(out.begin(), out.end());
    return out;
}

const std::vector<std::string>& questions() {
    static const auto all = [] {
        std::vector<std::string> out{"",
                                     "EMPACT",
                                     "crimen organizado",
                                     "\"crimen organizado\"",
                                     "polic*",
                                     "Union NOT EMPACT",
                                     "code:COSI",
                                     "cites:11301/23",
                                     "lang:es kind:commitment",
                                     "asks:any",
                                     "asks:commission",
                                     "unsure:no",
                                     "NOT kind:commitment Union",
                                     "kind:footnote OR kind:title"};
        for (std::size_t a = 0; a < archive::actions; ++a) {
            out.push_back(fmt::format("action:{}", to_string(static_cast<Action>(a))));
        }
        for (std::size_t k = 0; k < archive::point_kinds; ++k) {
            out.push_back(fmt::format("kind:{}", archive::to_string(static_cast<archive::PointKind>(k))));
        }
        return out;
    }();
    return all;
}

bool is_sound(archive::Archive& archive) {
    const auto found = archive::verify(archive, [](std::size_t, std::size_t) {});
    for (const auto& fault : found.faults) MESSAGE(fault.document << ": " << fault.message);
    return found.faults.empty();
}

std::string code_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    return {};
}

std::int64_t latest() { return archive::schema_steps().back().number; }

} // namespace

TEST_CASE("migration: steps are numbered one after the other") {
    std::int64_t number = 0;
    for (const auto& step : archive::schema_steps()) {
        CHECK(step.number == ++number);
        CHECK_FALSE(step.does.empty());
        CHECK((!step.sql.empty() || step.run != nullptr));
        // of every version before the last there is an archive to try
        if (step.number < latest()) CHECK(fs::exists(fixture(static_cast<int>(step.number))));
    }
    std::int64_t files = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(IANOTE_SOURCE_DIR) / "src" / "archive" / "schema")) {
        if (entry.path().extension() != ".sql") continue;
        ++files;
        CHECK(std::any_of(archive::schema_steps().begin(), archive::schema_steps().end(), [&](const auto& step) {
            return entry.path().stem() == std::to_string(step.number) && step.sql == read_file(entry.path());
        }));
    }
    CHECK(files > 0);
}

TEST_CASE("migration: an archive of each schema becomes what a new one of the same notes is") {
    for (int schema = 1; schema < latest(); ++schema) {
        CAPTURE(schema);
        const Scratch scratch;
        const auto path = copy_of(scratch, schema);
        CHECK(code_of([&] { archive::Archive a(path); }) == "archive-older");
        std::string documents; // with the names that places have today
        std::string decisions;
        std::string former;
        {
            Database old(path, Access::read, patience);
            REQUIRE(old.integer("PRAGMA user_version") == schema);
            former = former_versions_of(old);
            decisions = decisions_of(old);
            Statement rows(old, "SELECT version, xml FROM document ORDER BY version");
            while (rows.step()) {
                documents += std::to_string(rows.integer(0)) + " " + named_anew(archive::unpack(rows.view(1))) + "\n";
            }
        }
        std::size_t told = 0;
        archive::Archive upgraded(path, OpenFor::writing, patience, [&](std::size_t, std::size_t) { ++told; });
        REQUIRE(upgraded.upgrade());
        CHECK(upgraded.upgrade()->from == schema);
        CHECK(upgraded.upgrade()->to == latest());
        CHECK(upgraded.upgrade()->damaged == 0);
        CHECK(told > 1);
        archive::Archive fresh(scratch.path("fresh.ianote"), OpenFor::writing);
        fill(fresh, upgraded);
        CHECK_FALSE(fresh.upgrade());

        auto& database = upgraded.parts().database;
        CHECK(documents_of(database) == documents);
        CHECK(points_of(database) == points_of(fresh.parts().database));
        for (const auto& question : questions()) {
            CAPTURE(question);
            CHECK(answer(upgraded, question) == answer(fresh, question));
        }
        CHECK(ask(upgraded, "EMPACT").points > 0);
        CHECK(upgraded.cited_by("ST-11301-2023-INIT").size() == 2);
        CHECK(is_sound(upgraded));
        CHECK(database.text("SELECT detail FROM log WHERE what = 'upgraded'")
                  .starts_with(fmt::format("from schema {} to {}", schema, latest())));

        CHECK(decisions_of(database) == decisions);
        CHECK(former_versions_of(database) == former);
        CHECK(archive::decisions(upgraded, pair).size() == 3); // a fourth was undone
        const auto reviewed = archive::review(upgraded, pair, packs());
        CHECK(reviewed.decided == 3);
        CHECK(std::count(reviewed.states.begin(), reviewed.states.end(), archive::LinkState::confirmed) == 2);
        const auto tmx = find_bitext_writer("tmx")->write(archive::accepted(reviewed));
        CHECK(tmx.find("A. Revisora") != std::string::npos);
    }
}

TEST_CASE("migration: an archive that is up to date is not touched again") {
    for (int schema = 1; schema < latest(); ++schema) {
        CAPTURE(schema);
        const Scratch scratch;
        const auto path = copy_of(scratch, schema);
        archive::Archive(path, OpenFor::writing);
        const auto all = [&] {
            Database now(path, Access::read, patience);
            return documents_of(now) + points_of(now) + decisions_of(now) + segments_of(now) + tables_of(now);
        };
        const auto once = all();
        CHECK_FALSE(archive::Archive(path, OpenFor::writing).upgrade());
        CHECK(all() == once);
    }
}

TEST_CASE("migration: a note of an older archive can be replaced, and decided on, afterwards") {
    const Scratch scratch;
    archive::Archive archive(copy_of(scratch, 1), OpenFor::writing);
    CHECK(add_text(archive, replaced(corpus_text("8815-24.fr.md"), "bibliobus", "sycomores"), "b.md") ==
          archive::Added::replaced);
    archive.finish();
    CHECK(ask(archive, "sycomore").points > 0);
    CHECK(archive::undo(archive, pair));
    CHECK(archive::decisions(archive, pair).size() == 2);
    CHECK(is_sound(archive));
}

TEST_CASE("migration: rows keep their place, kind and action, in every block") {
    const Scratch scratch;
    Database database(scratch.path(), Access::write, patience);
    archive::Ranking ranking;
    archive::register_search(database, ranking);
    const auto steps = archive::schema_steps();
    archive::run_steps(database, steps.first(1), 0, {});
    const auto old_row = [](std::int64_t block, unsigned ordinal, unsigned length, unsigned action, unsigned kind) {
        return block << 24 | ordinal << 12U | length << 8U | action << 4U | kind;
    };
    std::vector<std::int64_t> wanted;
    Statement point(database, "INSERT INTO point(id, version, element, n) VALUES(?1, 7, ?2, '')");
    Statement reference(database, "INSERT INTO reference(point, cited, printed) VALUES(?1, 'ST-1-2023-INIT', '1/23')");
    unsigned number = 0;
    for (const std::int64_t block : {std::int64_t{0}, std::int64_t{7}, std::int64_t{8}, std::int64_t{3000000}}) {
        for (unsigned kind = 0; kind < archive::point_kinds; ++kind) {
            for (unsigned action = 0; action <= archive::actions; ++action) { // 15: none
                const unsigned ordinal = 4095 - number++ % 300;
                const auto old = old_row(block, ordinal, number % 16, action, kind);
                point.bind(1, old).bind(2, std::to_string(old)).run();
                reference.bind(1, old).run();
                Row place;
                place.block = block;
                place.ordinal = ordinal;
                place.length = number % 16;
                place.kind = static_cast<archive::PointKind>(kind);
                if (action < archive::actions) place.action = static_cast<std::uint8_t>(action);
                wanted.push_back(place.row());
                CHECK(Row::block_of(place.row()) == block);
                CHECK(Row::ordinal_of(place.row()) == ordinal);
                CHECK(Row::length_of(place.row()) == place.length);
                CHECK(Row::action_of(place.row()) == place.action);
                CHECK(Row::kind_of(place.row()) == place.kind);
            }
        }
    }
    archive::run_steps(database, steps.first(2), 1, {});
    std::sort(wanted.begin(), wanted.end());
    for (const auto* sql : {"SELECT id FROM point ORDER BY id", "SELECT point FROM reference ORDER BY point"}) {
        std::vector<std::int64_t> got;
        Statement rows(database, sql);
        while (rows.step()) got.push_back(rows.integer(0));
        CHECK(got == wanted);
    }
}

TEST_CASE("migration: a program that is killed in the middle leaves the old archive whole") {
    for (int schema = 1; schema < latest(); ++schema) {
        CAPTURE(schema);
        const Scratch scratch;
        const auto path = copy_of(scratch, schema);
        const auto untouched = copy_of(scratch, schema, "untouched.ianote");
        const auto all = [](const std::string& archive) {
            Database database(archive, Access::read, patience);
            CHECK(database.text("PRAGMA integrity_check") == "ok");
            return documents_of(database) + points_of(database) + segments_of(database) + tables_of(database) +
                   std::to_string(database.integer("PRAGMA user_version"));
        };
        std::size_t killed = 0;
        for (;;) {
            CAPTURE(killed);
            const auto child = ::fork();
            REQUIRE(child >= 0);
            if (child == 0) {
                std::size_t calls = 0;
                const archive::Archive archive(path, OpenFor::writing, patience, [&](std::size_t, std::size_t) {
                    if (calls++ == killed) std::raise(SIGKILL);
                });
                ::_exit(0);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            if (!WIFSIGNALED(status)) break;
            ++killed;
            CHECK(all(path) == all(untouched));
        }
        CHECK(killed > 7); // after each document of each step
        archive::Archive archive(path, OpenFor::writing);
        CHECK_FALSE(archive.upgrade()); // the last child has done it
        CHECK(ask(archive, "EMPACT").points > 0);
        CHECK(is_sound(archive));
    }
}

TEST_CASE("migration: what is thrown in the middle leaves the old archive whole") {
    const Scratch scratch;
    const auto path = copy_of(scratch, 1);
    const auto stop = [](std::size_t, std::size_t) { throw Error(ErrorKind::environment, "internal", {}, "stop"); };
    CHECK(code_of([&] { archive::Archive a(path, OpenFor::writing, patience, stop); }) == "internal");
    CHECK(Database(path, Access::read, patience).integer("PRAGMA user_version") == 1);
}

TEST_CASE("migration: a document that is damaged stops nothing, is told and is named by verify") {
    const Scratch scratch;
    const auto path = copy_of(scratch, 1);
    {
        Database old(path, Access::write, patience);
        old.run("UPDATE document SET xml = substr(xml, 1, 200) WHERE version = (SELECT max(version) FROM document)");
    }
    archive::Archive archive(path, OpenFor::writing);
    REQUIRE(archive.upgrade());
    CHECK(archive.upgrade()->damaged == 1);
    CHECK(ask(archive, "EMPACT").points > 0);
    const auto faults = archive::verify(archive, [](std::size_t, std::size_t) {}).faults;
    REQUIRE_FALSE(faults.empty());
    CHECK_FALSE(faults.front().document.empty());
}

TEST_CASE("migration: a step may rewrite documents and decisions, and add columns") {
    const Scratch scratch;
    const auto path = copy_of(scratch, 1);
    archive::Archive(path, OpenFor::writing);
    Database database(path, Access::write, patience);
    archive::Ranking ranking;
    archive::register_search(database, ranking);
    const auto known = archive::schema_steps();
    std::vector<archive::SchemaStep> steps(known.begin(), known.end());
    steps.push_back(
        {latest() + 1, "a trial", "ALTER TABLE decision ADD COLUMN place TEXT", [](archive::StepContext& context) {
             Statement write(context.database(), "UPDATE document SET xml = ?2, xml_sha256 = ?3 WHERE version = ?1");
             Statement decide(context.database(), "UPDATE decision SET place = ?1 WHERE source = ?2");
             context.for_each_document([&](const archive::StoredDocument& document) {
                 if (document.identity == "ST-8815-2024-INIT") throw Error(ErrorKind::input, "xml-malformed", {}, "no");
                 const auto xml = replaced(document.xml, "EMPACT", "SYCOMORE");
                 const auto packed = archive::pack(xml);
                 const auto hash = sha256_hex(xml);
                 write.bind(1, document.version).bind_blob(2, packed).bind(3, hash).run();
                 decide.bind(1, document.identity).bind(2, document.language).run();
             });
         }});
    std::vector<std::size_t> told;
    {
        archive::Transaction transaction(database, archive::Transaction::Kind::writing);
        CHECK(archive::run_steps(database, steps, latest(),
                                 [&](std::size_t done, std::size_t) { told.push_back(done); }) == 2);
        transaction.commit();
    }
    CHECK(told.front() == 0);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(database.integer("PRAGMA user_version") == latest() + 1);
    CHECK(documents_of(database).find("EMPACT") == std::string::npos);
    CHECK(documents_of(database).find("SYCOMORE") != std::string::npos);
    CHECK(database.integer("SELECT count(*) FROM decision WHERE place IS NULL") == 0);
}

TEST_CASE("migration: a step meets every document, the first one too") {
    const Scratch scratch;
    archive::Archive archive(scratch.path(), OpenFor::writing);
    add_corpus(archive);
    auto& database = archive.parts().database;
    std::vector<std::int64_t> met;
    archive::StepContext context(database, {});
    context.for_each_document([&](const archive::StoredDocument& document) {
        met.push_back(document.version);
        CHECK(document.xml == archive.xml(document.version));
    });
    CHECK(met.size() == 20);
    CHECK(met.front() == database.integer("SELECT min(id) FROM version"));
    CHECK(std::is_sorted(met.begin(), met.end()));
    CHECK(context.damaged() == 0);
}

TEST_CASE("migration: a reader that has an archive open is told when a newer program has changed it") {
    const Scratch scratch;
    archive::Archive writer(scratch.path(), OpenFor::writing);
    add_text(writer, corpus_text("8815-24.fr.md"), "a.md");
    writer.finish();
    archive::Archive reader(scratch.path());
    CHECK(ask(reader, "").versions == 1);
    writer.parts().database.run(fmt::format("PRAGMA user_version = {}", latest() + 1));
    writer.parts().database.run("UPDATE fact SET value = value + 1 WHERE name = 'generation'");
    CHECK(code_of([&] { ask(reader, ""); }) == "archive-newer");
}
