// SPDX-License-Identifier: GPL-3.0-or-later
// Findings as JSON, and as SARIF 2.1.0 (OASIS Standard, 27 March 2020).
#include "write/finding_formats.hpp"

#include <ianote/version.hpp>

#include <nlohmann/json.hpp>

#include <set>

namespace ianote::write {

namespace {

using Json = nlohmann::ordered_json;

Json place_json(const FindingPlace& place) {
    Json json{{"document", place.document}, {"id", place.id},   {"text", std::string(place.marked())},
              {"begin", place.begin},       {"end", place.end}, {"segment", std::string(place.text)}};
    if (place.page > 0) json["page"] = place.page;
    if (place.line > 0) json["line"] = place.line;
    if (place.lacking) json["lacking"] = true;
    return json;
}

Json edit_json(const FindingEdit& edit) {
    return {{"id", edit.id}, {"begin", edit.begin}, {"end", edit.end}, {"text", edit.text}};
}

Json finding_json(const Finding& finding) {
    Json json{{"rule", finding.rule},
              {"severity", std::string(to_string(finding.severity))},
              {"probability", finding.probability},
              {"message", finding.message},
              {"document", finding.document},
              {"where", finding.where}};
    if (!finding.correct.empty()) json["correct"] = finding.correct;
    if (finding.source) json["source"] = place_json(*finding.source);
    if (finding.target) json["target"] = place_json(*finding.target);
    if (!finding.suggestion.empty()) json["suggestion"] = finding.suggestion;
    if (!finding.edits.empty()) json["edit"] = edit_json(finding.edits.front());
    for (std::size_t i = 1; i < finding.edits.size(); ++i) json["moreEdits"].push_back(edit_json(finding.edits[i]));
    if (!finding.agreeing.empty()) json["agreeing"] = finding.agreeing;
    if (finding.count() > 1) json["count"] = finding.count();
    json["fingerprint"] = finding.fingerprint;
    if (finding.ignored) json["ignored"] = *finding.ignored;
    return json;
}

std::string dumped(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace); }

/// As an element of an array; JSON has ends of lines between its parts only.
std::string indented(std::string_view json) {
    std::string out = "  ";
    for (const char c : json) {
        out += c;
        if (c == '\n') out += "  ";
    }
    return out;
}

Json sarif_location(const CheckResult& result, const FindingPlace& place, bool of_source) {
    Json physical{{"artifactLocation", {{"uri", file_of(result, of_source)}}}};
    if (place.line > 0)
        physical["region"] = {{"startLine", place.line}, {"snippet", {{"text", std::string(place.marked())}}}};
    Json location{{"physicalLocation", physical}};
    if (!place.id.empty()) {
        location["logicalLocations"] =
            Json::array({{{"fullyQualifiedName", place.document + "#" + place.id}, {"kind", "element"}}});
    }
    return location;
}

Json sarif_result(const CheckResult& result, const Finding& finding) {
    auto message = finding.message;
    if (!finding.suggestion.empty()) message += ". Write: " + finding.suggestion;
    Json json{{"ruleId", finding.rule},
              {"level", std::string(to_string(finding.severity))},
              {"rank", 100 * finding.probability},
              {"message", {{"text", message}}},
              {"locations", Json::array()},
              {"partialFingerprints", {{"ianote/v1", finding.fingerprint}}}};
    const bool first_is_source =
        finding.source && (!finding.target || finding.correct != result.target_language.view());
    if (first_is_source) {
        json["locations"].push_back(sarif_location(result, *finding.source, true));
        if (finding.target) json["relatedLocations"].push_back(sarif_location(result, *finding.target, false));
    } else if (finding.target) {
        json["locations"].push_back(sarif_location(result, *finding.target, false));
        if (finding.source) json["relatedLocations"].push_back(sarif_location(result, *finding.source, true));
    }
    if (finding.count() > 1) json["occurrenceCount"] = finding.count();
    if (finding.ignored) {
        json["suppressions"] = Json::array({{{"kind", "external"}, {"justification", *finding.ignored}}});
    }
    return json;
}

Json sarif_rules(std::span<const CheckResult> results) {
    Json rules = Json::array();
    std::set<std::string_view> known;
    const auto all = check_rules(); // outlives the views
    for (const auto& rule : all) {
        known.insert(rule.name);
        rules.push_back({{"id", rule.name},
                         {"shortDescription", {{"text", rule.summary}}},
                         {"fullDescription", {{"text", rule.why}}},
                         {"defaultConfiguration", {{"level", std::string(to_string(rule.severity))}}}});
    }
    for (const auto& result : results) {
        for (const auto& finding : result.findings) { // the user's own
            if (known.insert(finding.rule).second) rules.push_back({{"id", finding.rule}});
        }
    }
    return rules;
}

} // namespace

std::string write_findings_json(std::span<const CheckResult> results) {
    std::string out = "["; // one after the other: a tree of all would be several times what is written
    for (const auto& result : results) {
        for (const auto& finding : result.findings) {
            out += out.size() > 1 ? ",\n" : "\n";
            out += indented(dumped(finding_json(finding)));
        }
    }
    return out + (out.size() > 1 ? "\n]\n" : "]\n");
}

std::string write_sarif(std::span<const CheckResult> results) {
    Json findings = Json::array();
    for (const auto& result : results) {
        for (const auto& finding : result.findings) findings.push_back(sarif_result(result, finding));
    }
    const Json driver{{"name", "ianote"}, {"version", std::string(version())}, {"rules", sarif_rules(results)}};
    const Json run{{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", findings}};
    return dumped(Json{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                       {"version", "2.1.0"},
                       {"runs", Json::array({run})}}) +
           "\n";
}

} // namespace ianote::write
