// SPDX-License-Identifier: GPL-3.0-or-later
// Findings as JUnit XML: a suite a document, a case a rule, a failure a finding of severity error or warning.
#include "text/escape.hpp"
#include "write/finding_formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace ianote::write {

namespace {

bool counts(const Finding& finding) { return finding.severity != Severity::note && !finding.ignored; }

std::string line_of(const Finding& finding) {
    auto line = finding.where.empty() ? finding.message : finding.where + ": " + finding.message;
    line += times(finding);
    if (!finding.suggestion.empty()) line += ". Write: " + finding.suggestion;
    return line;
}

void add_case(const std::string& rule, const std::vector<const Finding*>& findings, std::string& out) {
    out += fmt::format("    <testcase classname=\"ianote.check\" name=\"{}\"", text::escaped(rule));
    if (findings.empty()) {
        out += "/>\n";
        return;
    }
    out += ">\n";
    for (const auto* finding : findings) {
        const auto line = text::escaped(line_of(*finding));
        if (counts(*finding)) {
            out += fmt::format("      <failure type=\"{}\" message=\"{}\"/>\n", to_string(finding->severity), line);
        } else if (finding->ignored) {
            out += fmt::format("      <skipped message=\"{} ({})\"/>\n", line, text::escaped(*finding->ignored));
        } else {
            out += fmt::format("      <system-out>{}</system-out>\n", line);
        }
    }
    out += "    </testcase>\n";
}

} // namespace

std::string write_junit(std::span<const CheckResult> results) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ianote check\">\n";
    for (const auto& result : results) {
        std::vector<std::string> order;
        for (const auto& rule : check_rules()) {
            if (!rule.pair || !result.target_name.empty()) order.emplace_back(rule.name);
        }
        std::map<std::string, std::vector<const Finding*>> by_rule;
        for (const auto& finding : result.findings) {
            if (std::find(order.begin(), order.end(), finding.rule) == order.end()) order.push_back(finding.rule);
            by_rule[finding.rule].push_back(&finding);
        }
        const auto failures = std::count_if(order.begin(), order.end(), [&](const std::string& rule) {
            return std::any_of(by_rule[rule].begin(), by_rule[rule].end(), [](const Finding* f) { return counts(*f); });
        });
        out += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\">\n", text::escaped(name_of(result)),
                           order.size(), failures);
        for (const auto& rule : order) add_case(rule, by_rule[rule], out);
        out += "  </testsuite>\n";
    }
    return out + "</testsuites>\n";
}

} // namespace ianote::write
