// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of a note shows what a body is made of.
#include "../archive/archive_support.hpp"
#include "read/note_xml.hpp"
#include "serve/app.hpp"

using namespace archive_test;

namespace {

constexpr std::string_view note_xml = R"xml(<note xmlns="urn:ianote:note:1" xml:lang="fr" id="ST-1-2024-INIT.fr">
<source name="a.md" format="markdown" bytes="1" sha256="0" coverage="1"/><header/>
<body>
<point id="b.1" n="1">Un.<point id="b.1.a" n="a" label="a)" action="welcome">Deux.</point></point>
<p id="b.u1">Le <del>vieux</del> <ins>nouveau</ins> <u>phare</u><footnoteRef n="1" target="fn1"/> du <date from="2024-06-15" to="2024-06-16">15 au 16 juin</date> et du <date when="2024-07">juillet</date>.</p>
<division id="b.art1" type="article" n="1" label="Article premier"><title>Objet</title><p id="b.art1.u1">Trois.</p></division>
<table id="b.t1"><caption>Ports</caption><row><cell cols="2" head="true">Nom</cell></row><row><cell rows="2">Brest</cell><cell><p id="x">Quatre.</p><p id="y">Cinq.</p></cell></row></table>
<signature><p id="b.u2">Par le Conseil</p></signature>
</body>
<footnotes><footnote id="fn1" n="1"><p>Six.</p><p>Sept.</p></footnote></footnotes></note>
)xml";

std::string page() {
    const Scratch scratch;
    {
        archive::Archive archive(scratch.path(), archive::OpenFor::writing);
        const std::string xml(note_xml);
        archive.add(*archive::prepare(read::read_note_xml({xml, "a.xml"}), xml));
        archive.finish();
    }
    serve::App app({scratch.path(), "", "127.0.0.1", 8023, [](int) {}}, packs());
    serve::HttpResponse response;
    app.handle({"GET", "/ST-1-2024-INIT/fr", {}, {{"host", "localhost"}}}, response);
    CHECK(response.status == 200);
    return response.body;
}

} // namespace

TEST_CASE("serve: the page of a note shows every part of its body") {
    const auto shown = page();
    for (
        const auto* part : {
            R"(<div id="b.1" class="point"><p><a class="n" href="#b.1">1.</a> Un.</p>)",
            R"x(<div id="b.1.a" class="point" data-action="welcome"><p><a class="n" href="#b.1.a">a)</a> Deux.</p></div>)x",
            R"(<del>vieux</del> <ins>nouveau</ins> <u>phare</u>)",
            R"(du 15 au 16 juin et du <time datetime="2024-07">juillet</time>)",
            R"(<section id="b.art1" class="division" data-type="article"><p class="label"><a class="n" href="#b.art1">Article premier</a> </p><h2 id="b.art1.title" class="title">Objet</h2>)",
            R"(<caption id="b.t1.caption" class="caption">Ports</caption>)",
            R"(<th id="b.t1.r1.c1" class="cell" colspan="2">Nom</th>)",
            R"(<td id="b.t1.r2.c1" class="cell" rowspan="2">Brest</td>)",
            R"(<td id="b.t1.r2.c2" class="cell"><p id="b.t1.r2.c2.u1" class="p">Quatre.</p>)",
            R"(<div class="signature"><p id="b.u2" class="p">Par le Conseil</p>)",
            R"(Six.<p id="fn1.u2">Sept.</p></li>)",
        }) {
        CAPTURE(std::string(part));
        CHECK(shown.find(part) != std::string::npos);
    }
}
