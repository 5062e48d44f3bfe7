// SPDX-License-Identifier: GPL-3.0-or-later
// The review page: both versions side by side, one file, readable without its script.
#include "write/review_page.hpp"

#include "embedded/review.hpp"
#include "model/fields.hpp"
#include "model/places.hpp"
#include "text/escape.hpp"
#include "write/bitext_formats.hpp"
#include "write/finding_formats.hpp"
#include "write/findings_summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::write {

namespace {

constexpr double sure = 0.9;
constexpr double fair = 0.6;

std::string_view file(std::string_view name) {
    const auto* found = std::find_if(embedded::review.begin(), embedded::review.end(),
                                     [&](const embedded::File& f) { return f.name == name; });
    return found == embedded::review.end() ? std::string_view() : found->content;
}

/// Whether a place touches the segment.
bool is_in(const FindingPlace& place, const Segment& segment) {
    const auto unit = std::string_view(segment.id).substr(0, segment.id.rfind(".s"));
    return place.id == unit && place.begin < segment.end && (place.end > segment.begin || place.begin >= segment.begin);
}

struct Tally {
    std::size_t links = 0;
    std::size_t gaps = 0;
    std::size_t doubtful = 0;
    std::size_t changes = 0;
};

Tally count(const Bitext& bitext) {
    Tally tally;
    for (const auto& group : bitext.groups) tally.changes += group.change != Change::none ? 1U : 0U;
    bitext.for_each_link([&](const Group&, const Link& link) {
        ++tally.links;
        const bool gap = link.source.empty() || link.target.empty();
        tally.gaps += gap ? 1U : 0U;
        tally.doubtful += !gap && link.confidence < sure ? 1U : 0U;
    });
    return tally;
}

bool is_field(const Group& group) {
    const auto& ids = group.source.empty() ? group.target : group.source;
    const auto kind = parse_field_kind(group.kind);
    return model::is_header_place(ids.front()) && !(kind && model::facts_of(*kind).sentences);
}

std::string name_of(const Group& group) {
    const auto& ids = group.source.empty() ? group.target : group.source;
    auto name = group.kind + " " + joined_ids(ids);
    if (!group.source.empty() && !group.target.empty() && group.source != group.target)
        name += " → " + joined_ids(group.target);
    return name;
}

/// What the page calls a change; {0} is the source's language, {1} the target's.
struct ChangeName {
    Change change;
    std::string_view name;
};

constexpr std::array change_names{
    ChangeName{Change::missing, "missing in {1}"},       ChangeName{Change::added, "missing in {0}"},
    ChangeName{Change::merged, "merged in {1}"},         ChangeName{Change::split, "split in {1}"},
    ChangeName{Change::renumbered, "renumbered in {1}"}, ChangeName{Change::moved, "moved in {1}"},
};

std::string change_name(const Bitext& bitext, Change change) {
    for (const auto& c : change_names) {
        if (c.change == change) return fmt::format(fmt::runtime(c.name), bitext.source.view(), bitext.target.view());
    }
    return {};
}

/// A side's segments; what findings mean is marked.
void add_side(const LanguageCode& language, const std::vector<Segment>& segments,
              const std::vector<const Finding*>& found, bool of_source, std::string& out) {
    if (segments.empty()) {
        out += fmt::format("<p class=\"none\">— nothing in {} —</p>\n", language.view());
        return;
    }
    out += fmt::format("<p lang=\"{}\">", language.view());
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto& segment = segments[i];
        std::vector<std::pair<std::size_t, std::size_t>> marks;
        for (const auto* finding : found) {
            const auto& place = of_source ? finding->source : finding->target;
            if (place && is_in(*place, segment) && place->end - place->begin < place->text.size()) {
                marks.emplace_back(std::max(place->begin, segment.begin) - segment.begin,
                                   std::min(place->end, segment.end) - segment.begin);
            }
        }
        out += (i > 0 ? " " : "") + marked(segment.text, std::move(marks));
    }
    out += "</p>\n";
}

std::vector<const Finding*> findings_of(const Link& link, std::span<const Finding> findings) {
    std::vector<const Finding*> found;
    for (const auto& finding : findings) {
        const auto touches = [](const std::optional<FindingPlace>& place, const std::vector<Segment>& segments) {
            return place && std::any_of(segments.begin(), segments.end(),
                                        [&](const Segment& segment) { return is_in(*place, segment); });
        };
        const bool by_source = finding.source && !finding.source->id.empty();
        if (!finding.ignored &&
            (by_source ? touches(finding.source, link.source) : touches(finding.target, link.target)))
            found.push_back(&finding);
    }
    return found;
}

void add_link(const Bitext& bitext, const Link& link, std::span<const Finding> findings, std::string& out) {
    const bool gap = link.source.empty() || link.target.empty();
    const auto* grade = gap ? "gap" : link.confidence >= sure ? "sure" : link.confidence >= fair ? "fair" : "doubt";
    const auto shown = confidence_text(link.confidence);
    const auto found = findings_of(link, findings);
    out += fmt::format(
        "<div class=\"link {}{}\" id=\"{}\" data-c=\"{}\" tabindex=\"0\">\n", grade, found.empty() ? "" : " found",
        text::escaped((link.source.empty() ? "t." + link.target.front().id : link.source.front().id)), shown);
    add_side(bitext.source, link.source, found, true, out);
    add_side(bitext.target, link.target, found, false, out);
    out += fmt::format("<span class=\"c\" title=\"confidence {1}, {0}\">{1}</span>\n", link.type(), shown);
    if (!found.empty()) add_findings(found, out);
    out += "</div>\n";
}

void add_changes(const Bitext& bitext, std::string& out) {
    out += "<nav aria-label=\"Changes\"><strong>Points that differ</strong>\n<ul>\n";
    for (const auto& group : bitext.groups) {
        if (group.change == Change::none || group.links.empty()) continue;
        const auto& first = group.links.front();
        out +=
            fmt::format("<li><a href=\"#{}\">{}</a>: {}</li>\n",
                        text::escaped(first.source.empty() ? "t." + first.target.front().id : first.source.front().id),
                        text::escaped(name_of(group)), change_name(bitext, group.change));
    }
    out += "</ul></nav>\n";
}

/// Findings that no link has: of the note as a whole, or of a point that neither version links.
std::vector<const Finding*> findings_of_the_whole(const Bitext& bitext, std::span<const Finding> findings) {
    std::vector<const Finding*> whole;
    for (const auto& finding : findings) {
        if (finding.ignored) continue;
        bool linked = false;
        bitext.for_each_link([&](const Group&, const Link& link) {
            linked = linked || !findings_of(link, {&finding, 1}).empty();
        });
        if (!linked) whole.push_back(&finding);
    }
    return whole;
}

void add_head(const Bitext& bitext, std::span<const Finding> findings, std::string& out) {
    const auto tally = count(bitext);
    const auto title =
        fmt::format("{}, {} – {}", text::escaped(bitext.document), bitext.source.view(), bitext.target.view());
    begin_page(title, out, findings.empty() ? std::string_view() : summary_style());
    out += fmt::format(
        "<p class=\"facts\">links: {}, doubtful: {}, without a counterpart: {}, points that differ: {}</p>\n",
        tally.links, tally.doubtful, tally.gaps, tally.changes);
    if (tally.changes > 0) add_changes(bitext, out);
    add_summary(findings, out);
    const auto whole = findings_of_the_whole(bitext, findings);
    if (!whole.empty()) add_findings(whole, out);
    out += "</header>\n<div class=\"bar\" hidden>\n<label>Show <select id=\"filter\"><option "
           "value=\"1\">everything</option>"
           "<option value=\"found\">with findings</option><option value=\"0.9\">up to 0.90</option><option "
           "value=\"0.6\">up to 0.60</option>"
           "<option value=\"-1\">gaps only</option></select></label> <span id=\"told\" aria-live=\"polite\"></span>\n"
           "<button id=\"next\" type=\"button\">Next doubtful</button>\n"
           "<span class=\"keys\"><kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>n</kbd> <kbd>p</kbd> doubtful · "
           "<kbd>e</kbd> next finding · <kbd>f</kbd> filter</span>\n</div>\n";
    out += fmt::format("<main>\n<div class=\"names\"><span>{}</span><span>{}</span></div>\n", bitext.source.view(),
                       bitext.target.view());
}

} // namespace

void begin_page(const std::string& title, std::string& out, std::string_view style) {
    out += fmt::format("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
                       "<style>\n{}{}</style>\n</head>\n<body>\n<header>\n<h1>{}</h1>\n",
                       title, file("page.css"), style, title);
}

std::string marked(std::string_view text, std::vector<std::pair<std::size_t, std::size_t>> marks) {
    std::sort(marks.begin(), marks.end());
    std::string out;
    std::size_t at = 0;
    for (const auto& [begin, end] : marks) {
        if (begin < at || begin >= end || end > text.size()) continue;
        out += text::escaped(text.substr(at, begin - at)) + "<mark>" + text::escaped(text.substr(begin, end - begin)) +
               "</mark>";
        at = end;
    }
    return out + text::escaped(text.substr(at));
}

void add_findings(const std::vector<const Finding*>& findings, std::string& out) {
    out += "<ul class=\"findings\">\n";
    for (const auto* f : findings) {
        out += fmt::format("<li class=\"{}\"><b>{}</b> {}{} <span class=\"rule\">{}{}</span>", to_string(f->severity),
                           to_string(f->severity), text::escaped(f->message), times(*f), text::escaped(f->rule),
                           f->correct.empty() ? "" : ", correct " + text::escaped(f->correct));
        if (!f->suggestion.empty())
            out += fmt::format(" <span class=\"write\">Write: {}</span>", text::escaped(f->suggestion));
        out += "</li>\n";
    }
    out += "</ul>\n";
}

std::string write_review_page(const Bitext& bitext, std::span<const Finding> findings) {
    std::string out;
    add_head(bitext, findings, out);
    for (const auto& group : bitext.groups) {
        out += fmt::format("<section{}>\n<h2>{}", is_field(group) ? " class=\"field\"" : "",
                           text::escaped(is_field(group) ? group.kind : name_of(group)));
        if (group.change != Change::none) out += fmt::format(" <b>{}</b>", change_name(bitext, group.change));
        out += "</h2>\n";
        for (const auto& link : group.links) add_link(bitext, link, findings, out);
        out += "</section>\n";
    }
    out += fmt::format("</main>\n<script>\n{}</script>\n</body>\n</html>\n", file("page.js"));
    return out;
}

std::string write_review_page(const Bitext& bitext) { return write_review_page(bitext, {}); }

} // namespace ianote::write
