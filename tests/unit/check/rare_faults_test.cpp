// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that the notes of the corpus hardly touch.
#include "check/balance.hpp"
#include "support.hpp"

#include <ianote/check.hpp>

#include <fmt/format.h>

using namespace ianote;
using namespace ianote::test;
using namespace ianote::check;

namespace {

/// What a rule says of a note with this body.
std::vector<std::string> said_by(const std::string& rule, const std::string& body) {
    CheckOptions options;
    options.rules = {rule};
    std::vector<std::string> out;
    for (const auto& finding : check_note(convert_text(with_header(body)).note, languages(), options).findings)
        out.push_back(finding.message);
    return out;
}

/// Points with these labels.
std::string points(const std::vector<std::string>& labels) {
    std::string out;
    for (const auto& label : labels) out += label + " Le texte du point.\n\n";
    return out;
}

/// What a rule says of a French and a Spanish version with these points.
std::vector<std::string> said_of_pair(const std::string& rule, const std::vector<std::string>& fr,
                                      const std::vector<std::string>& es, CheckOptions options = {}) {
    std::string source = with_header("");
    std::string target = "Bruselas, 15 de septiembre de 2023\n\n12838/23\n\nNOTA\n\nDe: la Presidencia\nA: "
                         "Delegaciones\nAsunto: Ensayo de compaginación\n\n---\n\n";
    for (std::size_t i = 0; i < fr.size(); ++i) source += fmt::format("{}. {}\n\n", i + 1, fr[i]);
    for (std::size_t i = 0; i < es.size(); ++i) target += fmt::format("{}. {}\n\n", i + 1, es[i]);
    options.rules = {rule};
    std::vector<std::string> out;
    const auto result =
        check_pair(convert_text(source, "a.fr.md").note, convert_text(target, "a.es.md").note, languages(), options);
    for (const auto& finding : result.findings) out.push_back(finding.message);
    return out;
}

} // namespace

TEST_CASE("every kind of bracket is looked for, and the one without its other half is named") {
    const std::vector<Brackets> kinds{{"(", ")"}, {"[", "]"}, {"«", "»"}};
    const auto spans = [&](std::string_view text) {
        std::string out;
        for (const auto& mark : find_unbalanced(text, kinds)) {
            out += fmt::format("{}-{}{} ", mark.begin, mark.end, mark.opens ? " opens" : "");
        }
        return out;
    };
    CHECK(spans("(a) [b] «c»").empty());
    CHECK(spans("(a) [b «c»") == "4-5 opens ");
    CHECK(spans("(a) b] «c»") == "5-6 ");
    CHECK(spans("(a) [b] «c") == "8-10 opens "); // bytes
    CHECK(spans("(a (b) c") == "0-1 opens ");
}

TEST_CASE("a number that is left out is named, wherever in the list") {
    using Said = std::vector<std::string>;
    CHECK(
        said_by("numbering-gap", points({"1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "10.", "11."})).empty());
    CHECK(said_by("numbering-gap", points({"1.", "3.", "4."})) == Said{"3 follows 1: one is missing"});
    CHECK(said_by("numbering-gap", points({"7.", "8.", "9.", "12."})) == Said{"12 follows 9: some are missing"});
    CHECK(said_by("numbering-gap", points({"1.", "2.", "4.", "5.", "9."})) ==
          Said{"4 follows 2: one is missing", "9 follows 5: some are missing"});
    CHECK(said_by("numbering-gap", points({"a)", "b)", "d)"})) == Said{"d follows b: one is missing"});
    CHECK(said_by("numbering-gap", points({"i)", "ii)", "iv)"})) == Said{"iv follows ii: one is missing"});
    CHECK(said_by("numbering-duplicate", points({"1.", "2.", "2.", "3."})) == Said{"number 2 stands twice"});
}

TEST_CASE("a forbidden term is found behind a good one") {
    CheckOptions options;
    options.terms.add("fr\tes\tes!\nports\tpuertos\t\nbalises\tbalizas\tboyas\n", "terms.tsv");
    CHECK(said_of_pair("forbidden-term", {"Les ports et les balises."}, {"Los puertos y las boyas."}, options) ==
          std::vector<std::string>{"'boyas' is not to be used"});
    CHECK(
        said_of_pair("forbidden-term", {"Les ports et les balises."}, {"Los puertos y las balizas."}, options).empty());
}

TEST_CASE("two things that are translated alike are told from four words on") {
    const std::vector<std::string> fr{"Les îles du nord.", "Les îles du sud."};
    CHECK(said_of_pair("same-target", fr, {"Las islas norteñas.", "Las islas norteñas."}).empty());
    CHECK(said_of_pair("same-target", fr, {"Las islas del norte.", "Las islas del norte."}).size() == 1);
    CHECK(said_of_pair("same-target", fr, {"Las islas del norte.", "Las islas del sur."}).empty());
}

TEST_CASE("an acronym with another meaning is named, one that is only written otherwise is not") {
    CHECK(said_by("acronym-redefined", points({"1. L'Agence européenne des ports (AEP) est née en 2020.",
                                               "2. L'Association européenne de pilotage (AEP) l'a suivie."}))
              .size() == 1);
    CHECK(said_by("acronym-redefined", points({"1. L'Agence européenne des ports (AEP) est née en 2020.",
                                               "2. L'agence des ports européens (AEP) grandit."}))
              .empty());
}

TEST_CASE("a number in words beside another that differs is taken for a word") {
    const std::vector<std::string> expected{"number differs: '45' in fr, '46' in es"};
    CHECK(said_of_pair("number-mismatch", {"Le port reçoit 45 navires."}, {"El puerto recibe 46 barcos y nueve."}) ==
          expected);
    const std::vector<std::string> turned{"number differs: '45' in fr, '46' in es"};
    CHECK(said_of_pair("number-mismatch", {"Le port reçoit 45 navires neufs, dont neuf."},
                       {"El puerto recibe 46 barcos."}) == turned);
}
