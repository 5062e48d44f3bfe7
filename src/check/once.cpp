// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/once.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>

namespace ianote::check {

namespace {

bool is_gap(const Finding& finding) { return finding.rule == "numbering-gap"; }

/// `b.17` of `b.18`; empty where the last part is no number.
std::string number_before(const std::string& id) {
    const auto dot = id.rfind('.');
    if (dot == std::string::npos) return {};
    int number = 0;
    const auto* last = id.data() + id.size();
    const auto [end, error] = std::from_chars(id.data() + dot + 1, last, number);
    if (error != std::errc() || end != last) return {};
    return id.substr(0, dot + 1) + std::to_string(number - 1);
}

/// What the rules for pairs tell of points: ids of both versions.
struct Told {
    std::set<std::string> renumbered_source;
    std::set<std::string> renumbered_target;
    std::set<std::string> missing; ///< of the source, in the target
    std::set<std::string> added;

    explicit Told(const std::vector<Finding>& findings) {
        for (const auto& finding : findings) {
            if (finding.rule == "point-renumbered" && finding.source && finding.target) {
                renumbered_source.insert(finding.source->id);
                renumbered_target.insert(finding.target->id);
            }
            if (finding.rule == "missing-point" && finding.source) missing.insert(finding.source->id);
            if (finding.rule == "extra-point" && finding.target) added.insert(finding.target->id);
        }
    }

    bool tells(const Finding& finding) const {
        if (finding.target)
            return renumbered_target.contains(finding.target->id) ||
                   missing.contains(number_before(finding.target->id));
        return renumbered_source.contains(finding.source->id) || added.contains(number_before(finding.source->id));
    }
};

/// A gap of both versions at one place.
void join_what_both_have(std::vector<Finding>& findings) {
    std::set<std::string> of_source;
    std::set<std::string> of_both;
    for (const auto& finding : findings) {
        if (is_gap(finding) && finding.source) of_source.insert(finding.source->id);
    }
    std::erase_if(findings, [&](const Finding& finding) {
        const bool again = is_gap(finding) && finding.target && of_source.contains(finding.target->id);
        if (again) of_both.insert(finding.target->id);
        return again;
    });
    for (auto& finding : findings) {
        if (is_gap(finding) && finding.source && of_both.contains(finding.source->id))
            finding.severity = Severity::note;
    }
}

} // namespace

void tell_once(std::vector<Finding>& findings) {
    const Told told(findings);
    std::erase_if(findings, [&](const Finding& finding) { return is_gap(finding) && told.tells(finding); });
    join_what_both_have(findings);
}

} // namespace ianote::check
