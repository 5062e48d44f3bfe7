// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"
#include "check/terms.hpp"

#include <fmt/format.h>

#include <map>

namespace ianote::check {

namespace {

void check(const Pair& pair, Reporter& reporter) {
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

} // namespace

const Rule terminology{
    "terminology",
    Severity::warning,
    "A term of the term base whose translation the linked segment does not have.",
    "Terms come with --terms (TBX or TSV). They are compared by their stems, so that inflected forms "
    "count; a term inside a longer one gives way to it.",
    "gens de mer | marineros (with --terms: gens de mer, gente de mar)",
    "gens de mer | la gente de mar",
    nullptr,
    check};

} // namespace ianote::check
