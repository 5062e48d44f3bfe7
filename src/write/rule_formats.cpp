// SPDX-License-Identifier: GPL-3.0-or-later
// THE TABLE of formats of the list of rules, what is said of one rule, and how often each found something.
#include <ianote/error.hpp>
#include <ianote/write.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <map>
#include <set>

namespace ianote {

namespace {

std::string_view scope_of(const RuleFacts& rule) { return rule.pair ? "a pair" : "one version"; }

std::string as_table(std::span<const RuleFacts> rules) {
    std::string out;
    for (const auto& rule : rules) {
        out +=
            fmt::format("{:<28} {:<8} {:<12} {}\n", rule.name, to_string(rule.severity), scope_of(rule), rule.summary);
    }
    return out;
}

std::string as_json(std::span<const RuleFacts> rules) {
    auto json = nlohmann::ordered_json::array();
    for (const auto& rule : rules) {
        json.push_back({{"name", rule.name},
                        {"severity", std::string(to_string(rule.severity))},
                        {"probability", rule.probability},
                        {"pair", rule.pair},
                        {"summary", rule.summary},
                        {"why", rule.why},
                        {"wrong", rule.wrong},
                        {"right", rule.right}});
    }
    return json.dump(2) + "\n";
}

std::string as_markdown(std::span<const RuleFacts> rules) {
    std::string out =
        "# Rules of `ianote check`\n\nMade by `ianote check --list-rules -f markdown`; a test holds it against the "
        "program. How often each rule speaks on texts of other hands, how often it is right there, and what it finds "
        "of "
        "planted errors: [clean-pairs.md](clean-pairs.md).\n";
    for (const bool pair : {false, true}) {
        out += pair ? "\n## A pair of versions\n" : "\n## One version\n";
        for (const auto& rule : rules) {
            if (rule.pair != pair) continue;
            out += fmt::format("\n### `{}` ({})\n\n{} {}\n\n- wrong: {}\n- right: {}\n", rule.name,
                               to_string(rule.severity), rule.summary, rule.why, rule.wrong, rule.right);
        }
    }
    out +=
        "\n## Checks of other programs\n\nGone through one by one: translate-toolkit's `pofilter`, Okapi's CheckMate, "
        "Xbench, QA Distiller and Verifika.\n\n"
        "| program | check | rule | remark |\n| --- | --- | --- | --- |\n";
    for (const auto& check : other_checks()) {
        out += fmt::format("| {} | {} | {} | {} |\n", check.program, check.check,
                           check.rule.empty() ? "none needed" : fmt::format("`{}`", check.rule), check.remark);
    }
    return out;
}

constexpr std::array rule_formats{
    RuleWriter{"text", ".txt", "a table", as_table},
    RuleWriter{"json", ".json", "with reasons and examples", as_json},
    RuleWriter{"markdown", ".md", "the page docs/rules.md", as_markdown},
};

} // namespace

std::span<const RuleWriter> rule_writers() { return rule_formats; }

const RuleWriter* find_rule_writer(std::string_view name) { return find_named(rule_formats, name); }

std::string explain_rule(const std::string& name) {
    CheckOptions options;
    options.rules.push_back(name);
    check_rule_names(options);
    const auto rules = check_rules();
    const auto* found = find_named(rules, name);
    if (found == nullptr) throw Error(ErrorKind::usage, "rule-unknown", {}, fmt::format("there is no rule '{}'", name));
    return fmt::format("{} ({}, {})\n\n{}\n{}\n\nwrong: {}\nright: {}\n", found->name, to_string(found->severity),
                       scope_of(*found), found->summary, found->why, found->wrong, found->right);
}

std::string write_finding_counts(std::span<const CheckResult> results) {
    std::map<std::string, std::map<std::string, std::size_t>> counts;
    std::set<std::string> languages;
    for (const auto& result : results) {
        for (const auto& finding : result.findings) {
            if (finding.ignored) continue;
            const auto language = finding.correct.empty() ? std::string("any") : finding.correct;
            languages.insert(language);
            ++counts[finding.rule][language];
        }
    }
    std::string out = fmt::format("{:<28}", "findings by rule");
    for (const auto& language : languages) out += fmt::format(" {:>5}", language);
    for (const auto& [rule, by_language] : counts) {
        out += fmt::format("\n{:<28}", rule);
        for (const auto& language : languages) {
            const auto found = by_language.find(language);
            out += fmt::format(" {:>5}", found == by_language.end() ? 0 : found->second);
        }
    }
    return out;
}

} // namespace ianote
