// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/balance.hpp"
#include "check/facts.hpp"
#include "check/rule.hpp"
#include "check/terms.hpp"
#include "language/registry.hpp"
#include "support.hpp"

#include <fmt/format.h>

#include <set>

using namespace ianote;
using namespace ianote::test;
using namespace ianote::check;

namespace {

std::string facts_of(const std::string& text, std::string_view language) {
    static constexpr std::array names{"number",    "spelled", "date",  "month",   "weekday",
                                      "reference", "acronym", "roman", "country", "name"};
    std::string out;
    const auto words = read_words(text);
    for (const auto& fact : find_facts(words, *languages().registry().find(language))) {
        out += (out.empty() ? "" : " | ") +
               fmt::format("{} {}", names.at(static_cast<std::size_t>(fact.kind)), fact.value);
    }
    return out;
}

const std::string head_fr =
    "Conseil de l'Union européenne\n\nBruxelles, le 4 juin 2024 (OR. en)\n\n10577/24\n\nENV 566\n\n**NOTE**\n\n"
    "Origine: la présidence\n\nDestinataire: délégations\n\nObjet: Rapport\n\n";
const std::string head_es =
    "Consejo de la Unión Europea\n\nBruselas, 4 de junio de 2024 (OR. en)\n\n10577/24\n\nENV 566\n\n**NOTA**\n\n"
    "De: la Presidencia\n\nA: Delegaciones\n\nAsunto: Informe\n\n";

/// `rule@where` of all findings but notes.
std::string found(const std::string& fr, const std::string& es, const CheckOptions& options = {}) {
    const auto a = convert_text(head_fr + fr, "a.fr.md").note;
    const auto b = convert_text(head_es + es, "a.es.md").note;
    std::string out;
    for (const auto& finding : check_pair(a, b, languages(), options).findings) {
        if (finding.severity != Severity::note) out += (out.empty() ? "" : " ") + finding.rule + "@" + finding.where;
    }
    return out;
}

} // namespace

TEST_CASE("numbers are read by value, however they are grouped") {
    CHECK(facts_of("12 000, 12.000, 12\u00A0000 et 12\u202F000", "fr") ==
          "number 12000 | number 12000 | number 12000 | number 12000");
    CHECK(facts_of("3,5 et 0,125 et 1.250,75", "fr") == "number 3.5 | number 0.125 | number 1250.75");
    CHECK(facts_of("en 2022 312 balises", "fr") == "number 2022 | number 312");
    CHECK(facts_of("la 1re partie, deux ans, vingt-quatre mois", "fr") == "number 1 | spelled 2 | spelled 24");
    CHECK(facts_of("la 1.ª parte, dos años, veinticuatro meses", "es") == "number 1 | spelled 2 | spelled 24");
}

TEST_CASE("dates, months and references are one fact each") {
    CHECK(facts_of("le 15 septembre 2023, les 20 mars et 17 avril 2024", "fr") ==
          "date 2023-09-15 | number 20 | month M03 | date 2024-04-17");
    CHECK(facts_of("el 15 de septiembre de 2023, los días 20 de marzo y 17 de abril de 2024", "es") ==
          "date 2023-09-15 | number 20 | month M03 | date 2024-04-17");
    CHECK(facts_of("le 31 juin 2023", "fr") == "date ?");
    CHECK(facts_of("doc. 12517/1/23 REV 1 et PE-CONS 36/23", "fr") ==
          "reference 12517/1/23 REV 1 | reference PE-CONS 36/23");
    CHECK(facts_of("COM(2022) 688 final, directive 2009/16/CE", "fr") == "reference COM(2022) 688 | reference 2009/16");
    CHECK(facts_of("figure à l'annexe II", "fr") == "roman 2");
    CHECK(facts_of("en Uruguay et au Pérou", "fr") == "country UY | country PE");
}

TEST_CASE("where months have a capital, the same word in small letters is no month") {
    CHECK(facts_of("It may march in May", "en") == "month M05");
    CHECK(facts_of("il marche en mai", "fr") == "month M05");
}

TEST_CASE("what is the same in both languages is not found") {
    CHECK(found("1. Près de 4 000 communes, dont 5 % au nord, le 1er juillet 2026 (doc. 5012/24).",
                "1. Cerca de 4.000 municipios, de ellos un 5 % en el norte, el 1 de julio de 2026 (doc. 5012/24).")
              .empty());
}

TEST_CASE("slips between the versions are found in their point") {
    const std::string fr =
        "1. Le texte est adopté par douze voix.\n2. Le groupe revient sur le point 3 du document 5012/24 en avril.\n";
    CHECK(found(fr, "1. El texto se adopta por trece votos.\n2. El grupo vuelve sobre el punto 3 del documento 5012/24 "
                    "en abril.\n") == "number-mismatch@b.1");
    CHECK(found(fr, "1. El texto se adopta por doce votos.\n2. El grupo vuelve sobre el punto 3 del documento 5021/24 "
                    "en abril.\n") == "reference-mismatch@b.2");
    CHECK(found(fr, "1. El texto se adopta por doce votos.\n2. El grupo vuelve sobre el punto 3 del documento 5012/24 "
                    "en mayo.\n") == "date-mismatch@b.2");
}

TEST_CASE("a number in words counts against another in words, whichever side has more of them") {
    CHECK(found("1. Le texte vaut pour deux ans et neuf mois.", "1. El texto vale para tres años.")
              .starts_with("number-mismatch@b.1"));
    CHECK(found("1. Le texte vaut pour trois ans.", "1. El texto vale para dos años y nueve meses.")
              .starts_with("number-mismatch@b.1"));
    CHECK(found("1. Le texte est neuf.", "1. El texto es nuevo.").empty());
}

TEST_CASE("brackets and list marks") {
    const std::vector<Brackets> round{{"(", ")"}};
    CHECK(find_unbalanced("a) le CLASI (Comité) et (b) le reste", round).size() == 1);
    CHECK(is_list_mark("a) le CLASI", 1));
    CHECK_FALSE(is_list_mark("de Vizcaya RBGV) cuenta", 15));
}

TEST_CASE("terms are found by their stems, the longest first") {
    Terms terms;
    terms.add("fr\tes\tes!\nbalise flottante\tbaliza flotante\tboya\nbalise\tbaliza\n", "t.tsv");
    TermFinder finder(*terms.base(), "fr");
    const std::string text = "les balises flottantes et une balise";
    const auto hits = finder.find(read_words(text), 0, static_cast<std::uint32_t>(text.size()));
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].concept_number == 0);
    CHECK(hits[1].concept_number == 1);
    CheckOptions options;
    options.terms = terms;
    CHECK(found("1. Les balises flottantes sont retirées.", "1. Las boyas se retiran.", options) ==
          "terminology@b.1 forbidden-term@b.1");
    CHECK(found("1. Les balises flottantes sont retirées.", "1. Las balizas flotantes se retiran.", options).empty());
}

TEST_CASE("settings that are wrong name their line") {
    const auto code_of = [](const auto& act) -> std::string {
        try {
            act();
        } catch (const Error& error) {
            return error.code() + ":" + std::to_string(error.place().line);
        }
        return "none";
    };
    CHECK(code_of([] { Terms().add("french\tspanish\n", "t"); }) == "terms-malformed:1");
    CHECK(code_of([] { Terms().add("fr\tes\na\tb\tc\n", "t"); }) == "terms-malformed:2");
    CHECK(code_of([] { Terms().add("<martif><x></martif>", "t"); }) == "terms-malformed:1");
    std::string deep = "<martif><termEntry><langSet xml:lang=\"fr\">";
    for (int i = 0; i < 100000; ++i) deep += "<a>";
    for (int i = 0; i < 100000; ++i) deep += "</a>";
    deep += "</langSet></termEntry></martif>";
    CHECK(code_of([&] { Terms().add(deep, "t"); }) == "terms-malformed:1");
    CHECK(code_of([&] { Dictionary().add(deep, "d"); }) == "dictionary-malformed:1");
    CHECK(code_of([] { OwnRules().add("# x\na\tgrave\tfr\tx\t-\tm\n", "r"); }) == "rules-malformed:2");
    CHECK(code_of([] { IgnoreList("0123456789abcdef until=2026-13-01 x\n", "i", "2026-01-01"); }) ==
          "ignore-malformed:1");
    CHECK(code_of([] { IgnoreList("0123456789abcdef\n", "i", "2026-01-01"); }) == "ignore-malformed:1");
}

TEST_CASE("a silence follows the words into another point, and ends on its day") {
    const auto a = convert_text(head_fr + "1. Douze balises (3 au nord.", "a.fr.md").note;
    const auto b = convert_text(head_fr + "1. Autre chose est dit ici.\n2. Douze balises (3 au nord.", "a.fr.md").note;
    const auto first = check_note(a, languages()).findings;
    REQUIRE(first.size() == 1);
    auto second = check_note(b, languages()).findings;
    REQUIRE(second.size() == 1);
    CHECK(second.front().where == "b.2");
    const auto line = first.front().fingerprint + " until=2026-06-30 is meant so\n";
    CHECK(IgnoreList(line, "i", "2026-06-30").apply(second).empty());
    CHECK(second.front().ignored == "is meant so");
    second.front().ignored.reset();
    CHECK(IgnoreList(line, "i", "2026-07-01").apply(second).size() == 1);
    CHECK_FALSE(second.front().ignored.has_value());
}

TEST_CASE("a link over several points: what differs is told in the point where it stands") {
    const auto a =
        convert_text(head_fr + "1. Le Conseil agit.\n2. Il consacre à la lutte contre la criminalité 4711 euros.\n",
                     "a.fr.md")
            .note;
    const auto b =
        convert_text(head_es + "1. El Consejo actúa.\n2. Dedica a la lucha contra la delincuencia 4712 euros.\n",
                     "a.es.md")
            .note;
    auto bitext = align_notes(a, b, languages()).bitext;
    Group merged{"point", {"b.1", "b.2"}, {"b.1", "b.2"}, Change::none, {{{}, {}, 0.9}}};
    std::erase_if(bitext.groups, [&](const Group& group) {
        if (group.kind != "point") return false;
        for (const auto& link : group.links) {
            auto& into = merged.links.front();
            into.source.insert(into.source.end(), link.source.begin(), link.source.end());
            into.target.insert(into.target.end(), link.target.begin(), link.target.end());
        }
        return true;
    });
    REQUIRE(merged.links.front().source.size() == 2);
    bitext.groups.push_back(merged);
    CheckOptions options;
    options.rules = {"number-mismatch"};
    const auto findings = check_linked(a, b, bitext, languages(), options).findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].source->id == "b.2");
    CHECK(findings[0].source->marked() == "4711");
    CHECK(findings[0].target->marked() == "4712");
}

TEST_CASE("a pattern that never ends is told, and the others go on") {
    CheckOptions options;
    options.own_rules.add("slow\twarning\tfr\t(a+)+$\t-\tm\nend\twarning\tfr\tfin\t-\tm\n", "r");
    options.rules = {"slow", "end"};
    const auto note = convert_text(head_fr + "1. " + std::string(60, 'a') + "! fin", "a.fr.md").note;
    const auto findings = check_note(note, languages(), options).findings;
    std::set<std::string> rules;
    for (const auto& finding : findings) rules.insert(finding.rule);
    CHECK(rules == std::set<std::string>{"slow", "end"});
}
