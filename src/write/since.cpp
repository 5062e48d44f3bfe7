// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of `check` read again.
#include <ianote/error.hpp>
#include <ianote/since.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ianote {

namespace {

using Json = nlohmann::json;

[[noreturn]] void malformed(const std::string& name, const std::string& what) {
    throw Error(ErrorKind::usage, "since-malformed", {name, 0, 0}, what);
}

/// A member, or nothing.
const Json& member(const Json& json, const char* name) {
    static const Json none;
    const auto found = json.is_object() ? json.find(name) : json.end();
    return json.is_object() && found != json.end() ? *found : none;
}

/// The fingerprint as JSON has it, or as SARIF does.
const Json& fingerprint_of(const Json& finding) {
    const auto& plain = member(finding, "fingerprint");
    return plain.is_string() ? plain : member(member(finding, "partialFingerprints"), "ianote/v1");
}

} // namespace

EarlierReport::EarlierReport(std::string_view bytes, const std::string& name) {
    const auto json = Json::parse(bytes, nullptr, false);
    if (json.is_discarded()) malformed(name, "this is no JSON");
    const auto& runs = member(json, "runs");
    if (!json.is_array() && !runs.is_array()) malformed(name, "this is neither an array of findings nor SARIF");
    const auto add = [&](const Json& findings) {
        for (const auto& finding : findings) {
            const auto& fingerprint = fingerprint_of(finding);
            if (!fingerprint.is_string()) malformed(name, "a finding has no fingerprint");
            fingerprints_.insert(fingerprint.get<std::string>());
        }
    };
    if (json.is_array()) add(json);
    for (const auto& run : runs) add(member(run, "results")); // none of an array
}

void EarlierReport::leave_new(std::vector<Finding>& findings) const {
    std::erase_if(findings, [&](const Finding& finding) { return has(finding); });
}

std::size_t EarlierReport::count_gone(const std::vector<Finding>& findings) const {
    std::unordered_set<std::string_view> here;
    for (const auto& finding : findings) here.insert(finding.fingerprint);
    return static_cast<std::size_t>(std::count_if(fingerprints_.begin(), fingerprints_.end(),
                                                  [&](const auto& known) { return !here.contains(known); }));
}

} // namespace ianote
