// SPDX-License-Identifier: GPL-3.0-or-later
// Languages whose verbs stand second and hold the rest of their clause in a bracket.
#include "parse/addressees.hpp"
#include "support.hpp"
#include "told.hpp"

using namespace ianote;
using namespace ianote::test;

TEST_CASE("a particle that left its verb makes another verb of it, wherever in the clause it stands") {
    CHECK(told("de", "Der Rat stellt mit Sorge fest, dass der Hafen versandet.") ==
          "commitment [stellt]recognise [fest]");
    CHECK(told("de", "FORDERT die Mitgliedstaaten AUF, den Hafen auszubaggern;") == "commitment [FORDERT]call [AUF]");
    CHECK(told("de", "fordert die Kommission, die den Hafen kennt, auf, einen Plan vorzulegen;") ==
          "commitment [fordert]call [auf]");
    CHECK(told("de", "fordert mehr Geld für den Hafen;") == "commitment [fordert]request");
    CHECK(told("de", "WEISEN AUF FOLGENDES HIN:") == "commitment [WEISEN]underline [FOLGENDES HIN]");
    CHECK(told("de", "NEHMEN AN:") == "commitment [NEHMEN AN]adopt");
    CHECK(told("nl", "ROEPT de lidstaten OP de haven uit te baggeren;") == "commitment [ROEPT]call [OP]");
    CHECK(told("nl", "De Raad stelt vast dat de haven dichtslibt.") == "commitment [stelt vast]recognise");
    CHECK(told("nl", "roept de lidstaten op de haven te sluiten;") == "commitment [roept]call [op]");
    CHECK(told("nl", "roept de lidstaten op tot meer zorg voor de haven;") == "commitment [roept]call [op]");
}

TEST_CASE("a preposition inside the clause is no particle") {
    CHECK(told("de", "Der Rat nimmt an der Küste den Bericht zur Kenntnis.") ==
          "commitment [nimmt]recognise [zur Kenntnis]");
    CHECK(told("de", "Der Rat nimmt den Plan an.") == "commitment [nimmt]adopt [an]");
    CHECK(told("nl", "De Raad neemt op voorstel van de haven nota van het plan.") ==
          "commitment [neemt]recognise [nota]");
}

TEST_CASE("words that belong to a verb may have others among them") {
    CHECK(told("de", "Der Rat bringt seine Unterstützung für den Hafen zum Ausdruck.") ==
          "commitment [bringt]support [zum Ausdruck]");
    CHECK(told("de", "Der Rat bringt seinen Dank zum Ausdruck.") == "commitment [bringt]other [zum Ausdruck]");
    CHECK(told("nl", "De Raad neemt er met zorg nota van.") == "commitment [neemt er]recognise [nota van]");
    CHECK(told("de", "Der Rat erzielte eine politische Einigung.") ==
          "commitment [erzielte eine politische Einigung]agree");
}

TEST_CASE("of verbs with the same stem each takes its own particle") {
    CHECK(told("de", "Der Rat fordert mehr Geld und stellt fest, dass der Hafen versandet.") ==
          "commitment [fordert]request [stellt fest]recognise");
    CHECK(told("de", "nimmt den Bericht zur Kenntnis und nimmt den Plan an;") ==
          "commitment [nimmt]recognise [zur Kenntnis] [nimmt]adopt [an]");
}

TEST_CASE("the perfect and the future are a bracket around the clause") {
    CHECK(told("de", "Der Europäische Rat hat den Plan für den Hafen begrüßt.") == "commitment [hat]welcome [begrüßt]");
    CHECK(told("de", "Der Rat hat festgestellt, dass der Hafen versandet.") ==
          "commitment [hat festgestellt]recognise");
    CHECK(told("de", "HAT FOLGENDEN BESCHLUSS ERLASSEN:") == "commitment [HAT]adopt [ERLASSEN]");
    CHECK(told("de", "Er hat sich auf einen Plan verständigt.") == "commitment [hat sich]agree [verständigt]");
    CHECK(told("de", "Der Rat hat den Bericht, den die Kommission vorgelegt hat, zur Kenntnis genommen.") ==
          "commitment [hat]recognise [zur Kenntnis genommen]");
    CHECK(told("de", "Der Rat, der am 3. und 4. Mai getagt hat, hat den Plan angenommen.") ==
          "commitment [hat]adopt [angenommen]");
    CHECK(told("de", "Der Rat wird die Lage der Häfen prüfen.") == "commitment [wird]intend [prüfen]");
    CHECK(told("de", "Der Rat wird über den Hafen unterrichtet.") == "none");
    CHECK(told("nl", "De Europese Raad heeft het plan voor de haven verwelkomd.") ==
          "commitment [heeft]welcome [verwelkomd]");
    CHECK(told("nl", "De Raad heeft nota genomen van het plan.") == "commitment [heeft nota genomen]recognise");
    CHECK(told("nl", "De Raad is overeengekomen de haven uit te baggeren.") == "commitment [is overeengekomen]agree");
}

TEST_CASE("a verb that stands before its subject is the author's") {
    CHECK(told("de", "In diesem Zusammenhang begrüßt der Rat den Plan.") == "commitment [begrüßt]welcome");
    CHECK(told("de", "Nach der Sitzung vom 3. März verpflichtet sich der Rat zu mehr Sorgfalt.") ==
          "commitment [verpflichtet sich]commit");
    CHECK(told("de", "Um den Hafen zu retten, fordert der Rat die Mitgliedstaaten auf, ihn auszubaggern.") ==
          "commitment [fordert]call [auf]");
    CHECK(told("de", "Unter Hinweis auf den Plan betont der Rat, dass Eile geboten ist.") ==
          "commitment [betont]underline");
    CHECK(told("de", "Daher unterstützen die Mitgliedstaaten den Hafen.") == "none");
    CHECK(told("nl", "Daarom verzoekt de Raad de Commissie een plan op te stellen.") == "commitment [verzoekt]invite");
    CHECK(told("nl", "In dit verband stelt de Raad met zorg vast dat de haven dichtslibt.") ==
          "commitment [stelt]recognise [vast]");
    CHECK(told("nl", "Uit dit verslag leidt de Raad af dat de haven dichtslibt.") == "none");
    CHECK(told("nl", "Het verslag verzoekt de Raad om een plan.") == "none");
}

TEST_CASE("a state is the author's, a passive is not") {
    CHECK(told("de", "Der Rat ist fest entschlossen, den Hafen zu retten.") == "commitment [ist]intend [entschlossen]");
    CHECK(told("de", "Der Rat ist sich der Lage bewusst.") == "commitment [ist]recognise [bewusst]");
    CHECK(told("de", "Der Rat ist der Ansicht, dass Eile geboten ist.") == "commitment [ist der Ansicht]recognise");
    CHECK(told("nl", "De Raad is vastbesloten de haven te redden.") == "commitment [is vastbesloten]intend");
    CHECK(told("de", "Der Rat wird ersucht, den Hafen zu retten.") == "none");
    CHECK(told("de", "Der Rat ist ersucht worden, den Hafen zu retten.") == "none");
}

TEST_CASE("a verb may be separable and not: both stand in the pack") {
    CHECK(told("de", "ANERKENNT die Arbeit der Häfen;") == "commitment [ANERKENNT]recognise");
    CHECK(told("de", "erkennt die Arbeit der Häfen an;") == "commitment [erkennt]recognise [an]");
}

TEST_CASE("nominal openers make recitals, in old spelling as well") {
    CHECK(told("de", "gestützt auf den Vertrag,") == "recital");
    CHECK(told("de", "in der Erwägung, daß der Hafen versandet,") == "recital");
    CHECK(told("de", "UNTER HINWEIS AUF seine Schlußfolgerungen;") == "recital");
    CHECK(told("de", "Der Rat beschließt, daß der Hafen bleibt.") == "commitment [beschließt]agree");
    CHECK(told("nl", "gelet op het Verdrag,") == "recital");
    CHECK(told("nl", "ERAAN HERINNEREND dat de haven dichtslibt;") == "recital");
}

namespace {

std::string asked(const char* code, std::string_view plain) {
    const auto& pack = *languages().registry().find(code);
    std::string out;
    for (const auto& mark : parse::find_addressees(plain, parse::classify_clause(plain, pack).operatives, pack))
        out += (out.empty() ? "" : ", ") + std::string(plain.substr(mark.begin, mark.end - mark.begin));
    return out;
}

} // namespace

TEST_CASE("whom a parted verb asks stands inside its bracket and not behind it") {
    CHECK(asked("de", "fordert die Mitgliedstaaten auf, die Kommission zu unterrichten;") == "Mitgliedstaaten");
    CHECK(asked("nl", "roept de lidstaten op de Raad te steunen;") == "lidstaten");
}

TEST_CASE("whom a verb before its subject asks stands behind the subject") {
    CHECK(asked("de", "Daher ersucht der Rat die Kommission, einen Plan vorzulegen.") == "Kommission");
    CHECK(asked("nl", "Daarom verzoekt de Raad de Commissie een plan op te stellen.") == "Commissie");
}

TEST_CASE(
    "an act in German opens behind an author's line that ends in a dash, and its parted lead-in hands its action on") {
    const auto note =
        convert_text("Rat der Europäischen Union\nBrüssel, den 12. März 2024\n(OR. en)\n7769/24\n\nVERMERK\n\n"
                     "Absender: Generalsekretariat des Rates\nEmpfänger: Delegationen\n"
                     "Betr.: Entschließung des Rates zu den Häfen\n\n"
                     "Entschließung des Rates zu den Häfen\n\nDER RAT DER EUROPÄISCHEN UNION —\n\n"
                     "gestützt auf den Vertrag,\n\nSTELLT mit Sorge FEST, dass die Häfen versanden,\n\n"
                     "FORDERT DIE MITGLIEDSTAATEN AUF,\n\n1. die Häfen auszubaggern;\n\n"
                     "2. darüber zu berichten.\n",
                     "note.txt")
            .note;
    CHECK(tree(note.body) == "act:a1(title:b.u1 author:b.u2 recital:b.u3 commitment:b.u4 p:b.u5 commitment:b.1 "
                             "commitment:b.2)");
    std::string actions;
    model::for_each_block(note.body, [&](const Block& block) {
        if (block.action) actions += block.id + ":" + std::string(to_string(*block.action)) + " ";
    });
    CHECK(actions == "b.u4:recognise b.1:call b.2:call ");
}
