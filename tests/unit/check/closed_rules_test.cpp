// SPDX-License-Identifier: GPL-3.0-or-later
// Words of closed classes against each other: may and must, and and or, at least and at most, institutions, acts,
// opposites, negations.
#include "support.hpp"

#include <ianote/check.hpp>

#include <fmt/format.h>

using namespace ianote;
using namespace ianote::test;

namespace {

Note note_of(const std::string& language, const std::vector<std::string>& points) {
    auto text = language == "fr"
                    ? std::string("Conseil de l'Union européenne\n\nBruxelles, le 4 juin 2024\n\n10577/24\n\n"
                                  "**NOTE**\n\nOrigine: la présidence\n\nDestinataire: délégations\n\n"
                                  "Objet: Rapport\n\n")
                    : std::string("Council of the European Union\n\nBrussels, 4 June 2024\n\n10577/24\n\n"
                                  "**NOTE**\n\nFrom: the Presidency\n\nTo: Delegations\n\n"
                                  "Subject: Report\n\n");
    for (std::size_t i = 0; i < points.size(); ++i) text += fmt::format("{}. {}\n\n", i + 1, points[i]);
    return convert_text(text, "note." + language + ".md").note;
}

/// Points that both versions say alike, whatever else the note has.
const std::vector<std::string> english{
    "The Presidency presented the report of 12 March 2024 to the delegations and to the experts.",
    "The Council may adopt the programme for 2025 in the course of the month of June.",
    "Each Member State shall submit a national plan to the Commission by 30 April 2025.",
    "The European Parliament may ask for a hearing of the director before the vote on the budget.",
    "The Commission must publish the statistics on the transport of passengers every year.",
    "The regulation and the directive are published in the Official Journal, series L.",
    "The internal market and the external action of the Union need an ambitious budget.",
    "The working party examined the financial and the technical aspects of the proposal.",
    "At least 15 delegations support the text of the Presidency on the digital strategy.",
    "The agency may recruit experts and interpreters for the mission in Moldova.",
};
const std::vector<std::string> french{
    "La présidence a présenté le rapport du 12 mars 2024 aux délégations et aux experts.",
    "Le Conseil peut adopter le programme pour 2025 au cours du mois de juin.",
    "Chaque État membre doit présenter un plan national à la Commission au plus tard le 30 avril 2025.",
    "Le Parlement européen peut demander une audition du directeur avant le vote sur le budget.",
    "La Commission doit publier les statistiques relatives au transport de passagers chaque année.",
    "Le règlement et la directive sont publiés au Journal officiel, série L.",
    "Le marché intérieur et l'action extérieure de l'Union ont besoin d'un budget ambitieux.",
    "Le groupe a examiné les aspects financiers et les aspects techniques de la proposition.",
    "Au moins 15 délégations soutiennent le texte de la présidence sur la stratégie numérique.",
    "L'agence peut recruter des experts et des interprètes pour la mission en Moldavie.",
};

const std::vector<std::string> rules{"negation-mismatch",   "modality-mismatch",    "conjunction-mismatch",
                                     "quantifier-mismatch", "institution-mismatch", "act-kind-mismatch",
                                     "opposite-terms"};

std::vector<Finding> of_pair(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    CheckOptions options;
    options.rules = rules;
    return check_pair(note_of("en", a), note_of("fr", b), languages(), options).findings;
}

/// What is found where one word of the French version is another one.
std::vector<Finding> with(std::string_view word, std::string_view other) {
    auto changed = french;
    bool done = false;
    for (auto& point : changed) {
        const auto at = point.find(word);
        if (at == std::string::npos || done) continue;
        point.replace(at, word.size(), other);
        done = true;
    }
    REQUIRE(done);
    return of_pair(english, changed);
}

} // namespace

TEST_CASE("versions that say the same in their own words have no finding of closed words") {
    CHECK(of_pair(english, french).empty());
}

TEST_CASE("one word of a closed class that is another one is found at its place") {
    struct Planted {
        std::string_view word;
        std::string_view other;
        std::string_view rule;
        std::string_view source;
        std::string_view target;
    };

    for (const auto& [word, other, rule, source, target] : {
             Planted{"peut adopter", "doit adopter", "modality-mismatch", "may", "doit"},
             Planted{"doit publier", "peut publier", "modality-mismatch", "must", "peut"},
             Planted{"Le Conseil peut", "La Commission peut", "institution-mismatch", "Council", "Commission"},
             Planted{"Le règlement", "La décision", "act-kind-mismatch", "regulation", "décision"},
             Planted{"avant le vote", "après le vote", "opposite-terms", "before", "après"},
             Planted{"marché intérieur", "marché extérieur", "opposite-terms", "internal", "extérieur"},
             Planted{"Au moins 15", "Au plus 15", "quantifier-mismatch", "At least", "Au plus"},
         }) {
        CAPTURE(other);
        const auto findings = with(word, other);
        REQUIRE_FALSE(findings.empty());
        const auto& finding = findings.front();
        CHECK(finding.rule == rule);
        REQUIRE(finding.source);
        REQUIRE(finding.target);
        CHECK(finding.source->marked() == source);
        CHECK(finding.target->marked() == target);
    }
}

TEST_CASE("the message of a closed word names both words and what is expected") {
    const auto findings = with("peut adopter", "doit adopter");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().message ==
          "'may' in en says may, 'doit' in fr says must: 'peut' or the like is expected there");
}

TEST_CASE("a pair that says one word by another all through is no pair of mistakes") {
    auto changed = french;
    for (auto& point : changed) {
        if (const auto at = point.find(" peut "); at != std::string::npos) point.replace(at, 6, " doit ");
    }
    for (const auto& finding : of_pair(english, changed)) CHECK(finding.severity == Severity::note);
}

TEST_CASE("a negation on one side turns an opposite round") {
    auto a = english;
    auto b = french;
    a.emplace_back("The service is not open on Saturday 15 June 2024 in Luxembourg.");
    b.emplace_back("Le service est fermé le samedi 15 juin 2024 à Luxembourg.");
    CHECK(of_pair(a, b).empty());
}

TEST_CASE("what nobody may do is what nobody must do") {
    auto a = english;
    auto b = french;
    a.emplace_back("No delegation may publish the minutes of the meeting of 15 June 2024.");
    b.emplace_back("Aucune délégation ne doit publier le procès-verbal de la réunion du 15 juin 2024.");
    CHECK(of_pair(a, b).empty());
}

TEST_CASE("labels of items and the number sign are no closed words") {
    auto a = english;
    auto b = french;
    a.emplace_back("Regulation (EU) No 1234/2011 of the Council is repealed with effect from 1 May 2025.");
    b.emplace_back("Le règlement (UE) no 1234/2011 du Conseil est abrogé avec effet au 1er mai 2025.");
    CHECK(of_pair(a, b).empty());
}

TEST_CASE("a lost negation is told where the rest of the pair denies alike") {
    auto a = english;
    auto b = french;
    for (const auto* const place : {"Riga", "Sofia", "Athens", "Berlin", "Dublin", "Helsinki", "Lisbon", "Madrid",
                                    "Paris", "Prague", "Rome", "Tallinn", "Vienna", "Vilnius", "Warsaw", "Zagreb"}) {
        a.push_back(fmt::format("The conference in {} did not adopt the declaration on transport.", place));
        b.push_back(fmt::format("La conférence de {} n'a pas adopté la déclaration sur les transports.", place));
    }
    CHECK(of_pair(a, b).empty());
    b.back() = "La conférence de Zagreb a adopté la déclaration sur les transports.";
    const auto findings = of_pair(a, b);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().rule == "negation-mismatch");
    CHECK(findings.front().source->marked() == "not");
    CHECK(findings.front().message == "'not' in en has no counterpart in fr: 'pas' or the like is expected there");
}
