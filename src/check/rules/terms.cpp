// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of a term base.
#include "check/terms.hpp"

#include "check/rules/families.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

namespace ianote::check {

namespace {

void check_terminology(const Pair& pair, Reporter& reporter) {
    if (pair.terms() == nullptr) return;
    const auto source_language = pair.source().note().language.str();
    const auto target_language = pair.target().note().language.str();
    TermFinder in_source(*pair.terms(), source_language);
    TermFinder in_target(*pair.terms(), target_language);
    for (const auto& link : pair.links()) {
        if (!link.both()) continue;
        const auto sources = in_source.find(link.source.unit->words, link.source.begin, link.source.end);
        if (sources.empty()) continue;
        std::map<std::size_t, std::size_t> answered; // how often, by concept
        for (const auto& hit : in_target.find(link.target.unit->words, link.target.begin, link.target.end)) {
            if (!hit.forbidden) ++answered[hit.concept_number];
        }
        for (const auto& hit : sources) {
            const auto& wanted = pair.terms()->terms(hit.concept_number, target_language);
            if (wanted.empty() || hit.forbidden) continue;
            const bool once = answered.contains(hit.concept_number); // a second time it may be left out
            if (once && answered[hit.concept_number] > 0) {
                --answered[hit.concept_number];
                continue;
            }
            reporter.in_pair(
                pair, pair.source().place(*link.source.unit, hit.begin, hit.end), pair.target_place(link),
                {fmt::format("term '{}' is not translated by '{}'",
                             link.source.unit->text().substr(hit.begin, hit.end - hit.begin), wanted.front()),
                 wanted.front(), once ? Severity::note : Severity::warning});
        }
    }
}

void check_forbidden_side(const Pair& pair, bool of_source, Reporter& reporter) {
    const auto& version = of_source ? pair.source() : pair.target();
    const auto language = version.note().language.str();
    TermFinder finder(*pair.terms(), language);
    for (const auto& link : pair.links()) {
        const auto& side = of_source ? link.source : link.target;
        if (side.empty()) continue;
        for (const auto& hit : finder.find(side.unit->words, side.begin, side.end)) {
            if (!hit.forbidden) continue;
            const auto& better = pair.terms()->terms(hit.concept_number, language);
            auto place = version.place(*side.unit, hit.begin, hit.end);
            const Remark remark{fmt::format("'{}' is not to be used", place.marked()),
                                better.empty() ? "" : better.front()};
            if (of_source) {
                reporter.in_pair(pair, std::move(place), std::nullopt, remark);
            } else {
                reporter.in_pair(pair, std::nullopt, std::move(place), remark);
            }
        }
    }
}

void check_forbidden_term(const Pair& pair, Reporter& reporter) {
    if (pair.terms() == nullptr) return;
    check_forbidden_side(pair, true, reporter);
    check_forbidden_side(pair, false, reporter);
}

constexpr std::array term_family{
    Rule{
        .name = "terminology",
        .severity = Severity::warning,
        .summary = "A term of the term base whose translation the linked segment does not have.",
        .why = "Terms come with --terms (TBX or TSV). They are compared by their stems, so that inflected forms count; "
               "a term inside a longer one gives way to it.",
        .wrong = "gens de mer | marineros (with --terms: gens de mer, gente de mar)",
        .right = "gens de mer | la gente de mar",
        .pair = check_terminology,
    },
    Rule{
        .name = "forbidden-term",
        .severity = Severity::warning,
        .summary = "A term that the term base deprecates or forbids.",
        .why = "From TBX: terms whose status is deprecated, superseded or not admitted; from TSV: those of a column "
               "with an exclamation mark.",
        .wrong = "Coopération des polices (forbidden: polices)",
        .right = "coopération policière",
        .pair = check_forbidden_term,
    },
};

} // namespace

std::span<const Rule> term_rules() { return term_family; }

} // namespace ianote::check
