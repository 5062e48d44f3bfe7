// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/compare.hpp"
#include "check/rules/rules.hpp"
#include "text/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::check {

namespace {

struct LostName {
    const Fact* fact = nullptr;
    bool is_stable = false; ///< answered wherever else it stands
    bool is_same = false;   ///< by the same word
};

/// Names of one side that no word of the other answers.
std::vector<LostName> lost_names(const Pair& pair, std::size_t number, bool of_source) {
    const auto& link = pair.links()[number];
    std::vector<LostName> lost;
    for (const auto* fact : (of_source ? link.source : link.target).facts) {
        if (fact->kind != FactKind::name || fact->value.size() < 4) continue;
        if (pair.words().is_answered(number, fact->value, of_source)) continue;
        const auto use = pair.words().use_of(fact->value, of_source);
        lost.push_back({fact, use.links > 1 && use.answered + 1 >= use.links, use.same > 0});
    }
    return lost;
}

void report(const Pair& pair, const CheckedLink& link, const LostName& name, bool of_source, Reporter& reporter) {
    const auto& own = of_source ? pair.source() : pair.target();
    const auto& other = of_source ? pair.target() : pair.source();
    const auto& side = of_source ? link.source : link.target;
    auto place = place_of(own, side, *name.fact);
    auto whole = of_source ? pair.target_place(link) : pair.source_place(link);
    const Remark remark{fmt::format("name '{}' of {} is missing in {}", written(side, *name.fact),
                                    own.note().language.view(), other.note().language.view())};
    if (of_source) {
        reporter.in_pair(pair, std::move(place), std::move(whole), remark);
    } else {
        reporter.in_pair(pair, std::move(whole), std::move(place), remark);
    }
}

/// A word of the other side that is nearly the name: a slip of the pen.
const Fact* near_name(const LostName& name, const std::vector<LostName>& others) {
    for (const auto& other : others) {
        if (name.fact->value.size() >= 5 && other.fact->value.size() < 40 && name.fact->value.size() < 40 &&
            text::edit_distance(name.fact->value, other.fact->value) <= 2) return other.fact;
    }
    return nullptr;
}

void check_link(const Pair& pair, std::size_t number, Reporter& reporter) {
    const auto& link = pair.links()[number];
    const auto source = lost_names(pair, number, true);
    const auto target = lost_names(pair, number, false);
    for (const auto& name : source) {
        const auto* other = near_name(name, target);
        if (other == nullptr) continue;
        reporter.in_pair(pair, place_of(pair.source(), link.source, *name.fact),
                         place_of(pair.target(), link.target, *other),
                         {fmt::format("name is written in two ways: '{}' and '{}'", written(link.source, *name.fact),
                                      written(link.target, *other))});
    }
    // names translated by another word stand against each other; what is left over has no counterpart
    const auto lacks = [](const std::vector<LostName>& own, const std::vector<LostName>& other) {
        return own.size() > other.size();
    };
    for (const auto& name : source) {
        if (near_name(name, target) == nullptr && (name.is_stable || (name.is_same && lacks(source, target)) ||
                                                   (target.empty() && source.size() == 1)))
            report(pair, link, name, true, reporter);
    }
    for (const auto& name : target) {
        if (near_name(name, source) == nullptr && (name.is_stable || (name.is_same && lacks(target, source)) ||
                                                   (source.empty() && target.size() == 1)))
            report(pair, link, name, false, reporter);
    }
}

void check(const Pair& pair, Reporter& reporter) {
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        const auto& link = pair.links()[i];
        if (!link.both() || link.source.unit->is_header()) continue;
        if (link.source.unit->unit->block != nullptr && link.source.unit->unit->block->kind == BlockKind::cell) continue;
        check_link(pair, i, reporter);
    }
}

} // namespace

const Rule name_mismatch{
    "name-mismatch",
    Severity::warning,
    "A name that the other version lacks or writes differently.",
    "Names are words with a capital inside a sentence. Those that both versions write alike, or that stand for each other "
    "elsewhere in the pair (Gascogne and Vizcaya), must do so everywhere; Cadix and Cádiz are cognates.",
    "d'Ameripol | de Ameriplo",
    "à Cadix | en Cádiz",
    nullptr,
    check};

} // namespace ianote::check
