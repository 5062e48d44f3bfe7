// SPDX-License-Identifier: GPL-3.0-or-later
// Who is asked, and what is unsure, as an archive is asked for it.
#include "archive_support.hpp"

#include <ianote/error.hpp>
#include <ianote/export.hpp>
#include <ianote/search_formats.hpp>
#include <ianote/verify.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace archive_test;

namespace {

std::string note(std::string_view number, std::string_view act) {
    return fmt::format("Conseil de l'Union européenne\n\nBruxelles, le 4 mars 2024\n\n{}\n\nMAR 41\n\nNOTE\n\n"
                       "Origine: la présidence\nDestinataire: délégations\nObjet: Phares\n\n---\n\n"
                       "# Projet de conclusions du Conseil sur les phares\n\nLE CONSEIL DE L'UNION EUROPÉENNE,\n\n"
                       "RAPPELANT ses conclusions sur les balises;\n\n{}",
                       number, act);
}

struct Lighthouses {
    Scratch scratch;
    archive::Archive archive{scratch.path(), archive::OpenFor::writing};

    Lighthouses() {
        add_text(archive,
                 note("9001/24", "1. INVITE les États membres à:\n\n   a) entretenir les lampes;\n\n   b) former des "
                                 "gardiens;\n\n2. INVITE la Commission et les États membres à publier la carte;\n\n"
                                 "3. SOULIGNE la valeur des tours.\n"),
                 "9001.md");
        add_text(archive, note("9002/24", "1. DEMANDE à la Commission de compter les tours.\n"), "9002.md");
        archive.finish();
    }

    std::string ids(const std::string& query) {
        std::string out;
        for (const auto& hit : ask(archive, query).hits) out += (out.empty() ? "" : " ") + hit.id;
        return out;
    }

    std::string facet(const std::string& query, std::string_view field) {
        std::string out;
        for (const auto& facet : ask(archive, query).facets) {
            if (facet.field != field) continue;
            for (const auto& value : facet.values) out += fmt::format("{} {} ", value.value, value.count);
        }
        return out;
    }
};

} // namespace

TEST_CASE("asks: who is asked is found, by its own words and by what it completes") {
    Lighthouses archive;
    CHECK(archive.ids("asks:member-states") == "b.1 b.1.a b.1.b b.2");
    CHECK(archive.ids("asks:commission lampes").empty());
    CHECK(archive.ids("asks:\"Member States\" gardiens") == "b.1.b");
    CHECK(ask(archive.archive, "asks:any").points == 5);
    CHECK(ask(archive.archive, "kind:commitment NOT asks:any").points == 1);
    CHECK(archive.ids("kind:commitment NOT asks:any") == "b.3");
    CHECK(ask(archive.archive, "asks:nobody").points == 0);
}

TEST_CASE("asks: matches are counted by who is asked, however they were found") {
    Lighthouses archive;
    CHECK(archive.facet("tours OR lampes OR carte", "asks") == "commission 2 member-states 2 ");
    CHECK(archive.facet("kind:commitment", "asks") == "commission 2 member-states 2 ");
    CHECK(archive.facet("kind:point", "asks") == "member-states 2 ");
    CHECK(archive.facet("asks:member-states", "asks") == "member-states 4 commission 1 ");
}

TEST_CASE("asks: a note that is replaced asks no longer") {
    Lighthouses archive;
    add_text(archive.archive, note("9001/24", "1. SOULIGNE la valeur des tours.\n"), "9001.md");
    archive.archive.finish();
    CHECK(archive.ids("asks:member-states").empty());
    CHECK(archive::verify(archive.archive, [](std::size_t, std::size_t) {}).faults.empty());
}

TEST_CASE("asks: results and catalogues have a column for it") {
    Lighthouses archive;
    const auto found = ask(archive.archive, "asks:commission carte");
    REQUIRE(found.hits.size() == 1);
    CHECK(found.hits[0].asks == std::vector<std::string>{"member-states", "commission"});
    CHECK(archive::find_search_writer("csv")->write(found, false).find("member-states; commission") !=
          std::string::npos);
    archive::SearchRequest all;
    const auto versions = archive::find_versions(archive.archive, all, packs());
    const auto csv = archive::find_catalogue_writer("csv")->write(versions);
    CHECK(csv.find(",asks\r\n") != std::string::npos);
    CHECK(csv.find(",member-states; commission\r\n") != std::string::npos);
    CHECK(archive::find_catalogue_writer("ead3")->write(versions).find("relator=\"addressee\"") != std::string::npos);
}
