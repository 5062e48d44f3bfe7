// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions side by side, for reading and for review.
#include "model/places.hpp"
#include "serve/pages.hpp"
#include "text/escape.hpp"
#include "text/percent.hpp"
#include "text/split.hpp"

#include <ianote/check.hpp>
#include <ianote/write.hpp>

#include <algorithm>
#include <map>

namespace ianote::serve {

namespace {

constexpr double doubtful_below = 0.6; // about one link in twenty: what is worth a look

std::string ids(const std::vector<Segment>& segments) {
    std::string out;
    for (const auto& segment : segments) out += (out.empty() ? "" : " ") + segment.id;
    return out;
}

class PairPage {
public:
    PairPage(const RequestContext& context, const archive::ReviewedPair& pair)
        : context_(context)
        , texts_(context.texts)
        , pair_(pair) {
        auto result = check_linked(context.archive.note(pair.source.id), context.archive.note(pair.target.id),
                                   pair.bitext, context.languages);
        for (auto& finding : result.findings) {
            const auto& place = finding.source ? finding.source : finding.target;
            const auto side = finding.source ? "s " : "t ";
            if (place) findings_[side + place->id].push_back(std::move(finding));
        }
    }

    /// What changes with each decision.
    std::string links() {
        std::string out;
        for (const auto& group : pair_.bitext.groups) out += of_group(group);
        const auto left = doubtful_ == 0 ? std::string(texts_["all_decided"]) : std::string();
        return fmt::format("<p class=\"sum\" role=\"status\">{} {}</p>\n{}",
                           texts_.with("decided", decided_, number_, doubtful_), left, out);
    }

    std::string content() {
        const auto list = links();
        const auto address = address_of(pair_.source.identity, pair_.source.language + "-" + pair_.target.language);
        std::string buttons;
        for (const std::string_view what : {"next_doubt", "confirm", "reject", "merge", "split", "comment", "undo"}) {
            buttons += fmt::format("<button type=\"button\" data-do=\"{}\">{}</button> ", what, texts_[what]);
        }
        return fmt::format(
            "<h1>{0} <small>{1} – {2}</small></h1>\n<p class=\"title\" lang=\"{1}\">{3}</p>\n"
            "<p class=\"links\"><a href=\"{4}\">{1}</a> <a href=\"{5}\">{2}</a> <a href=\"{6}.tmx\">TMX</a></p>\n"
            "<form id=\"review\" class=\"bar needs-script\" method=\"post\" action=\"{6}\" aria-label=\"{7}\">"
            "<input type=\"hidden\" name=\"key\" value=\"{8}\"><label>{9} <input name=\"reviewer\" maxlength=\"100\" "
            "autocomplete=\"name\"></label> {10}<p class=\"keys\">{11}</p>"
            "<label class=\"comment\" hidden>{12} <input name=\"comment\" maxlength=\"2000\"> <button "
            "type=\"submit\">{13}</button>"
            "</label></form>\n<div id=\"pair\">{14}</div>",
            text::escaped(pair_.source.number.empty() ? pair_.source.identity : pair_.source.number),
            pair_.source.language, pair_.target.language, text::escaped(pair_.source.title),
            address_of(pair_.source.identity, pair_.source.language),
            address_of(pair_.target.identity, pair_.target.language), address, texts_["review"], context_.form_key,
            texts_["reviewer"], buttons, texts_["keys"], texts_["comment"], texts_["save"], list);
    }

private:
    std::string of_group(const Group& group) {
        std::string rows;
        for (const auto& link : group.links) rows += row(link);
        const auto name = joined_ids(group.source.empty() ? group.target : group.source);
        const auto changed = group.change == Change::none ? "" : fmt::format(" <b>{}</b>", to_string(group.change));
        const bool field = model::is_header_place(name);
        return fmt::format("<section{}><h2><a href=\"{}\">{}</a>{}</h2>\n{}{}</section>\n",
                           field ? " class=\"field\"" : "",
                           address_of(pair_.source.identity,
                                      group.source.empty() ? pair_.target.language : pair_.source.language, name),
                           field ? text::escaped(group.kind) : text::escaped(name), changed, rows, findings(group));
    }

    std::string row(const Link& link) {
        const auto state = pair_.states.at(number_);
        const auto& comments = pair_.comments.at(number_);
        const bool gap = link.source.empty() || link.target.empty();
        const bool doubtful = state == archive::LinkState::proposed && (gap || link.confidence < doubtful_below);
        if (state != archive::LinkState::proposed) ++decided_;
        if (doubtful) ++doubtful_;
        const auto word = state == archive::LinkState::confirmed  ? texts_["confirmed"]
                          : state == archive::LinkState::rejected ? texts_["rejected"]
                          : doubtful                              ? texts_["doubtful"]
                                                                  : std::string_view();
        const auto look = state == archive::LinkState::confirmed  ? "confirmed"
                          : state == archive::LinkState::rejected ? "rejected"
                          : doubtful                              ? "doubt"
                                                                  : "plain";
        std::string notes;
        for (const auto& comment : comments) {
            notes += fmt::format("<p class=\"remark\">{}: {}</p>", text::escaped(comment.reviewer),
                                 text::escaped(comment.comment));
        }
        return fmt::format(
            "<div class=\"link {}\" id=\"l{}\" tabindex=\"0\" data-source=\"{}\" data-target=\"{}\" "
            "data-confidence=\"{:.3f}\">{}{}<span class=\"state\" title=\"{} {:.2f}{}\">{}</span>{}</div>\n",
            look, number_++, text::escaped(ids(link.source)), text::escaped(ids(link.target)),
            gap ? 0.0 : link.confidence, side(link.source, pair_.source.language),
            side(link.target, pair_.target.language), texts_["confidence"], link.confidence,
            link.reviewed.empty() ? "" : " · " + text::escaped(link.reviewed), word, notes);
    }

    std::string side(const std::vector<Segment>& segments, const std::string& language) const {
        if (segments.empty()) return fmt::format("<p class=\"none\">{}</p>", texts_["missing_here"]);
        std::string out;
        for (const auto& segment : segments) out += fmt::format("<span>{}</span> ", text::escaped(segment.text));
        return fmt::format("<p lang=\"{}\">{}</p>", language, out);
    }

    std::string findings(const Group& group) const {
        std::string out;
        const auto add = [&](const std::vector<std::string>& points, const char* side) {
            for (const auto& point : points) {
                const auto found = findings_.find(side + point);
                if (found == findings_.end()) continue;
                for (const auto& finding : found->second) {
                    const auto severity = to_string(finding.severity);
                    out += fmt::format("<li class=\"{}\"><b>{}</b> {} <span class=\"rule\">{}</span>{}</li>", severity,
                                       texts_[fmt::format("finding_{}", severity)], text::escaped(finding.message),
                                       text::escaped(finding.rule),
                                       finding.suggestion.empty() ? "" : " → " + text::escaped(finding.suggestion));
                }
            }
        };
        add(group.source, "s ");
        add(group.target, "t ");
        return out.empty() ? out
                           : fmt::format("<ul class=\"findings\" aria-label=\"{}\">{}</ul>", texts_["findings"], out);
    }

    const RequestContext& context_;
    const Texts& texts_;
    const archive::ReviewedPair& pair_;
    std::map<std::string, std::vector<Finding>> findings_; ///< by side and point
    std::size_t number_ = 0;
    std::size_t decided_ = 0;
    std::size_t doubtful_ = 0;
};

} // namespace

void pair_page(const RequestContext& context, const archive::PairName& pair, HttpResponse& response) {
    if (!context.archive.find(pair.identity, pair.source) || !context.archive.find(pair.identity, pair.target) ||
        pair.source == pair.target) {
        return missing_page(context, response);
    }
    const auto reviewed = archive::review(context.archive, pair, context.languages);
    if (context.parts[1].ends_with(".tmx")) {
        response.type = "application/xml; charset=utf-8";
        response.body = find_bitext_writer("tmx")->write(archive::accepted(reviewed));
        response.headers.emplace_back("Content-Disposition", fmt::format("attachment; filename=\"{}.{}-{}.tmx\"",
                                                                         text::percent_encoded(pair.identity),
                                                                         text::percent_encoded(pair.source),
                                                                         text::percent_encoded(pair.target)));
        return;
    }
    response.body = framed(context, fmt::format("{} {} – {}", reviewed.source.number, pair.source, pair.target),
                           PairPage(context, reviewed).content());
}

void decide_page(const RequestContext& context, HttpResponse& response) {
    const auto& part = context.parts[1];
    const auto dash = part.find('-');
    if (dash == std::string::npos) return missing_page(context, response);
    const archive::PairName pair{context.parts[0], part.substr(0, dash), part.substr(dash + 1)};
    if (!context.archive.find(pair.identity, pair.source) || !context.archive.find(pair.identity, pair.target)) {
        return missing_page(context, response);
    }
    const auto value = [&](std::string_view name) {
        return std::string(context.request.parameter(name).substr(0, 4096));
    };
    if (value("what") == "undo") {
        archive::undo(context.archive, pair);
    } else {
        archive::Decision decision;
        decision.what = value("what");
        decision.source = text::split_words(value("source"));
        decision.target = text::split_words(value("target"));
        decision.comment = value("comment");
        decision.reviewer = value("reviewer").empty() ? "–" : value("reviewer");
        archive::decide(context.archive, pair, std::move(decision), context.languages);
    }
    if (context.request.parameter("fragment") == "1") {
        response.body = PairPage(context, archive::review(context.archive, pair, context.languages)).links();
        return;
    }
    response.status = 303;
    response.headers.emplace_back("Location", address_of(pair.identity, part));
}

} // namespace ianote::serve
