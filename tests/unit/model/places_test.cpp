// SPDX-License-Identifier: GPL-3.0-or-later
// One place in a note has one address, whoever names it: a bitext, a finding, a search result, a page.
#include "../archive/archive_support.hpp"
#include "model/places.hpp"
#include "serve/app.hpp"

#include <ianote/align.hpp>
#include <ianote/check.hpp>

#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>

using namespace archive_test;

namespace {

using Ids = std::set<std::string>;

Ids ids_of(const Note& note) {
    Ids out;
    std::size_t places = 0;
    model::for_each_place(note, [&](const model::Place& place) {
        ++places;
        out.insert(place.id);
    });
    CHECK(out.size() == places); // no two places share an address
    return out;
}

/// A note with all that has no id of its own: titles, rows, cells, and fields that repeat.
Note nameless_note() {
    auto note =
        convert("Bruxelles, le 15 septembre 2023\n\n12838/23\nJAI 1133\nCOSI 154\n\nNOTE\n\nOrigine: la présidence\n"
                "Destinataire: délégations\nObjet: Des ports sûrs\n\n---\n\n| Port | Quai |\n| --- | --- |\n| Brest "
                "| 4 |\n\nANNEXE\n\nListe des ports\n\n1. Brest\n\n2. Nantes[^1]\n\n[^1]: Sur la Loire.\n",
                "n.md", packs())
            .note;
    note.identity = "ST-1-2023-INIT"; // the corpus has its number already
    return note;
}

/// The corpus, each text as `change` makes it, and the note above.
template <typename Change> std::vector<Note> all_notes(const Change& change) {
    std::vector<Note> out{nameless_note()};
    for (const auto& entry : fs::directory_iterator(fs::path(IANOTE_SOURCE_DIR) / "corpus")) {
        const auto name = entry.path().filename().string();
        if (name != "README.md") out.push_back(convert(change(read_file(entry.path())), name, packs()).note);
    }
    return out;
}

std::vector<Note> all_notes() {
    return all_notes([](std::string text) { return text; });
}

struct Served {
    Scratch scratch;
    archive::Archive archive{scratch.path(), archive::OpenFor::writing};

    std::string page(const Note& note) {
        serve::App app({scratch.path(), {}, "127.0.0.1", 8023, [](int) {}}, packs());
        serve::HttpResponse response;
        app.handle({"GET", "/" + note.identity + "/" + note.language.str(), {}, {{"host", "127.0.0.1:8023"}}},
                   response);
        REQUIRE(response.status == 200);
        return response.body;
    }
};

/// The anchors of the part of a page that is the note; marks of footnotes are places to come back to.
Ids anchors(const std::string& page) {
    const auto begin = page.find("<article");
    const auto article = page.substr(begin, page.find("</article>") - begin);
    static const std::regex anchor(" id=\"([^\"]+)\"");
    Ids out;
    for (std::sregex_iterator at(article.begin(), article.end(), anchor), end; at != end; ++at) {
        if (!(*at)[1].str().starts_with("ref-")) out.insert((*at)[1]);
    }
    return out;
}

void check_known(const Ids& known, const std::string& id) {
    CAPTURE(id);
    CHECK(known.contains(id));
}

void check_known(const Ids& known, const std::optional<FindingPlace>& place) {
    if (place && !place->id.empty()) check_known(known, place->id);
}

} // namespace

TEST_CASE("model: places without an id of their own are named after what holds them") {
    const auto ids = ids_of(nameless_note());
    for (const auto* id : {"h", "h.date", "h.subjectCode", "h.subjectCode.2", "h.subject", "b.t1", "b.t1.r1",
                           "b.t1.r1.c1", "b.t1.r2.c2", "x1", "x1.title", "x1.u1", "x1.1", "x1.2", "fn1"}) {
        CAPTURE(id);
        CHECK(ids.contains(id));
    }
    CHECK(!ids.contains("h.subjectCode.1"));
}

TEST_CASE("model: the header and its fields are told from all else by their address") {
    for (const auto* id : {"h", "h.from", "h.subjectCode.2"}) CHECK(model::is_header_place(id));
    for (const auto* id : {"", "a1", "head", "header.from", "fn1", "b.h"}) CHECK(!model::is_header_place(id));
    const auto note = nameless_note();
    model::for_each_place(note, [](const model::Place& place) {
        CAPTURE(place.id);
        CHECK(model::is_header_place(place.id) == (place.is_whole_header() || place.field != nullptr));
    });
}

TEST_CASE("model: what a page of a note can be jumped to are its places") {
    Served served;
    const auto notes = all_notes();
    for (const auto& note : notes) served.archive.add(*archive::prepare(note, find_writer("xml")->write(note)));
    served.archive.finish();
    for (const auto& note : notes) {
        CAPTURE(note.id());
        CHECK(anchors(served.page(note)) == ids_of(note));
    }
}

TEST_CASE("model: search results and citations lead to places of their notes") {
    Served served;
    std::map<std::string, Ids> known;
    for (const auto& note : all_notes()) {
        known[note.id()] = ids_of(note);
        served.archive.add(*archive::prepare(note, find_writer("xml")->write(note)));
    }
    served.archive.finish();
    std::set<std::string> kinds;
    for (const auto* question :
         {"", "kind:header", "kind:title", "kind:cell", "kind:footnote", "kind:commitment", "Europol", "12838/23"}) {
        CAPTURE(question);
        archive::SearchRequest request;
        request.text = question;
        request.limit = 100000;
        for (const auto& hit : archive::search(served.archive, request, packs()).hits) {
            kinds.insert(hit.kind);
            check_known(known[hit.document + "." + hit.language], hit.id);
        }
    }
    for (const auto* kind : {"header", "title", "cell", "footnote", "commitment"}) CHECK(kinds.contains(kind));
    for (const auto& [id, ids] : known) {
        const auto dot = id.rfind('.');
        const auto version = served.archive.find(id.substr(0, dot), id.substr(dot + 1));
        REQUIRE(version);
        for (const auto& citation : served.archive.cites(version->id)) check_known(ids, citation.element);
    }
}

TEST_CASE("model: bitexts and findings name places of their notes") {
    const auto notes = all_notes();
    // words twice, years that differ, brackets that stay open: something to find in every kind of place
    const auto damaged_notes = all_notes([](const std::string& text) {
        return replaced(replaced(replaced(text, " de ", " de  de "), "202", "201"), ")", "");
    });
    std::size_t pairs = 0;
    std::set<std::string> found_in;
    for (const auto& source : notes) {
        for (const auto& target : damaged_notes) {
            if (source.source.name.substr(0, source.source.name.find('.')) !=
                    target.source.name.substr(0, target.source.name.find('.')) ||
                source.language == target.language)
                continue;
            ++pairs;
            const auto in_source = ids_of(source);
            const auto in_target = ids_of(target);
            const auto result = check_pair(source, target, packs());
            for (const auto& group : result.bitext.groups) {
                for (const auto& id : group.source) check_known(in_source, id);
                for (const auto& id : group.target) check_known(in_target, id);
            }
            for (const auto& finding : result.findings) {
                for (const auto& place : {finding.source, finding.target}) {
                    if (place) found_in.insert(place->id.substr(0, place->id.find_first_of(".0123456789")));
                }
                const bool of_target_alone = finding.source && finding.source->document == target.id();
                check_known(of_target_alone ? in_target : in_source, finding.source);
                check_known(in_target, finding.target);
            }
        }
    }
    CHECK(pairs == 20);
    for (const auto* where : {"h", "b", "fn"}) CHECK(found_in.contains(where));
}
