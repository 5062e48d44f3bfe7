// SPDX-License-Identifier: GPL-3.0-or-later
// All rules over one version, or over a pair.
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
    for (const auto* rule : check::all_rules()) {
        if (rule->version == nullptr || !is_wanted(rule->name, options.rules)) continue;
        check::Reporter reporter(rule->name, rule->severity, findings);
        reporter.as_target(is_target);
        rule->version(version, reporter);
    }
    if (options.own_rules.list() != nullptr) check::check_own(*options.own_rules.list(), version, is_target, findings);
}

void check_bitext(const check::Pair& pair, const CheckOptions& options, std::vector<Finding>& findings) {
    for (const auto* rule : check::all_rules()) {
        if (rule->pair == nullptr || !is_wanted(rule->name, options.rules)) continue;
        check::Reporter reporter(rule->name, rule->severity, findings);
        rule->pair(pair, reporter);
    }
    if (options.own_rules.list() != nullptr) check::check_own(*options.own_rules.list(), pair, findings);
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

/// A finding for what kept the two from being compared.
Finding not_comparable(const Note& source, const Note& target, const std::string& why) {
    Finding finding;
    finding.rule = "pair-not-comparable";
    finding.severity = Severity::error;
    finding.message = why;
    finding.document = source.id();
    finding.source = FindingPlace{source.id(), {}, {}, 0, 0, 0, 0};
    finding.target = FindingPlace{target.id(), {}, {}, 0, 0, 0, 0};
    finding.fingerprint = "0000000000000000";
    return finding;
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
    const check::Version version(note, languages.registry().find(note.language.view()));
    check_version(version, false, options, result.findings);
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

struct Linked {
    Bitext bitext;
    std::string why_not; ///< why the two cannot be compared; empty: they can
};

/// Both versions on their own, and against each other where there is something to compare.
CheckResult check_both(const Note& source, const Note& target, Linked linked, const Languages& languages,
                       const CheckOptions& options) {
    auto result = result_for(source, target);
    const check::Version first(source, languages.registry().find(source.language.view()));
    const check::Version second(target, languages.registry().find(target.language.view()));
    if (options.source_alone) check_version(first, false, options, result.findings);
    check_version(second, true, options, result.findings);
    result.bitext = std::move(linked.bitext);
    if (linked.why_not.empty()) {
        check_bitext({first, second, result.bitext, options.dictionary, options.terms.base()}, options,
                     result.findings);
    } else {
        result.findings.push_back(not_comparable(source, target, linked.why_not));
    }
    sort_by_place(result.findings, first, &second);
    return result;
}

} // namespace

CheckResult check_pair(const Note& source, const Note& target, const Languages& languages,
                       const CheckOptions& options) {
    Linked linked;
    try {
        auto aligned = align_notes(source, target, languages, options.dictionary);
        linked.bitext = std::move(aligned.bitext);
        for (const auto& d : aligned.diagnostics) {
            if (d.code == "pair-doubtful") linked.why_not = d.message;
        }
    } catch (const Error& error) {
        if (error.code() != "pair-language" && error.code() != "pair-empty") throw;
        linked.why_not = error.message();
    }
    return check_both(source, target, std::move(linked), languages, options);
}

CheckResult check_linked(const Note& source, const Note& target, Bitext bitext, const Languages& languages,
                         const CheckOptions& options) {
    return check_both(source, target, {std::move(bitext), {}}, languages, options);
}

} // namespace ianote
