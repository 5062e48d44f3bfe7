// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, references and abbreviations in running text.
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// The marked pieces of a paragraph: `ref:ST-... date:... abbr:PAO=...`.
std::string marked(std::string_view text) {
    const auto note = convert_text(with_header(text)).note;
    std::string out;
    REQUIRE(note.body.size() == 1);
    for (const auto& part : note.body[0].text.inlines) {
        if (part.kind == InlineKind::doc_ref) out += "ref:" + part.document->identity() + " ";
        if (part.kind == InlineKind::date) out += "date:" + part.value + " ";
        if (part.kind == InlineKind::abbreviation) out += "abbr:" + part.text + "=" + part.value + " ";
    }
    return out;
}

} // namespace

TEST_CASE("references to documents, and numbers that are none") {
    CHECK(marked("Voir doc. 11301/23 et documents 9422/1/15, 12318/15 et 14734/15.") ==
          "ref:ST-11301-2023-INIT ref:ST-9422-2015-REV-1 ref:ST-12318-2015-INIT ref:ST-14734-2015-INIT ");
    CHECK(marked("Voir PE-CONS 36/16, SN 4944/2/01 REV 2 et doc. 45/23.") ==
          "ref:PE-CONS-36-2016-INIT ref:SN-4944-2001-REV-2 ref:ST-45-2023-INIT ");
    CHECK(marked("Le règlement (CEE) n° 1612/68, la directive 95/46/CE, le règlement (UE) 2016/679, 24/7, la saison "
                 "2022/23.")
              .empty());
    CHECK(marked("Voir doc. 7745/21 + REV 3.") == "ref:ST-7745-2021-INIT ref:ST-7745-2021-REV-3 ");
}

TEST_CASE("dates are marked with their ISO form") {
    CHECK(marked("Du 1er mars 2022 au 15 septembre 2023, puis le 3.4.2024.") ==
          "date:2022-03-01 date:2023-09-15 date:2024-04-03 ");
    CHECK(marked("Le 31 février 2023, en mars 2022.") == "date:2022-03 ");
}

TEST_CASE("abbreviations are marked where their words stand before them") {
    CHECK(marked("Les plans d'action opérationnels (PAO) du comité.") == "abbr:PAO=plans d'action opérationnels ");
    CHECK(marked("le Comité latino-américain de sécurité intérieure (CLASI), réuni") ==
          "abbr:CLASI=Comité latino-américain de sécurité intérieure ");
    CHECK(marked("l'Observatoire européen des drogues et des toxicomanies (EMCDDA),") ==
          "abbr:EMCDDA=Observatoire européen des drogues et des toxicomanies ");
    CHECK(marked("l'instrument de documentation et d'évaluation de la menace en Amérique latine (IDEAL)") ==
          "abbr:IDEAL=instrument de documentation et d'évaluation de la menace en Amérique latine ");
    // five words more than letters at the most
    CHECK(marked("registre général des autres points liste du dépôt final (RGPD)") ==
          "abbr:RGPD=registre général des autres points liste du dépôt final ");
    CHECK(marked("registre général des autres points liste du bon dépôt final (RGPD)").empty());
    CHECK(marked("une réunion à Buenos Aires (Argentine), avec le Chili (CL)").empty());
}

TEST_CASE("marks cut in two by a footnote stay text, and nothing is lost") {
    const auto result = convert_text(with_header("Le 12 juillet<sup>1</sup> 2023.\n\n---\n\n<sup>1</sup> Note.\n"));
    CHECK(plain_text(result.note.body[0].text) == "Le 12 juillet 2023.");
    CHECK(result.note.source.coverage == 1);
}

TEST_CASE("a raised ordinal is part of its date") {
    CHECK(marked("Le 1<sup>er</sup> mars 2022.") == "date:2022-03-01 ");
    CHECK(marked("Le **1er** *mars* 2022, voir **Doc.** 11301/**23**.") == "date:2022-03-01 ref:ST-11301-2023-INIT ");
}

TEST_CASE("looks are kept, and a bold title is a title") {
    const auto note = convert_text(with_header("**Titre**\n\nDu *texte* en **gras** avec H<sub>2</sub>O.\n")).note;
    CHECK(note.body[0].text.inlines.size() == 1);
    CHECK(note.body[0].text.inlines[0].style == style_plain);
    const auto xml = writers().front().write(note);
    CHECK(xml.find("Du <em>texte</em> en <strong>gras</strong> avec H<sub>2</sub>O.") != std::string::npos);
}

TEST_CASE("the spaces and quotation marks of the source are kept") {
    const auto xml = writers().front().write(
        convert_text(with_header("12\u00a0000 «\u202foui\u202f» – \"non\" &amp; &lt;b&gt;\n")).note);
    CHECK(xml.find("12\u00a0000 «\u202foui\u202f» – \"non\" &amp; &lt;b&gt;") != std::string::npos);
}

TEST_CASE("a tag that pandoc marked as raw is the tag, from the first sign of the text on") {
    const auto text = with_header("Un `mot`{=html} et CO`<sub>`{=html}2`</sub>`{=html}.\n");
    const auto note = convert_text("`<b>`{=html}" + text.substr(0, 9) + "`</b>`{=html}" + text.substr(9)).note;
    CHECK(field(note, FieldKind::place) == "Bruxelles");
    CHECK(plain_text(note.body.at(0).text) == "Un mot{=html} et CO2."); // code is text
}
