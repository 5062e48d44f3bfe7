// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/registry.hpp"
#include "parse/division_line.hpp"
#include "parse/formulas.hpp"
#include "support.hpp"

#include <fmt/format.h>

using namespace ianote;
using namespace ianote::test;

namespace {

const language::Pack& pack(std::string_view code) { return language::built_in_packs().at(std::string(code))->whole(); }

/// `article 2 bis =2a`, and what stands behind the label; `-` where the line names no division.
std::string named(std::string_view code, std::string_view line) {
    const auto read = parse::read_division_line(line, pack(code));
    if (!read) return "-";
    const auto rest = line.substr(read->rest);
    return fmt::format("{} {} ={}{}", to_string(read->type), read->n, read->value,
                       rest.empty() ? "" : fmt::format(" [{}]", rest));
}

const Block* find(const Note& note, std::string_view id) {
    const Block* out = nullptr;
    model::for_each_block(note.body, [&](const Block& block) {
        if (block.id == id) out = &block;
    });
    return out;
}

Note law(std::string_view body) {
    const auto result = convert_text(with_header(body, "Projet de décision du Conseil relative aux balises"));
    CHECK(result.note.source.coverage == 1);
    return result.note;
}

constexpr std::string_view opening =
    "Projet de décision du Conseil relative aux balises\n\nLE CONSEIL DE L'UNION EUROPÉENNE,\n\nA ADOPTÉ LA PRÉSENTE "
    "DÉCISION:\n\n";

} // namespace

TEST_CASE("an article is named in each of the 24 languages, its number before or behind the word") {
    const std::vector<std::array<std::string_view, 2>> lines{
        {"bg", "Член 2"},      {"cs", "Článek 2"},   {"da", "Artikel 2"},  {"de", "Artikel 2"},  {"el", "Άρθρο 2"},
        {"en", "Article 2"},   {"es", "Artículo 2"}, {"et", "Artikkel 2"}, {"fi", "2 artikla"},  {"fr", "Article 2"},
        {"ga", "Airteagal 2"}, {"hr", "Članak 2."},  {"hu", "2. cikk"},    {"it", "Articolo 2"}, {"lt", "2 straipsnis"},
        {"lv", "2. pants"},    {"mt", "Artikolu 2"}, {"nl", "Artikel 2"},  {"pl", "Artykuł 2"},  {"pt", "Artigo 2.º"},
        {"ro", "Articolul 2"}, {"sk", "Článok 2"},   {"sl", "2. člen"},    {"sv", "Artikel 2"}};
    CHECK(lines.size() == 24);
    for (const auto& [code, line] : lines) CHECK_MESSAGE(named(code, line) == "article 2 =2", line);
}

TEST_CASE("bis and ter are the letters that other languages print") {
    for (const auto& [code, line] : std::vector<std::array<std::string_view, 2>>{{"fr", "Article 2 bis"},
                                                                                 {"fr", "ARTICLE 2 BIS"},
                                                                                 {"en", "Article 2a"},
                                                                                 {"el", "Άρθρο 2α"},
                                                                                 {"bg", "Член 2а"},
                                                                                 {"hr", "Članak 2.a"},
                                                                                 {"lv", "2.a pants"},
                                                                                 {"hu", "2a. cikk"},
                                                                                 {"pt", "Artigo 2.º-A"},
                                                                                 {"sl", "2.a člen"},
                                                                                 {"de", "Artikel 2a"},
                                                                                 {"de", "Artikel 2 a"},
                                                                                 {"es", "Artículo 2 bis"},
                                                                                 {"fi", "2 a artikla"}}) {
        const auto read = parse::read_division_line(line, pack(code));
        REQUIRE_MESSAGE(read, line);
        CHECK_MESSAGE(read->value == "2a", line);
    }
    CHECK(named("fr", "Article 10 quinquies") == "article 10 quinquies =10d");
}

TEST_CASE("the first article and the only one are 1 in figures and in words") {
    for (const auto& [code, line] : std::vector<std::array<std::string_view, 2>>{{"fr", "Article premier"},
                                                                                 {"fr", "Article 1er"},
                                                                                 {"fr", "ARTICLE UNIQUE"},
                                                                                 {"es", "Artículo 1.º"},
                                                                                 {"es", "Artículo primero"},
                                                                                 {"es", "Artículo único"},
                                                                                 {"en", "Sole Article"},
                                                                                 {"lv", "Vienīgais pants"},
                                                                                 {"de", "Einziger Artikel"},
                                                                                 {"pt", "Artigo único"},
                                                                                 {"et", "Ainus artikkel"},
                                                                                 {"ro", "Articolul 1"}})
        CHECK_MESSAGE(named(code, line) == "article 1 =1", line);
}

TEST_CASE("parts, titles, chapters and sections count in figures, however their number is printed") {
    CHECK(named("fr", "CHAPITRE IV") == "chapter IV =4");
    CHECK(named("fr", "CHAPITRE PREMIER") == "chapter 1 =1");
    CHECK(named("fr", "DEUXIÈME PARTIE") == "part 2 =2");
    CHECK(named("es", "TÍTULO II BIS") == "title II BIS =2a");
    CHECK(named("en", "PART ONE") == "part 1 =1");
    CHECK(named("en", "SECTION A") == "section A =A");
    CHECK(named("el", "ΚΕΦΑΛΑΙΟ ΙΙ") == "chapter ΙΙ =2"); // Greek letters
    CHECK(named("hu", "II. FEJEZET") == "chapter II =2");
    CHECK(named("lt", "PIRMA DALIS") == "part 1 =1");
    CHECK(named("fi", "III OSASTO") == "title III =3");
}

TEST_CASE("a title may stand on the label's line") {
    CHECK(named("fr", "Article 5 – Objet") == "article 5 =5 [Objet]");
    CHECK(named("fr", "Article 5: Objet") == "article 5 =5 [Objet]");
    CHECK(named("en", "Article 5 (new)") == "article 5 =5 [(new)]");
    CHECK(named("es", "CAPÍTULO I DISPOSICIONES GENERALES") == "chapter I =1 [DISPOSICIONES GENERALES]");
    CHECK(named("hu", "5. cikk – Tárgy") == "article 5 =5 [Tárgy]");
}

TEST_CASE("running text that begins with an article names none") {
    for (const auto& [code, line] :
         std::vector<std::array<std::string_view, 2>>{{"en", "Article 3 of the Treaty says so."},
                                                      {"en", "Article 3(2)"},
                                                      {"en", "Article 3, second paragraph"},
                                                      {"fr", "Article 3 du traité"},
                                                      {"fr", "L'article 3"},
                                                      {"fr", "articles 3 et 4"},
                                                      {"en", "1. Article"},
                                                      {"hu", "5. cikkben"},
                                                      {"fr", "Article 12345"},
                                                      {"fr", "Article"},
                                                      {"fr", "« Article 3"},
                                                      {"en", ""}})
        CHECK_MESSAGE(named(code, line) == "-", line);
}

TEST_CASE("articles with titles hold points and paragraphs, and a chapter holds articles") {
    const auto note =
        law(std::string(opening) +
            "CHAPITRE I\n\nDISPOSITIONS GÉNÉRALES\n\nArticle premier\n\nObjet\n\n1. La présente décision "
            "invite les États membres:\n\na) à compter;\n\nb) à peser.\n\nArticle 2 bis\n\nLes balises sont "
            "rouges.\n\nElles flottent.\n");
    CHECK(outline(note.body) ==
          "a1(b.u1 b.u2 b.u3 b.ch1(b.u4 b.art1(b.art1.title b.art1.1(b.art1.1.a b.art1.1.b)) b.art2a(b.art2a.u1 "
          "b.art2a.u2)))");
    const auto* first = find(note, "b.art1");
    REQUIRE(first != nullptr);
    CHECK(first->kind == BlockKind::division);
    CHECK(first->division == DivisionType::article);
    CHECK(first->n == "1");
    CHECK(first->label == "Article premier");
    CHECK(plain_text(first->children.front().text) == "Objet");
    CHECK(first->children[1].kind == BlockKind::point);
    CHECK(!first->children[1].action);
    CHECK(find(note, "b.ch1")->n == "I");
    CHECK(plain_text(find(note, "b.ch1")->children.front().text) == "DISPOSITIONS GÉNÉRALES");
    CHECK(find(note, "b.art2a.u1")->kind == BlockKind::paragraph);
}

TEST_CASE("the name of an article may be followed by its text on the next line") {
    CHECK(outline(law("Article premier\nLes balises sont rouges.\n\nArticle 2\nObjet\n\nElles flottent.\n").body) ==
          "b.art1(b.art1.u1) b.art2(b.art2.title b.art2.u1)");
}

TEST_CASE("a chapter without articles is a heading, and one in an article is no chapter of the act") {
    CHECK(outline(law("**CHAPITRE I**\n\n1. Un.\n\n**CHAPITRE II**\n\n2. Deux.\n").body) == "b.u1 b.1 b.u2 b.2");
}

TEST_CASE("a signature stands behind the last article, a paragraph a line") {
    const auto note = law(std::string(opening) +
                          "Article premier\n\nLes balises sont rouges.\n\nFait à Bruxelles, le 12 mars 2024.\n\nPar le "
                          "Conseil\n\nLe président\n\nB. ALISE\n\nANNEXE\n\n1. Un.\n");
    CHECK(outline(note.body) ==
          "a1(b.u1 b.u2 b.u3 b.art1(b.art1.u1) signature(b.u4 b.u5 b.u6 b.u7)) x1(x1.title x1.1)");
    CHECK(plain_text(find(note, "b.u7")->text) == "B. ALISE");
}

TEST_CASE("a mark of a note behind an article's name is kept in its title") {
    const auto note = law("Article 5[^1]\n\nLes balises sont rouges.\n\n[^1]: Nouveau.\n");
    const auto* article = find(note, "b.art5");
    REQUIRE(article != nullptr);
    CHECK(article->label == "Article 5");
    REQUIRE(!article->children.empty());
    CHECK(article->children.front().kind == BlockKind::title);
    CHECK(article->children.front().text.inlines.front().kind == InlineKind::footnote_ref);
}

TEST_CASE("a raised sign behind an article's number is no part of it") {
    const auto body =
        "Article 3<sup>1</sup>\n\nLes balises sont rouges.\n\nArticle 4<sup>(2)</sup>\n\nElles flottent.\n\n"
        "Article 1<sup>er</sup>\n\nElles brillent.\n";
    CHECK(outline(law(body).body) == "b.art3(b.art3.title b.art3.u1) b.art4(b.art4.title b.art4.u1) b.art1(b.art1.u1)");
}

TEST_CASE("an article in a cell is no division, and articles may start anew") {
    CHECK(outline(law("| Article 1 | Un |\n| --- | --- |\n| Article 2 | Deux |\n").body) == "b.t1");
    CHECK(outline(law("Article 1\n\nUn.\n\nArticle 2\n\nDeux.\n\nArticle 1\n\nTrois.\n").body) ==
          "b.art1(b.art1.u1) b.art2(b.art2.u1) b.art1-2(b.art1-2.u1)");
}

TEST_CASE("a misprinted article is told by its place in the row of articles") {
    CHECK(outline(law("Article 1\n\nUn.\n\nArtcle 2\n\nDeux.\n\nArticle 3\n\nTrois.\n").body) ==
          "b.art1(b.art1.u1) b.art2(b.art2.u1) b.art3(b.art3.u1)");
    CHECK(outline(law("Article 1\n\nUn.\n\nArtcle 7\n\nDeux.\n").body) == "b.art1(b.art1.u1 b.art1.u2 b.art1.u3)");
}

TEST_CASE("draft law written as XML or text and read again has the same ids") {
    const auto note = law(std::string(opening) +
                          "CHAPITRE PREMIER\n\nGÉNÉRALITÉS\n\nArticle premier\n\nObjet\n\n1. Un.\n\n1 bis. Deux.\n\n"
                          "CHAPITRE I BIS\n\nArticle 2 bis\n\nLes balises flottent.\n\nFait à Bruxelles, le 12 mars "
                          "2024.\n\nPar le Conseil\n");
    CHECK(find(note, "b.ch1a") != nullptr);
    const auto wanted = outline(note.body);
    CHECK(outline(convert_text(find_writer("xml")->write(note), "note.xml").note.body) == wanted);
    CHECK(outline(convert_text(find_writer("text")->write(note), "note.txt").note.body) == wanted);
}

TEST_CASE("acts are adopted in the words of each language") {
    for (const auto& [code, line] :
         std::vector<std::array<std::string_view, 2>>{{"bg", "ПРИЕ НАСТОЯЩОТО РЕШЕНИЕ:"},
                                                      {"cs", "PŘIJALA TOTO ROZHODNUTÍ:"},
                                                      {"da", "HAR VEDTAGET DENNE AFGØRELSE:"},
                                                      {"de", "HAT FOLGENDEN BESCHLUSS ERLASSEN:"},
                                                      {"el", "ΕΞΕΔΩΣΕ ΤΗΝ ΠΑΡΟΥΣΑ ΑΠΟΦΑΣΗ:"},
                                                      {"en", "HAS ADOPTED THIS DECISION:"},
                                                      {"es", "HA ADOPTADO LA PRESENTE DECISIÓN:"},
                                                      {"et", "ON VASTU VÕTNUD KÄESOLEVA OTSUSE:"},
                                                      {"fi", "ON HYVÄKSYNYT TÄMÄN PÄÄTÖKSEN:"},
                                                      {"fr", "A ADOPTÉ LA PRÉSENTE DÉCISION:"},
                                                      {"ga", "TAR ÉIS AN CINNEADH SEO A GHLACADH:"},
                                                      {"hr", "DONIJELO JE OVU ODLUKU:"},
                                                      {"hu", "ELFOGADTA EZT A HATÁROZATOT:"},
                                                      {"it", "HA ADOTTATO LA PRESENTE DECISIONE:"},
                                                      {"lt", "PRIĖMĖ ŠĮ SPRENDIMĄ:"},
                                                      {"lv", "IR PIEŅĒMUSI ŠO LĒMUMU."},
                                                      {"mt", "ADOTTA DIN ID-DEĊIŻJONI:"},
                                                      {"nl", "HEEFT HET VOLGENDE BESLUIT VASTGESTELD:"},
                                                      {"pl", "PRZYJMUJE NINIEJSZĄ DECYZJĘ:"},
                                                      {"pt", "ADOTOU A PRESENTE DECISÃO:"},
                                                      {"ro", "ADOPTĂ PREZENTA DECIZIE:"},
                                                      {"sk", "PRIJALA TOTO ROZHODNUTIE:"},
                                                      {"sl", "SPREJEL NASLEDNJI SKLEP:"},
                                                      {"sv", "HAR ANTAGIT DENNA BESLUT."},
                                                      {"fr", "SONT CONVENUES DE CE QUI SUIT:"},
                                                      {"es", "HAN CONVENIDO EN LO SIGUIENTE:"}}) {
        parse::Item item;
        const layout::Paragraph paragraph;
        item.paragraph = &paragraph;
        item.text.plain = line;
        item.capitals = true;
        const auto words = parse::enacting_words(item, pack(code));
        REQUIRE_MESSAGE(words, line);
        CHECK_MESSAGE(words->action ==
                          (line.starts_with("SONT") || line.starts_with("HAN ") ? Action::agree : Action::adopt),
                      line);
    }
}

TEST_CASE("a signature begins with place and date as each language writes them") {
    for (const auto& [code, line] :
         std::vector<std::array<std::string_view, 2>>{{"bg", "Съставено в Брюксел на 12 март 2024 година."},
                                                      {"cs", "V Bruselu dne 12. března 2024."},
                                                      {"da", "Udfærdiget i Bruxelles, den 12. marts 2024."},
                                                      {"de", "Geschehen zu Brüssel am 12. März 2024."},
                                                      {"el", "Βρυξέλλες, 12 Μαρτίου 2024."},
                                                      {"en", "Done at Brussels, 12 March 2024."},
                                                      {"es", "Hecho en Bruselas, el 12 de marzo de 2024."},
                                                      {"et", "Brüssel, 12. märts 2024"},
                                                      {"fi", "Tehty Brysselissä 12 päivänä maaliskuuta 2024."},
                                                      {"fr", "Fait à Bruxelles, le 12 mars 2024."},
                                                      {"ga", "Arna dhéanamh sa Bhruiséil, 12 Márta 2024."},
                                                      {"hr", "Sastavljeno u Bruxellesu 12. ožujka 2024."},
                                                      {"hu", "Kelt Brüsszelben, 2024. március 12-én."},
                                                      {"it", "Fatto a Bruxelles, il 12 marzo 2024"},
                                                      {"lt", "Priimta Briuselyje 2024 m. kovo 12 d."},
                                                      {"lv", "Briselē, 2024. gada 12. martā"},
                                                      {"mt", "Magħmul fi Brussell, 12 ta' Marzu 2024."},
                                                      {"nl", "Gedaan te Brussel, 12 maart 2024."},
                                                      {"pl", "Sporządzono w Brukseli dnia 12 marca 2024 r."},
                                                      {"pt", "Feito em Bruxelas, em 12 de março de 2024."},
                                                      {"ro", "Adoptată la Bruxelles, 12 martie 2024."},
                                                      {"sk", "V Bruseli 12. marca 2024"},
                                                      {"sl", "V Bruslju, 12. marca 2024"},
                                                      {"sv", "Utfärdad i Bryssel den 12 mars 2024."}}) {
        parse::Item item;
        const layout::Paragraph paragraph;
        item.paragraph = &paragraph;
        item.text.plain = line;
        CHECK_MESSAGE(parse::signature_sign(item, pack(code)) != parse::SignatureSign::none, line);
    }
}

TEST_CASE("five thousand articles are read in a moment") {
    std::string body;
    for (int i = 1; i <= 5000; ++i) body += fmt::format("Article {}\n\nObjet {}\n\n1. Un.\n\n2. Deux.\n\n", i, i);
    const auto note = law(body);
    CHECK(note.body.size() == 5000);
    CHECK(note.body.back().id == "b.art5000");
}

TEST_CASE("an annex may have its number before the word") {
    for (const auto& [code, line] : std::vector<std::array<std::string_view, 2>>{{"hu", "I. MELLÉKLET"},
                                                                                 {"lt", "II PRIEDAS"},
                                                                                 {"lv", "1. PIELIKUMS"},
                                                                                 {"et", "I LISA"},
                                                                                 {"fr", "ANNEXE I"}}) {
        const auto text = with_header(std::string(line) + "\n\n1. Un.\n");
        ConvertOptions options;
        options.language = code;
        const auto note = convert(text, "note.md", languages(), options).note;
        CHECK_MESSAGE(find(note, "x1.1") != nullptr, line);
    }
}
