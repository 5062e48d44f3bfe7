// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/analysis.hpp"
#include "archive/facts.hpp"
#include "archive/parts.hpp"
#include "archive_support.hpp"

#include <ianote/error.hpp>
#include <ianote/export.hpp>
#include <ianote/review.hpp>
#include <ianote/verify.hpp>

#include <doctest/doctest.h>

#include <set>

using namespace archive_test;

namespace {

std::string code_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    return {};
}

bool is_sound(archive::Archive& archive) {
    const auto found = archive::verify(archive, [](std::size_t, std::size_t) {});
    for (const auto& fault : found.faults) MESSAGE(fault.document << ": " << fault.message);
    return found.faults.empty();
}

} // namespace

TEST_CASE("archive: the words of a text are folded, and what an apostrophe cuts off is none") {
    CHECK(archive::folded_words("L’Union européenne, qu'il l'œuvre") == "union europeenne il oeuvre");
    CHECK(archive::folded_words("dell'Unione; aujourd'hui; Member's") == "unione aujourd hui member");
    CHECK(archive::folded_words("12838/23 REV 1 – COVID-19") == "12838 23 rev 1 covid 19");
    CHECK(archive::folded_words("L'11 d'") == "11 d");
    CHECK(archive::folded_words("").empty());
}

TEST_CASE("archive: the same content changes nothing, another one takes its place and is logged") {
    const Scratch scratch;
    const auto text = corpus_text("12838-23.fr.md");
    {
        archive::Archive archive(scratch.path(), archive::OpenFor::writing);
        CHECK(add_text(archive, text, "a.md") == archive::Added::added);
        CHECK(add_text(archive, text, "a.md") == archive::Added::unchanged);
        archive.finish();
        CHECK(ask(archive, "EMPACT").points > 0);
        CHECK(ask(archive, "sycomore").points == 0);
        CHECK(add_text(archive, replaced(text, "EMPACT", "SYCOMORE"), "b.md") == archive::Added::replaced);
        archive.finish();
    }
    archive::Archive archive(scratch.path());
    CHECK(ask(archive, "EMPACT").points == 0);
    CHECK(ask(archive, "sycomore").points > 0);
    CHECK(archive.find("ST-12838-2023-INIT", "fr")->source_name == "b.md");
    CHECK(archive.parts().database.integer("SELECT count(*) FROM former_version") == 1);
    CHECK(archive.parts().database.text("SELECT what FROM log") == "replaced");
    CHECK(is_sound(archive));
}

TEST_CASE("archive: what was not committed is not there") {
    const Scratch scratch;
    {
        archive::Archive archive(scratch.path(), archive::OpenFor::writing);
        add_text(archive, corpus_text("12838-23.fr.md"), "a.md");
        archive.finish();
        add_text(archive, corpus_text("8815-24.fr.md"), "b.md");
    }
    archive::Archive archive(scratch.path());
    CHECK(ask(archive, "").versions == 1);
    CHECK(is_sound(archive));
}

TEST_CASE("archive: a note comes back as it went in") {
    const Scratch scratch;
    archive::Archive archive(scratch.path(), archive::OpenFor::writing);
    add_corpus(archive);
    const auto note = convert(corpus_text("9422-1-24.es.md"), "9422-1-24.es.md", packs()).note;
    const auto version = archive.find("ST-9422-2024-REV-1", "es");
    REQUIRE(version);
    CHECK(archive.xml(version->id) == find_writer("xml")->write(note));
    CHECK(archive.languages_of("ST-9422-2024-REV-1") == std::vector<std::string>{"es", "fr"});
    CHECK(is_sound(archive));
}

TEST_CASE("archive: who names whom, both ways, and what is missing") {
    const Scratch scratch;
    archive::Archive archive(scratch.path(), archive::OpenFor::writing);
    add_corpus(archive);
    const auto version = archive.find("ST-12838-2023-INIT", "fr");
    bool found = false;
    for (const auto& citation : archive.cites(version->id)) found = found || citation.cited == "ST-11301-2023-INIT";
    CHECK(found);
    CHECK(archive.cited_by("ST-11301-2023-INIT").size() == 2);
    std::set<std::string> gaps;
    for (const auto& gap : archive::find_gaps(archive)) gaps.insert(gap.kind + " " + gap.document);
    CHECK(gaps.contains("cited ST-11301-2023-INIT"));
    CHECK(gaps.contains("revision ST-9422-2024-INIT"));
    CHECK(gaps.contains("language ST-12838-2023-INIT.en"));
    CHECK_FALSE(gaps.contains("language ST-12838-2023-INIT.es"));
}

TEST_CASE("archive: files that are none, or of a newer program, or damaged, are told apart") {
    const Scratch scratch;
    CHECK(code_of([&] { archive::Archive a(scratch.path("none")); }) == "archive-missing");
    std::ofstream(scratch.path("text")) << "a text that is long enough to be looked at as a database header, is it not";
    CHECK(code_of([&] { archive::Archive a(scratch.path("text")); }) == "archive-unknown");
    CHECK(code_of([&] { archive::Archive a(scratch.path("text"), archive::OpenFor::writing); }) == "archive-unknown");
    CHECK(code_of([&] { archive::Archive a(scratch.folder.string()); }) == "archive-unknown");
    {
        archive::Archive archive(scratch.path(), archive::OpenFor::writing);
        add_corpus(archive);
        archive.parts().database.run("PRAGMA user_version = 99");
    }
    CHECK(code_of([&] { archive::Archive a(scratch.path()); }) == "archive-newer");
    CHECK(code_of([&] { archive::Archive a(scratch.path(), archive::OpenFor::writing); }) == "archive-newer");
}

TEST_CASE("archive: damage is found by verify, and never ends the program") {
    const Scratch scratch;
    {
        archive::Archive archive(scratch.path(), archive::OpenFor::writing);
        add_corpus(archive);
    }
    const auto whole = read_file(scratch.path());
    std::size_t found = 0;
    std::size_t tried = 0;
    for (std::size_t at = 8192; at + 200 < whole.size(); at += 16384) {
        auto bytes = whole;
        for (std::size_t i = 0; i < 200; ++i) bytes[at + i] = static_cast<char>(bytes[at + i] ^ 0x5A);
        std::ofstream(scratch.path("damaged"), std::ios::binary) << bytes;
        ++tried;
        try {
            archive::Archive archive(scratch.path("damaged"));
            found += archive::verify(archive, [](std::size_t, std::size_t) {}).faults.empty() ? 0 : 1;
            ask(archive, "Union");
        } catch (const Error&) {
            ++found;
        }
    }
    CHECK(tried > 10);
    CHECK(found * 10 >= tried * 9); // the rest fell on bytes that hold nothing
}

TEST_CASE("archive: a second writer waits, and is told when it waits in vain") {
    const Scratch scratch;
    archive::Archive first(scratch.path(), archive::OpenFor::writing);
    add_text(first, corpus_text("12838-23.fr.md"), "a.md");
    archive::Archive second(scratch.path(), archive::OpenFor::writing, std::chrono::milliseconds(50));
    CHECK(code_of([&] { add_text(second, corpus_text("8815-24.fr.md"), "b.md"); }) == "archive-locked");
    archive::Archive reader(scratch.path());
    CHECK(ask(reader, "").versions == 0); // a reader does not wait
    first.finish();
    CHECK(ask(reader, "").versions == 1);
    add_text(second, corpus_text("8815-24.fr.md"), "b.md");
    second.finish();
    CHECK(ask(reader, "").versions == 2);
}

TEST_CASE("archive: facts are packed and unpacked") {
    archive::VersionFacts one;
    one.id = 1LL << 40;
    one.note = 7;
    one.language = *LanguageCode::parse("es");
    one.day = -3;
    one.codes = {1, 200, 70000};
    one.kinds[3] = 12;
    one.acts[0][14] = 2;
    one.acts[1][3] = 5;
    const auto bytes = archive::pack_facts({one, {}});
    const auto back = archive::unpack_facts(bytes);
    REQUIRE(back.size() == 2);
    CHECK(back[0].id == one.id);
    CHECK(back[0].day == -3);
    CHECK(back[0].codes == one.codes);
    CHECK(back[0].kinds == one.kinds);
    CHECK(back[0].acts == one.acts);
    for (std::size_t cut = 1; cut < bytes.size(); ++cut) {
        CHECK_NOTHROW(code_of([&] { archive::unpack_facts(bytes.substr(0, cut)); }));
    }
}

TEST_CASE("archive: catalogues name every version") {
    const Scratch scratch;
    archive::Archive archive(scratch.path(), archive::OpenFor::writing);
    add_corpus(archive);
    archive::SearchRequest request;
    request.text = "code:COSI";
    request.limit = SIZE_MAX;
    const auto versions = archive::find_versions(archive, request, packs());
    CHECK(versions.size() == 4);
    for (const auto& writer : archive::catalogue_writers()) {
        CAPTURE(writer.name);
        const auto data = writer.write(versions);
        CHECK(data.find("12838/23") != std::string::npos);
        CHECK(data.find("COSI 145") != std::string::npos + (writer.name == "json" ? 1 : 0));
        CHECK(data == writer.write(versions));
    }
    CHECK(archive::code_label("COSI", "fr").find("sécurité intérieure") != std::string::npos);
    CHECK(archive::code_label("NIX", "fr").empty());
}

TEST_CASE("review: decisions hold, the rest is aligned around them, and undo takes back") {
    const Scratch scratch;
    archive::Archive archive(scratch.path(), archive::OpenFor::writing);
    add_corpus(archive);
    const archive::PairName pair{"ST-9422-2024-REV-1", "fr", "es"};
    const auto before = archive::review(archive, pair, packs());
    REQUIRE(before.bitext.groups.size() > 10);
    const Link* link = nullptr; // one with two neighbours in its group
    for (const auto& group : before.bitext.groups) {
        if (group.links.size() >= 2 && group.links[0].source.size() == 1 && group.links[1].source.size() == 1)
            link = &group.links[0];
    }
    REQUIRE(link != nullptr);
    const auto& next = *(link + 1);
    archive::Decision merged;
    merged.what = "link";
    merged.source = {link->source[0].id, next.source[0].id};
    for (const auto* one : {link, &next}) {
        for (const auto& segment : one->target) merged.target.push_back(segment.id);
    }
    merged.reviewer = "M. Duran";
    archive::decide(archive, pair, merged, packs());
    archive::Decision remark;
    remark.what = "comment";
    remark.source = merged.source;
    remark.target = merged.target;
    remark.comment = "<b>one</b>";
    archive::decide(archive, pair, remark, packs());
    const auto after = archive::review(archive, pair, packs());
    bool found = false;
    std::size_t number = 0;
    std::size_t segments = 0;
    after.bitext.for_each_link([&](const Group&, const Link& one) {
        segments += one.source.size() + one.target.size();
        if (one.source.size() == 2 && one.source[0].id == merged.source[0]) {
            found = true;
            CHECK(after.states[number] == archive::LinkState::confirmed);
            CHECK(one.confidence == 1);
            CHECK(one.reviewed.starts_with("M. Duran, 2"));
            CHECK(after.comments[number].size() == 1);
        }
        ++number;
    });
    CHECK(found);
    std::size_t segments_before = 0;
    before.bitext.for_each_link(
        [&](const Group&, const Link& one) { segments_before += one.source.size() + one.target.size(); });
    CHECK(segments == segments_before);
    const auto tmx = find_bitext_writer("tmx")->write(archive::accepted(after));
    CHECK(tmx.find("M. Duran") != std::string::npos);
    CHECK(archive::undo(archive, pair));
    CHECK(archive::undo(archive, pair));
    CHECK_FALSE(archive::undo(archive, pair));
    CHECK(archive::review(archive, pair, packs()).decided == 0);
    archive::Decision nonsense;
    nonsense.what = "confirm";
    nonsense.source = {"no.such"};
    CHECK_THROWS_AS(archive::decide(archive, pair, nonsense, packs()), Error);
}

TEST_CASE("review: a decision on words that have changed since does not count") {
    const Scratch scratch;
    archive::Archive archive(scratch.path(), archive::OpenFor::writing);
    add_corpus(archive);
    const archive::PairName pair{"ST-12838-2023-INIT", "fr", "es"};
    const auto before = archive::review(archive, pair, packs());
    archive::Decision confirm;
    confirm.what = "confirm";
    before.bitext.for_each_link([&](const Group&, const Link& link) {
        if (!confirm.source.empty() || link.source.empty() || link.target.empty()) return;
        if (link.source[0].text.find("EMPACT") == std::string::npos) return;
        for (const auto& segment : link.source) confirm.source.push_back(segment.id);
        for (const auto& segment : link.target) confirm.target.push_back(segment.id);
    });
    archive::decide(archive, pair, confirm, packs());
    CHECK(archive::review(archive, pair, packs()).decided == 1);
    add_text(archive, replaced(corpus_text("12838-23.fr.md"), "EMPACT", "SYCOMORE"), "b.md");
    archive.finish();
    CHECK(archive::review(archive, pair, packs()).decided == 0);
}
