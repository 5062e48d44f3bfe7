// SPDX-License-Identifier: GPL-3.0-or-later
// Note XML read back and written again: every element and attribute of the body, and documents of the first form.
#include "read/note_xml.hpp"
#include "support.hpp"

#include <ianote/validate.hpp>

#include <nlohmann/json.hpp>

using namespace ianote;
using namespace ianote::test;

namespace {

/// A note with this body; `behind` are its footnotes.
std::string note_with(std::string_view body, std::string_view behind = {}) {
    return R"xml(<?xml version="1.0" encoding="UTF-8"?>
<note xmlns="urn:ianote:note:1" xml:lang="fr" id="ST-1-2024-INIT.fr">
  <source name="a.md" format="markdown" bytes="1" sha256=")xml" +
           std::string(64, '0') + R"xml(" coverage="1"/>
  <header>
    <documentNumber symbol="ST" serial="1" year="2024">1/24</documentNumber>
  </header>
  <body>
)xml" + std::string(body) +
           "  </body>\n" + std::string(behind) + "</note>\n";
}

Note parsed(const std::string& xml) { return read::read_note_xml({xml, "a.xml"}); }

std::string written(const Note& note) { return find_writer("xml")->write(note); }

/// Read and written again it is the same, and the schema allows it.
void check_stays(const std::string& xml) {
    for (const auto& fault : validate(xml)) FAIL_CHECK(fault.line << ": " << fault.message);
    const auto note = parsed(xml);
    CHECK(written(note) == xml);
    CHECK(nlohmann::json::parse(find_writer("json")->write(note)).at("id") == note.id());
}

constexpr std::string_view draft_law = R"xml(    <act id="a1" type="regulation">
      <title>Règlement du Parlement européen et du Conseil sur les phares</title>
      <author id="b.u2" page="1">LE CONSEIL DE L'UNION EUROPÉENNE,</author>
      <recital id="b.u3" form="citation">vu la proposition de la Commission,</recital>
      <p id="b.u4">considérant ce qui suit:</p>
      <recital id="b.1" n="1" label="(1)">Les phares guident les marins.</recital>
      <enacting id="b.u5"><operative action="adopt">A ADOPTÉ</operative> LE PRÉSENT RÈGLEMENT:</enacting>
      <division id="b.ch1" n="I" label="CHAPITRE I" type="chapter">
        <title>DISPOSITIONS GÉNÉRALES</title>
        <division id="b.art1" n="1" label="Article premier" type="article">
          <title>Objet</title>
          <point id="b.art1.1" n="1">Le présent règlement concerne:
            <point id="b.art1.1.a" n="a" label="a)">les phares;</point>
            <point id="b.art1.1.u1" label="–">les bouées.</point>
          </point>
          <p id="b.art1.u1">Il ne concerne pas les ports.</p>
        </division>
        <division id="b.art1a" n="1 bis" label="Article 1 bis" type="article">
          <p id="b.art1a.u1">La lampe reste allumée.</p>
        </division>
      </division>
      <signature>
        <p id="b.u7">Par le Conseil</p>
        <p id="b.u8">Le président</p>
      </signature>
    </act>
    <annex id="x1">
      <title>ANNEXE</title>
      <annex id="x1.x1">
        <title>Appendice</title>
        <p id="x1.x1.u1">Une liste.</p>
      </annex>
    </annex>
)xml";

constexpr std::string_view tables = R"xml(    <table id="b.t1" col="Port">
      <caption>Tableau 1: <date from="2008-06-15" to="2008-06-16">les 15 et 16 juin 2008</date></caption>
      <row>
        <cell cols="2" head="true">Port</cell>
      </row>
      <row>
        <cell rows="2">Brest</cell>
        <cell>
          <p id="b.t1.r2.c2.u1">Un phare.</p>
          <point id="b.t1.r2.c2.a" n="a" label="a)">blanc;</point>
          <table id="b.t1.r2.c2.t1">
            <row>
              <cell>rouge</cell>
            </row>
          </table>
        </cell>
      </row>
      <row>
        <cell>Vigo</cell>
      </row>
    </table>
)xml";

constexpr std::string_view clauses = R"xml(    <act id="a1" type="conclusions">
      <p id="b.u1"><operative action="invite">INVITE</operative> <addressee who="member-states">LES ÉTATS MEMBRES</addressee> À:</p>
      <commitment id="b.1" n="1" action="invite" lead="b.u1">allumer les lampes:
        <point id="b.1.a" n="a" label="a)" action="welcome" lead="b.u1">en se <operative action="welcome">félicitant</operative> de la lumière;</point>
      </commitment>
      <recital id="b.2" n="2" lead="b.u1">rappelant la nuit.</recital>
    </act>
)xml";

constexpr std::string_view marks =
    R"xml(    <p id="b.u1">Le <del>vieux</del><ins>nouveau</ins> <u>phare</u>, <del><strong>gros</strong></del> <ins><em>petit</em></ins> et <strong><u>beau</u></strong><footnoteRef n="*" target="fns1"/>.</p>
    <p id="b.u2"><del>Un alinéa supprimé, <date when="2006-12">décembre 2006</date>.</del></p>
    <p id="b.u3">Voir <ref type="act" celex="32021R2115" eli="http://data.europa.eu/eli/reg/2021/2115/oj">le règlement (UE) 2021/2115</ref>, <ref type="commission">COM(2023) 123</ref>, <ref type="oj">JO C 441</ref>, <ref type="case" celex="62004CJ0176">l'affaire C-176/04</ref>, <ref type="treaty">l'article 16 TFUE</ref>, <ref type="un">la résolution 1325</ref> et <ref type="internal" target="b.u1">le premier alinéa</ref>.</p>
)xml";

constexpr std::string_view several_paragraphs = R"xml(  <footnotes>
    <footnote id="fns1" n="*">
      <p>Une note.</p>
      <p>Son second <em>alinéa</em><footnoteRef n="1" target="fn1"/>.</p>
    </footnote>
    <footnote id="fn1" n="1">Une autre.</footnote>
  </footnotes>
)xml";

/// The document of an older program (schema 2 of archives).
constexpr std::string_view first_form = R"xml(    <p id="p1">Suite au point 2<footnoteRef n="1" target="fn1"/>.</p>
    <heading id="h1" level="1">I. LES PORTS</heading>
    <act id="a1" type="declaration">
      <title>Déclaration commune</title>
      <recital id="a1.r1" n="1">rappelant la nuit<footnoteRef n="1" target="fn1-2"/>;</recital>
      <commitment id="a1.c16" n="16" action="agree">nous <operative>convenons</operative> d'allumer:
        <point id="a1.c16.d1" label="–">les lampes.</point>
      </commitment>
    </act>
    <table id="t1">
      <row>
        <cell>Brest</cell>
      </row>
    </table>
    <annex id="x1">
      <title>ANNEXE</title>
      <point id="x1.pt1" n="1">Brest.</point>
    </annex>
)xml";

constexpr std::string_view first_form_notes = R"xml(  <footnotes>
    <footnote id="fn1" n="1">Une note.</footnote>
    <footnote id="fn1-2" n="1">Une autre.</footnote>
  </footnotes>
)xml";

std::vector<std::string> footnote_targets(const Note& note) {
    std::vector<std::string> out;
    model::for_each_text(note, [&](const Text& text) {
        for (const auto& part : text.inlines) {
            if (part.kind == InlineKind::footnote_ref) out.push_back(part.value);
        }
    });
    return out;
}

} // namespace

TEST_CASE("note XML: draft law, its divisions and what stands around them, read and written is the same") {
    check_stays(note_with(draft_law));
    const auto note = parsed(note_with(draft_law));
    const auto& chapter = note.body[0].children[6];
    CHECK(chapter.division == DivisionType::chapter);
    CHECK(chapter.children[1].label == "Article premier");
    CHECK(note.body[0].children[2].citation);
}

TEST_CASE("note XML: spans, heads and blocks of cells, captions and tables in cells stay") {
    check_stays(note_with(tables));
    const auto table = parsed(note_with(tables)).body[0];
    CHECK(table.children[0].kind == BlockKind::caption);
    CHECK(table.children[1].children[0].cols == 2);
    CHECK(table.children[1].children[0].head);
    CHECK(table.children[2].children[0].rows == 2);
    CHECK(table.children[2].children[1].text.empty());
    CHECK(table.children[2].children[1].children.size() == 3);
}

TEST_CASE("note XML: actions, addressees and lead-ins stay") {
    check_stays(note_with(clauses));
    const auto act = parsed(note_with(clauses)).body[0];
    CHECK(act.children[0].text.inlines[2].addressee == Addressee::member_states);
    CHECK(act.children[1].lead == act.children[0].id);
    CHECK(act.children[1].children[0].action == Action::welcome);
    CHECK_FALSE(act.children[2].action);
}

TEST_CASE("note XML: text that was taken out or put in, references and notes of several paragraphs stay") {
    const auto xml = note_with(marks, several_paragraphs);
    check_stays(xml);
    const auto note = parsed(xml);
    CHECK(plain_text(note.body[0].text) == "Le nouveau phare, petit et beau.");
    CHECK_FALSE(is_deleted(note.body[0].text));
    CHECK(is_deleted(note.body[1].text));
    REQUIRE(note.footnotes[0].more.size() == 1);
    CHECK(plain_text(note.footnotes[0].more[0]) == "Son second alinéa.");
    CHECK(footnote_targets(note) == std::vector<std::string>{"fns1", "fn1"});
}

TEST_CASE("note XML: pages, what was not read of them, and kinds of furniture stay") {
    auto xml = note_with("    <p id=\"b.u1\">Les phares guident les marins.</p>\n",
                         "  <furniture kind=\"page-number\" page=\"1\">1</furniture>\n"
                         "  <furniture>www</furniture>\n");
    const std::string facts = "coverage=\"1\"/>";
    xml.replace(xml.find(facts), facts.size(), R"(coverage="1" pages="9" pagesWithoutText="3">
    <unread kind="picture" page="2"/>
    <unread kind="part" part="word/charts/chart1.xml" words="12"/>
    <unread kind="picture" more="2"/>
  </source>)");
    check_stays(xml);
    const auto json = nlohmann::json::parse(find_writer("json")->write(parsed(xml)));
    CHECK(json.at("source").at("pagesWithoutText") == 3);
    CHECK(json.at("source").at("unread").at(1).at("part") == "word/charts/chart1.xml");
    CHECK(json.at("furniture").at(0).at("kind") == "page-number");
    CHECK_FALSE(json.at("furniture").at(1).contains("kind"));
}

TEST_CASE("note XML: JSON has what was taken out beside the text") {
    const auto json = nlohmann::json::parse(find_writer("json")->write(parsed(note_with(marks, several_paragraphs))));
    CHECK(json["body"][0]["text"] == "Le nouveau phare, petit et beau.");
    CHECK(json["body"][0]["deleted"] == nlohmann::json::array({"vieux", "gros"}));
    CHECK_FALSE(json["body"][2].contains("deleted"));
    CHECK(json["footnotes"][0]["more"][0]["text"] == "Son second alinéa.");
}

TEST_CASE("note XML: a document of the first form gets the names that it would have today") {
    const auto note = parsed(note_with(first_form, first_form_notes));
    CHECK(tree(note.body) ==
          "p:b.u1 heading:b.I act:a1(title:b.u2 recital:b.1 commitment:b.16(point:b.16.u1)) table:b.t1 "
          "annex:x1(title:x1.title point:x1.1)");
    CHECK(footnote_targets(note) == std::vector<std::string>{"fn1", "fn1-2"});
    const auto xml = written(note);
    CHECK(validate(xml).empty());
    check_stays(xml);
    // what its words did is what its commitment did
    CHECK(xml.find("<operative action=\"agree\">convenons</operative>") != std::string::npos);
}

TEST_CASE("note XML: what points at a part follows it to its new name") {
    const auto note = parsed(note_with(
        R"xml(<p id="intro">À propos de <ref type="internal" target="pt-b">la suite</ref><footnoteRef n="9" target="note-9"/>:</p>
<point id="pt-a" n="1" lead="intro">un;</point><point id="pt-b" n="2">deux.</point>)xml",
        R"xml(<footnotes><footnote id="note-9" n="9">Neuf.</footnote></footnotes>)xml"));
    CHECK(note.body[0].text.inlines[1].value == "b.2");
    CHECK(note.body[0].text.inlines[2].value == "fn9");
    CHECK(note.body[1].lead == "b.u1");
}

TEST_CASE("note XML: a label that is a word counts as the figure in the id that it was written with") {
    constexpr std::string_view words = R"xml(    <point id="b.1" n="PRIMERO" label="PRIMERO.">Uno.</point>
    <point id="b.1-2" n="PRIMERO" label="PRIMERO.">Otra vez.</point>
    <point id="b.2" n="SEGUNDO" label="SEGUNDO.">Dos.</point>
)xml";
    check_stays(note_with(words));
    // an id that tells no figure is none to go by
    const auto other = parsed(note_with(R"xml(<point id="zz" n="PRIMERO">Uno.</point>)xml"));
    CHECK(other.body[0].id == "b.PRIMERO");
}

TEST_CASE("note XML: the schema refuses what the vocabulary has not") {
    for (
        const std::string body : {
            R"xml(<division id="b.art1" type="article" label="Article 1"><commitment id="b.1" action="invite">Un.</commitment></division>)xml",
            R"xml(<division id="b.art1" type="article">Sans libellé</division>)xml",
            R"xml(<act id="a1" type="poem"><p id="b.u1">Un.</p></act>)xml",
            R"xml(<p id="b.u1"><addressee who="nobody">Un</addressee></p>)xml",
            R"xml(<p id="b.u1"><ref type="act" celex="2021/2115">Un</ref></p>)xml",
            R"xml(<point id="b.1" n="1" lead="b.9">Un.</point>)xml",
            R"xml(<recital id="b.1" form="poem">Un.</recital>)xml",
            R"xml(<table id="b.t1"><row><cell cols="1">Un</cell></row></table>)xml",
            R"xml(<p id="b.u1"><date when="2006-13">Un</date></p>)xml",
            R"xml(<signature>Un</signature>)xml",
        }) {
        CAPTURE(body);
        CHECK_FALSE(validate(note_with(body)).empty());
    }
}
