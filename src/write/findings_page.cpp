// SPDX-License-Identifier: GPL-3.0-or-later
// Findings as a page: of a pair the review page with the findings in place, of one version the points that have any.
#include "text/escape.hpp"
#include "write/finding_formats.hpp"
#include "write/findings_summary.hpp"
#include "write/review_page.hpp"

#include <fmt/format.h>

namespace ianote::write {

namespace {

/// The points of one version that have findings, or of a pair that could not be aligned.
void add_points(const CheckResult& result, std::string& out) {
    std::string point;
    for (const auto& finding : result.findings) {
        if (finding.ignored) continue;
        const auto& place = finding.source && !finding.source->id.empty() ? finding.source : finding.target;
        const auto here = place && !place->id.empty() ? place->id : std::string("the note as a whole");
        if (here != point) out += fmt::format("<h2>{}</h2>\n", text::escaped(here));
        point = here;
        if (place && !place->text.empty()) out += "<p>" + marked(place->text, {{place->begin, place->end}}) + "</p>\n";
        add_findings({&finding}, out);
    }
}

} // namespace

std::string write_findings_page(std::span<const CheckResult> results) {
    if (results.size() == 1 && !results.front().bitext.groups.empty()) {
        return write_review_page(results.front().bitext, results.front().findings);
    }
    std::string out;
    begin_page("Findings", out, summary_style());
    out += "</header>\n<main>\n";
    for (const auto& result : results) {
        out += fmt::format("<section>\n<h2>{}</h2>\n", text::escaped(name_of(result)));
        add_summary(result.findings, out);
        add_points(result, out);
        out += "</section>\n";
    }
    return out + "</main>\n</body>\n</html>\n";
}

} // namespace ianote::write
