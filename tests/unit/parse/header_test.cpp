// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

struct Layout {
    const char* name;
    const char* text;
};

// One header in many layouts; each must give the same facts.
const Layout layouts[] = {
    {"one line a pair", "Council of the European Union\nBrussels, 15 September 2023\n(OR. en)\n12838/23\nLIMITE\nJAI "
                        "1133\nCOSI 145\nNOTE\n"
                        "From: Presidency\nTo: Delegations\nNo. prev. doc.: 12517/1/23 REV 1\nSubject: Safe "
                        "harbours\n\nThe text starts here and goes on.\n"},
    {"tabs and empty lines", "Council of the European Union\n\nBrussels, 15 September 2023\n\n(OR. "
                             "en)\n\n12838/23\n\nLIMITE\n\nJAI 1133\n\nCOSI 145\n\nNOTE\n\n"
                             "From:\tPresidency\n\nTo:\tDelegations\n\nNo. prev. doc.:\t12517/1/23 REV "
                             "1\n\nSubject:\tSafe harbours\n\nThe text starts here and goes on.\n"},
    {"a table", "**Council of the European Union**\n\nBrussels, 15 September 2023  \n(OR. "
                "en)\n\n12838/23\n\nLIMITE\n\nJAI 1133  \nCOSI 145\n\n**NOTE**\n\n"
                "| | |\n|---|---|\n| From: | Presidency |\n| To: | Delegations |\n| No. prev. doc.: | 12517/1/23 REV 1 "
                "|\n| Subject: | Safe harbours |\n\n---\n\nThe text starts here and goes on.\n"},
    {"two columns of text",
     "Council of the\nEuropean Union\n                    Brussels, 15 September 2023\n                    (OR. "
     "en)\n\n                    12838/23\n\n"
     "                    LIMITE\n\n                    JAI 1133\n                    COSI 145\n\nNOTE\n\nFrom:        "
     "    Presidency\nTo:              Delegations\n"
     "No. prev. doc.:  12517/1/23 REV 1\nSubject:         Safe harbours\n\nThe text starts here and goes on.\n"},
    {"value on the next line", "Council of the European Union\n\nBrussels, 15 September 2023\n\n(OR. "
                               "en)\n\n12838/23\n\nLIMITE\n\nJAI 1133\nCOSI 145\n\nNOTE\n\n"
                               "From:\nPresidency\nTo:\nDelegations\nNo. prev. doc.:\n12517/1/23 REV 1\nSubject:\nSafe "
                               "harbours\n\nThe text starts here and goes on.\n"},
    {"labels first", "Council of the European Union\n\nBrussels, 15 September 2023\n(OR. "
                     "en)\n\n12838/23\n\nLIMITE\n\nJAI 1133\nCOSI 145\n\nNOTE\n\n"
                     "From:\nTo:\nNo. prev. doc.:\nSubject:\n\nPresidency\nDelegations\n12517/1/23 REV 1\nSafe "
                     "harbours\n\nThe text starts here and goes on.\n"},
    {"a table that ran into one wrapped paragraph",
     "Council of the European Union\n\nBrussels, 15 September 2023\n(OR. en)\n\n12838/23\n\nLIMITE\n\nJAI 1133\nCOSI "
     "145\n\nNOTE\n\n"
     "From: Presidency To: Delegations No. prev.\ndoc.: 12517/1/23 REV 1 Subject: Safe\nharbours\n\nThe text starts "
     "here and goes on.\n"},
    {"the value before its label", "Council of the European Union\n\nBrussels, 15 September 2023\n(OR. "
                                   "en)\n\n12838/23\n\nLIMITE\n\nJAI 1133\nCOSI 145\n\nNOTE\n\n"
                                   "Presidency\tFrom:\nDelegations\tTo:\n12517/1/23 REV 1\tNo. prev. doc.:\nSafe "
                                   "harbours\tSubject:\n\nThe text starts here and goes on.\n"},
    {"codes behind the title, the number on the date's line",
     "COUNCIL OF\nTHE EUROPEAN UNION\n\nBrussels, 15 September 2023 (OR. en)\n\n12838/23 LIMITE\n\nNOTE\n\nJAI 1133 "
     "COSI 145\n\n"
     "From : Presidency\nTo : Delegations\nNo prev. doc. : 12517/1/23 REV 1\nSubject : Safe harbours\n\nThe text "
     "starts here and goes on.\n"},
};

} // namespace

TEST_CASE("a header gives the same facts however the page was taken apart") {
    for (const auto& layout : layouts) {
        CAPTURE(std::string(layout.name));
        const auto result = convert_text(layout.text, "note.txt");
        const auto& note = result.note;
        CHECK(note.language.str() == "en");
        CHECK(note.id() == "ST-12838-2023-INIT.en");
        CHECK(field(note, FieldKind::place) == "Brussels");
        CHECK(date(note) == "2023-09-15");
        CHECK(field(note, FieldKind::distribution) == "LIMITE");
        CHECK(codes(note) == "JAI 1133, COSI 145");
        CHECK(field(note, FieldKind::document_type) == "NOTE");
        CHECK(field(note, FieldKind::from) == "Presidency");
        CHECK(field(note, FieldKind::to) == "Delegations");
        CHECK(documents(note, FieldKind::preceding_document) == "ST-12517-2023-REV-1");
        CHECK(field(note, FieldKind::subject) == "Safe harbours");
        CHECK(tree(note.body) == "p:b.u1");
        CHECK(note.source.coverage == 1);
    }
}

TEST_CASE("labels and values on one line are shared out by the senders that the pack knows") {
    const auto note = convert_text("Brussels, 15 September 2023\n\n12838/23\n\nJAI 1\n\nFrom: To: Subject: Presidency "
                                   "Council Proposal for a quiet harbour\n\nText.\n")
                          .note;
    CHECK(field(note, FieldKind::from) == "Presidency");
    CHECK(field(note, FieldKind::to) == "Council");
    CHECK(field(note, FieldKind::subject) == "Proposal for a quiet harbour");
    CHECK(note.header.find(FieldKind::from)->confidence < 1);
}

TEST_CASE("the first number is not always the document's own") {
    const auto text = "From:\nTo:\nNo. prev. doc.:\nSubject:\n\nCouncil of the European Union\n\nBrussels, 15 "
                      "September 2023\n(OR. en)\n\n12517/23\n\n12838/23\n\nLIMITE\n\nJAI 1133\n\n"
                      "NOTE\n\nPresidency\n\nDelegations\n\nSafe harbours\n\nThe text starts here.\n";
    const auto note = convert_text(text).note;
    CHECK(note.identity == "ST-12838-2023-INIT");
    CHECK(documents(note, FieldKind::preceding_document) == "ST-12517-2023-INIT");
    CHECK(field(note, FieldKind::from) == "Presidency");
    CHECK(field(note, FieldKind::subject) == "Safe harbours");
}

TEST_CASE("several preceding documents, several Commission documents, two interinstitutional files") {
    const auto note = convert_text("Bruxelles, le 3 mai 2024\n\nDossiers interinstitutionnels:\n2013/0256 "
                                   "(COD)\n2014/0012/A (NLE)\n\n9422/1/24\nREV 1\n\nNOTE POINT \"I/A\"\n\n"
                                   "Origine:\tla présidence\nDestinataire:\tConseil\nN° doc. préc.:\t8990/24, 8991/24 "
                                   "ADD 1 + COR 1\nN° doc. Cion:\tCOM(2023) 123 final\nObjet:\tEssai\n\nTexte.\n")
                          .note;
    CHECK(note.identity == "ST-9422-2024-REV-1");
    CHECK(documents(note, FieldKind::preceding_document) == "ST-8990-2024-INIT ST-8991-2024-ADD-1 ST-8991-2024-COR-1");
    CHECK(documents(note, FieldKind::commission_document) == "COM(2023) 123 final");
    CHECK(documents(note, FieldKind::procedure_file) == "2013/0256 (COD) 2014/0012/A (NLE)");
    CHECK(std::get<std::string>(note.header.find(FieldKind::document_type)->value) == "I/A");
}

TEST_CASE("an old header: day of distribution, one-letter language, glued code") {
    const auto note = convert_text("CONSEIL DE\nL'UNION EUROPÉENNE\n\nLuxembourg, le 1er décembre 1999 (01.12)\n(OR. "
                                   "f)\n\n13456/99\n\nCOEST169\nCFSP/PESC 150\nPR CO 35\n\n"
                                   "NOTE\nde: la présidence\nau: Conseil\nObjet: Essai\n\nLe texte.\n")
                          .note;
    CHECK(date(note) == "1999-12-01");
    CHECK(field(note, FieldKind::place) == "Luxembourg");
    CHECK(codes(note) == "COEST 169, CFSP/PESC 150, PR CO 35");
    CHECK(std::get<std::vector<LanguageCode>>(note.header.find(FieldKind::original_languages)->value) ==
          std::vector<LanguageCode>{*LanguageCode::parse("fr")});
    CHECK(note.identity == "ST-13456-1999-INIT");
    CHECK(field(note, FieldKind::other) == "(01.12)");
    CHECK(note.source.coverage == 1);
}

TEST_CASE("a range of days is one date, its last day") {
    const auto note = convert_text("Bruxelles, les 31 mai et 1er juin 2021\n\n9000/21\n\nNOTE\n\nOrigine: la "
                                   "présidence\nObjet: Essai\n\nTexte.\n")
                          .note;
    CHECK(field(note, FieldKind::date) == "31 mai et 1er juin 2021");
    CHECK(date(note) == "2021-06-01");
    REQUIRE(note.header.find(FieldKind::date) != nullptr);
    CHECK(note.header.find(FieldKind::date)->label == "les");
}

TEST_CASE("a row of the table that no label names is kept") {
    const auto note = convert_text(with_header("Texte.").insert(0, "PROJET NON RELU\n\n")).note;
    CHECK(field(note, FieldKind::other) == "PROJET NON RELU");
}

TEST_CASE("a header without number is converted, and says so") {
    const auto result = convert_text("Bruxelles, le 15 septembre 2023\n\nNOTE\n\nOrigine: la présidence\nDestinataire: "
                                     "délégations\nObjet: Essai\n\nTexte.\n",
                                     "sans numero.md");
    CHECK(result.note.id() == "note-sans-numero.fr");
    CHECK(diagnosed(result) == "header-number-missing");
    CHECK(result.status() == Status::warning);
}

TEST_CASE("a subject over several lines, with a dash line below it") {
    const auto note = convert_text("Bruxelles, le 15 septembre 2023\n\n12838/23\n\nNOTE\n\nOrigine:   la "
                                   "présidence\nDestinataire:   Conseil\nObjet:   Proposition de règlement\n"
                                   "         relatif aux ports\n\n- Approbation\n\n---\n\nTexte.\n")
                          .note;
    CHECK(field(note, FieldKind::subject) == "Proposition de règlement relatif aux ports - Approbation");
    CHECK(tree(note.body) == "p:b.u1");
}

TEST_CASE("an impossible date is reported and its words are kept") {
    const auto result = convert_text(
        "Bruxelles, le 31 février 2023\n\n12838/23\n\nNOTE\n\nOrigine: la présidence\nObjet: Essai\n\nTexte.\n");
    CHECK(field(result.note, FieldKind::date) == "31 février 2023");
    CHECK(date(result.note).empty());
    CHECK(diagnosed(result) == "date-invalid");
    CHECK(result.note.source.coverage == 1);
}

TEST_CASE("text that is no note is refused") {
    CHECK_THROWS_WITH_AS(convert_text("Dear all,\n\nlunch is at noon.\n"), doctest::Contains("not-a-note"), Error);
    CHECK_THROWS_WITH_AS(convert_text("# Shopping\n\n1. Bread\n2. Milk\n"), doctest::Contains("not-a-note"), Error);
}

TEST_CASE("an institution over two lines is whole, even where its second line alone names one") {
    const auto note =
        convert_text(
            "Consejo de la\n\nUnión Europea\n\nBruselas, 3 de mayo de 2024\n\n9422/24\n\nNOTA\n\nDe: la Presidencia\n"
            "A: Delegaciones\nAsunto: Ensayo\n\n---\n\nTexto.")
            .note;
    CHECK(field(note, FieldKind::institution) == "Consejo de la Unión Europea");
}

TEST_CASE("a place needs no comma: it is known in every case, or a preposition precedes its name") {
    const auto place = [](const std::string& institution, const std::string& line) {
        const auto note = convert_text(institution + "\n\n" + line + "\n\n7193/17\n\nText.\n", "note.txt").note;
        return std::string(field(note, FieldKind::place)) + " = " + date(note);
    };
    CHECK(place("Rada Európskej únie", "V Bruseli 17. marca 2017") == "V Bruseli = 2017-03-17");
    CHECK(place("Rada Európskej únie", "V Nitre 17. marca 2017") == "V Nitre = 2017-03-17");
    CHECK(place("Rada Evropské unie", "V Bruselu dne 17. března 2017") == "V Bruselu = 2017-03-17");
    CHECK(place("Rada Evropské unie", "Brusel 17. března 2017") == "Brusel = 2017-03-17");
    CHECK(place("Conseil de l'Union européenne", "Bruxelles 17 mars 2017") == "Bruxelles = 2017-03-17");
    CHECK(place("Svet Evropske unije", "V Bruslju 17. marca 2017") == "V Bruslju = 2017-03-17");
    CHECK(place("Council of the European Union", "On Monday 6 March 2017") == " = ");
}

TEST_CASE("the number and codes may stand on the line of place and date") {
    const auto result =
        convert_text("Council of the European Union\n\nBrussels, 17 May 2021 (OR. fr) 8766/21 JEUN 49 SOC 272"
                     "\n\nNOTE\n\nFrom: Presidency\nTo: Delegations\nSubject: Winds\n\nThe wind turns.\n");
    CHECK(date(result.note) == "2021-05-17");
    CHECK(field(result.note, FieldKind::place) == "Brussels");
    CHECK(documents(result.note, FieldKind::document_number) == "ST-8766-2021-INIT");
    CHECK(codes(result.note) == "JEUN 49, SOC 272");
    CHECK(field(result.note, FieldKind::subject) == "Winds");
    CHECK(diagnosed(result) == "");
}
