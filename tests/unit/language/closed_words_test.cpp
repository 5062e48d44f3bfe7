// SPDX-License-Identifier: GPL-3.0-or-later
// Closed classes of words: what the packs say, and how their words are found.
#include "language/closed_words.hpp"
#include "language/registry.hpp"
#include "support.hpp"

#include <fmt/format.h>

#include <set>

using namespace ianote;
using namespace ianote::test;
using language::ClosedClass;

namespace {

const language::Pack& pack_of(std::string_view code) {
    const auto* pack = languages().registry().find(code);
    REQUIRE(pack != nullptr);
    return *pack;
}

/// `word=sense` of one class, in the order of the text.
std::vector<std::string> found(std::string_view code, std::string_view text, ClosedClass of) {
    std::vector<text::Token> tokens;
    text::tokenise(text, tokens);
    std::vector<std::string> out;
    for (const auto& hit : pack_of(code).closed.find(text, tokens)) {
        const auto& sense = language::closed_senses()[hit.sense];
        if (sense.of == of)
            out.push_back(fmt::format("{}={}", text.substr(hit.begin, hit.end - hit.begin), sense.name));
    }
    return out;
}

using Found = std::vector<std::string>;

} // namespace

TEST_CASE("every pack has words for what the rules compare") {
    for (const auto* const code : {"bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr",
                                   "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"}) {
        CAPTURE(code);
        const auto& words = pack_of(code).closed;
        for (const auto& [of, name] :
             {std::pair(ClosedClass::negation, "not"), std::pair(ClosedClass::modality, "may"),
              std::pair(ClosedClass::modality, "must"), std::pair(ClosedClass::conjunction, "and"),
              std::pair(ClosedClass::conjunction, "or"), std::pair(ClosedClass::quantity, "all"),
              std::pair(ClosedClass::quantity, "at-least"), std::pair(ClosedClass::institution, "council"),
              std::pair(ClosedClass::institution, "commission"), std::pair(ClosedClass::act, "regulation"),
              std::pair(ClosedClass::opposite, "before"), std::pair(ClosedClass::opposite, "after")}) {
            CAPTURE(name);
            CHECK_FALSE(words.example(*language::find_closed_sense(of, name)).empty());
        }
    }
}

TEST_CASE("accents tell closed words apart and case does not") {
    CHECK(found("fr", "là où il va, OU ici", ClosedClass::conjunction) == Found{"OU=or"});
    CHECK(found("it", "è vero e giusto", ClosedClass::conjunction) == Found{"e=and"});
    CHECK(found("el", "η έκθεση ή το σχέδιο", ClosedClass::conjunction) == Found{"ή=or"});
}

TEST_CASE("a word that is listed with a capital needs one") {
    CHECK(found("en", "the Council seeks council", ClosedClass::institution) == Found{"Council=council"});
    CHECK(found("fr", "le conseil du Conseil européen", ClosedClass::institution) ==
          Found{"Conseil européen=european-council"});
    CHECK(found("sv", "rådet hör kommissionen", ClosedClass::institution) ==
          Found{"rådet=council", "kommissionen=commission"});
}

TEST_CASE("the longest phrase of a class wins and a phrase that says nothing hides its words") {
    CHECK(found("en", "not only here", ClosedClass::negation) == Found{"not only=near"});
    CHECK(found("fr", "sans préjudice du point 3", ClosedClass::negation).empty());
    CHECK(found("en", "the Council of Europe", ClosedClass::institution).empty());
    CHECK(found("en", "at least two, at most three", ClosedClass::quantity) ==
          Found{"at least=at-least", "at most=at-most"});
}

TEST_CASE("a stem finds every form of a word") {
    CHECK(found("pl", "dyrektywie i dyrektywami", ClosedClass::act) ==
          Found{"dyrektywie=directive", "dyrektywami=directive"});
    CHECK(found("de", "der Europäischen Zentralbank", ClosedClass::institution) ==
          Found{"Europäischen Zentralbank=central-bank"});
}

TEST_CASE("one word may stand for two classes") {
    CHECK(found("en", "cannot", ClosedClass::negation) == Found{"cannot=not"});
    CHECK(found("en", "cannot", ClosedClass::modality) == Found{"cannot=near"});
}

TEST_CASE("a pack with a sense that a class does not have is told with those that it has") {
    const auto fault = [](std::string_view word) -> std::string {
        try {
            Languages::check_pack(fmt::format("<language xmlns=\"urn:ianote:language:1\" code=\"la\" name=\"Latina\" "
                                              "locale=\"la\"><header><label field=\"from\">A</label></header><closed>{}"
                                              "</closed></language>",
                                              word),
                                  "la.xml");
        } catch (const Error& error) {
            return error.message() + " | " + error.remedy();
        }
        return {};
    };
    CHECK(fault("<word class=\"modality\" is=\"may\">potest</word>").empty());
    CHECK(fault("<word class=\"modality\" is=\"none\">potest esse</word>").empty());
    CHECK(fault("<word class=\"modality\" is=\"mey\">potest</word>") ==
          "<word>: modality has no 'mey' | did you mean 'may'?");
    CHECK(fault("<word class=\"mode\" is=\"may\">potest</word>").starts_with("<word>: no class is called 'mode'"));
}
