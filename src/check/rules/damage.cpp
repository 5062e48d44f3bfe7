// SPDX-License-Identifier: GPL-3.0-or-later
// Characters that were damaged, and text that was left in the other language.
#include "check/damage.hpp"

#include "check/foreign.hpp"
#include "check/rules/families.hpp"

#include <fmt/format.h>

#include <array>

namespace ianote::check {

namespace {

void check_damaged_character(const Version& version, Reporter& reporter) {
    for (const auto& unit : version.units()) {
        for (const auto& damage : find_damage(unit.text()))
            reporter.in_version(version, version.place(unit, damage.begin, damage.end), {std::string(damage.fault)});
    }
}

void check_half_translated(const Pair& pair, Reporter& reporter) {
    const auto counts = count_words(pair.target());
    for (const auto& link : pair.links()) {
        if (!link.both() || link.source.unit->is_header()) continue;
        for (const auto& run : find_foreign(pair, link, counts)) {
            auto target = pair.target().place(*link.target.unit, run.begin, run.end);
            auto message = fmt::format("'{}' is {} inside {}", target.marked(), pair.source().note().language.view(),
                                       pair.target().note().language.view());
            reporter.in_pair(pair, pair.source_place(link), std::move(target), {std::move(message)});
        }
    }
}

constexpr std::array damage_family{
    Rule{
        .name = "damaged-character",
        .severity = Severity::warning,
        .summary = "A character that was lost or damaged on its way here.",
        .why =
            "Replacement characters, a question mark inside a word, letters read in a wrong encoding (Ã© for é, in any "
            "script), letters of Greek or Cyrillic inside a Latin word, private fonts, ligatures out of a PDF, "
            "invisible characters.",
        .wrong = "dÃ©claration",
        .right = "déclaration",
        .version = check_damaged_character,
    },
    Rule{
        .name = "half-translated",
        .severity = Severity::warning,
        .summary = "Words of the source language inside a translated segment.",
        .why =
            "A row of four words and more that the source has as well, with words that only its language has among its "
            "commonest and none of the target's. Quotations and names may stay as they are.",
        .wrong = "Le Conseil adopte le texte | El Consejo adopte le texte sans débat",
        .right = "la revue Le Monde | la revista Le Monde",
        .probability = 0.75,
        .pair = check_half_translated,
    },
};

} // namespace

std::span<const Rule> damage_rules() { return damage_family; }

} // namespace ianote::check
