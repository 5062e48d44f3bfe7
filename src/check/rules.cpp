// SPDX-License-Identifier: GPL-3.0-or-later
// THE table of rules: a new rule is a file in rules/, a line in rules/rules.hpp and a line here.
#include "check/rules/rules.hpp"

#include <algorithm>
#include <array>

namespace ianote {

namespace check {

namespace {

const std::array table{
    &numbering_gap,        &numbering_duplicate,
    &footnote_dangling,    &footnote_unreferenced,
    &acronym_undefined,    &acronym_redefined,
    &date_invalid,         &weekday_mismatch,
    &reference_malformed,  &internal_reference_dangling,
    &header_missing,       &code_malformed,
    &typography,           &double_space,
    &quotation_unbalanced, &bracket_unbalanced,
    &repeated_word,        &damaged_character,
    &pair_not_comparable,  &missing_point,
    &extra_point,          &point_moved,
    &point_renumbered,     &missing_segment,
    &number_mismatch,      &date_mismatch,
    &reference_mismatch,   &footnote_mismatch,
    &acronym_mismatch,     &name_mismatch,
    &code_mismatch,        &header_mismatch,
    &enumeration_mismatch, &markup_mismatch,
    &untranslated,         &length_ratio,
    &sentence_boundary,    &terminology,
    &forbidden_term,       &inconsistent_translation,
    &same_target,
};

} // namespace

std::span<const Rule* const> all_rules() { return table; }

const Rule* find_rule(std::string_view name) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Rule* rule) { return rule->name == name; });
    return found == table.end() ? nullptr : *found;
}

} // namespace check

std::vector<RuleFacts> check_rules() {
    std::vector<RuleFacts> all;
    all.reserve(check::all_rules().size());
    for (const auto* rule : check::all_rules()) {
        all.push_back(
            {rule->name, rule->severity, rule->version == nullptr, rule->summary, rule->why, rule->wrong, rule->right});
    }
    return all;
}

} // namespace ianote
