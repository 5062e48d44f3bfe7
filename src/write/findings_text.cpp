// SPDX-License-Identifier: GPL-3.0-or-later
// Findings for people: grouped by point, the words underlined; and as a table.
#include "text/cells.hpp"
#include "text/utf8.hpp"
#include "write/finding_formats.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::write {

namespace {

constexpr std::size_t around = 45; // characters of context on each side

/// Moves `at` by so many characters, not beyond the text.
std::size_t step_back(std::string_view text, std::size_t at, std::size_t characters) {
    for (; at > 0 && characters > 0; --characters) {
        --at;
        while (at > 0 && text::is_continuation(text[at])) --at;
    }
    return at;
}

std::size_t step_on(std::string_view text, std::size_t at, std::size_t characters) {
    for (; at < text.size() && characters > 0; --characters) text::next_code_point(text, at);
    return at;
}

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !text::is_continuation(c); }));
}

/// The words with what stands around them, and a line below that underlines them; a whole segment is not underlined.
void add_place(const FindingPlace& place, std::string_view language, std::string& out) {
    if (place.text.empty()) return;
    const std::string_view text = place.text;
    const auto begin = step_back(text, place.begin, around);
    const auto marked_end = std::min<std::size_t>(place.end, step_on(text, place.begin, 3 * around));
    const auto end = step_on(text, marked_end, around);
    const auto line =
        fmt::format("{}{}{}", begin > 0 ? "..." : "", text.substr(begin, end - begin), end < text.size() ? "..." : "");
    const auto head = fmt::format("      {}: ", language);
    out += head + line + "\n";
    if (place.begin == 0 && place.end >= text.size()) return;
    const auto before = head.size() + (begin > 0 ? 3 : 0) + characters_in(text.substr(begin, place.begin - begin));
    const auto length = std::max<std::size_t>(1, characters_in(text.substr(place.begin, marked_end - place.begin)));
    out += std::string(before, ' ') + std::string(length, '^') + "\n";
}

std::string point_of(const Finding& finding) {
    const auto& place = finding.source && !finding.source->id.empty() ? finding.source : finding.target;
    return place && !place->id.empty() ? place->id : "the note as a whole";
}

void add_finding(const CheckResult& result, const Finding& finding, std::string& out) {
    out += fmt::format("    {}: {}{} [{}]", to_string(finding.severity), finding.message, times(finding), finding.rule);
    if (!finding.correct.empty() && !result.target_name.empty()) out += fmt::format(", correct {}", finding.correct);
    out += "\n";
    if (finding.source) add_place(*finding.source, result.source_language.view(), out);
    if (finding.target) add_place(*finding.target, result.target_language.view(), out);
    if (!finding.suggestion.empty()) out += fmt::format("      write: {}\n", finding.suggestion);
    if (finding.ignored) out += fmt::format("      silenced: {}\n", *finding.ignored);
    out += fmt::format("      fingerprint: {}\n", finding.fingerprint);
}

} // namespace

std::string write_findings_text(std::span<const CheckResult> results) {
    std::string out;
    for (const auto& result : results) {
        if (result.findings.empty()) continue;
        out += fmt::format("{}\n", name_of(result));
        std::string point;
        for (const auto& finding : result.findings) {
            if (finding.ignored) continue;
            if (auto here = point_of(finding); here != point) {
                point = std::move(here);
                out += fmt::format("  {}\n", point);
            }
            add_finding(result, finding, out);
        }
    }
    return out;
}

std::string write_findings_tsv(std::span<const CheckResult> results) {
    std::string out = "rule\tseverity\tdocument\twhere\tcorrect\tmessage\tsource\ttarget\tsuggestion\tfingerprint\tigno"
                      "red\tprobability\n";
    for (const auto& result : results) {
        for (const auto& f : result.findings) {
            out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", f.rule, to_string(f.severity),
                               f.document, f.where, f.correct, text::tsv_cell(f.message + times(f)),
                               f.source ? text::tsv_cell(f.source->marked()) : "",
                               f.target ? text::tsv_cell(f.target->marked()) : "", text::tsv_cell(f.suggestion),
                               f.fingerprint, f.ignored ? text::tsv_cell(*f.ignored) : "", f.probability);
        }
    }
    return out;
}

} // namespace ianote::write
