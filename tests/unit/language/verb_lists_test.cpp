// SPDX-License-Identifier: GPL-3.0-or-later
// What the packs know of verbs, as people ask for it.
#include "support.hpp"

#include <nlohmann/json.hpp>

using namespace ianote;
using namespace ianote::test;

namespace {

std::vector<std::string> forms(const VerbTable& verb, std::string_view cell) {
    const auto found =
        std::find_if(verb.cells.begin(), verb.cells.end(), [&](const auto& c) { return c.name == cell; });
    REQUIRE(found != verb.cells.end());
    return found->forms;
}

std::string fault(std::string_view code, std::string_view lemma) {
    try {
        languages().verb(code, lemma);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        return error.code() + ": " + error.message() + " | " + error.remedy();
    }
    return {};
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("a verb of a pack gives its senses and all its forms") {
    const auto verb = languages().verb("fr", "accueillir");
    CHECK(verb.known);
    CHECK(verb.cells.size() == verb_cells().size());
    CHECK(forms(verb, "present-first") == Words{"accueillons"});
    CHECK(forms(verb, "past-third-plural") == Words{"accueillirent"});
    CHECK(forms(verb, "future-third") == Words{"accueillera"});
    CHECK(forms(verb, "gerund") == Words{"accueillant"});
    CHECK(forms(verb, "participle") == Words{"accueilli", "accueillie", "accueillis", "accueillies"});
    REQUIRE_FALSE(verb.senses.empty());
    CHECK(verb.senses.front().action == "welcome");
    CHECK(std::count(verb.senses.front().with.begin(), verb.senses.front().with.end(), "favorablement") == 1);

    const auto two = languages().verb("fr", "engager");
    CHECK(two.senses.size() > 1);
    CHECK(std::any_of(two.senses.begin(), two.senses.end(), [](const VerbSense& s) { return s.reflexive; }));
    CHECK(languages().verb("es", "haber").auxiliary == Words{"perfect"});
}

TEST_CASE("a verb that the pack lacks shows what its ending would choose, and verbs near it") {
    const auto verb = languages().verb("fr", "souligmer");
    CHECK_FALSE(verb.known);
    CHECK(verb.senses.empty());
    CHECK(verb.paradigm == "er");
    CHECK(forms(verb, "present-first") == Words{"souligmons"});
    CHECK(verb.near.at(0) == "souligner");
    CHECK(contains(verb_writers().front().write(std::span(&verb, 1)), "near it in the pack: souligner"));
}

TEST_CASE("a word that is no verb, or a language without a pack, is told") {
    CHECK(fault("xx", "accueillir") ==
          "language-unknown: no language pack for 'xx' | see 'ianote languages' for the codes");
    CHECK(contains(fault("es", "subrayando"), "lemma-unknown: 'subrayando' is no verb of the pack of 'es'"));
    CHECK(contains(fault("es", "subrayarx"), "near it: 'subrayar'"));
    CHECK(contains(fault("fr", ""), "lemma-unknown"));
    CHECK(contains(fault("fr", std::string(5000, 'e')), "lemma-unknown"));
}

TEST_CASE("every format of a verb names each of its forms") {
    const auto verb = languages().verb("es", "recordar");
    for (const auto& writer : verb_writers()) {
        CAPTURE(writer.name);
        const auto written = writer.write(std::span(&verb, 1));
        for (const auto& cell : verb.cells) {
            for (const auto& form : cell.forms) CHECK(contains(written, form));
        }
    }
    const auto json = nlohmann::json::parse(find_named(verb_writers(), "json")->write(std::span(&verb, 1)));
    CHECK(json.at(0).at("forms").at("present-third") == Words{"recuerda"});
    CHECK(json.at(0).at("known") == true);
    CHECK(
        contains(find_named(verb_writers(), "tsv")->write(std::span(&verb, 1)), "recordar\tpresent-third\trecuerda\n"));
}

TEST_CASE("the verbs of all packs are listed by action, each with what belongs to it") {
    const auto words = languages().action_words();
    const auto has = [&](std::string_view action, std::string_view language, std::string_view verb) {
        return std::any_of(words.begin(), words.end(), [&](const ActionWord& w) {
            return w.action == action && w.language == language && w.verb.starts_with(verb);
        });
    };
    CHECK(has("commit", "fr", "engager (se)"));
    CHECK(has("recognise", "fr", "prendre acte|note"));
    CHECK(has("welcome", "es", "acoger con satisfacción"));
    CHECK_FALSE(has("other", "fr", "avoir"));
    const auto rank = [](const ActionWord& word) { return parse_action(word.action); };
    CHECK(std::is_sorted(words.begin(), words.end(),
                         [&](const ActionWord& a, const ActionWord& b) { return rank(a) < rank(b); }));
    for (const auto& writer : action_word_writers()) {
        CAPTURE(writer.name);
        CHECK(contains(writer.write(words), "engager (se)"));
    }
    CHECK(contains(find_named(action_word_writers(), "markdown")->write(words), "prendre acte \\| note"));
}
