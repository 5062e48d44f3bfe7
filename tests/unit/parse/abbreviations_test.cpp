// SPDX-License-Identifier: GPL-3.0-or-later
// Long forms of abbreviations, as whole noun phrases, in several languages.
#include "language/registry.hpp"
#include "parse/abbreviations.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

std::string expanded(const char* code, std::string_view text) {
    const auto& pack = *languages().registry().find(code);
    std::string out;
    for (auto open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const auto found = parse::find_abbreviation(text, open, pack);
        if (!found) continue;
        out += (out.empty() ? "" : "; ") + std::string(text.substr(found->begin, found->end - found->begin)) + "=" +
               found->expansion;
    }
    return out;
}

} // namespace

TEST_CASE("a long form is a whole noun phrase") {
    CHECK(expanded("fr", "ont été mis en place, comme la plateforme pluridisciplinaire européenne contre les menaces "
                         "criminelles (EMPACT), qui") ==
          "EMPACT=plateforme pluridisciplinaire européenne contre les menaces criminelles");
    CHECK(expanded("fr", "tels que le réseau Camden associant les autorités réunies en ligne (CARIN)") ==
          "CARIN=réseau Camden associant les autorités réunies en ligne");
    CHECK(expanded("fr", "et le Centre d'opération et d'analyse maritime contre le trafic (MAOC-N)") ==
          "MAOC-N=Centre d'opération et d'analyse maritime contre le trafic");
    CHECK(expanded("es", "los servicios de aduanas y la Agencia de la Unión Europea para la Seguridad (ENISA)") ==
          "ENISA=Agencia de la Unión Europea para la Seguridad");
    CHECK(expanded("es", "la adopción de planes de acción operativos (POA)") == "POA=planes de acción operativos");
    CHECK(expanded("pl", "wniosek Komisji Europejskiej dotyczący Instrumentu Pomocy Przedakcesyjnej (IPA III)") ==
          "IPA III=Instrumentu Pomocy Przedakcesyjnej");
    CHECK(expanded("hr", "Poziva Komisiju da razmotri Mehanizam za oporavak i otpornost (MOO)") ==
          "MOO=Mehanizam za oporavak i otpornost");
    CHECK(expanded("de", "der Europäische Sozialfonds (ESF)") == "ESF=Europäische Sozialfonds");
}

TEST_CASE("one committee has its name in three languages") {
    CHECK(
        expanded("fr", "le Comité permanent de coopération opérationnelle en matière de sécurité intérieure (COSI)") ==
        "COSI=Comité permanent de coopération opérationnelle en matière de sécurité intérieure");
    CHECK(expanded("es", "el Comité Permanente de Cooperación Operativa en materia de Seguridad Interior (COSI)") ==
          "COSI=Comité Permanente de Cooperación Operativa en materia de Seguridad Interior");
    CHECK(expanded("en", "the Standing Committee on Operational Cooperation on Internal Security (COSI)") ==
          "COSI=Standing Committee on Operational Cooperation on Internal Security");
}

TEST_CASE("short forms that are words, with words beside them, or before their long form") {
    CHECK(expanded("fr", "Eurojust, l'Agence européenne de garde-frontières et de garde-côtes (Frontex)") ==
          "Frontex=Agence européenne de garde-frontières et de garde-côtes");
    CHECK(expanded("fr", "le Comité des représentants permanents (Coreper)") ==
          "Coreper=Comité des représentants permanents");
    CHECK(expanded("fr", "l'intelligence artificielle (ci-après dénommée «IA»)") == "IA=intelligence artificielle");
    CHECK(expanded("es", "la Agencia Europea de Seguridad Marítima (EMSA, por sus siglas en inglés)") ==
          "EMSA=Agencia Europea de Seguridad Marítima");
    CHECK(expanded("en", "small and medium-sized enterprises (SMEs)") == "SMEs=small and medium-sized enterprises");
    CHECK(expanded("fr", "EMPACT (plateforme pluridisciplinaire européenne contre les menaces criminelles)") ==
          "EMPACT=plateforme pluridisciplinaire européenne contre les menaces criminelles");
    CHECK(expanded("fr", "le programme \"Europe créative\" (EC)") == "EC=Europe créative");
    CHECK(expanded("fr", "le cadre financier pluriannuel 2021-2027 (CFP)") ==
          "CFP=cadre financier pluriannuel 2021-2027");
}

TEST_CASE("brackets that hold no short form") {
    CHECK(expanded("fr", "le règlement de l'Union européenne (UE) 2016/679 et celui de la Commission (CEE) n° 1612/68")
              .empty());
    CHECK(expanded("sk", "nariadenie Európskeho spoločenstva (ES) č. 562/2006").empty());
    CHECK(expanded("fr", "relative à la conclusion du Conseil, dossier 2016/0366 (NLE)").empty());
    CHECK(expanded("fr", "à Bruxelles (Belgique), dans la version anglaise (EN), titre (II)").empty());
    CHECK(expanded("fr", "L'aide d'urgence a été octroyée (AU), et le plan a été publié (PAP)").empty());
    CHECK(expanded("es", "El plan de acción ha sido aprobado (PAA)").empty());
    CHECK(expanded("en", "The plan was adopted (PWA)").empty());
    CHECK(expanded("fr", "les pays de la CELAC (Argentine, Brésil et Chili)").empty());
    CHECK(expanded("fr", "l'Agence européenne de défense (ci-après dénommée «l'Agence»)").empty());
}
