// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"
#include "check/terms.hpp"

#include <fmt/format.h>

namespace ianote::check {

namespace {

void check_side(const Pair& pair, bool of_source, Reporter& reporter) {
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

void check(const Pair& pair, Reporter& reporter) {
    if (pair.terms() == nullptr) return;
    check_side(pair, true, reporter);
    check_side(pair, false, reporter);
}

} // namespace

const Rule forbidden_term{
    "forbidden-term",
    Severity::warning,
    "A term that the term base deprecates or forbids.",
    "From TBX: terms whose status is deprecated, superseded or not admitted; from TSV: those of a "
    "column with an exclamation mark.",
    "Coopération des polices (forbidden: polices)",
    "coopération policière",
    nullptr,
    check};

} // namespace ianote::check
