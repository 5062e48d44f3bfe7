// SPDX-License-Identifier: GPL-3.0-or-later
// The review page: both versions side by side, one file, readable without its script.
#include "embedded/review.hpp"
#include "write/bitext_formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::write {

namespace {

constexpr double sure = 0.9;
constexpr double fair = 0.6;

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

std::string_view file(std::string_view name) {
    const auto* found = std::find_if(embedded::review.begin(), embedded::review.end(),
                                     [&](const embedded::File& f) { return f.name == name; });
    return found == embedded::review.end() ? std::string_view() : found->content;
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
    return ids.front().starts_with("header.") && group.kind != "subject";
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

void add_side(const LanguageCode& language, const std::vector<Segment>& segments, std::string& out) {
    if (segments.empty()) {
        out += fmt::format("<p class=\"none\">— nothing in {} —</p>\n", language.view());
    } else {
        out += fmt::format("<p lang=\"{}\">{}</p>\n", language.view(), escaped(joined_text(segments)));
    }
}

void add_link(const Bitext& bitext, const Link& link, std::string& out) {
    const bool gap = link.source.empty() || link.target.empty();
    const auto* grade = gap ? "gap" : link.confidence >= sure ? "sure" : link.confidence >= fair ? "fair" : "doubt";
    const auto shown = confidence_text(link.confidence);
    out += fmt::format("<div class=\"link {}\" id=\"{}\" data-c=\"{}\" tabindex=\"0\">\n", grade,
                       escaped((link.source.empty() ? "t." + link.target.front().id : link.source.front().id)), shown);
    add_side(bitext.source, link.source, out);
    add_side(bitext.target, link.target, out);
    out += fmt::format("<span class=\"c\" title=\"confidence {1}, {0}\">{1}</span>\n</div>\n", link.type(), shown);
}

void add_changes(const Bitext& bitext, std::string& out) {
    out += "<nav aria-label=\"Changes\"><strong>Points that differ</strong>\n<ul>\n";
    for (const auto& group : bitext.groups) {
        if (group.change == Change::none || group.links.empty()) continue;
        const auto& first = group.links.front();
        out += fmt::format("<li><a href=\"#{}\">{}</a>: {}</li>\n",
                           escaped(first.source.empty() ? "t." + first.target.front().id : first.source.front().id),
                           escaped(name_of(group)), change_name(bitext, group.change));
    }
    out += "</ul></nav>\n";
}

void add_head(const Bitext& bitext, std::string& out) {
    const auto tally = count(bitext);
    const auto title = fmt::format("{}, {} – {}", escaped(bitext.document), bitext.source.view(), bitext.target.view());
    out += fmt::format("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n"
                       "<style>\n{}</style>\n</head>\n<body>\n<header>\n<h1>{}</h1>\n",
                       title, file("page.css"), title);
    out += fmt::format(
        "<p class=\"facts\">links: {}, doubtful: {}, without a counterpart: {}, points that differ: {}</p>\n",
        tally.links, tally.doubtful, tally.gaps, tally.changes);
    if (tally.changes > 0) add_changes(bitext, out);
    out += "</header>\n<div class=\"bar\" hidden>\n<label>Show <select id=\"filter\"><option "
           "value=\"1\">everything</option>"
           "<option value=\"0.9\">up to 0.90</option><option value=\"0.6\">up to 0.60</option>"
           "<option value=\"-1\">gaps only</option></select></label> <span id=\"told\" aria-live=\"polite\"></span>\n"
           "<button id=\"next\" type=\"button\">Next doubtful</button>\n"
           "<span class=\"keys\"><kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>n</kbd> <kbd>p</kbd> doubtful · "
           "<kbd>f</kbd> filter</span>\n</div>\n";
    out += fmt::format("<main>\n<div class=\"names\"><span>{}</span><span>{}</span></div>\n", bitext.source.view(),
                       bitext.target.view());
}

} // namespace

std::string write_review_page(const Bitext& bitext) {
    std::string out;
    add_head(bitext, out);
    for (const auto& group : bitext.groups) {
        out += fmt::format("<section{}>\n<h2>{}", is_field(group) ? " class=\"field\"" : "",
                           escaped(is_field(group) ? group.kind : name_of(group)));
        if (group.change != Change::none) out += fmt::format(" <b>{}</b>", change_name(bitext, group.change));
        out += "</h2>\n";
        for (const auto& link : group.links) add_link(bitext, link, out);
        out += "</section>\n";
    }
    out += fmt::format("</main>\n<script>\n{}</script>\n</body>\n</html>\n", file("page.js"));
    return out;
}

} // namespace ianote::write
