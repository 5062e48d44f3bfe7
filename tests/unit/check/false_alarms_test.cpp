// SPDX-License-Identifier: GPL-3.0-or-later
// What clean texts have and rules once took for faults, each beside the fault that must still be found.
#include "check/acronym_forms.hpp"
#include "check/acronym_table.hpp"
#include "check/balance.hpp"
#include "check/quotes.hpp"
#include "check/spacing.hpp"
#include "support.hpp"
#include "text/sentences.hpp"

#include <ianote/check.hpp>

#include <fmt/format.h>

using namespace ianote;
using namespace ianote::test;
using namespace ianote::check;

namespace {

using Said = std::vector<std::string>;

std::string header_of(const std::string& language) {
    if (language == "fr") return with_header("");
    return "Bruselas, 15 de septiembre de 2023\n\n12838/23\n\nNOTA\n\nDe: la Presidencia\nA: Delegaciones\nAsunto: "
           "Ensayo de compaginación\n\n---\n\n";
}

/// What both versions end with: words enough to tell that they are one note.
const Said common_fr{"Le programme culturel de 2021 a une section technique et une section administrative.",
                     "La directive 2009/16 concerne la protection de la nature marine en 2024.",
                     "La présidence a organisé une conférence internationale à Lisbonne le 3 mai 2022."};
const Said common_es{"El programa cultural de 2021 tiene una sección técnica y una sección administrativa.",
                     "La Directiva 2009/16 se refiere a la protección de la naturaleza marina en 2024.",
                     "La Presidencia organizó una conferencia internacional en Lisboa el 3 de mayo de 2022."};

std::string with_points(const std::string& language, Said points) {
    const auto& common = language == "fr" ? common_fr : common_es;
    points.insert(points.end(), common.begin(), common.end());
    auto text = header_of(language);
    for (std::size_t i = 0; i < points.size(); ++i) text += fmt::format("{}. {}\n\n", i + 1, points[i]);
    return text;
}

/// Findings of a rule that are no notes, as `point: words of the target`.
Said said_of(const std::string& rule, const Said& fr, const Said& es) {
    CheckOptions options;
    options.rules = {rule, "pair-not-comparable"};
    Said out;
    const auto result = check_pair(convert_text(with_points("fr", fr), "a.fr.md").note,
                                   convert_text(with_points("es", es), "a.es.md").note, languages(), options);
    for (const auto& finding : result.findings) {
        CHECK(finding.rule == rule);
        if (finding.severity == Severity::note) continue;
        const auto& place = finding.target ? *finding.target : *finding.source;
        out.push_back(fmt::format("{}: {}", place.id, place.marked()));
    }
    return out;
}

Said said_alone(const std::string& rule, const Said& points) {
    CheckOptions options;
    options.rules = {rule};
    Said out;
    for (const auto& finding :
         check_note(convert_text(with_points("fr", points), "a.fr.md").note, languages(), options).findings) {
        if (finding.severity != Severity::note)
            out.push_back(fmt::format("{}: {}", finding.source->id, finding.source->marked()));
    }
    return out;
}

/// How many quotation marks have no other half, and where the first is.
std::string lonely(const std::string& text) {
    const auto found = lonely_quotes(text);
    return found.empty() ? "" : fmt::format("{}@{}", found.size(), found.front().begin);
}

} // namespace

TEST_CASE("the closing bracket of a label in a citation needs no opening one and a lost one is found") {
    CHECK(said_alone("bracket-unbalanced", {"Voir l'article 4, paragraphe 1, point a), du règlement.",
                                            "Voir le point b), sous iii), et le point 3 c).",
                                            "Voir l'article 2, point 12).", "Selon aa) et bb) du texte."})
              .empty());
    CHECK(said_alone("bracket-unbalanced", {"La commission mixte CLASI) se réunit.",
                                            "Voir la note (jointe au texte."}) == Said{"b.1: )", "b.2: ("});
}

TEST_CASE("brackets around several paragraphs close in the last one") {
    CHECK(said_alone("bracket-unbalanced", {"Le texte (version du port", "est joint en copie) est lu."}).empty());
    CHECK(said_alone("bracket-unbalanced", {"Le texte est joint) et lu.", "Le texte (version du port est joint."}) ==
          Said{"b.1: )", "b.2: ("});
}

TEST_CASE("quotation marks of every language have their halves") {
    for (const auto* text :
         {"»Nordlys« og »Sol«", "„Fähre“ und „Boot“", "„kompa” și „vas”", "”färja” och ”båt”", "« quai » et « port »",
          "“quay” and “port”", "\"quay\" and \"port\"", "„quay\" and port", "l'«ancien» port", "a 5\" pipe",
          "press \" and then a letter", "double quotes (\") here", "(«quai»)"})
        CHECK_MESSAGE(lonely(text).empty(), text);
    CHECK(lonely("Nordlys« og »Sol«") == "1@7");
    CHECK(lonely("„Fähre und „Boot“").starts_with("1@0"));
    CHECK(lonely("the \"quay and port") == "1@4");
    CHECK(lonely("the quay\" and port") == "1@8");
}

TEST_CASE("paragraphs that are quoted together close in the last one") {
    CHECK(said_alone("quotation-unbalanced", {"Le texte devient: «Les ports ferment.", "Les quais ouvrent.»"}).empty());
    CHECK(said_alone("quotation-unbalanced",
                     {"Le texte devient:", "«Les ports ferment.", "«Les quais ouvrent.", "«Les bacs partent.»"})
              .empty());
    CHECK(said_alone("quotation-unbalanced", {"Le texte devient: «Les ports ferment.", "Les quais ouvrent."}) ==
          Said{"b.1: «"});
}

TEST_CASE("a word is repeated only with the same accents and not where it is part of something else") {
    CHECK(said_alone("repeated-word", {"Les critères des nºs nos 2 et 3 valent.", "Il a à dire ce qu'il sait.",
                                       "L'option -nom nom cherche.", "Le fichier fichier.txt est lu.",
                                       "Voir la section Section 4 du guide."})
              .empty());
    CHECK(said_alone("repeated-word", {"Le port port ferme.", "Le le quai ouvre."}) ==
          Said{"b.1: port port", "b.2: Le le"});
}

TEST_CASE("what a note says twice again and again is meant so") {
    CHECK(
        said_alone("repeated-word", {"La balise bora bora luit.", "La balise bora bora dort.", "La bora bora est là."})
            .empty());
    CHECK(said_alone("repeated-word", {"La balise bora bora luit.", "La balise luit."}).size() == 1);
}

TEST_CASE("signs alone are no sentence") {
    const text::SentenceRules rules{.locale = "es"};
    CHECK(text::find_sentences("Se añade: \"Los puertos cierran.\"; ", rules).size() == 1);
    CHECK(text::find_sentences("Los puertos cierran. » El bac sale.", rules).size() == 2);
    CHECK(said_of("missing-segment", {"Le texte suivant est ajouté: \"Les ports ferment la nuit.\""},
                  {"Se añade el texto siguiente: \"Los puertos cerrarán por la noche.\";"})
              .empty());
}

TEST_CASE("acronyms that stand for each other all through a pair are no fault and a slip of one is") {
    const Said fr{"Un foyer d'ESB est signalé.", "La surveillance de l'ESB est annuelle.",
                  "Le rapport sur l'ESB est lu."};
    Said es{"Se notifica un brote de EEB.", "La vigilancia de la EEB es anual.", "Se lee el informe sobre la EEB."};
    CHECK(said_of("acronym-mismatch", fr, es).empty());
    es[2] = "Se lee el informe sobre la EBE.";
    CHECK(said_of("acronym-mismatch", fr, es) == Said{"b.3: EBE"});
}

TEST_CASE("one acronym for another in a single link is its translation unless acronyms are written alike") {
    CHECK(said_of("acronym-mismatch", {"Le port signale une EST.", "Le quai ferme."},
                  {"El puerto notifica una EET.", "El muelle cierra."})
              .empty());
    const Said fr{"Les services d'OLAF lisent.", "Le code RGPT est lu.", "Les bacs de FRAN partent.",
                  "La base KVMT luit."};
    Said es{"Los servicios de OLAF leen.", "Se lee el código RGPT.", "Los barcos de FRAN salen.", "La base KVMT luce."};
    CHECK(said_of("acronym-mismatch", fr, es).empty());
    es[1] = "Se lee el código RPGT.";
    CHECK(said_of("acronym-mismatch", fr, es) == Said{"b.2: RPGT"});
}

TEST_CASE("centuries and currencies are no acronyms and an acronym of the list is known by its word") {
    CHECK(said_of("acronym-mismatch", {"Le XXIe siècle commence; 5 EUR sont payés.", "Voir le JO L 12 du port."},
                  {"Comienza el siglo XXI; se pagan 5 euros.", "Véase el DO L 12 del puerto."})
              .empty());
    CHECK(is_roman_ordinal("XXIe"));
    CHECK(is_roman_ordinal("XIX"));
    CHECK_FALSE(is_roman_ordinal("CLASI"));
    CHECK(is_currency("EUR"));
    CHECK_FALSE(is_currency("EU"));
}

TEST_CASE("acronyms are compared without endings and in Latin letters") {
    CHECK(without_ending("NGOs") == "NGO");
    CHECK(without_ending("ÜROle") == "ÜRO");
    CHECK(without_ending("NATO-a") == "NATO");
    CHECK(without_ending("PAcCTO") == "PAcCTO");
    CHECK(in_latin("ΝΑΤΟ") == "NATO");
    CHECK(in_latin("ОЛАФ") == "OLAF");
    CHECK(in_latin("ЕС") == "EC");
    CHECK(is_near("CLASI", "CALSI"));
    CHECK(is_near("PAO", "PAX"));
    CHECK_FALSE(is_near("TVA", "VAT"));
    CHECK_FALSE(is_near("EU", "UE"));
    CHECK(are_same_acronym("JO", "fr", "OJ", "en"));
    CHECK(are_same_acronym("JO", "fr", "ABl", "de"));
    CHECK(are_same_acronym("ONGs", "es", "NGO", "en"));
    CHECK_FALSE(are_same_acronym("JO", "fr", "DO", "en"));
    CHECK(names_of_acronym("TVA", "fr", "da") == std::vector<std::string_view>{"moms"});
}

TEST_CASE("an enumeration that lost an item is found and a clause before a comma is none") {
    const Said fr{"Le vote du Chili, du Mexique, du Honduras et du Pérou est clos.",
                  "Le Chili signe.",
                  "Le Mexique signe.",
                  "Le Honduras signe.",
                  "Le Pérou signe.",
                  "Par exemple, le Chili et le Pérou signent."};
    Said es{"El voto de Chile, de México, de Honduras y de Perú está cerrado.",
            "Chile firma.",
            "México firma.",
            "Honduras firma.",
            "Perú firma.",
            "Chile y Perú firman."};
    CHECK(said_of("enumeration-mismatch", fr, es).empty());
    es[0] = "El voto de Chile, de México y de Perú está cerrado.";
    CHECK(said_of("enumeration-mismatch", fr, es).size() == 1);
    CHECK(said_of("enumeration-mismatch", {"Les quais, les bacs, les phares et les feux du port luisent."},
                  {"Los muelles, los barcos y las luces del puerto lucen."})
              .empty()); // nothing tells that these lists are one
}

TEST_CASE("what leads to a list is no item of it") {
    CHECK(said_of("enumeration-mismatch", {"Pour le port, main, contrib et free sont lus."},
                  {"Para el puerto se leen main, contrib y free."})
              .empty());
}

TEST_CASE("a name that is left out is a note and a name with swapped letters is told") {
    const Said fr{"Le rapport de Ferrand est lu.", "L'avis de Ferrand est lu.", "La note de Ferrand est lue.",
                  "Le texte de Ferrand est lu."};
    Said es{"Se lee el informe de Ferrand.", "Se lee el dictamen de Ferrand.", "Se lee la nota de Ferrand.",
            "Se lee el texto."};
    CHECK(said_of("name-mismatch", fr, es).empty());
    es[3] = "Se lee el texto de Ferarnd.";
    CHECK(said_of("name-mismatch", fr, es) == Said{"b.4: Ferarnd"});
}

TEST_CASE("a common noun with a capital is no name whose letters were swapped") {
    CHECK(said_of("name-mismatch", {"Le bouton Filtre est là.", "Le filtre est ouvert.", "Le filtre est lu."},
                  {"El botón Filtro está ahí.", "El filtro está abierto.", "Se lee el filtro."})
              .empty());
}

TEST_CASE("a sentence is missing only where the point is shorter for it") {
    const Said fr{"Le port ferme la nuit. Les bacs de la compagnie partent le matin vers les îles du nord. Le quai est "
                  "ouvert à tous les navires.",
                  "Les feux du port sont repeints par les services.",
                  "Les bacs du port sont lavés par les services.",
                  "Les quais du port sont ouverts par les services.",
                  "Les phares du port sont vus par les services.",
                  "Les cartes du port sont lues par les services.",
                  "Les plans du port sont faits par les services.",
                  "Les gares du port sont tenues par les services."};
    Said es{"El puerto cierra de noche. Los barcos de la compañía salen de mañana hacia las islas del norte. El muelle "
            "está abierto a todos los buques.",
            "Los servicios pintan de nuevo las luces del puerto.",
            "Los servicios lavan los barcos del puerto entero.",
            "Los servicios abren los muelles del puerto entero.",
            "Los servicios ven los faros del puerto entero.",
            "Los servicios leen las cartas del puerto entero.",
            "Los servicios hacen los planos del puerto entero.",
            "Los servicios guardan las estaciones del puerto."};
    CHECK(said_of("missing-segment", fr, es).empty());
    es[0] = "El puerto cierra de noche. El muelle está abierto a todos los buques.";
    CHECK_FALSE(said_of("missing-segment", fr, es).empty());
    es[0] = "El puerto cierra de noche, los barcos de la compañía salen de mañana hacia las islas del norte y el "
            "muelle está abierto a todos los buques.";
    CHECK(said_of("missing-segment", fr, es).empty());
}

TEST_CASE("a blank on the wrong side of a mark is found and codes are left alone") {
    const auto faults = [](const std::string& text) {
        std::string out;
        for (const auto& fault : find_spacing_faults(text))
            out += fmt::format("{}{} ", fault.is_missing ? "-" : "+", fault.begin);
        return out;
    };
    CHECK(faults("les ports ,qui ferment") == "");
    CHECK(faults("les ports , qui ferment") == "+10 ");
    CHECK(faults("les ports,qui ferment") == "-9 ");
    CHECK(faults("le port.Le quai") == "-7 ");
    CHECK(faults("le port ( ouvert ) ferme") == "+8 +17 ");
    CHECK(faults("12,5 % et 1.2.3, www.port.example, a.txt, . . . fin").empty());
    CHECK(faults("La norme (voir a) vaut.").empty());
    CHECK(said_alone("spacing", {"Les ports , les quais.", "Le bac.", "Le quai."}) == Said{"b.1: ,"});
    CHECK(said_alone("spacing", {"Le port , le bac.", "Le port , le quai.", "Le port , la mer."}).empty());
}
