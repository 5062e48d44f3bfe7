// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

std::string body_of(std::string_view body, std::string_view subject = "Essai de mise en page") {
    const auto result = convert_text(with_header(body, subject));
    CHECK(result.note.source.coverage == 1);
    return tree(result.note.body);
}

/// The block with that id, an empty one if there is none.
Block block_at(const Note& note, std::string_view id) {
    Block found;
    model::for_each_block(note.body, [&](const Block& block) {
        if (block.id == id) found = block;
    });
    return found;
}

/// Kind, number and action of every point, in order.
std::string points_of(const Note& note) {
    std::string out;
    model::for_each_block(note.body, [&](const Block& b) {
        if (b.kind == BlockKind::recital) out += "r" + b.n + " ";
        if (b.kind == BlockKind::commitment) out += "c" + b.n + ":" + std::string(to_string(b.action.value())) + " ";
        if (b.kind == BlockKind::point) out += "pt" + b.n + " ";
    });
    return out;
}

} // namespace

TEST_CASE("points nest by their labels, dashes and letters that look like Roman numerals included") {
    CHECK(
        body_of("1. Un:\n   (a) deux;\n   (b) trois:\n      (i) quatre;\n      (ii) cinq;\n   (c) six.\n2. Sept.\n") ==
        "point:b.1(point:b.1.a point:b.1.b(point:b.1.b.i point:b.1.b.ii) point:b.1.c) point:b.2");
    CHECK(body_of(
              "a) un;\nb) deux;\nc) trois;\nd) quatre;\ne) cinq;\nf) six;\ng) sept;\nh) huit;\ni) neuf;\nj) dix.\n") ==
          "point:b.a point:b.b point:b.c point:b.d point:b.e point:b.f point:b.g point:b.h point:b.i point:b.j");
    CHECK(body_of("1. Un:\n\n– deux;\n\n– trois.\n\n2. Quatre.\n") == "point:b.1(point:b.1.u1 point:b.1.u2) point:b.2");
    CHECK(body_of("1. Un.\n1.1. Deux.\n1.2. Trois.\n2. Quatre.\n") ==
          "point:b.1(point:b.1.1-1 point:b.1.1-2) point:b.2");
}

TEST_CASE("numbering goes on over headings and paragraphs") {
    CHECK(
        body_of(
            "**I. INTRODUCTION**\n\n1. Un.\n\n2. Deux.\n\nUn alinéa.\n\n**II. SUITE**\n\n3. Trois:\n   a) quatre.\n") ==
        "heading:b.I point:b.1 point:b.2 p:b.u1 heading:b.II point:b.3(point:b.3.a)");
}

TEST_CASE("an act is told by its title and its clauses, a section called conclusions is none") {
    CHECK(
        body_of("**Déclaration commune sur les ports**\n\n1. rappelant le passé;\n2. nous convenons de l'avenir.\n") ==
        "act:a1(title:b.u1 recital:b.1 commitment:b.2)");
    CHECK(body_of("**Conclusions**\n\n1. Le groupe se réunira en mai.\n2. Le rapport sera distribué.\n") ==
          "heading:b.u1 point:b.1 point:b.2");
}

TEST_CASE("grammar decides between recital and commitment, not the place") {
    const auto note = convert_text(with_header("**Déclaration commune**\n\n1. nous saluons le rapport;\n2. rappelant "
                                               "la suite;\n3. nous, ministres, réunis à Bruxelles, décidons d'agir;\n"
                                               "4. la suite sera donnée en mai.\n"))
                          .note;
    CHECK(points_of(note) == "c1:welcome r2 c3:agree c4:other ");
}

TEST_CASE("conclusions: lead-ins say what the numbered points below them are") {
    const auto note =
        convert_text(with_header("**Conclusions du Conseil sur les ports**\n\nLE CONSEIL DE L'UNION "
                                 "EUROPÉENNE,\n\nRAPPELANT:\n\n1. ses conclusions de 2020;\n2. le rapport annuel;\n\n"
                                 "INVITE les États membres à:\n\n3. agir;\n4. SOULIGNE l'urgence.\n"))
            .note;
    CHECK(points_of(note) == "r1 r2 c3:invite c4:underline ");
}

TEST_CASE("a lead-in may end without any sign") {
    const auto note =
        convert_text(with_header("# Conclusions du Conseil sur le vent\n\nLE CONSEIL DE L'UNION EUROPÉENNE,\n\n"
                                 "RAPPELANT\n\n(i) un plan;\n\n(ii) une carte;\n\n1. SOULIGNE le vent.\n"))
            .note;
    CHECK(block_at(note, "b.i").lead == "b.u3");
    CHECK(block_at(note, "b.ii").lead == "b.u3");
    CHECK(block_at(note, "b.1").lead.empty());
}

TEST_CASE("what is asked without naming who asks is the action of a commitment, unless someone else asks") {
    const auto action = [](const char* code, std::string_view clause) {
        const std::string head = std::string(code) == "fr"
                                     ? "# Conclusions du Conseil sur le vent\n\n1. Le Conseil salue le vent.\n\n2. "
                                     : "# Council conclusions on wind\n\n1. The Council welcomes wind.\n\n2. ";
        ConvertOptions options;
        options.language = code;
        const auto note = convert(with_header(head + std::string(clause)), "note.md", languages(), options).note;
        return std::string(to_string(block_at(note, "b.2").action.value()));
    };
    CHECK(action("fr", "Les ports sont invités à ouvrir.") == "invite");
    CHECK(action("fr", "Il est demandé à la Commission de suivre.") == "request");
    CHECK(action("fr", "Un plan est demandé par le port.") == "other");
    CHECK(action("fr", "Le port a été invité à ouvrir.") == "other");
    CHECK(action("en", "The ports are called upon to open.") == "call");
    CHECK(action("en", "The map shows that ports are invited to open.") == "other");
}

TEST_CASE("a lead-in in capitals may end with a comma") {
    const auto note = convert_text(with_header("**Conclusions du Conseil sur les ports**\n\nLE CONSEIL DE L'UNION "
                                               "EUROPÉENNE,\n\n1. SOULIGNE l'urgence;\n\nINVITE LES ÉTATS "
                                               "MEMBRES,\n\n2. à agir;\n3. à en rendre compte.\n"))
                          .note;
    CHECK(points_of(note) == "c1:underline c2:invite c3:invite ");
}

TEST_CASE("numbers behind the dashes of a lead-in begin a list of its own") {
    const auto note =
        convert_text(with_header("**Résolution sur les ports**\n\nLE COMITÉ DES RÉGIONS,\n\nvu:\n\n– le rapport "
                                 "annuel;\n\n– l'avis de mai;\n\n1. salue le rapport;\n\n2. le port reste ouvert.\n"))
            .note;
    CHECK(points_of(note) == "r r c1:welcome c2:other ");
}

TEST_CASE("the last recital may end in a dash") {
    const auto note =
        convert_text(with_header("**Conclusions du Conseil sur les ports**\n\nLE CONSEIL DE L'UNION EUROPÉENNE,\n\n"
                                 "RAPPELANT ses conclusions;\n\nCONSCIENT des retards –\n\n1. SALUE le rapport.\n"))
            .note;
    CHECK(points_of(note) == "r r c1:welcome ");
}

TEST_CASE("the raised dot of Greek ends a point as a semicolon does") {
    const auto note =
        convert_text("Βρυξέλλες, 15 Σεπτεμβρίου 2023\n\n12838/23\n\nΣΗΜΕΙΩΜΑ\n\nΑποστολέας: Προεδρία\n"
                     "Αποδέκτης: Συμβούλιο\nΘέμα: Ψήφισμα για τα λιμάνια\n\n**Ψήφισμα για τα λιμάνια**\n\n"
                     "ΤΟ ΣΥΜΒΟΥΛΙΟ,\n\nΑ. εκτιμώντας το παρελθόν·\n\nΒ. υπενθυμίζοντας το μέλλον·\n\n"
                     "1. καλεί όλους να δράσουν.\n")
            .note;
    CHECK(points_of(note) == "rΑ rΒ c1:invite ");
}

TEST_CASE("a point that completes a lead-in has its action, also where the author is its subject") {
    const auto note =
        convert_text(with_header("**Conclusions du Conseil sur les ports**\n\nLE CONSEIL DE L'UNION "
                                 "EUROPÉENNE,\n\nPREND ACTE DE CE QUI SUIT:\n\n1. Le Conseil dresse la liste des "
                                 "ports.\n2. Les quais ferment.\n"))
            .note;
    CHECK(points_of(note) == "c1:recognise c2:recognise ");
}

TEST_CASE("unnumbered clauses of conclusions are recitals and commitments without a number") {
    const auto note =
        convert_text(
            with_header("**Conclusions du Conseil sur les ports**\n\nLE CONSEIL DE L'UNION EUROPÉENNE,\n\nRAPPELANT "
                        "ses conclusions de 2020;\n\nINVITE les États membres à:\n\n– agir;\n\n– rendre compte;\n\n"
                        "SE FÉLICITE du résultat.\n"))
            .note;
    CHECK(tree(note.body) ==
          "act:a1(title:b.u1 author:b.u2 recital:b.u3 p:b.u4 commitment:b.u5 commitment:b.u6 commitment:b.u7)");
}

TEST_CASE("an act without any title is told by its author or its first person") {
    CHECK(body_of("LE CONSEIL DE L'UNION EUROPÉENNE,\n\n1. RAPPELANT le passé;\n2. INVITE chacun à agir.\n",
                  "Projet de conclusions du Conseil") == "act:a1(author:b.u1 recital:b.1 commitment:b.2)");
    CHECK(body_of("1. considérant le passé;\n2. nous convenons de l'avenir.\n", "Déclaration commune sur les ports") ==
          "act:a1(recital:b.1 commitment:b.2)");
}

TEST_CASE("English and Spanish acts") {
    const auto english =
        convert_text("Brussels, 15 September 2023\n\n12838/23\n\nNOTE\n\nFrom: Presidency\nTo: Council\nSubject: Joint "
                     "declaration on ports\n\n**Joint declaration on ports**\n\n"
                     "1. recalling the past;\n2. we, the ministers, agree to act;\n3. we commit to report;\n4. we call "
                     "on all parties to help.\n")
            .note;
    CHECK(points_of(english) == "r1 c2:agree c3:commit c4:call ");
    const auto spanish =
        convert_text(
            "Bruselas, 15 de septiembre de 2023\n\n12838/23\n\nNOTA\n\nDe: la Presidencia\nA: Consejo\nAsunto: "
            "Declaración conjunta sobre los puertos\n\n**Declaración conjunta sobre los puertos**\n\n"
            "1. conscientes del pasado;\n2. nos comprometemos a actuar;\n3. invitamos a todos a que ayuden.\n")
            .note;
    CHECK(points_of(spanish) == "r1 c2:commit c3:invite ");
}

namespace {

std::string finnish(std::string_view subject, std::string_view body) {
    return "Bryssel, 15. syyskuuta 2023\n\n12838/23\n\nILMOITUS\n\nLähettäjä: puheenjohtajavaltio\nVastaanottaja: "
           "neuvosto\nAsia: " +
           std::string(subject) + "\n\n" + std::string(body);
}

} // namespace

TEST_CASE("a finite verb that opens recitals does so in the preamble and behind letters, and binds elsewhere") {
    const auto resolution =
        convert_text(finnish("Euroopan parlamentin päätöslauselma satamista",
                             "**Euroopan parlamentin päätöslauselma satamista**\n\nEuroopan parlamentti, joka\n\n"
                             "– ottaa huomioon komission kertomuksen,\n\nA. katsoo, että laitureita on korjattava;\n\n"
                             "1. katsoo, että työ on kesken;\n\n2. korostaa sen merkitystä.\n"))
            .note;
    CHECK(points_of(resolution) == "r rA c1:recognise c2:underline ");
    const auto decision =
        convert_text(finnish("Neuvoston päätös satamista",
                             "**Neuvoston päätös satamista**\n\nEUROOPAN UNIONIN NEUVOSTO, joka\n\nottaa huomioon "
                             "sopimuksen,\n\nsekä katsoo seuraavaa:\n\n(1) Neuvosto hyväksyi säännöt vuonna 2020.\n\n"
                             "(2) Sääntöjä on muutettava.\n\nON HYVÄKSYNYT TÄMÄN PÄÄTÖKSEN:\n"))
            .note;
    CHECK(points_of(decision) == "r r1 r2 ");
    const auto opinion =
        convert_text(finnish("Alueiden komitean lausunto satamista",
                             "**Alueiden komitean lausunto satamista**\n\nALUEIDEN KOMITEA\n\n1. katsoo, että työ on "
                             "kesken;\n\n2. ottaa huomioon kertomuksen.\n"))
            .note;
    CHECK(points_of(opinion) == "c1:recognise c2:recognise ");
}

TEST_CASE("issuer and date may stand before the name of an act, in a line that is not marked as its title") {
    const auto note =
        convert_text(finnish("Euroopan parlamentin päätöslauselma satamista",
                             "Euroopan parlamentin 5. toukokuuta 2010 antama päätöslauselma satamista\n\n"
                             "Euroopan parlamentti, joka\n\n– ottaa huomioon sopimuksen,\n\n1. korostaa työtä.\n"))
            .note;
    CHECK(tree(note.body) == "act:a1(title:b.u1 author:b.u2 recital:b.u3 commitment:b.1)");
}

TEST_CASE("an author's line that names the act it adopts is no title") {
    const auto note = convert_text("Bryssel den 12 mars 2020\n\n7769/20\n\nNOT\n\nfrån: Ordförandeskapet\ntill: Rådet\n"
                                   "Ärende: Rådets beslut om hamnar\n\n**RÅDETS BESLUT om hamnar**\n\n"
                                   "EUROPEISKA UNIONENS RÅD HAR ANTAGIT DETTA BESLUT\n\n"
                                   "med beaktande av fördraget,\n\nmed beaktande av förslaget.\n")
                          .note;
    CHECK(tree(note.body) == "act:a1(title:b.u1 author:b.u2 recital:b.u3 recital:b.u4)");
}

TEST_CASE("annexes hold anything, with a numbering of their own") {
    CHECK(body_of("1. Un.\n\n---\n\n**ANNEXE I**\n\n**Règles**\n\n1. Deux.\n\n---\n\n# ANNEXE II\n\n| a | b "
                  "|\n|---|---|\n| 1 | 2 |\n") ==
          "point:b.1 annex:x1(title:x1.title heading:x1.u1 point:x1.1) annex:x2(title:x2.title table:x2.t1)");
}

TEST_CASE("gaps and repeats in a numbering are reported with their line") {
    const auto result = convert_text(with_header("1. Un.\n2. Deux.\n4. Quatre.\n4. Encore.\n"));
    CHECK(diagnosed(result) == "numbering-gap numbering-duplicate");
    CHECK(result.diagnostics[0].line == 15);
    CHECK(tree(result.note.body) == "point:b.1 point:b.2 point:b.4 point:b.4-2");
}

TEST_CASE("identifiers do not depend on the alphabet") {
    const auto note =
        convert_text("Βρυξέλλες, 15 Σεπτεμβρίου 2023\n\n12838/23\n\nΣΗΜΕΙΩΜΑ\n\nΑποστολέας: Προεδρία\nΑποδέκτης: "
                     "Συμβούλιο\nΘέμα: Λιμάνια\n\n1. Ένα:\n   α) δύο·\n   β) τρία.\n")
            .note;
    CHECK(note.language.str() == "el");
    CHECK(date(note) == "2023-09-15");
    CHECK(tree(note.body) == "point:b.1(point:b.1.a point:b.1.b)");
}

TEST_CASE(
    "words that hold the name of an act are none where the pack says so, and a title may end in a year's full stop") {
    const auto body = [](std::string_view institution, std::string_view text) {
        return tree(
            convert_text(std::string(institution) + "\n\n7193/17\n\n" + std::string(text), "note.txt").note.body);
    };
    const auto opinion = body("Rada Evropské unie", "STANOVISKO VÝBORU REGIONŮ O VĚTRU\n\nPOLITICKÁ DOPORUČENÍ\n\n"
                                                    "EVROPSKÝ VÝBOR REGIONŮ\n\n1. vítá vítr;\n\n2. věří větru;\n");
    CHECK(opinion.starts_with("act:a1(title:"));
    CHECK(opinion.find("act:a2") == std::string::npos);
    const auto dated = body("Rada Unii Europejskiej", "Opinia Komitetu Regionów na 2019 r.\n\nKOMITET REGIONÓW\n\n"
                                                      "1. popiera plan portu;\n\n2. wzywa Radę do pracy;\n");
    CHECK(dated.starts_with("act:a1(title:"));
}

TEST_CASE("a Slovak resolution of the Council and the governments speaks in the plural") {
    const auto note =
        convert_text("Rada Európskej únie\n\nV Bruseli 12. marca 2024\n\n7769/24\n\nPOZNÁMKA\n\nPredmet: "
                     "Uznesenie Rady o prístavoch\n\n**Uznesenie Rady o prístavoch**\n\nRADA EURÓPSKEJ ÚNIE "
                     "A ZÁSTUPCOVIA VLÁD ČLENSKÝCH ŠTÁTOV,\n\n1. UZNÁVAJÚ, že prístav je plný.\n\n2. BERÚ NA "
                     "VEDOMIE jeho plán.\n\n3. VYZÝVAJÚ MESTÁ, ABY:\n\na) podporovali prístav;\n",
                     "note.md")
            .note;
    CHECK(points_of(note) == "c1:recognise c2:recognise c3:invite pta ");
    CHECK(field(note, FieldKind::place) == "V Bruseli");
}
