// SPDX-License-Identifier: GPL-3.0-or-later
// THE table of rules, family by family, in the order in which they are listed and run.
#include "check/rules/families.hpp"

#include <array>

namespace ianote {

namespace check {

namespace {

using Family = std::span<const Rule> (*)();

constexpr std::array families{
    &numbering_rules, &point_rules,   &segment_rules,   &number_rules,    &footnote_rules,
    &acronym_rules,   &date_rules,    &reference_rules, &header_rules,    &typography_rules,
    &mark_rules,      &name_rules,    &agreed_rules,    &closed_rules,    &wording_rules,
    &term_rules,      &measure_rules, &ending_rules,    &lost_part_rules, &address_rules,
    &dropped_rules,   &damage_rules,  &spelling_rules,  &figure_rules,    &emphasis_rules,
};

std::vector<const Rule*> list_rules() {
    std::vector<const Rule*> all;
    for (const Family family : families) {
        for (const auto& rule : family()) all.push_back(&rule);
    }
    return all;
}

} // namespace

std::span<const Rule* const> all_rules() {
    static const auto all = list_rules();
    return all;
}

} // namespace check

std::vector<RuleFacts> check_rules() {
    std::vector<RuleFacts> all;
    all.reserve(check::all_rules().size());
    for (const auto* rule : check::all_rules()) {
        all.push_back({.name = rule->name,
                       .severity = rule->severity,
                       .probability = rule->probability,
                       .pair = rule->pair != nullptr,
                       .summary = rule->summary,
                       .why = rule->why,
                       .wrong = rule->wrong,
                       .right = rule->right});
    }
    return all;
}

} // namespace ianote
