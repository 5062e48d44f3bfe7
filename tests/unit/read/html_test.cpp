// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/formats.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

std::string blocks_of(const std::string& body, const std::string& head = {}) {
    Diagnostics diagnostics;
    const std::string bytes =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\">" + head + "</head><body>" + body + "</body></html>";
    const auto pages = read::read_html({bytes, "note.html"}, {}, diagnostics);
    std::string out;
    for (const auto& block : pages.blocks) {
        constexpr std::string_view kinds = "phrbtnfcm";
        out += kinds[static_cast<std::size_t>(block.kind)];
        if (block.kind == read::BlockKind::heading) out += static_cast<char>('0' + block.level);
        out += ' ';
        for (auto i = block.first_run; i < block.last_run; ++i) {
            const auto& run = pages.runs[i];
            auto text = pages.text.substr(run.span.begin, run.span.end - run.span.begin);
            if (run.kind == read::RunKind::note_mark) text = "<" + text + ">";
            if (run.kind == read::RunKind::maybe_mark) text = "<" + text + "?>";
            if ((run.style & style_strong) != 0) text = "*" + text + "*";
            if ((run.style & style_emphasis) != 0) text = "/" + text + "/";
            out += text;
        }
        out += '\n';
    }
    return out;
}

} // namespace

TEST_CASE("footnotes of a page in the three usual shapes") {
    // pandoc: a list at the end, with a link back
    CHECK(
        blocks_of(
            R"(<p>Coreper<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>.</p><section class="footnotes"><ol>
        <li id="fn1"><p>Doc. 11301/23.<a href="#fnref1" class="footnote-back">&#8617;&#65038;</a></p></li></ol></section>)") ==
        "p Coreper<1>.\nn <1>Doc. 11301/23.\n");
    // LibreOffice: a division each
    CHECK(blocks_of(
              R"(<p>Coreper<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p>
        <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Doc. 11301/23.</p>
        <p>suite</p></div>)") == "p Coreper<1>.\nn <1>Doc. 11301/23.\nm suite\n");
    // Word: brackets
    CHECK(
        blocks_of(
            R"(<p class=MsoNormal>Coreper<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a>.</p>
        <hr align=left size=1 width="33%"><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title="">
        <span class=MsoFootnoteReference>[1]</span></a> Doc. 11301/23.</p></div>)") ==
        "p Coreper<1>.\nr \nn <1>Doc. 11301/23.\n");
}

TEST_CASE("raised numbers without links are perhaps marks, a link to a point is none") {
    CHECK(blocks_of("<p>2023<sup>1</sup> et km<sup>2</sup></p><p><sup>1</sup> Doc. 11301/23.</p>") ==
          "p 2023<1?> et km<2?>\np <1?> Doc. 11301/23.\n");
    CHECK(blocks_of(R"(<p>voir le point <a href="#p3">3</a></p><p id="p3">Texte du point.</p>)") ==
          "p voir le point 3\np Texte du point.\n");
}

TEST_CASE("lists of a page are numbered as a browser does") {
    CHECK(
        blocks_of("<ol start=16><li>un<ol type=a><li>a<li>b</ol><li value=20><p>vingt<p>suite</ol><ul><li>puce</ul>") ==
        "p 16. un\np a. a\np b. b\np 20. vingt\np suite\np \xE2\x80\xA2 puce\n");
    CHECK(blocks_of("<ol style='list-style-type:upper-roman'><li>x<li>y</ol><ol style='list-style:none'><li>z</ol>") ==
          "p I. x\np II. y\np z\n");
}

TEST_CASE("a list that counts down begins with as many as it has") {
    CHECK(blocks_of("<ol reversed><li>trois<li>deux<li>un</ol>") == "p 3. trois\np 2. deux\np 1. un\n");
    CHECK(blocks_of("<ol reversed start=10><li>dix<li value=4>quatre<li>trois</ol>") ==
          "p 10. dix\np 4. quatre\np 3. trois\n");
    CHECK(blocks_of("<ol reversed><li>deux<ol><li>un</ol><li>un</ol>") == "p 2. deux\np 1. un\np 1. un\n");
}

TEST_CASE("a page without head and body, or with text before it, is read whole") {
    const auto text_of = [](const std::string& page) {
        Diagnostics diagnostics;
        return read::read_html({page, "note.html"}, {}, diagnostics).text;
    };
    CHECK(text_of("<!DOCTYPE html><meta charset=utf-8><title>Onglet</title><main><p>un<p>deux</main>") == "un\ndeux\n");
    CHECK(text_of("<section><h1>Titre</h1><article>texte</article></section>") == "Titre\ntexte\n");
    CHECK(
        text_of("<html><head><title>x</title><style>p{}</style><section>un</section></head><body>deux</body></html>") ==
        "un\ndeux\n");
    CHECK(text_of("<html><body><p>un</p></body></html><p>après</p>") == "un\naprès\n");
}

TEST_CASE("a formula is said once, and glosses and fields of a page are what it shows") {
    CHECK(blocks_of("<p>Soit <math><semantics><mrow><mi>x</mi><mo>=</mo><mn>5</mn></mrow><annotation "
                    "encoding='application/x-tex'>x = 5</annotation></semantics></math>.</p>") == "p Soit x=5.\n");
    CHECK(blocks_of("<p><ruby>mot<rp>(</rp><rt>glose</rt><rp>)</rp></ruby></p>") == "p mot(glose)\n");
    CHECK(blocks_of("<p>Nom <input type=text value=Port> <input type=hidden value=clé></p>") == "p Nom Port\n");
    CHECK(blocks_of("<p>Avis <select><option>non<option selected>oui</select></p>") == "f non\np Avis oui\n");
}

TEST_CASE("what stands in for a script or an object is furniture") {
    CHECK(
        blocks_of("<p>un</p><noscript>sans script</noscript><object data=a.png>image d'un port</object><p>deux</p>") ==
        "p un\nf sans script\nf image d'un port\np deux\n");
    CHECK(
        blocks_of(
            "<p>un <a href='javascript:void(0)' onclick='x()'>lien</a><script>y</script><template>z</template></p>") ==
        "p un lien\n");
}

TEST_CASE("style sheets hide by class, element and id, for the screen that all see") {
    const std::string page = "<p id=a class=b>un</p><p>deux</p><aside>trois</aside>";
    CHECK(blocks_of(page, "<style>#a { display: none }</style>") == "f un\np deux\np trois\n");
    CHECK(blocks_of(page, "<style>aside, p.b { visibility: hidden }</style>") == "f un\np deux\nf trois\n");
    CHECK(blocks_of(page, "<style>@media print { .b { display: none } aside { display: none } }</style>") ==
          "p un\np deux\np trois\n");
    CHECK(blocks_of(page, "<style>@import url(x.css); @media screen { .b { display: none } }</style>") ==
          "f un\np deux\np trois\n");
    CHECK(blocks_of("<p class=b style='display:block'>un</p>", "<style>.b { display: none }</style>") == "p un\n");
    CHECK(blocks_of("<p aria-hidden=true>vu</p><p hidden>caché</p>") == "p vu\nf caché\n");
}

TEST_CASE("every sign that HTML has a name for") {
    CHECK(blocks_of("<p>&ccaron;&eogon; &NotEqualTilde; &amp;ccaron; &lt;b&gt; &nosuch;</p>") ==
          "p \xC4\x8D\xC4\x99 \xE2\x89\x82\xCC\xB8 &ccaron; <b> &nosuch;\n");
}

TEST_CASE("looks that the style sheets of EUR-Lex give, which its pages do not hold") {
    const std::string page = "<p><span class='oj-italic'>penché</span> km<span class=super>2</span></p>";
    CHECK(blocks_of(page, "<link rel=stylesheet href=oj.css>") == "p /penché/ km<2?>\n");
    CHECK(blocks_of(page) == "p penché km2\n");
}

TEST_CASE("white space, entities and looks of a page") {
    CHECK(blocks_of("<p>\n  un\n  <b>deux </b>\n trois&nbsp;&nbsp;&nbsp; quatre&eacute;&#233;&shy;x<br>ligne</p>") ==
          "p un *deux *trois\xC2\xA0quatreééx\nligne\n");
    CHECK(blocks_of("<p><span style='font-weight:700'>gras</span> <span class=it>penché</span></p><p class=up>haut</p>",
                    "<style>/* x */ .it { font-style: italic } p.up, p.x { text-transform: uppercase; }</style>") ==
          "p *gras* /penché/\np HAUT\n");
    CHECK(blocks_of("<h2>Titre</h2><pre>a\n  b</pre><script>x</script><p "
                    "style='display:none'>caché</p><nav>menu</nav><p>fin</p>") ==
          "h2 Titre\np a\n  b\nf caché\nf menu\np fin\n");
}

TEST_CASE("rows and cells of a page, and Word's printed labels") {
    CHECK(blocks_of("<table><tr><td>Objet:</td><td><p>un</p><p>deux</p></td></tr><tr><th>a<th>b</table>") ==
          "t Objet:\tun\ndeux\nt a\tb\n");
    CHECK(blocks_of("<p class=MsoListParagraph><span style='mso-list:Ignore'>16.<span>&nbsp;&nbsp; </span></span>nous "
                    "convenons</p>") == "p 16.\xC2\xA0nous convenons\n");
}

TEST_CASE("a page in an encoding of its own") {
    Diagnostics diagnostics;
    const auto text = [&](const std::string& bytes) {
        return read::read_html({bytes, "x.html"}, {}, diagnostics).text;
    };
    CHECK(text("<html><meta http-equiv=content-type content='text/html; "
               "charset=iso-8859-7'><p>\xC8\xE5\xEC\xE1</p></html>") == "Θεμα\n");
    CHECK(text("<html><meta charset=windows-1252><p>pr\xE9"
               "c\xE8s \x80</p></html>") == "précès €\n");
    CHECK(text("<html><p>pr\xC3\xA9"
               "c</p></html>") == "préc\n");
}

TEST_CASE("a page is told by its tags, not by its name") {
    CHECK(read::is_html({"<!doctype HTML><p>x", "note.txt"}));
    CHECK(read::is_html({"\n<html xmlns='http://www.w3.org/1999/xhtml'>", "x"}));
    CHECK(read::is_html({"<?xml version='1.0'?><!DOCTYPE html><html>", "x"}));
    CHECK(read::is_html({"<p>Bruxelles</p>", "saved"}));
    CHECK_FALSE(read::is_html({"Bruxelles <sup>1</sup>", "x.html"}));
    CHECK(read::is_html({"<title>Note</title><main><p>x</p></main>", "saved"}));
    CHECK_FALSE(read::is_html({"# Titre\n<p>", "x.md"}));
    CHECK_FALSE(read::is_html({"<h1 align=center>Titre</h1>\n\n1. **un**", "x.md"}));
}

TEST_CASE("a page that nests without end is an error, not half a page") {
    std::string deep;
    for (int i = 0; i < 5000; ++i) deep += "<div>";
    Diagnostics diagnostics;
    CHECK_THROWS_AS(read::read_html({"<html>" + deep + "fond</html>", "x.html"}, {}, diagnostics), Error);
}

TEST_CASE("what stands behind a page's end is read") {
    const auto page = [](const std::string& behind) {
        return "<!DOCTYPE html><html><body><p>un</p></body></html>" + behind;
    };
    ConvertOptions any;
    any.any = true;
    const auto text_of = [&](const std::string& bytes) {
        std::string out;
        for (const auto& block : convert(bytes, "page.html", languages(), any).note.body)
            out += plain_text(block.text) + "|";
        return out;
    };
    CHECK(text_of(page("\n deux <p>trois</p>")) == "un|deux|trois|");
    CHECK(text_of(page("<html><body><table><tr><td>deux</td></tr></table></body></html>")).find("un|") == 0);
}
