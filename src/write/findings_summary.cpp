// SPDX-License-Identifier: GPL-3.0-or-later
#include "write/findings_summary.hpp"

#include "text/escape.hpp"
#include "write/review_page.hpp"

#include <ianote/findings_index.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace ianote {

namespace write {

void Counts::add(const Finding& finding) {
    if (finding.ignored) {
        ++silenced;
        return;
    }
    switch (finding.severity) {
    case Severity::error: ++errors; break;
    case Severity::warning: ++warnings; break;
    case Severity::note: ++notes; break;
    }
}

std::string_view summary_style() {
    return ".counts { border-collapse: collapse; font: .9rem/1.5 system-ui, sans-serif; margin: .6rem 0; }\n"
           ".counts th, .counts td { text-align: right; padding: .1rem .7rem; border-bottom: 1px solid var(--line); "
           "font-variant-numeric: tabular-nums; }\n"
           ".counts th:first-child, .counts td:first-child, .counts .names { text-align: left; }\n"
           ".counts th { font-weight: 600; color: var(--soft); }\n"
           ".counts a { color: inherit; }\n"
           "summary { font: .9rem/1.5 system-ui, sans-serif; cursor: pointer; }\n";
}

std::string cells(const Counts& counts) {
    std::string out;
    for (const auto number : {counts.errors, counts.warnings, counts.notes, counts.silenced}) {
        out += number == 0 ? "<td></td>" : fmt::format("<td>{}</td>", number);
    }
    return out;
}

namespace {

constexpr std::string_view heads =
    "<th scope=\"col\">errors</th><th scope=\"col\">warnings</th><th scope=\"col\">notes</th>"
    "<th scope=\"col\">silenced</th>";

/// The gravest first, then the most frequent.
std::vector<std::pair<std::string, Counts>> in_order(const std::map<std::string, Counts>& rules) {
    std::vector<std::pair<std::string, Counts>> list(rules.begin(), rules.end());
    const auto weight = [](const Counts& c) { return std::tuple(c.errors, c.warnings, c.notes, c.silenced); };
    std::stable_sort(list.begin(), list.end(),
                     [&](const auto& a, const auto& b) { return weight(a.second) > weight(b.second); });
    return list;
}

} // namespace

void add_summary(const std::map<std::string, Counts>& rules, std::string& out) {
    if (rules.empty()) return;
    out += fmt::format("<table class=\"counts\">\n<tr><th scope=\"col\">rule</th>{}</tr>\n", heads);
    Counts all;
    for (const auto& [rule, counts] : in_order(rules)) {
        out += fmt::format("<tr><td>{}</td>{}</tr>\n", text::escaped(rule), cells(counts));
        all.errors += counts.errors;
        all.warnings += counts.warnings;
        all.notes += counts.notes;
        all.silenced += counts.silenced;
    }
    out += fmt::format("<tr><th scope=\"row\">all</th>{}</tr>\n</table>\n", cells(all));
}

void add_summary(std::span<const Finding> findings, std::string& out) {
    std::map<std::string, Counts> rules;
    for (const auto& finding : findings) rules[finding.rule].add(finding);
    if (rules.empty()) return;
    out += "<details>\n<summary>Findings by rule</summary>\n";
    add_summary(rules, out);
    out += "</details>\n";
}

namespace {

/// `number-mismatch 3, typography 12`; silenced ones are left out.
std::string rules_of(const CheckResult& result) {
    std::map<std::string, Counts> rules;
    for (const auto& finding : result.findings) rules[finding.rule].add(finding);
    std::string out;
    for (const auto& [rule, counts] : in_order(rules)) {
        if (counts.told() == 0) continue;
        out += fmt::format("{}{} {}", out.empty() ? "" : ", ", text::escaped(rule), counts.told());
    }
    return out;
}

} // namespace

} // namespace write

std::string write_findings_index(std::span<const IndexedPage> pages) {
    std::map<std::string, write::Counts> rules;
    std::string out;
    write::begin_page("Findings", out, write::summary_style());
    out += fmt::format("<p class=\"facts\">pages: {}</p>\n</header>\n<main>\n", pages.size());
    out += fmt::format("<table class=\"counts\">\n<tr><th scope=\"col\">page</th>{}"
                       "<th scope=\"col\" class=\"names\">rules</th></tr>\n",
                       write::heads);
    for (const auto& page : pages) {
        write::Counts counts;
        for (const auto& finding : page.result->findings) {
            counts.add(finding);
            rules[finding.rule].add(finding);
        }
        out += fmt::format("<tr><td><a href=\"{0}\">{0}</a></td>{1}<td class=\"names\">{2}</td></tr>\n",
                           text::escaped(page.file), write::cells(counts), write::rules_of(*page.result));
    }
    out += "</table>\n<h2>By rule</h2>\n";
    write::add_summary(rules, out);
    return out + "</main>\n</body>\n</html>\n";
}

} // namespace ianote
