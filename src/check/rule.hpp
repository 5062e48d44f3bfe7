// SPDX-License-Identifier: GPL-3.0-or-later
// What a rule is. Each has a file of its own in rules/ and a line in the table of rules.cpp.
#pragma once

#include "check/pair.hpp"

namespace ianote::check {

class Reporter;

struct Rule {
    std::string_view name;
    Severity severity = Severity::warning;
    std::string_view summary;
    std::string_view why;
    std::string_view wrong;
    std::string_view right;
    void (*version)(const Version& version, Reporter& reporter) = nullptr;
    void (*pair)(const Pair& pair, Reporter& reporter) = nullptr;
};

/// What a rule has to say about a place.
struct Remark {
    std::string message;
    std::string suggestion = {};
    std::optional<Severity> severity = {}; ///< where it is not the rule's own
};

/// Takes down what one rule finds.
class Reporter {
public:
    Reporter(std::string_view rule, Severity severity, std::vector<Finding>& findings)
        : rule_(rule)
        , severity_(severity)
        , findings_(findings) {}

    /// In one version; `as_target`: it is the second one of a pair.
    void in_version(const Version& version, FindingPlace place, Remark remark);

    /// In a pair; at least one place. The version to correct is named where the header tells which is the original.
    void in_pair(const Pair& pair, std::optional<FindingPlace> source, std::optional<FindingPlace> target,
                 Remark remark);

    void as_target(bool is_target) { is_target_ = is_target; }

private:
    void add(Finding finding);

    std::string_view rule_;
    Severity severity_;
    std::vector<Finding>& findings_;
    bool is_target_ = false;
};

/// THE table.
std::span<const Rule* const> all_rules();

const Rule* find_rule(std::string_view name);

} // namespace ianote::check
