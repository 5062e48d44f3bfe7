// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"
#include "told.hpp"

using namespace ianote;
using namespace ianote::test;

TEST_CASE("a verb counts in every person and tense of its lemma, with the words that belong to it") {
    CHECK(told("fr", "Le Conseil a noté le retard.") == "commitment [a noté]recognise");
    CHECK(told("fr", "Les ministres se sont félicités du plan.") == "commitment [se sont félicités]welcome");
    CHECK(told("fr", "Il est convenu de revenir sur ce point.") == "commitment [est convenu]agree");
    CHECK(told("fr", "ACCUEILLENT FAVORABLEMENT le rapport;") == "commitment [ACCUEILLENT FAVORABLEMENT]welcome");
    CHECK(told("fr", "SONT CONSCIENTS des retards;") == "commitment [SONT CONSCIENTS]recognise");
    CHECK(told("fr", "Nous nous engageons à publier.") == "commitment [nous engageons]commit");
    CHECK(told("fr", "nous engageons à publier la carte;") == "commitment [nous engageons]commit");
    CHECK(told("fr", "Le Conseil exprime son plein soutien au plan.") ==
          "commitment [exprime son plein soutien]support");
    CHECK(told("es", "El Consejo ha celebrado la apertura.") == "commitment [ha celebrado]welcome");
    CHECK(told("es", "Esperamos con interés la firma.") == "commitment [Esperamos con interés]intend");
    CHECK(told("es", "nos declaramos resueltos a abrir y convenimos en un plan;") ==
          "commitment [nos declaramos]affirm [convenimos]agree");
    CHECK(told("es", "Abriremos más talleres.") == "commitment [Abriremos]intend");
    CHECK(told("en", "The European Council took note of the plan.") == "commitment [took note]recognise");
    CHECK(told("en", "The EU has agreed to act.") == "commitment [has agreed]agree");
    CHECK(told("en", "The Union remains strongly committed to it.") == "commitment [remains strongly committed]commit");
    CHECK(told("en", "We look forward to the visit.") == "commitment [look forward]intend");
}

TEST_CASE("a verb of the future that no pack lists is the author's behind an apposition as well") {
    CHECK(told("fr", "Le Conseil, appelé à trancher, examinera la carte.") == "commitment [examinera]intend");
    CHECK(told("en", "The Council, in close contact with the port, will examine the map.") ==
          "commitment [will examine]intend");
    CHECK(told("fr", "Le Conseil, que la Commission informera, dort.") == "none");
}

TEST_CASE("behind a verb of the past a form that is a participle as well is joined to it by what begins its object") {
    CHECK(told("en", "The Council took note of the map and agreed to return to it.") ==
          "commitment [took note]recognise [agreed]agree");
    CHECK(told("en", "The Council took note of the map drawn and agreed by the port.") ==
          "commitment [took note]recognise");
}

TEST_CASE("in small letters accents part one word from another") {
    CHECK(told("fr", "Le Conseil, invité à trancher, a dormi.") == "none");
    CHECK(told("fr", "Le Conseil adopte le plan.") == "commitment [adopte]adopt");
    CHECK(told("fr", "REAFFIRME son attachement;") == "commitment [REAFFIRME]reaffirm");
}

TEST_CASE("operatives of later sentences and of verbs that a conjunction joins have actions of their own") {
    CHECK(told("fr",
               "Le port est sûr. Le Conseil salue ce travail, souligne sa valeur et invite la Commission à suivre.") ==
          "commitment [salue]welcome [souligne]underline [invite]invite");
    CHECK(told("en",
               "The port must reopen. The European Council calls on all sides to help, and urges the owners to pay.") ==
          "commitment [calls on]call [urges]call");
    CHECK(told("es", "Los talleres cierran. A este respecto, acogemos con satisfacción el plan. Pedimos ayuda.") ==
          "commitment [acogemos con satisfacción]welcome [Pedimos]request");
    CHECK(told("es", "El Consejo ha elegido una sede. Ha solicitado un informe.") ==
          "commitment [ha elegido]other [Ha solicitado]request");
}

TEST_CASE("the author is the subject, with names, brackets and appositions behind it, and no one else is") {
    CHECK(told("fr", "L'Union européenne (UE) rappelle ses choix.") == "commitment [rappelle]reaffirm");
    CHECK(told("fr", "L'UE, tout en saluant le plan, appelle à agir.") == "commitment [appelle]call");
    CHECK(told("es", "El Consejo de la Unión Europea subraya la urgencia.") == "commitment [subraya]underline");
    CHECK(told("fr", "Les États membres invitent leurs écoles à participer.") == "none");
    CHECK(told("en", "The Council conclusions note the delay.") == "none");
    CHECK(told("fr", "Le rapport souligne que le Conseil invite les écoles.") == "none");
    CHECK(told("en", "The note recalls that the Council welcomes visits.") == "none");
    CHECK(told("en", "The Council welcomed the plan drawn up and adopted by the port.") ==
          "commitment [welcomed]welcome");
}

TEST_CASE("what nobody does is no agreement, and a noun is no verb") {
    CHECK(told("fr", "Il convient de renforcer le quai.") == "none");
    CHECK(told("fr", "Dans ce domaine, il convient d'agir.") == "none");
    CHECK(told("es", "Conviene reforzar el muelle.") == "none");
    CHECK(told("es", "El Consejo conviene en reforzarlo.") == "commitment [conviene]agree");
    CHECK(told("fr", "Note de la présidence") == "none");
    CHECK(told("fr", "Demande d'accès au dossier") == "none");
    CHECK(told("fr", "demande à la Commission de suivre;") == "commitment [demande]request");
}

TEST_CASE("an opener makes a recital unless the author's own clause follows in the same case") {
    CHECK(told("fr", "Conscients des retards,") == "recital");
    CHECK(told("es", "FIRMEMENTE RESUELTO a mejorarla,") == "recital");
    CHECK(told("es", "HABIENDO EXAMINADO el informe,") == "recital");
    CHECK(told("fr", "Saluant le plan, le Conseil souligne sa portée.") == "commitment [souligne]underline");
    CHECK(told("en", "Recalling that talks go on, the European Council agreed to wait.") == "commitment [agreed]agree");
    CHECK(told("fr", "RAPPELANT que, lors de la session, le Conseil a adopté un plan;") == "recital");
    CHECK(told("fr", "LE CONSEIL, RAPPELANT son plan, INVITE les écoles à suivre.") == "commitment [INVITE]invite");
}

TEST_CASE("where words stand in any order, complements, pronouns and auxiliaries count before the verb and behind it") {
    CHECK(told("pl", "Rada z wielkim zadowoleniem przyjmuje plan portu.") ==
          "commitment [z wielkim zadowoleniem przyjmuje]welcome");
    CHECK(told("pl", "przyjmuje plan portu z zadowoleniem;") == "commitment [przyjmuje]welcome");
    CHECK(told("pl", "Z ZADOWOLENIEM PRZYJMUJĄ plan;") == "commitment [Z ZADOWOLENIEM PRZYJMUJĄ]welcome");
    CHECK(told("pl", "przyjmuje plan portu;") == "commitment [przyjmuje]adopt");
    CHECK(told("pl", "Rada zwraca się do Komisji, by zmierzyła wiatr.") == "commitment [zwraca się]invite");
    CHECK(told("pl", "Rada zwraca uwagę na wiatr.") == "commitment [zwraca uwagę]underline");
    CHECK(told("cs", "Rada bere zprávu o větru na vědomí.") == "commitment [bere]recognise");
    CHECK(told("cs", "Evropská rada se k větru vrátí v červnu.") == "commitment [vrátí]intend");
    CHECK(told("sk", "Rada bude prístavom naďalej svietiť.") == "commitment [bude]intend");
    CHECK(told("sk", "Rada bude naďalej svietiť.") == "commitment [bude naďalej svietiť]intend");
    CHECK(told("cs", "Dohodli jsme se na plánu.") == "commitment [Dohodli jsme se]agree");
    CHECK(told("cs", "My jsme přijali plán.") == "commitment [jsme přijali]adopt");
    CHECK(told("sk", "Rada sa preto zaväzuje merať vietor.") == "commitment [zaväzuje]commit");
    CHECK(told("sk", "so záujmom sleduje vietor;") == "commitment [so záujmom sleduje]welcome");
}

TEST_CASE("where words stand in any order, the author's verb counts far from its subject and before it") {
    CHECK(told("cs", "Rada dne 12. března přijala plán přístavu.") == "commitment [přijala]adopt");
    CHECK(told("cs", "Na svém zasedání Rada vyzvala přístavy k opatrnosti.") == "commitment [vyzvala]invite");
    CHECK(told("sk", "V marci prijala Rada plán prístavu.") == "commitment [prijala]adopt");
    CHECK(told("cs", "Dnes bere Rada na vědomí plán.") == "commitment [bere Rada na vědomí]recognise");
    CHECK(told("pl", "W marcu postanawiamy zbudować port.") == "commitment [postanawiamy]agree");
    CHECK(told("cs", "Rada se vyzývá, aby jednala.") == "none"); // it is invited
    CHECK(told("cs", "Zpráva vyzývá Evropský parlament, aby jednal.") == "none");
    CHECK(told("cs", "Členské státy EU podporují plán přístavu.") == "none");
    CHECK(told("pl", "Port, który Rada przyjęła, stoi.") == "none");
    CHECK(told("pl", "Rada Bezpieczeństwa wzywa strony do rozejmu.") == "none");
    CHECK(told("sk", "podporovali prístavy;") == "none"); // aby podporovali
    CHECK(told("cs", "Rada vyzývá přístavy, aby jednaly a podporovaly vítr.") == "commitment [vyzývá]invite");
    CHECK(told("cs", "Rada zopakovala, že vítr vane, a vyzvala přístavy.") ==
          "commitment [zopakovala]reaffirm [vyzvala]invite");
    CHECK(told("sk", "Včera hlavy štátov alebo predsedovia vlád schválili plán.") == "commitment [schválili]support");
    CHECK(told("cs", "Rada přijala plán a vyzvala přístavy.") == "commitment [přijala]adopt [vyzvala]invite");
}

TEST_CASE("words that say how something is done may part the beginning of a sentence from its opener or verb") {
    CHECK(told("pl", "Z GŁĘBOKIM ZANIEPOKOJENIEM STWIERDZAJĄC, że wiatr ustał,") == "recital");
    CHECK(told("pl", "Z zadowoleniem i uznaniem stwierdza, że wieje wiatr;") == "commitment [stwierdza]recognise");
    CHECK(told("cs", "se znepokojením konstatuje, že vítr ustal;") == "commitment [konstatuje]recognise");
}

TEST_CASE("an auxiliary behind its verb and the pronouns beside it belong to the verb") {
    CHECK(told("hr", "Vijeće donijelo je mjere.") == "commitment [donijelo je]adopt");
    CHECK(told("hr", "OBVEZUJE SE obnoviti most;") == "commitment [OBVEZUJE SE]commit");
    CHECK(told("hr", "uvjeren je da most treba obnoviti;") == "commitment [uvjeren je]recognise");
    CHECK(told("hr", "Uvjereni u važnost mostova,") == "recital");
    CHECK(told("hr", "Unija i dalje je predana miru.") == "commitment [je predana]commit");
    CHECK(told("hr", "Vijeće vratit će se na to.") == "commitment [vratit će se]intend");
    CHECK(told("sl", "Dogovorili smo se o mostu.") == "commitment [Dogovorili smo se]agree");
    CHECK(told("bg", "убеден е, че мостът е нужен;") == "commitment [убеден е]recognise");
}

TEST_CASE("words of the clause may part an auxiliary from the verb that it makes") {
    CHECK(told("sl", "Svet je na zasedanju v torek sprejel mnenje.") == "commitment [sprejel]adopt");
    CHECK(told("sl", "Po daljši razpravi je Evropski svet sprejel načrt.") == "commitment [sprejel]adopt");
    CHECK(told("sl", "V zvezi s tem se je Evropski svet seznanil s poročilom.") == "commitment [seznanil]recognise");
    CHECK(told("sl", "Svet je na voljo.") == "none");
}

TEST_CASE("a past that is no conditional goes on with the author's verb, behind a subordinate clause as well") {
    CHECK(told("el", "Το Συμβούλιο κάλεσε την Επιτροπή να βοηθήσει και συμφώνησε να επανέλθει.") ==
          "commitment [κάλεσε]invite [συμφώνησε]agree");
    CHECK(told("sl", "Svet je pozval Komisijo, da bi podprla most in sprejela načrt.") ==
          "commitment [je pozval]invite");
}

TEST_CASE("the raised dot of Greek ends a clause as a semicolon does") {
    CHECK(told("el", "θεωρεί ότι η γέφυρα είναι παλιά· καλεί την Επιτροπή να βοηθήσει·") ==
          "commitment [θεωρεί]recognise [καλεί]invite");
}

TEST_CASE("a complement may stand before its verb, and a preverb or particle behind it") {
    CHECK(told("lt", "Taryba palankiai vertina planą ir ragina jį vykdyti.") ==
          "commitment [palankiai vertina]welcome [ragina]call");
    CHECK(told("lv", "Padome atkārtoti apliecina savu gatavību.") == "commitment [atkārtoti apliecina]reaffirm");
    CHECK(told("hu", "A Tanács tudomásul vette a tervet.") == "commitment [tudomásul vette]recognise");
    CHECK(told("hu", "A Tanács az ütemtervről állapodott meg.") == "commitment [állapodott meg]agree");
    CHECK(told("hu", "Üdvözöljük a tervet, és kérjük a kikötők segítségét.") ==
          "commitment [Üdvözöljük]welcome [kérjük]request");
    CHECK(told("et", "Nõukogu kutsub sadamaid üles aitama.") == "commitment [kutsub]call [üles]");
    CHECK(told("et", "Sellega seoses toetab nõukogu kava.") == "commitment [toetab]support");
    CHECK(told("fi", "Neuvosto on pannut merkille suunnitelman.") == "commitment [on pannut merkille]recognise");
}

TEST_CASE("a gerund or a state right before the verb of a free order says how, alone it opens a recital") {
    CHECK(told("lt", "apgailestaudama pažymi, kad planas vėluoja;") == "commitment [pažymi]recognise");
    CHECK(told("lt", "susirūpinusi konstatuoja, kad trūksta lėšų;") == "commitment [konstatuoja]recognise");
    CHECK(told("lt", "APGAILESTAUDAMA, kad planas vėluoja,") == "recital");
    CHECK(told("lt", "susirūpinusi dėl vėlavimo,") == "recital");
}

TEST_CASE("a conjunction that ends as gerunds do opens no recital") {
    CHECK(told("it", "Quando il porto riapre, il Consiglio invita le scuole.") == "commitment [invita]invite");
    CHECK(told("pt", "Quando o cais fecha, nada se move.") == "none");
}

TEST_CASE("an accent parts a verb of one letter from a conjunction, also in capitals") {
    CHECK(told("it", "È consapevole dei ritardi;") == "commitment [È consapevole]recognise");
    CHECK(told("it", "è preoccupato per il molo e invita le scuole;") ==
          "commitment [è preoccupato]other [invita]invite");
    CHECK(told("pt", "É de opinião que o cais é pequeno;") == "commitment [É de opinião]recognise");
}

TEST_CASE("behind a semicolon the verb goes on where the author's line is its subject") {
    CHECK(told("en", "Welcomes the plan; calls on the port to open; regrets the delay;") ==
          "commitment [Welcomes]welcome [calls on]call [regrets]other");
    CHECK(told("fr", "se félicite du plan; invite toutefois le port à ouvrir;") ==
          "commitment [se félicite]welcome [invite]invite");
    CHECK(told("fr", "Le port est sûr; invite à la prudence.") == "none");
    CHECK(told("es", "Los ministros tomaron nota del plan. También subrayaron su valor.") ==
          "commitment [tomaron nota]recognise [subrayaron]underline");
}

TEST_CASE("a state before which a pronoun stands is a verb") {
    CHECK(told("fr", "s'inquiète de la fermeture des écoles;") == "commitment [s'inquiète]other");
    CHECK(told("fr", "Inquiet de la fermeture des écoles,") == "recital");
    CHECK(told("fr", "L'UE reste engagée en faveur de la paix.") == "commitment [reste engagée]commit");
}

TEST_CASE("an opener whose sentence ends in the author and a colon leaves the verb to what stands below") {
    CHECK(told("en", "Recalling its plan, the Council:") == "none");
    CHECK(told("en", "Recalling the plans of the port and the Council:") == "recital");
    CHECK(told("fr", "Rappelant son plan, le Conseil européen:") == "none");
}
