// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that rest on form: endings, marks that come in pairs, units, money, times, addresses, words left over.
#include "check/addresses.hpp"
#include "check/damage.hpp"
#include "check/parts.hpp"
#include "support.hpp"

#include <ianote/check.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>

#include <map>

using namespace ianote;
using namespace ianote::test;
using namespace ianote::check;

namespace {

/// A note in a language with these points; the last one is the same in all of them.
Note note_in(const std::string& language, const std::vector<std::string>& points) {
    static const std::map<std::string, std::string> headers{
        {"fr", "Conseil de l'Union européenne\n\nBruxelles, le 4 juin 2024\n\n10577/24\n\n**NOTE**\n\nOrigine: la "
               "présidence\n\nDestinataire: délégations\n\nObjet: Rapport\n\n"},
        {"es", "Consejo de la Unión Europea\n\nBruselas, 4 de junio de 2024\n\n10577/24\n\n**NOTA**\n\nDe: la "
               "Presidencia\n\nA: Delegaciones\n\nAsunto: Informe\n\n"},
        {"en", "Council of the European Union\n\nBrussels, 4 June 2024\n\n10577/24\n\n**NOTE**\n\nFrom: "
               "Presidency\n\nTo: Delegations\n\nSubject: Report\n\n"},
        {"de", "Rat der Europäischen Union\n\nBrüssel, 4. Juni 2024\n\n10577/24\n\n**VERMERK**\n\nAbsender: "
               "Vorsitz\n\nEmpfänger: Delegationen\n\nBetr.: Bericht\n\n"},
        {"el",
         "Συμβούλιο της Ευρωπαϊκής Ένωσης\n\nΒρυξέλλες, 4 Ιουνίου 2024\n\n10577/24\n\n**ΣΗΜΕΙΩΜΑ**\n\nΑποστολέας: "
         "Προεδρία\n\nΑποδέκτης: Αντιπροσωπίες\n\nΘέμα: Έκθεση\n\n"},
        {"ro", "Consiliul Uniunii Europene\n\nBruxelles, 4 iunie 2024\n\n10577/24\n\n**NOTĂ**\n\nSursă: "
               "Președinția\n\nDestinatar: Delegațiile\n\nSubiect: Raport\n\n"},
    };
    auto text = headers.at(language);
    std::size_t number = 0;
    for (const auto& point : points) text += fmt::format("{}. {}\n\n", ++number, point);
    text += fmt::format("{}. 9876/23 REV 2, 12345/22 ADD 1, 4711/21.\n", ++number);
    ConvertOptions options;
    options.language = language;
    return convert(text, "note." + language + ".md", languages(), options).note;
}

struct Side {
    std::string language;
    std::vector<std::string> points;
};

std::vector<Finding> found_in(const std::string& rule, const Side& source, const Side& target) {
    CheckOptions options;
    options.rules = {rule};
    return check_pair(note_in(source.language, source.points), note_in(target.language, target.points), languages(),
                      options)
        .findings;
}

/// What the findings of a rule mark, on the source's side and on the target's.
std::vector<std::string> marked(const std::vector<Finding>& findings) {
    std::vector<std::string> out;
    for (const auto& f : findings)
        out.push_back(fmt::format("{}|{}", f.source ? f.source->marked() : "", f.target ? f.target->marked() : ""));
    return out;
}

using Marked = std::vector<std::string>;

} // namespace

TEST_CASE("a colon or a question mark that one version ends with and the other does not is told with both signs") {
    CHECK(marked(found_in("end-punctuation-mismatch", {"fr", {"Le Conseil examine les points suivants:"}},
                          {"es", {"El Consejo examina los puntos siguientes."}})) == Marked{":|."});
    CHECK(marked(found_in("end-punctuation-mismatch", {"fr", {"Qui vote au Conseil ?"}},
                          {"es", {"Quién vota en el Consejo."}})) == Marked{"?|."});
    CHECK(marked(found_in("end-punctuation-mismatch", {"fr", {"Le Conseil adopte le texte du règlement."}},
                          {"es", {"El Consejo adopta el texto del reglamento"}})) == Marked{".|reglamento"});
}

TEST_CASE("a question ends with the sign of its own language and marks that close stand behind it") {
    CHECK(found_in("end-punctuation-mismatch", {"fr", {"Qui vote au Conseil ?"}},
                   {"el", {"Ποιος ψηφίζει στο Συμβούλιο;"}})
              .empty());
    CHECK(found_in("end-punctuation-mismatch", {"fr", {"Il a dit « oui. »"}}, {"es", {"Dijo «sí»."}}).empty());
    CHECK(marked(found_in("end-punctuation-mismatch", {"fr", {"Le Conseil adopte le texte du règlement;"}},
                          {"el", {"Το Συμβούλιο εγκρίνει το κείμενο;"}})) == Marked{";|;"});
}

TEST_CASE("quotation marks of any language answer those of any other and lost ones are told with their words") {
    CHECK(found_in("quotation-lost", {"fr", {"le groupe « Enfance » se réunit"}},
                   {"de", {"die Gruppe „Kindheit“ tritt zusammen"}})
              .empty());
    CHECK(found_in("quotation-lost", {"en", {"the ‘Childhood’ party doesn’t meet"}},
                   {"es", {"el Grupo «Infancia» no se reúne"}})
              .empty());
    CHECK(marked(found_in("quotation-lost", {"fr", {"le groupe « Enfance » se réunit"}},
                          {"es", {"el Grupo Infancia se reúne"}})) == Marked{"« Enfance »|el Grupo Infancia se reúne"});
}

TEST_CASE("quoted parts are found by the marks of every language, apostrophes are none") {
    const auto parts = [](const std::string& text) {
        Marked out;
        for (const auto& part : quoted_parts(text, 0, static_cast<std::uint32_t>(text.size())))
            out.push_back(text.substr(part.begin, part.end - part.begin));
        return out;
    };
    CHECK(parts("l'accord d'\"avril\" et l’autre") == Marked{"\"avril\""});
    CHECK(parts("”yksi” ja »kaksi»") == Marked{"”yksi”", "»kaksi»"});
    CHECK(parts("the Members’ ‘first vote’ isn’t it") == Marked{"‘first vote’"});
    CHECK(parts("„eins“ und ‚zwei‘") == Marked{"„eins“", "‚zwei‘"});
}

TEST_CASE("a bracket that nothing answers is lost and one that became a clause is not") {
    CHECK(marked(found_in("bracket-lost",
                          {"fr", {"Les ports (maritimes et fluviaux) sont contrôlés.", "Le Conseil a voté."}},
                          {"es", {"Los puertos están controlados.", "El Consejo ha votado."}})) ==
          Marked{"(maritimes et fluviaux)|Los puertos están controlados."});
    CHECK(found_in("bracket-lost", {"fr", {"Le Comité (Ameripol, Europol) a voté."}},
                   {"es", {"El Comité, con Ameripol y Europol, ha votado."}})
              .empty());
}

TEST_CASE("units are compared behind one number as symbols and in words") {
    CHECK(found_in("unit-mismatch", {"fr", {"50 % des communes en 30 jours et 5 km²"}},
                   {"es", {"el 50 por ciento de los municipios en 30 días y 5 km²"}})
              .empty());
    CHECK(found_in("unit-mismatch", {"fr", {"un délai de 20 ans"}}, {"ro", {"un termen de 20 de ani"}}).empty());
    CHECK(marked(found_in("unit-mismatch", {"fr", {"dans un délai de 30 jours"}},
                          {"es", {"en un plazo de 30 semanas"}})) == Marked{"30 jours|30 semanas"});
    CHECK(marked(found_in("unit-mismatch", {"fr", {"à 5 km du port"}}, {"es", {"a 5 m del puerto"}})) ==
          Marked{"5 km|5 m"});
    CHECK(marked(found_in("unit-mismatch", {"fr", {"40 % des communes"}}, {"es", {"40 de los municipios"}})) ==
          Marked{"40 %|40"});
}

TEST_CASE("a unit behind the last of several numbers belongs to all of them") {
    CHECK(found_in("unit-mismatch", {"fr", {"de 5 % à 10 % des voix"}}, {"en", {"5 to 10 % of the votes"}}).empty());
    CHECK(found_in("currency-mismatch", {"fr", {"5 et 10 EUR par jour"}}, {"en", {"EUR 5 and EUR 10 a day"}}).empty());
}

TEST_CASE("code and sign and word of a currency are one, another currency is told") {
    CHECK(found_in("currency-mismatch", {"fr", {"30 millions d'euros"}}, {"en", {"EUR 30 million"}}).empty());
    CHECK(found_in("currency-mismatch", {"fr", {"30 €"}}, {"es", {"30 euros"}}).empty());
    CHECK(marked(found_in("currency-mismatch", {"fr", {"une aide de 30 millions d'euros"}},
                          {"es", {"una ayuda de 30 millones de dólares"}})) ==
          Marked{"30 millions d'euros|30 millones de dólares"});
}

TEST_CASE("a currency stands where the language puts it") {
    const auto once =
        found_in("currency-place", {"en", {"a sum of EUR 30 and EUR 40"}}, {"fr", {"une somme de EUR 30 et 40 EUR"}});
    CHECK(marked(once) == Marked{"|EUR 30"});
    CHECK(once.front().severity == Severity::warning);
    const auto always = found_in("currency-place", {"en", {"a sum of EUR 30"}}, {"fr", {"une somme de EUR 30"}});
    REQUIRE(always.size() == 1);
    CHECK(always.front().severity == Severity::note);
    CHECK(found_in("currency-place", {"en", {"a sum of €30"}}, {"fr", {"une somme de 30 EUR"}}).empty());
}

TEST_CASE("a decimal sign of another language is told beside a unit and never in the number of a section") {
    const auto findings =
        found_in("number-format", {"en", {"2.5 % of the towns, see 2.5"}}, {"fr", {"2.5 % des communes, voir 2.5"}});
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().target->marked() == "2.5");
    CHECK(findings.front().suggestion == "2,5");
    CHECK(findings.front().severity == Severity::warning);
    CHECK(found_in("number-format", {"en", {"2.5 % of the towns"}}, {"fr", {"2,5 % des communes"}}).empty());
    CHECK(found_in("number-format", {"fr", {"2,5 fois"}}, {"es", {"2.5 veces"}}).size() == 1);
    CHECK(found_in("number-format", {"fr", {"à 13 h 15"}}, {"es", {"a las 13.15 horas"}}).empty());
    CHECK(found_in("number-format", {"en", {"the address 192.168.0.1"}}, {"fr", {"l'adresse 192.168.0.1"}}).empty());
}

TEST_CASE("a sign between thousands that parts decimals in the language is told") {
    const auto findings = found_in("number-format", {"en", {"12 000 towns"}}, {"fr", {"12,000 communes"}});
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().suggestion == "12\xC2\xA0"
                                         "000");
    CHECK(found_in("number-format", {"en", {"12,000 towns"}}, {"fr", {"12.000 communes"}}).empty());
}

TEST_CASE("times of day are one however a language writes them") {
    CHECK(found_in("time-mismatch", {"fr", {"la séance de 14 h 30"}}, {"en", {"the sitting at 2.30 p.m. today"}})
              .empty());
    CHECK(found_in("time-mismatch", {"fr", {"à 9 h 05 précises"}}, {"de", {"genau um 9.05 Uhr"}}).empty());
    CHECK(marked(found_in("time-mismatch", {"fr", {"la séance de 14 h 30"}}, {"de", {"die Sitzung um 15.30 Uhr"}})) ==
          Marked{"14 h 30|15.30"});
}

TEST_CASE("addresses are the same but for the part that names the language") {
    CHECK(found_in("address-mismatch", {"fr", {"voir https://www.example.eu/fr/vote_fr.htm."}},
                   {"es", {"véase https://www.example.eu/es/vote_es.htm"}})
              .empty());
    CHECK(marked(found_in("address-mismatch", {"fr", {"écrire à vote@example.eu"}},
                          {"es", {"escribir a voto@example.eu"}})) == Marked{"vote@example.eu|voto@example.eu"});
    CHECK(without_language("http://fr.example.org/wiki/", "fr") == "~.example.org/wiki");
    CHECK(without_language("https://example.org/fr-FR/a", "fr") == "example.org/~/a");
    CHECK(without_language("https://example.org/french", "fr") == "example.org/french");
    CHECK(without_language("ftps://example.org", "fr") == "ftps://example.org");
}

TEST_CASE("words of the source inside a translation are told, quotations may stay") {
    const Side source{"fr", {"Le Conseil adopte le texte sans débat, sur la base des observations des délégations."}};
    CHECK(marked(found_in("half-translated", source,
                          {"es",
                           {"El Consejo adopta el texto sin debate, sur la base des observations des "
                            "délégations."}})) ==
          Marked{source.points.front() + "|sur la base des observations des délégations"});
    CHECK(found_in("half-translated", source,
                   {"es", {"El Consejo adopta el texto «sur la base des observations des délégations» sin debate."}})
              .empty());
    CHECK(found_in("half-translated", {"fr", {"Il cite la revue Le Monde de Paris."}},
                   {"es", {"Cita la revista Le Monde de Paris."}})
              .empty());
}

TEST_CASE("letters in a wrong encoding are found in any script and letters of a language are none") {
    const auto damaged = [](const std::string& text) {
        Marked out;
        for (const auto& d : find_damage(text)) out.push_back(text.substr(d.begin, d.end - d.begin));
        return out;
    };
    CHECK(damaged("dÃ©claration et Ð¡ÑŠÐ²ÐµÑ‚") == Marked{"Ã©", "Ð¡", "ÑŠ", "Ð²", "Ðµ", "Ñ‚"});
    CHECK(damaged("d?cision, mais https://example.eu/a?b=c et quoi ?") == Marked{"?"});
    CHECK(damaged("Årsmøtet i Å, ESPAÑA, «Ñ» – Âge, Île").empty());
    CHECK(damaged("E\u0430sy, \u0391thens") == Marked{"\u0430sy", "\u0391thens"});
    CHECK(damaged("Αθήνα, Съвет, µm, 5 Ω").empty());
}

TEST_CASE("a minus that was lost is told and the dash of a range is none") {
    CHECK(marked(found_in("sign-mismatch", {"fr", {"jusqu'à -5 °C en 3-7 jours"}},
                          {"es", {"hasta 5 °C en 3-7 días"}})) == Marked{"5|5"});
    CHECK(found_in("sign-mismatch", {"fr", {"jusqu'à -5 °C"}},
                   {"es",
                    {"hasta \xE2\x88\x92"
                     "5 °C"}})
              .empty());
}

TEST_CASE("a word in capitals and bold words that one version alone has are told") {
    const Side source{"fr", {"Le Conseil **SALUE** les progrès.", "Il **INVITE** les ports à poursuivre."}};
    const Side kept{"es", {"El Consejo **CELEBRA** los avances.", "**INVITA** a los puertos a continuar."}};
    const Side lost{"es", {"El Consejo celebra los avances.", "**INVITA** a los puertos a continuar."}};
    CHECK(found_in("capitals-mismatch", source, kept).empty());
    CHECK(found_in("emphasis-mismatch", source, kept).empty());
    const auto capitals = found_in("capitals-mismatch", source, lost);
    REQUIRE(capitals.size() == 1);
    CHECK(capitals.front().source->marked() == "SALUE");
    CHECK(capitals.front().severity == Severity::note); // a word alone is often a name
    CHECK(found_in("emphasis-mismatch", source, lost).size() == 1);
}

TEST_CASE("a segment that ends without its stop and far too early is cut") {
    std::vector<std::string> fr;
    std::vector<std::string> es;
    for (const auto* n : {"trois", "quatre", "cinq", "six", "sept", "huit"}) {
        fr.push_back(fmt::format("La liste {} des ports est publiée dans le journal officiel.", n));
        es.push_back(fmt::format("La lista {} de los puertos se publica en el diario oficial.", n));
    }
    fr.emplace_back("Le Conseil examine le rapport des ports et adopte les conclusions de la présidence.");
    es.emplace_back("El Consejo examina el informe de los puertos y adopta");
    const auto findings = found_in("segment-truncated", {"fr", fr}, {"es", es});
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().target->marked() == "adopta");
    es.back() = "El Consejo examina el informe de los puertos y adopta las conclusiones de la Presidencia";
    CHECK(found_in("segment-truncated", {"fr", fr}, {"es", es}).empty());
}
