// SPDX-License-Identifier: GPL-3.0-or-later
// What is found of bodies: divisions, points that do something, text that was taken out.
#include "archive_support.hpp"
#include "read/note_xml.hpp"

#include <map>

using namespace archive_test;

namespace {

constexpr std::string_view note_xml = R"(<note xmlns="urn:ianote:note:1" xml:lang="fr" id="ST-1-2024-INIT.fr">
<source name="a.md" format="markdown" bytes="1" sha256="0" coverage="1"/><header/>
<body>
<act id="a1" type="conclusions">
<title>Conclusions sur les phares</title>
<author id="b.u2">LE CONSEIL DE L'UNION EUROPÉENNE,</author>
<commitment id="b.1" n="1" action="invite">INVITE les ports:<point id="b.1.a" n="a" action="welcome">à saluer les marins;</point><point id="b.1.b" n="b">à chanter.</point></commitment>
<commitment id="b.2" n="2" action="welcome">SE FÉLICITE de la lumière.</commitment>
</act>
<division id="b.art5" type="article" n="5" label="Article 5"><title>Lampes</title><p id="b.art5.u1">Elles brillent <del>faiblement selon 8815/24</del>.</p></division>
<p id="b.u3"><del>Un brouillard, voir <docRef symbol="ST" serial="8815" year="2024">8815/24</docRef>.</del></p>
<table id="b.t1"><caption>Tableau des bouées</caption><row><cell>Brest</cell></row></table>
</body></note>
)";

struct Filled {
    Scratch scratch;
    archive::Archive archive{scratch.path(), archive::OpenFor::writing};

    Filled() {
        const std::string xml(note_xml);
        archive.add(*archive::prepare(read::read_note_xml({xml, "a.xml"}), xml));
        archive.finish();
    }

    /// `id kind action` of every hit, in the order of their ids.
    std::vector<std::string> hits(const std::string& question) {
        std::vector<std::string> out;
        for (const auto& hit : ask(archive, question).hits) out.push_back(hit.id + " " + hit.kind + " " + hit.action);
        std::sort(out.begin(), out.end());
        return out;
    }

    std::map<std::string, std::size_t> facet(const std::string& question, const std::string& field) {
        std::map<std::string, std::size_t> out;
        for (const auto& facet : ask(archive, question).facets) {
            if (facet.field != field) continue;
            for (const auto& value : facet.values) out[value.value] = value.count;
        }
        return out;
    }
};

using Hits = std::vector<std::string>;
using Counts = std::map<std::string, std::size_t>;

} // namespace

TEST_CASE("search: a division is found by its label, its title apart") {
    Filled filled;
    CHECK(filled.hits("\"Article 5\"") == Hits{"b.art5 division "});
    CHECK(filled.hits("kind:division") == Hits{"b.art5 division "});
    CHECK(filled.hits("lampes kind:title") == Hits{"b.art5.title title "});
    CHECK(filled.hits("bouées") == Hits{"b.t1.caption title "});
    CHECK(filled.hits("conseil union kind:p") == Hits{"b.u2 p "});
}

TEST_CASE("search: points inside a commitment are found by what they do, and counted") {
    Filled filled;
    CHECK(filled.hits("action:welcome") == Hits{"b.1.a point welcome", "b.2 commitment welcome"});
    CHECK(filled.hits("action:welcome kind:point") == Hits{"b.1.a point welcome"});
    CHECK(filled.hits("kind:point") == Hits{"b.1.a point welcome", "b.1.b point "});
    // counted from facts alone, and one by one
    const Counts actions{{"invite", 1}, {"welcome", 2}};
    CHECK(filled.facet("kind:point OR kind:commitment", "action") == actions);
    CHECK(filled.facet("invite OR saluer OR félicite", "action") == actions);
    CHECK(filled.facet("kind:point", "action") == Counts{{"welcome", 1}});
    CHECK(filled.facet("action:welcome", "kind") == Counts{{"commitment", 1}, {"point", 1}});
    CHECK(ask(filled.archive, "NOT action:welcome kind:point").points == 1);
}

TEST_CASE("search: what was taken out is not found, and cites nothing") {
    Filled filled;
    CHECK(filled.hits("brouillard").empty());
    CHECK(filled.hits("faiblement").empty());
    CHECK(filled.hits("brillent") == Hits{"b.art5.u1 p "});
    CHECK(filled.archive.cited_by("ST-8815-2024-INIT").empty());
    for (const auto& hit : filled.hits("kind:p")) CHECK_FALSE(hit.starts_with("b.u3"));
}
