// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/registry.hpp"
#include "parse/grammar.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

/// Kind and operatives with their actions: `commitment [souligne]underline`.
std::string read(const char* code, std::string_view plain) {
    const auto* pack = language::built_in_packs().find(code)->second.get();
    const auto clause = parse::classify_clause(plain, *pack);
    if (clause.kind == parse::ClauseKind::recital) return "recital";
    if (clause.kind == parse::ClauseKind::unknown) return "none";
    std::string out = "commitment";
    for (const auto& mark : clause.operatives) {
        out += " [" + std::string(plain.substr(mark.begin, mark.end - mark.begin)) + "]";
        out += to_string(mark.action);
    }
    return out;
}

} // namespace

TEST_CASE("a verb counts in every person and tense of its lemma, with the words that belong to it") {
    CHECK(read("fr", "Le Conseil a noté le retard.") == "commitment [a noté]recognise");
    CHECK(read("fr", "Les ministres se sont félicités du plan.") == "commitment [se sont félicités]welcome");
    CHECK(read("fr", "Il est convenu de revenir sur ce point.") == "commitment [est convenu]agree");
    CHECK(read("fr", "ACCUEILLENT FAVORABLEMENT le rapport;") == "commitment [ACCUEILLENT FAVORABLEMENT]welcome");
    CHECK(read("fr", "SONT CONSCIENTS des retards;") == "commitment [SONT CONSCIENTS]recognise");
    CHECK(read("fr", "Nous nous engageons à publier.") == "commitment [nous engageons]commit");
    CHECK(read("fr", "nous engageons à publier la carte;") == "commitment [nous engageons]commit");
    CHECK(read("fr", "Le Conseil exprime son plein soutien au plan.") ==
          "commitment [exprime son plein soutien]support");
    CHECK(read("es", "El Consejo ha celebrado la apertura.") == "commitment [ha celebrado]welcome");
    CHECK(read("es", "Esperamos con interés la firma.") == "commitment [Esperamos con interés]intend");
    CHECK(read("es", "Abriremos más talleres.") == "commitment [Abriremos]intend");
    CHECK(read("en", "The European Council took note of the plan.") == "commitment [took note]recognise");
    CHECK(read("en", "The EU has agreed to act.") == "commitment [has agreed]agree");
    CHECK(read("en", "The Union remains strongly committed to it.") == "commitment [remains strongly committed]commit");
    CHECK(read("en", "We look forward to the visit.") == "commitment [look forward]intend");
}

TEST_CASE("in small letters accents part one word from another") {
    CHECK(read("fr", "Le Conseil, invité à trancher, a attendu.") == "none");
    CHECK(read("fr", "Le Conseil adopte le plan.") == "commitment [adopte]adopt");
    CHECK(read("fr", "REAFFIRME son attachement;") == "commitment [REAFFIRME]reaffirm");
}

TEST_CASE("operatives of later sentences and of verbs that a conjunction joins have actions of their own") {
    CHECK(read("fr",
               "Le port est sûr. Le Conseil salue ce travail, souligne sa valeur et invite la Commission à suivre.") ==
          "commitment [salue]welcome [souligne]underline [invite]invite");
    CHECK(read("en",
               "The port must reopen. The European Council calls on all sides to help, and urges the owners to pay.") ==
          "commitment [calls on]call [urges]request");
    CHECK(read("es", "Los talleres cierran. A este respecto, acogemos con satisfacción el plan. Pedimos ayuda.") ==
          "commitment [acogemos con satisfacción]welcome [Pedimos]request");
    CHECK(read("es", "El Consejo ha elegido una sede. Ha solicitado un informe.") ==
          "commitment [ha elegido]other [Ha solicitado]request");
}

TEST_CASE("the author is the subject, with names, brackets and appositions behind it, and no one else is") {
    CHECK(read("fr", "L'Union européenne (UE) rappelle ses choix.") == "commitment [rappelle]reaffirm");
    CHECK(read("fr", "L'UE, tout en saluant le plan, appelle à agir.") == "commitment [appelle]call");
    CHECK(read("es", "El Consejo de la Unión Europea subraya la urgencia.") == "commitment [subraya]underline");
    CHECK(read("fr", "Les États membres invitent leurs écoles à participer.") == "none");
    CHECK(read("en", "The Council conclusions note the delay.") == "none");
    CHECK(read("fr", "Le rapport souligne que le Conseil invite les écoles.") == "none");
    CHECK(read("en", "The note recalls that the Council welcomes visits.") == "none");
    CHECK(read("en", "The Council welcomed the plan drawn up and adopted by the port.") ==
          "commitment [welcomed]welcome");
}

TEST_CASE("what nobody does is no agreement, and a noun is no verb") {
    CHECK(read("fr", "Il convient de renforcer le quai.") == "none");
    CHECK(read("fr", "Dans ce domaine, il convient d'agir.") == "none");
    CHECK(read("es", "Conviene reforzar el muelle.") == "none");
    CHECK(read("es", "El Consejo conviene en reforzarlo.") == "commitment [conviene]agree");
    CHECK(read("fr", "Note de la présidence") == "none");
    CHECK(read("fr", "Demande d'accès au dossier") == "none");
    CHECK(read("fr", "demande à la Commission de suivre;") == "commitment [demande]request");
}

TEST_CASE("an opener makes a recital unless the author's own clause follows in the same case") {
    CHECK(read("fr", "Conscients des retards,") == "recital");
    CHECK(read("es", "FIRMEMENTE RESUELTO a mejorarla,") == "recital");
    CHECK(read("es", "HABIENDO EXAMINADO el informe,") == "recital");
    CHECK(read("fr", "Saluant le plan, le Conseil souligne sa portée.") == "commitment [souligne]underline");
    CHECK(read("en", "Recalling that talks go on, the European Council agreed to wait.") == "commitment [agreed]agree");
    CHECK(read("fr", "RAPPELANT que, lors de la session, le Conseil a adopté un plan;") == "recital");
    CHECK(read("fr", "LE CONSEIL, RAPPELANT son plan, INVITE les écoles à suivre.") == "commitment [INVITE]invite");
}
