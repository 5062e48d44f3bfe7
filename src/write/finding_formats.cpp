// SPDX-License-Identifier: GPL-3.0-or-later
#include "write/finding_formats.hpp"

#include <ianote/write.hpp>

#include <fmt/format.h>

#include <array>

namespace ianote {

namespace {

constexpr std::array finding_formats{
    FindingWriter{"text", ".txt", "for people, grouped by point, the words underlined", write::write_findings_text},
    FindingWriter{"json", ".json", "an array of findings", write::write_findings_json},
    FindingWriter{"tsv", ".tsv", "a table, one finding a line", write::write_findings_tsv},
    FindingWriter{"sarif", ".sarif", "SARIF 2.1.0, for code hosts and editors", write::write_sarif},
    FindingWriter{"junit", ".xml", "JUnit XML, for build servers", write::write_junit},
    FindingWriter{"html", ".html", "the review page of the alignment with the findings in place",
                  write::write_findings_page},
};

} // namespace

std::span<const FindingWriter> finding_writers() { return finding_formats; }

const FindingWriter* find_finding_writer(std::string_view name) { return find_named(finding_formats, name); }

namespace write {

std::string name_of(const CheckResult& result) {
    return result.target_name.empty() ? result.source_name : result.source_name + " – " + result.target_name;
}

std::string times(const Finding& finding) {
    return finding.count() > 1 ? fmt::format(" ({} times here)", finding.count()) : std::string();
}

const std::string& file_of(const CheckResult& result, bool of_source) {
    return of_source ? result.source_name : result.target_name;
}

} // namespace write

} // namespace ianote
