// SPDX-License-Identifier: GPL-3.0-or-later
// What is new since an earlier report of `check`.
#pragma once

#include <ianote/check.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace ianote {

/// The findings of an earlier report, by their fingerprints: of the rule and the words, so that points which were
/// numbered anew since are known again.
class EarlierReport {
public:
    EarlierReport() = default;

    /// JSON or SARIF as `check` writes them. Throws Error `since-malformed` of kind usage.
    EarlierReport(std::string_view bytes, const std::string& name);

    bool has(const Finding& finding) const { return fingerprints_.contains(finding.fingerprint); }

    /// Takes the findings out that the report has.
    void leave_new(std::vector<Finding>& findings) const;

    /// How many of the report's fingerprints none of the findings has.
    std::size_t count_gone(const std::vector<Finding>& findings) const;

private:
    std::unordered_set<std::string> fingerprints_;
};

} // namespace ianote
