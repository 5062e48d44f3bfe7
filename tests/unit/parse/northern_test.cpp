// SPDX-License-Identifier: GPL-3.0-or-later
// Danish, Swedish, Maltese and Irish: verbs before their subjects, particles, prefixes, openers with a verb inside.
#include "parse/addressees.hpp"
#include "support.hpp"
#include "told.hpp"

using namespace ianote;
using namespace ianote::test;

TEST_CASE("an opener with a verb inside stays a recital, the verb alone binds") {
    CHECK(told("da", "SOM MINDER OM, at havnen sander til,") == "recital");
    CHECK(told("da", "som til fulde støtter planen for havnen,") == "recital");
    CHECK(told("da", "der henviser til, at havnen sander til,") == "recital");
    CHECK(told("da", "minder om, at havnen sander til;") == "commitment [minder]reaffirm");
    CHECK(told("da", "Der er behov for flere havne.") == "none");
    CHECK(told("sv", "SOM ERINRAR OM planen för hamnen,") == "recital");
    CHECK(told("sv", "som är medvetna om att hamnen slammar igen,") == "recital");
    CHECK(told("sv", "ERINRAR OM planen för hamnen,") == "commitment [ERINRAR]reaffirm");
    CHECK(told("mt", "Filwaqt li jfakkar li l-port jeħtieġ xogħol,") == "recital");
    CHECK(told("mt", "ifakkar li l-port jeħtieġ xogħol;") == "commitment [ifakkar]reaffirm");
    CHECK(told("ga", "AG MEABHRÚ na gcuspóirí maidir leis an gcuan,") == "recital");
}

TEST_CASE("particles and pronouns of Danish and Swedish verbs stand on both sides of the subject") {
    CHECK(told("da", "Derfor opfordrer Rådet medlemsstaterne til at rense havnen.") == "commitment [opfordrer]invite");
    CHECK(told("da", "I denne forbindelse ser Det Europæiske Råd frem til planen for havnen.") ==
          "commitment [ser]intend [frem til]");
    CHECK(told("da", "Rådet tager rapporten om havnen til efterretning.") ==
          "commitment [tager]recognise [til efterretning]");
    CHECK(told("da", "På denne baggrund glæder Rådet sig over planen.") == "commitment [glæder]welcome [sig]");
    CHECK(told("da", "Derfor støtter medlemsstaterne havnen.") == "none");
    CHECK(told("sv", "Därför uppmanar rådet kommissionen att rensa hamnen.") == "commitment [uppmanar]invite");
    CHECK(told("sv", "När det gäller hamnarna uppmanar rådet kommissionen att agera.") == // not `når`
          "commitment [uppmanar]invite");
    CHECK(told("sv", "Rådet ser med intresse fram emot planen för hamnen.") ==
          "commitment [ser med intresse fram emot]intend");
    CHECK(told("sv", "Mot denna bakgrund ställer sig Europeiska rådet bakom planen.") ==
          "commitment [ställer sig]support [bakom]");
}

TEST_CASE("in Danish and Swedish the object stands behind the whole of a verb") {
    CHECK(told("da", "Rådet har med tilfredshed noteret sig planen for havnen.") ==
          "commitment [har]recognise [noteret sig]");
    CHECK(told("sv", "Rådet har med tillfredsställelse välkomnat planen för hamnen.") ==
          "commitment [har]welcome [välkomnat]");
    CHECK(told("da", "Rådet vil vende tilbage til havnen.") == "commitment [vil vende]intend");
}

TEST_CASE("a second verb is the author's though the pack does not know the first") {
    CHECK(told("da", "Rådet markerer havnens fødselsdag og understreger, at den består.") ==
          "commitment [understreger]underline");
    CHECK(told("da", "Havnens leder markerer dagen og understreger, at den består.") == "none");
}

TEST_CASE("prefixes make the persons of Maltese verbs, and an apostrophe belongs to some") {
    CHECK(told("mt", "Il-Kunsill jilqa' l-pjan għall-port.") == "commitment [jilqa']welcome");
    CHECK(told("mt", "Il-ministri jilqgħu l-pjan u jistiednu lill-Kummissjoni taġixxi.") ==
          "commitment [jilqgħu]welcome [jistiednu]invite");
    CHECK(told("mt", "L-Unjoni tirrikonoxxi l-valur tal-port.") == "commitment [tirrikonoxxi]recognise");
    CHECK(told("mt", "Aħna nappoġġaw il-pjan.") == "commitment [nappoġġaw]support");
    CHECK(told("mt", "Il-Kunsill laqa' l-pjan.") == "commitment [laqa']welcome");
    CHECK(told("mt", "huwa konvint li l-port jeħtieġ xogħol;") == "commitment [huwa konvint]recognise");
    CHECK(told("mt", "Il-Kunsill se jikkunsidra l-pjan.") == "commitment [se jikkunsidra]recognise");
}

TEST_CASE("an Irish verb stands before its subject, in each sentence") {
    CHECK(told("ga", "Fáiltíonn an Chomhairle roimh an bplean don chuan.") == "commitment [Fáiltíonn]welcome");
    CHECK(told("ga", "Tá an cuan dúnta. Iarrann an Chomhairle ar an gCoimisiún é a oscailt.") ==
          "commitment [Iarrann]request");
    CHECK(told("ga", "Cuireann an Chomhairle Eorpach i bhfios go láidir go bhfuil gá le cuan.") ==
          "commitment [Cuireann]underline [i bhfios go láidir]");
    CHECK(told("ga", "Fáiltíonn na Ballstáit roimh an bplean.") == "none");
    CHECK(told("ga", "TUGANN DÁ hAIRE an plean don chuan;") == "commitment [TUGANN DÁ hAIRE]recognise");
    CHECK(told("ga", "Tá an Chomhairle tiomanta don chuan.") == "commitment [Tá]commit [tiomanta]");
}

TEST_CASE("the first sound of an Irish verb changes in the past") {
    CHECK(told("ga", "D’fháiltigh an Chomhairle roimh an bplean.") == "commitment [D’fháiltigh]welcome");
    CHECK(told("ga", "Mheabhraigh an Chomhairle an plean.") == "commitment [Mheabhraigh]reaffirm");
    CHECK(told("ga", "Chuir an Chomhairle an plean i gcuimhne.") == "commitment [Chuir]reaffirm [i gcuimhne]");
}

namespace {

/// Whom a sentence asks, with bars between.
std::string asked(const char* code, const std::string& plain) {
    const auto& pack = *languages().registry().find(code);
    std::string out;
    for (const auto& mark : parse::find_addressees(plain, parse::classify_clause(plain, pack).operatives, pack))
        out += (out.empty() ? "" : "|") + plain.substr(mark.begin, mark.end - mark.begin);
    return out;
}

} // namespace

TEST_CASE("who asks is not asked, though his name stands behind the verb") {
    CHECK(asked("da", "Derfor opfordrer Rådet Kommissionen til at rense havnen.") == "Kommissionen");
    CHECK(asked("da", "opfordrer Rådet til at rense havnen;") == "Rådet");
    CHECK(asked("sv", "I detta sammanhang uppmanar rådet medlemsstaterna och kommissionen att rensa hamnen.") ==
          "medlemsstaterna|kommissionen");
    CHECK(asked("ga", "Iarrann an Chomhairle ar an gCoimisiún an cuan a oscailt.") == "gCoimisiún");
}
