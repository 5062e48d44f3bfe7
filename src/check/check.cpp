// SPDX-License-Identifier: GPL-3.0-or-later
// All rules over one version, or over a pair.
#include "align/notes.hpp"
#include "base/budget.hpp"
#include "check/corrections.hpp"
#include "check/once.hpp"
#include "check/own_rules.hpp"
#include "check/rule.hpp"
#include "language/registry.hpp"
#include "text/nearest.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace ianote {

namespace {

bool is_wanted(std::string_view rule, const std::vector<std::string>& names) {
    bool only_some = false;
    bool named = false;
    for (const auto& name : names) {
        if (name.starts_with('-')) {
            if (std::string_view(name).substr(1) == rule) return false;
        } else {
            only_some = true;
            named = named || name == rule;
        }
    }
    return !only_some || named;
}

void check_version(const check::Version& version, bool is_target, const CheckOptions& options,
                   std::vector<Finding>& findings) {
    const auto before = findings.size();
    for (const auto* rule : check::all_rules()) {
        if (rule->version == nullptr || !is_wanted(rule->name, options.rules)) continue;
        base::check_limits_now();
        check::Reporter reporter(*rule, findings);
        reporter.as_target(is_target);
        rule->version(version, reporter);
    }
    check::correct(version, std::span(findings).subspan(before));
    if (options.own_rules.list() != nullptr) check::check_own(*options.own_rules.list(), version, is_target, findings);
}

/// Of two versions that cannot be compared, only the rules about that are asked.
void check_bitext(const check::Pair& pair, const CheckOptions& options, std::vector<Finding>& findings) {
    const bool incomparable = pair.comparable() != Comparable::yes;
    for (const auto* rule : check::all_rules()) {
        if (rule->pair == nullptr || rule->for_incomparable != incomparable || !is_wanted(rule->name, options.rules))
            continue;
        base::check_limits_now();
        check::Reporter reporter(*rule, findings);
        rule->pair(pair, reporter);
    }
    if (!incomparable && options.own_rules.list() != nullptr)
        check::check_own(*options.own_rules.list(), pair, findings);
}

void drop_doubtful(std::vector<Finding>& findings, double min_probability) {
    std::erase_if(findings, [&](const Finding& finding) { return finding.probability < min_probability; });
}

/// In the order of the note that has the point; what concerns the whole note first.
void sort_by_place(std::vector<Finding>& findings, const check::Version& first, const check::Version* second) {
    std::unordered_map<std::string_view, std::size_t> order;
    for (const auto* version : {&first, second}) {
        if (version == nullptr) continue;
        for (const auto& unit : version->units()) order.emplace(unit.id(), order.size() + 1);
    }
    const auto rank = [&](const Finding& finding) {
        const auto& place = finding.source && !finding.source->id.empty() ? finding.source : finding.target;
        const auto found = place ? order.find(place->id) : order.end();
        return std::pair(found == order.end() ? 0 : found->second, place ? place->begin : 0);
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const Finding& a, const Finding& b) { return rank(a) < rank(b); });
}

} // namespace

void check_rule_names(const CheckOptions& options) {
    std::vector<std::string> known;
    for (const auto* rule : check::all_rules()) known.emplace_back(rule->name);
    if (options.own_rules.list() != nullptr) {
        for (const auto& rule : *options.own_rules.list()) known.push_back(rule.name);
    }
    for (const auto& entry : options.rules) {
        const auto name = entry.starts_with('-') ? entry.substr(1) : entry;
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        const auto near = text::nearest(name, known);
        throw Error(ErrorKind::usage, "rule-unknown", {}, fmt::format("there is no rule '{}'", name),
                    near.empty() ? "see 'ianote check --list-rules'" : fmt::format("did you mean '{}'?", near));
    }
}

CheckResult check_note(const Note& note, const Languages& languages, const CheckOptions& options) {
    CheckResult result;
    result.document = note.identity;
    result.source_name = note.source.name;
    result.source_language = note.language;
    check::Version version(note, languages.registry().find(note.language.view()));
    version.spell_with(options.spelling.dictionaries());
    check_version(version, false, options, result.findings);
    drop_doubtful(result.findings, options.min_probability);
    sort_by_place(result.findings, version, nullptr);
    return result;
}

namespace {

CheckResult result_for(const Note& source, const Note& target) {
    CheckResult result;
    result.document = source.identity;
    result.source_name = source.source.name;
    result.target_name = target.source.name;
    result.source_language = source.language;
    result.target_language = target.language;
    return result;
}

/// Both versions on their own, and against each other.
CheckResult check_both(const Note& source, const Note& target, NoteAlignment alignment, const Languages& languages,
                       const CheckOptions& options) {
    auto result = result_for(source, target);
    check::Version first(source, languages.registry().find(source.language.view()));
    check::Version second(target, languages.registry().find(target.language.view()));
    first.spell_with(options.spelling.dictionaries());
    second.spell_with(options.spelling.dictionaries());
    if (options.source_alone) check_version(first, false, options, result.findings);
    check_version(second, true, options, result.findings);
    check_bitext({first, second, alignment, options.dictionary, options.terms.base()}, options, result.findings);
    check::tell_once(result.findings);
    drop_doubtful(result.findings, options.min_probability);
    sort_by_place(result.findings, first, &second);
    result.bitext = std::move(alignment.bitext);
    return result;
}

} // namespace

CheckResult check_pair(const Note& source, const Note& target, const Languages& languages,
                       const CheckOptions& options) {
    return check_both(source, target, align::align_if_comparable(source, target, languages, options.dictionary),
                      languages, options);
}

CheckResult check_linked(const Note& source, const Note& target, Bitext bitext, const Languages& languages,
                         const CheckOptions& options) {
    NoteAlignment alignment;
    alignment.bitext = std::move(bitext);
    return check_both(source, target, std::move(alignment), languages, options);
}

} // namespace ianote
