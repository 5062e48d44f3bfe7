// SPDX-License-Identifier: GPL-3.0-or-later
// The user's own rules.
#pragma once

#include "check/rule.hpp"

#include <unicode/regex.h>

namespace ianote::check {

struct OwnRule {
    std::string name;
    Severity severity = Severity::warning;
    std::string source; ///< language; `*`: every one
    std::string target; ///< empty: a rule for one version
    std::shared_ptr<const icu::RegexPattern> pattern;
    std::string wanted; ///< of the target: a regular expression, {1} is what the first group of the source holds
    std::string message;
};

/// Runs the rules on one version (on a pair). A pattern that takes too long is a finding of its own.
void check_own(const std::vector<OwnRule>& rules, const Version& version, bool is_target,
               std::vector<Finding>& findings);
void check_own(const std::vector<OwnRule>& rules, const Pair& pair, std::vector<Finding>& findings);

} // namespace ianote::check
