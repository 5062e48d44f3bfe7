// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/form_words.hpp"
#include "language/registry.hpp"
#include "support.hpp"

using namespace ianote;
using namespace ianote::test;

namespace {

std::string unit_in(const std::string& language, const std::string& text) {
    std::vector<text::Token> tokens;
    text::tokenise(text, tokens);
    return std::string(languages().registry().find(language)->forms.units.match(text, tokens, 0).value);
}

} // namespace

TEST_CASE("units are known by their word or by how it begins, in one word or two") {
    CHECK(unit_in("fr", "kilomètres de route") == "km");
    CHECK(unit_in("fr", "pour cent des voix") == "%");
    CHECK(unit_in("fr", "pour les voix").empty());
    CHECK(unit_in("de", "Jahren") == "a");
    CHECK(unit_in("el", "τοις εκατό") == "%");
    CHECK(unit_in("pl", "miesięcy") == "mo");
    CHECK(unit_in("lt", "metų") == "a");
    CHECK(unit_in("lt", "metrų") == "m");
}

TEST_CASE("every built-in language knows its numbers, its money, per cent, days and years") {
    for (const auto& language : languages().list()) {
        CAPTURE(language.code);
        const auto& forms = languages().registry().find(language.code)->forms;
        CHECK_FALSE(forms.units.empty());
        CHECK_FALSE(forms.currencies.empty());
        const bool point = language.code == "en" || language.code == "ga" || language.code == "mt";
        CHECK(forms.decimal_point == point);
        CHECK(forms.code_first == (point || language.code == "lv"));
        CHECK(forms.sign_first == (point || language.code == "nl"));
    }
}
