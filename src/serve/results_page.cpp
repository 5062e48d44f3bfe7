// SPDX-License-Identifier: GPL-3.0-or-later
// What a search finds; with `fragment` only the part that changes while someone types.
#include "model/places.hpp"
#include "serve/facets.hpp"
#include "serve/pages.hpp"
#include "text/escape.hpp"
#include "text/percent.hpp"

#include <charconv>

namespace ianote::serve {

namespace {

constexpr std::size_t hits_a_page = 20;
constexpr std::size_t last_page = 500;

std::size_t page_number(std::string_view text) {
    std::size_t page = 1;
    std::from_chars(text.data(), text.data() + text.size(), page);
    return std::min(std::max<std::size_t>(page, 1), last_page);
}

std::string hit_item(const archive::Hit& hit, const Texts& texts) {
    std::string place;
    if (hit.id == model::header_id) {
        place = texts["header"];
    } else {
        place = hit.kind + (hit.n.empty() ? "" : " " + hit.n) + (hit.action.empty() ? "" : " · " + hit.action);
    }
    std::string codes;
    for (const auto& code : hit.codes) codes += fmt::format("<span class=\"code\">{}</span> ", text::escaped(code));
    const auto title = fmt::format("<p class=\"title\" lang=\"{}\">{}</p>", hit.language, text::escaped(hit.title));
    return fmt::format(
        "<li><h2><a href=\"{}\">{}</a> <span class=\"lang\">{}</span></h2><p class=\"facts\">{} · {}</p>\n"
        "<p class=\"facts\">{}</p>{}<p class=\"snippet\" lang=\"{}\">{}</p></li>\n",
        address_of(hit.document, hit.language, hit.id), text::escaped(hit.number.empty() ? hit.document : hit.number),
        hit.language, hit.date, text::escaped(place), codes, hit.snippet == hit.title ? "" : title, hit.language,
        with_marks(hit.snippet, hit.marks));
}

std::string page_links(std::string_view query, std::string_view order, std::size_t page, std::size_t points,
                       const Texts& texts) {
    std::string out;
    const auto link = [&](std::size_t number, std::string_view key) {
        out += fmt::format("<a href=\"/search?q={}&amp;order={}&amp;page={}\" rel=\"{}\">{}</a> ",
                           text::percent_encoded(query), text::percent_encoded(order), number,
                           key == "next" ? "next" : "prev", texts[key]);
    };
    if (page > 1) link(page - 1, "previous");
    if (page * hits_a_page < points && page < last_page) link(page + 1, "next");
    return out.empty() ? out : fmt::format("<nav class=\"pages\" aria-label=\"{}\">{}</nav>", texts["pages"], out);
}

std::string order_links(std::string_view query, std::string_view order, const Texts& texts) {
    std::string out;
    for (const std::string_view key : {"relevance", "newest", "oldest"}) {
        out += fmt::format("<a href=\"/search?q={}&amp;order={}\"{}>{}</a> ", text::percent_encoded(query), key,
                           key == order ? " aria-current=\"true\"" : "", texts[key]);
    }
    return out;
}

} // namespace

void search_page(const RequestContext& context, HttpResponse& response) {
    const auto& texts = context.texts;
    const auto query = context.request.parameter("q");
    auto order = context.request.parameter("order");
    if (order != "newest" && order != "oldest") order = "relevance";
    const auto page = page_number(context.request.parameter("page"));
    archive::SearchRequest request;
    request.text = query;
    request.limit = hits_a_page;
    request.offset = (page - 1) * hits_a_page;
    request.with_facets = true;
    request.last_word_open = context.request.parameter("open") == "1";
    request.order = order == "newest"   ? archive::Order::newest
                    : order == "oldest" ? archive::Order::oldest
                                        : archive::Order::relevance;
    const auto found = archive::search(context.archive, request, context.languages);
    std::string items;
    for (const auto& hit : found.hits) items += hit_item(hit, texts);
    std::string hints;
    for (const auto& hint : found.hints) hints += fmt::format("<p class=\"hint\">{}</p>", text::escaped(hint));
    const auto sum = found.points == 0 ? fmt::format("{} {}", texts["no_results"], texts["no_results_help"])
                                       : texts.with(found.estimated ? "about_results" : "results",
                                                    texts.grouped(found.points), texts.grouped(found.notes));
    const auto content = fmt::format("<div id=\"results\"><p class=\"sum\" role=\"status\">{}</p>{}\n<p "
                                     "class=\"order\">{}</p>\n<div class=\"columns\"><div>"
                                     "<ol class=\"hits\" start=\"{}\">\n{}</ol>{}</div>\n<aside class=\"facets\" "
                                     "aria-label=\"{}\">{}</aside></div></div>",
                                     sum, hints, order_links(query, order, texts), request.offset + 1, items,
                                     page_links(query, order, page, found.points, texts), texts["narrow"],
                                     facet_lists(context, found.facets, query));
    if (context.request.parameter("fragment") == "1") {
        response.body = content;
        return;
    }
    response.body = framed(context, query.empty() ? texts["search"] : query,
                           fmt::format("<h1 class=\"hidden\">{}</h1>{}", texts["search"], content), query);
}

} // namespace ianote::serve
