// SPDX-License-Identifier: GPL-3.0-or-later
// What a rule is. Rules stand in rules/, a file a family; rules.cpp has the table of families.
#pragma once

#include "check/pair.hpp"
#include "check/repeats.hpp"

namespace ianote::check {

class Reporter;

/// Looks at one version or at a pair: exactly one of the two functions is there.
struct Rule {
    std::string_view name; ///< kebab-case, stable
    Severity severity = Severity::warning;
    std::string_view summary; ///< one sentence
    std::string_view why;
    std::string_view wrong; ///< an example
    std::string_view right;
    double probability = 0.9;      ///< share of its findings that are right, as measured on clean text of other hands
    bool for_incomparable = false; ///< looks at pairs that cannot be compared, and at no others
    void (*version)(const Version& version, Reporter& reporter) = nullptr;
    void (*pair)(const Pair& pair, Reporter& reporter) = nullptr;
};

/// What a rule has to say about a place.
struct Remark {
    std::string message;
    std::string suggestion = {};
    std::optional<Severity> severity = {};  ///< where it is not the rule's own
    std::optional<double> probability = {}; ///< likewise; 0 to 1
};

/// Takes down what one rule finds.
class Reporter {
public:
    Reporter(const Rule& rule, std::vector<Finding>& findings)
        : Reporter(rule.name, rule.severity, rule.probability, findings) {}

    Reporter(std::string_view rule, Severity severity, double probability, std::vector<Finding>& findings)
        : rule_(rule)
        , severity_(severity)
        , probability_(probability)
        , findings_(findings) {}

    /// In one version; `as_target`: it is the second one of a pair.
    void in_version(const Version& version, FindingPlace place, Remark remark);

    /// In a pair; at least one place. The version to correct is named where the header tells which is the original.
    void in_pair(const Pair& pair, std::optional<FindingPlace> source, std::optional<FindingPlace> target,
                 Remark remark);

    /// Of two versions as such: neither is to be corrected, and there are no words to tell the finding by. It is known
    /// again by `reason`, a stable word, and the two documents.
    void of_versions(const Pair& pair, std::string_view reason, std::string message);

    void as_target(bool is_target) { is_target_ = is_target; }

private:
    void add(Finding finding, Remark remark);
    void add(Finding finding, const std::string& of_whole);

    std::string_view rule_;
    Severity severity_;
    double probability_;
    std::vector<Finding>& findings_;
    bool is_target_ = false;
    Repeats repeats_;
};

/// THE table: all rules, family by family.
std::span<const Rule* const> all_rules();

} // namespace ianote::check
