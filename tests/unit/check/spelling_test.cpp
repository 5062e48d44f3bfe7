// SPDX-License-Identifier: GPL-3.0-or-later
// Spelling by a speller of our own: Hunspell itself is asked by the golden case every-rule.
#include "check/spelling/speller.hpp"
#include "support.hpp"

#include <ianote/check.hpp>
#include <ianote/error.hpp>

using namespace ianote;
using namespace ianote::test;

namespace {

/// Knows every word but those with an x.
class NoX : public check::Speller {
public:
    bool knows(const std::string& word) override { return word.find('x') == std::string::npos; }

    std::vector<std::string> suggest(const std::string& word) override { return {word + "?"}; }
};

const check::SpellerOpener& no_x() {
    static const check::SpellerOpener opener{
        [](const char*, const char*) -> std::unique_ptr<check::Speller> { return std::make_unique<NoX>(); }};
    return opener;
}

const auto folder = std::filesystem::path(IANOTE_SOURCE_DIR) / "tests/golden/check/every-rule/in/dictionaries";

std::vector<Finding> misspelt(const Note& note) {
    check::speller_opener.provide(no_x);
    CheckOptions options;
    options.rules = {"spelling"};
    options.spelling = Spelling(folder);
    return check_note(note, languages(), options).findings;
}

} // namespace

TEST_CASE("a word that the dictionary lacks is a note with a suggestion") {
    const auto findings = misspelt(convert_text(with_header("1. Le Conseil prend axte du texte.")).note);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].source->marked() == "axte");
    CHECK(findings[0].suggestion == "axte?");
    CHECK(findings[0].severity == Severity::note);
    CHECK(findings[1].source->marked() == "texte");
}

TEST_CASE("names and acronyms and addresses and words that come back are taken as meant") {
    CHECK(misspelt(convert_text(with_header("1. Le Conseil de Bordeaux et le PEX, www.exemple.eu, taxer-t-on, axe2.\n\n"
                                            "2. Un laxeur voit un laxeur."))
                       .note)
              .empty());
}

TEST_CASE("without a folder of dictionaries spelling is not looked at and a language without one is told") {
    CheckOptions options;
    options.rules = {"spelling"};
    const auto note = convert_text(with_header("1. Le Conseil prend axte.")).note;
    CHECK(check_note(note, languages(), options).findings.empty());
    auto other = note;
    other.language = *LanguageCode::parse("mt");
    const auto findings = misspelt(other);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().message.find("no dictionary for 'mt'") != std::string::npos);
    CHECK_THROWS_AS(Spelling(folder / "none"), Error);
}
