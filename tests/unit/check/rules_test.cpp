// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/budget.hpp"
#include "check/rule.hpp"
#include "support.hpp"

#include <ianote/check.hpp>

#include <fmt/format.h>

#include <chrono>
#include <set>
#include <thread>

using namespace ianote;
using namespace ianote::test;

namespace {

Note note_of(const std::string& number, const std::string& language, const std::string& body) {
    const auto text = language == "fr" ? fmt::format("Conseil de l'Union européenne\n\nBruxelles, le 4 juin 2024\n\n"
                                                     "{}\n\n**NOTE**\n\nOrigine: la présidence\n\nDestinataire: "
                                                     "délégations\n\nObjet: Rapport\n\n{}\n",
                                                     number, body)
                                       : fmt::format("Consejo de la Unión Europea\n\nBruselas, 4 de junio de 2024\n\n"
                                                     "{}\n\n**NOTA**\n\nDe: la Presidencia\n\nA: Delegaciones\n\n"
                                                     "Asunto: Informe\n\n{}\n",
                                                     number, body);
    return convert_text(text, "note." + language + ".md").note;
}

Note of_corpus(const std::string& name) {
    return convert_text(slurp(std::filesystem::path(IANOTE_SOURCE_DIR) / "corpus" / name), name).note;
}

/// The findings of rules for pairs.
std::vector<Finding> of_pair(const Note& a, const Note& b, const std::vector<std::string>& rules = {}) {
    CheckOptions options;
    options.rules = rules;
    auto findings = check_pair(a, b, languages(), options).findings;
    std::erase_if(findings, [](const Finding& finding) { return !finding.source || !finding.target; });
    return findings;
}

std::vector<std::string> rules_of(const std::vector<Finding>& findings) {
    std::vector<std::string> names;
    for (const auto& finding : findings) names.push_back(finding.rule);
    return names;
}

bool is_kebab_case(std::string_view name) {
    return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos &&
           name.front() != '-' && name.back() != '-' && name.find("--") == std::string_view::npos;
}

} // namespace

TEST_CASE("a rule that is not right in three of four cases is a note, and less likely findings can be left out") {
    for (const auto& rule : check_rules()) {
        CAPTURE(rule.name);
        CHECK(rule.probability <= 1);
        if (rule.severity != Severity::note) CHECK(rule.probability >= 0.75);
    }
    const auto a = note_of("1111/24", "fr", "1. Il y a 12 navires.");
    const auto b = note_of("1111/24", "es", "1. Hay 13 buques.");
    CheckOptions options;
    options.rules = {"number-mismatch"};
    const auto all = check_pair(a, b, languages(), options).findings;
    REQUIRE(all.size() == 1);
    options.min_probability = all.front().probability;
    CHECK(check_pair(a, b, languages(), options).findings.size() == 1);
    options.min_probability = all.front().probability + 0.01;
    CHECK(check_pair(a, b, languages(), options).findings.empty());
}

TEST_CASE("every rule has a name of its own, a reason and an example, and looks at one version or at a pair") {
    std::set<std::string_view> names;
    for (const auto* rule : check::all_rules()) {
        CAPTURE(rule->name);
        CHECK(is_kebab_case(rule->name));
        CHECK(names.insert(rule->name).second);
        CHECK(rule->summary.ends_with('.'));
        CHECK(rule->why.ends_with('.'));
        CHECK_FALSE(rule->wrong.empty());
        CHECK_FALSE(rule->right.empty());
        CHECK(rule->wrong != rule->right);
        CHECK((rule->version == nullptr) != (rule->pair == nullptr));
        CHECK((!rule->for_incomparable || rule->pair != nullptr));
    }
    CHECK(names.contains("numbering-gap"));
    CHECK(names.contains("pair-not-comparable"));
    CHECK(names.contains("forbidden-term"));
}

TEST_CASE("the page of rules has every rule, and every check of other programs is answered by a rule or a reason") {
    const auto page = slurp(std::filesystem::path(IANOTE_SOURCE_DIR) / "docs" / "rules.md");
    std::set<std::string_view> names;
    for (const auto& rule : check_rules()) {
        names.insert(rule.name);
        CHECK_MESSAGE(page.find(fmt::format("### `{}`", rule.name)) != std::string::npos, rule.name);
    }
    for (const auto& check : other_checks()) {
        CHECK_MESSAGE((check.rule.empty() ? !check.remark.empty() : names.contains(check.rule)), check.check);
    }
}

TEST_CASE("versions that cannot be compared are told by a rule that can be chosen and left out as any other") {
    const auto a = of_corpus("8815-24.fr.md");
    const auto same_language = of_corpus("12838-23.fr.md");
    const auto other = of_corpus("14220-23.es.md");
    Note empty;
    empty.identity = "ST-1-2024-INIT";
    empty.language = *LanguageCode::parse("es");
    for (const auto* b : {&same_language, &other, static_cast<const Note*>(&empty)}) {
        CAPTURE(b->language.view());
        CHECK(rules_of(of_pair(a, *b)) == std::vector<std::string>{"pair-not-comparable"});
        CHECK(rules_of(of_pair(a, *b, {"pair-not-comparable"})) == std::vector<std::string>{"pair-not-comparable"});
        CHECK(of_pair(a, *b, {"-pair-not-comparable"}).empty());
        CHECK(of_pair(a, *b, {"number-mismatch"}).empty());
    }
    const auto finding = of_pair(a, other).front();
    CHECK(finding.severity == Severity::error);
    CHECK(finding.document == "ST-8815-2024-INIT.fr");
    CHECK(finding.correct.empty());
}

TEST_CASE("two versions of one note are comparable") {
    const auto a = note_of("10577/24", "fr", "1. Le texte est adopté par 12 voix.");
    const auto b = note_of("10577/24", "es", "1. El texto se adopta por 13 votos.");
    CHECK(rules_of(of_pair(a, b)) == std::vector<std::string>{"number-mismatch"});
}

TEST_CASE("a pair that is silenced as not comparable leaves other pairs told") {
    const auto a = of_corpus("8815-24.fr.md");
    const auto b = of_corpus("14220-23.es.md");
    auto c = b;
    c.identity = "ST-14221-2023-INIT";
    auto renamed = b;
    renamed.source.name = "copy-of-the-note.es.md";
    const auto told = of_pair(a, b);
    REQUIRE(rules_of(told) == std::vector<std::string>{"pair-not-comparable"});
    const auto fingerprint = told.front().fingerprint;
    const IgnoreList silence(fingerprint + " two notes on purpose\n", "ignore.txt", "2026-01-01");

    auto again = of_pair(a, renamed);
    CHECK(silence.apply(again).empty());
    CHECK(again.front().ignored == "two notes on purpose");

    auto another_document = of_pair(a, c);
    CHECK(silence.apply(another_document).size() == 1);
    CHECK_FALSE(another_document.front().ignored.has_value());

    auto same_language = of_pair(b, c); // another reason
    CHECK(silence.apply(same_language).size() == 1);
    CHECK_FALSE(same_language.front().ignored.has_value());
}

TEST_CASE("a check stops when its time is over") {
    const auto note = note_of("10577/24", "fr", "1. Le texte est adopté par 12 voix.");
    const base::Budget budget({.time = std::chrono::milliseconds(1), .memory = 0});
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
    CHECK_THROWS_AS(check_note(note, languages()), Error);
}
