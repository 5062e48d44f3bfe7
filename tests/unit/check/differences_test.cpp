// SPDX-License-Identifier: GPL-3.0-or-later
// Facts that are one, however each language writes them, and those that are not.
#include "check/facts.hpp"
#include "check/figures.hpp"
#include "language/registry.hpp"
#include "support.hpp"

#include <ianote/check.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

using namespace ianote;
using namespace ianote::test;
using namespace ianote::check;

namespace {

const std::map<std::string, std::string> heads{
    {"fr", "Bruxelles, le 4 juin 2024 (OR. en)\n\n10577/24\n\nENV 566\n\nObjet: Rapport\n\n"},
    {"es", "Bruselas, 4 de junio de 2024 (OR. en)\n\n10577/24\n\nENV 566\n\nAsunto: Informe\n\n"},
    {"en", "Brussels, 4 June 2024 (OR. en)\n\n10577/24\n\nENV 566\n\nSubject: Report\n\n"},
    {"de", "Brüssel, den 4. Juni 2024 (OR. en)\n\n10577/24\n\nENV 566\n\nBetr.: Bericht\n\n"},
    {"sv", "Bryssel den 4 juni 2024 (OR. en)\n\n10577/24\n\nENV 566\n\nÄrende: Rapport\n\n"},
    {"pl", "Bruksela, 4 czerwca 2024 r. (OR. en)\n\n10577/24\n\nENV 566\n\nDotyczy: Sprawozdanie\n\n"},
};

Note note_in(const std::string& language, const std::string& body) {
    ConvertOptions options;
    options.language = language;
    return convert(heads.at(language) + body, "a." + language + ".md", languages(), options).note;
}

/// `rule@where` of what is said of numbers, dates, references and points, notes left out.
std::string told(const std::string& from, const std::string& source, const std::string& to, const std::string& target) {
    static const std::set<std::string> mine{"number-mismatch", "date-mismatch",    "reference-mismatch",
                                            "numbering-gap",   "point-renumbered", "missing-segment",
                                            "missing-point"};
    std::string out;
    for (const auto& finding : check_pair(note_in(from, source), note_in(to, target), languages()).findings) {
        if (finding.severity == Severity::note || !mine.contains(finding.rule)) continue;
        out += (out.empty() ? "" : " ") + finding.rule + "@" + finding.where;
    }
    return out;
}

/// Of French against Spanish: whether both say the same.
bool is_same(const std::string& fr, const std::string& es) { return told("fr", "1. " + fr, "es", "1. " + es).empty(); }

std::string values(const std::string& text, std::string_view language) {
    std::string out;
    const auto words = read_words(text);
    for (const auto& fact : find_facts(words, *languages().registry().find(language))) {
        if (fact.kind == FactKind::name || fact.kind == FactKind::acronym) continue;
        out += (out.empty() ? "" : " ") + fact.value;
    }
    return out;
}

} // namespace

TEST_CASE("a size behind a number multiplies it as its language means it") {
    CHECK(values("1,5 million de navires et 1 500 000 navires", "fr") == "1500000 1500000");
    CHECK(values("2 billion ships and 3 bn", "en") == "2000000000 3000000000");
    CHECK(values("2 billones de barcos, 3 mil millones y 12 mil", "es") == "2000000000000 3000000000 12000");
    CHECK(values("2 Billionen, 0,25 Mrd. und 4,75 Mio. Schiffe", "de") == "2000000000000 250000000 4750000");
    CHECK(values("zwei Milliarden Schiffe", "de") == "2000000000");
    CHECK(values("2,5 mln statków, 10 tysięcy", "pl") == "2500000 10000");
    CHECK(values("des millions de navires", "fr") == "1000000");
    CHECK(values("5 m de long", "fr") == "5");
}

TEST_CASE("every pack knows words of size") {
    for (const auto& [code, pack] : language::built_in_packs()) {
        CAPTURE(code);
        CHECK(pack->whole().spoken->sizes().size() >= 4);
    }
}

TEST_CASE("powers of ten keep the digits") {
    CHECK(times_ten("1.5", 6) == "1500000");
    CHECK(times_ten("0.25", 3) == "250");
    CHECK(times_ten("1.2345", 3) == "1234.5");
    CHECK(times_ten("12", 3) == "12000");
    CHECK(times_ten("0.5", 0) == "0.5");
}

TEST_CASE("one number in two ways of writing is one") {
    CHECK(is_same("Il y a 1,5 million de navires.", "Hay 1 500 000 buques."));
    CHECK(is_same("Le prix est de 1 200 000 €.", "El precio es de 1,2 millones EUR."));
    CHECK(is_same("L'article premier s'applique aux ports.", "El artículo 1 se aplicará a los puertos."));
    CHECK(is_same("Les navires du chapitre 3 sont exclus.", "Se excluyen los buques del capítulo III."));
    CHECK(is_same("Les navires du chapitre V sont exclus.", "Se excluyen los buques del capítulo 5."));
    CHECK(is_same("Au XXe siècle les ports ferment.", "En el siglo 20 los puertos cierran."));
    CHECK(is_same("Les points 5, 6, 7 et 8 s'appliquent.", "Se aplicarán los puntos 5 a 8."));
    CHECK(is_same("Les années 90 furent calmes.", "Los años 1990 fueron tranquilos."));
    CHECK(is_same("La séance commence à 14h30.", "La sesión comienza a las 14.30."));
    CHECK(is_same("Le taux est de 2,50 %.", "El tipo es del 2,5 %."));
    CHECK(is_same("Un tiers (1/3) des 12 ports.", "Un tercio (1/3) de los 12 puertos."));
    CHECK(told("en", "1. Ports under Article 30(2) are exempt.", "sv", "1. Hamnar enligt artikel 30.2 undantas.")
              .empty());
    CHECK(told("en", "1. Ports covered by paragraph 1 may be closed at any hour.", "de",
               "1. Häfen nach Absatz 1 können zu jeder Stunde geschlossen werden.")
              .empty());
}

TEST_CASE("words that only look like numbers or months are none") {
    CHECK(values("Deti majú práva do 5. mája 2021", "sk") == "2021-05-05");
    CHECK(values("svakih sto metara, što je točno", "hr") == "100");
    CHECK(values("You may stop in May", "en") == "M05");
    CHECK(told("en", "1. Use one of the three lists.", "sv", "1. Använd den andra av de tre listorna.").empty());
    CHECK(
        told("fr", "1. Le quai est neuf, le port a dix ans.", "es", "1. El muelle es nuevo, el puerto tiene diez años.")
            .empty());
}

TEST_CASE("an ordinal against another one is told, though either may be another word") {
    CHECK_FALSE(is_same("La première réunion est close.", "La segunda reunión ha terminado."));
    CHECK_FALSE(is_same("La troisième réunion est close.", "La cuarta reunión ha terminado."));
    CHECK(is_same("La première réunion est close.", "La primera reunión ha terminado."));
}

TEST_CASE("numbers of one sentence that are missing are told together") {
    const auto findings = check_pair(note_in("fr", "1. Les ports ont 12 quais, 15 grues et 31 phares."),
                                     note_in("es", "1. Los puertos tienen muelles, grúas y faros."), languages())
                              .findings;
    const auto found =
        std::find_if(findings.begin(), findings.end(), [](const Finding& f) { return f.rule == "number-mismatch"; });
    REQUIRE(found != findings.end());
    CHECK(found->message == "numbers '12', '15', '31' of fr are missing in es");
}

TEST_CASE("slips are told whatever the way of writing") {
    CHECK_FALSE(is_same("Il y a 1,5 million de navires.", "Hay 1 600 000 buques."));
    CHECK_FALSE(is_same("Il y a 1,5 million de navires.", "Hay 1,5 mil millones de buques."));
    CHECK_FALSE(is_same("Les navires du chapitre 3 sont exclus.", "Se excluyen los buques del capítulo IV."));
    CHECK_FALSE(is_same("Les points 5, 6, 7 et 8 s'appliquent.", "Se aplicarán los puntos 5 a 9."));
    CHECK_FALSE(is_same("Les points 5, 6 et 8 s'appliquent.", "Se aplicarán los puntos 5, 7 y 8."));
    CHECK_FALSE(is_same("La séance commence à 14h30.", "La sesión comienza a las 14.50."));
    CHECK_FALSE(is_same("Les années 90 furent calmes.", "Los años 1980 fueron tranquilos."));
    CHECK_FALSE(is_same("Le plan vaut pour deux ans.", "El plan vale para tres años."));
    CHECK_FALSE(is_same("Le premier plan est clos.", "El segundo plan está cerrado."));
    CHECK_FALSE(is_same("Il y a 312 balises.", "Hay balizas."));
    CHECK_FALSE(is_same("Voir la directive 2009/16/CE.", "Véase la Directiva 2009/61/CE."));
    CHECK_FALSE(is_same("Le plan du 3 mai 2021 est clos.", "El plan de 3 de marzo de 2021 está cerrado."));
    CHECK(told("en", "1. Ports under Article 30(2) are exempt.", "sv", "1. Hamnar enligt artikel 30.3 undantas.")
              .starts_with("number-mismatch@b.1"));
}

TEST_CASE("a word that always stands for a number is learned from the pair") {
    // "zwelf" is no number that any pack knows
    std::string de;
    std::string fr;
    for (int i = 1; i <= 4; ++i) {
        fr += fmt::format("{}. Les bateaux du quai {} ont 12 marins.\n\n", i, i + 20);
        de += fmt::format("{}. Die Boote am Kai {} haben zwelf Matrosen.\n\n", i, i + 20);
    }
    CHECK(told("fr", fr, "de", de).empty());
    CHECK(told("fr", "1. Le quai a 12 marins.\n\n2. Le port est clos.", "de",
               "1. Der Kai hat zwelf Matrosen.\n\n2. Der Hafen ist zu.") == "number-mismatch@b.1");
}

TEST_CASE("a value that always answers another is told once") {
    std::string fr;
    std::string es;
    for (int i = 1; i <= 4; ++i) {
        fr += fmt::format("{}. Le quai {} relève du plan 2016.\n\n", i, i + 20);
        es += fmt::format("{}. El muelle {} depende del plan 2017.\n\n", i, i + 20);
    }
    CHECK(told("fr", fr, "es", es) == "number-mismatch@b.1");
}

TEST_CASE("a point that is translated freely is the one with its number") {
    CHECK(
        told("fr",
             "1. Les ports du nord ferment la nuit pendant 12 mois.\n\n2. Il convient d'en dire davantage ailleurs et "
             "plus "
             "tard, peut-être.\n\n3. Les phares du sud restent ouverts pendant 24 mois.",
             "es",
             "1. Los puertos del norte cierran por la noche durante 12 meses.\n\n2. Se remite al lector curioso a otra "
             "obra.\n\n3. Los faros del sur permanecen abiertos durante 24 meses.")
            .empty());
}

TEST_CASE("two versions with one number are compared, however few words they share") {
    const auto fr = note_in("fr", "1. Bonjour tout le monde.");
    const auto es = note_in("es", "1. Esto es completamente distinto.");
    for (const auto& finding : check_pair(fr, es, languages()).findings) CHECK(finding.rule != "pair-not-comparable");
}

TEST_CASE("a row of renumbered points is told once, and its gap with it") {
    CHECK(told("fr",
               "1. Les ports tiennent un registre;\n\nMesures du nord:\n\n2. Les capitaines déclarent la cargaison;\n\n"
               "Mesures du sud:\n\n3. La Commission reçoit une copie;\n\nMesures de la côte:\n\n4. Les phares sont "
               "contrôlés chaque hiver.",
               "es",
               "1. Los puertos llevarán un registro;\n\nMedidas del norte:\n\n3. Los capitanes declararán la carga;\n\n"
               "Medidas del sur:\n\n4. La Comisión recibirá una copia;\n\nMedidas de la costa:\n\n5. Los faros se "
               "controlarán cada invierno.") == "point-renumbered@b.2");
}

TEST_CASE("a reference to a point that the note does not have is found") {
    const auto dangling = [](const std::string& text) {
        std::string out;
        const auto body = "1. Le registre est public.\n\n2. " + text + "\n\n3. Les phares sont clos.";
        for (const auto& finding : check_note(note_in("fr", body), languages()).findings) {
            if (finding.rule == "internal-reference-dangling") out += finding.where;
        }
        return out;
    };
    CHECK(dangling("Le registre visé au point 9 est fermé.") == "b.2");
    CHECK(dangling("Le registre visé au point 3 est fermé.").empty());
    CHECK(dangling("Le registre visé au point 9 de l'annexe est fermé.").empty());
    CHECK(dangling("Le registre visé à l'article 4, point 9, est fermé.").empty());
    CHECK(dangling("Le registre visé au point 9 du règlement est fermé.").empty());
}
