// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/paradigms.hpp"

#include <doctest/doctest.h>

using namespace ianote;
using language::WordClass;

namespace {

language::Verbs weak_verbs() {
    language::Verbs verbs;
    verbs.add(language::Verbs::Paradigm{"en", "en", "", {"en t en", "ten te ten", "", "end", "+t", "en"}});
    verbs.set_participle({"ge", {"be", "er"}, {"ieren"}});
    return verbs;
}

language::Verbs::Entry verb(std::string lemma, std::string particle = {}) {
    return {.lemma = std::move(lemma), .paradigm = {}, .sense = {}, .separable = std::move(particle)};
}

/// The lemma that has a form in a cell, with its particle's place in brackets where it left the form.
std::string lemma_of(const language::VerbForms& forms, std::string_view form, WordClass word_class) {
    for (const auto& reading : forms.find(text::word_key(form))) {
        if (reading.word_class == word_class && reading.exact == form)
            return forms.lemma(reading).text + (forms.lemma(reading).particle != 0 ? " (parted)" : "");
    }
    return {};
}

} // namespace

TEST_CASE("a separable verb leaves its particle in finite forms, and keeps it before the prefix of the participle") {
    auto verbs = weak_verbs();
    verbs.add(verb("feststellen", "fest"));
    verbs.add(verb("stellen"));
    const auto& forms = verbs.forms();
    CHECK(lemma_of(forms, "stellt", WordClass::third) == "feststellen (parted)");
    CHECK(lemma_of(forms, "feststellt", WordClass::third).empty());
    CHECK(lemma_of(forms, "festgestellt", WordClass::participle) == "feststellen (parted)");
    CHECK(lemma_of(forms, "gestellt", WordClass::participle) == "stellen");
    CHECK(lemma_of(forms, "feststellen", WordClass::base) == "feststellen (parted)");
}

TEST_CASE("participles of verbs with a prefix of their own, or with an ending of other origin, take none") {
    auto verbs = weak_verbs();
    for (const auto* lemma : {"bestätigen", "appellieren", "loben"}) verbs.add(verb(lemma));
    const auto& forms = verbs.forms();
    CHECK(lemma_of(forms, "bestätigt", WordClass::participle) == "bestätigen");
    CHECK(lemma_of(forms, "appelliert", WordClass::participle) == "appellieren");
    CHECK(lemma_of(forms, "gelobt", WordClass::participle) == "loben");
    CHECK(lemma_of(forms, "lobt", WordClass::participle).empty());
}

TEST_CASE("a verb that does not begin with what is said to leave it is a fault of the pack") {
    auto verbs = weak_verbs();
    verbs.add(verb("feststellen", "klar"));
    CHECK(verbs.fault() == "the verb 'feststellen' does not begin with 'klar'");
}
