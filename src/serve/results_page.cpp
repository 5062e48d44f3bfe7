// SPDX-License-Identifier: GPL-3.0-or-later
// What a search finds; with `fragment` only the part that changes while someone types.
#include "serve/facets.hpp"
#include "serve/html.hpp"
#include "serve/pages.hpp"

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

std::string hit_item(const archive::Hit& hit, const Texts& say) {
    std::string place;
    if (hit.id == "header") {
        place = say["header"];
    } else {
        place = hit.kind + (hit.n.empty() ? "" : " " + hit.n) + (hit.action.empty() ? "" : " · " + hit.action);
    }
    std::string codes;
    for (const auto& code : hit.codes) codes += fmt::format("<span class=\"code\">{}</span> ", html(code));
    const auto title = fmt::format("<p class=\"title\" lang=\"{}\">{}</p>", hit.language, html(hit.title));
    return fmt::format(
        "<li><h2><a href=\"{}\">{}</a> <span class=\"lang\">{}</span></h2><p class=\"facts\">{} · {}</p>\n"
        "<p class=\"facts\">{}</p>{}<p class=\"snippet\" lang=\"{}\">{}</p></li>\n",
        address_of(hit.document, hit.language, hit.id), html(hit.number.empty() ? hit.document : hit.number),
        hit.language, hit.date, html(place), codes, hit.snippet == hit.title ? "" : title, hit.language,
        with_marks(hit.snippet, hit.marks));
}

std::string page_links(std::string_view query, std::string_view order, std::size_t page, std::size_t points,
                       const Texts& say) {
    std::string out;
    const auto link = [&](std::size_t number, std::string_view key) {
        out += fmt::format("<a href=\"/search?q={}&amp;order={}&amp;page={}\" rel=\"{}\">{}</a> ", url(query),
                           url(order), number, key == "next" ? "next" : "prev", say[key]);
    };
    if (page > 1) link(page - 1, "previous");
    if (page * hits_a_page < points && page < last_page) link(page + 1, "next");
    return out.empty() ? out : fmt::format("<nav class=\"pages\" aria-label=\"{}\">{}</nav>", say["pages"], out);
}

std::string order_links(std::string_view query, std::string_view order, const Texts& say) {
    std::string out;
    for (const std::string_view key : {"relevance", "newest", "oldest"}) {
        out += fmt::format("<a href=\"/search?q={}&amp;order={}\"{}>{}</a> ", url(query), key,
                           key == order ? " aria-current=\"true\"" : "", say[key]);
    }
    return out;
}

} // namespace

void search_page(const Visit& visit, HttpResponse& response) {
    const auto& say = visit.texts;
    const auto query = visit.request.parameter("q");
    auto order = visit.request.parameter("order");
    if (order != "newest" && order != "oldest") order = "relevance";
    const auto page = page_number(visit.request.parameter("page"));
    archive::SearchRequest request;
    request.text = query;
    request.limit = hits_a_page;
    request.offset = (page - 1) * hits_a_page;
    request.with_facets = true;
    request.last_word_open = visit.request.parameter("open") == "1";
    request.order = order == "newest"   ? archive::Order::newest
                    : order == "oldest" ? archive::Order::oldest
                                        : archive::Order::relevance;
    const auto found = archive::search(visit.archive, request, visit.languages);
    std::string items;
    for (const auto& hit : found.hits) items += hit_item(hit, say);
    std::string hints;
    for (const auto& hint : found.hints) hints += fmt::format("<p class=\"hint\">{}</p>", html(hint));
    const auto sum = found.points == 0
                         ? fmt::format("{} {}", say["no_results"], say["no_results_help"])
                         : say.with(found.estimated ? "about_results" : "results",
                                    grouped(found.points, say.language()), grouped(found.notes, say.language()));
    const auto content = fmt::format("<div id=\"results\"><p class=\"sum\" role=\"status\">{}</p>{}\n<p "
                                     "class=\"order\">{}</p>\n<div class=\"columns\"><div>"
                                     "<ol class=\"hits\" start=\"{}\">\n{}</ol>{}</div>\n<aside class=\"facets\" "
                                     "aria-label=\"{}\">{}</aside></div></div>",
                                     sum, hints, order_links(query, order, say), request.offset + 1, items,
                                     page_links(query, order, page, found.points, say), say["narrow"],
                                     facet_lists(visit, found.facets, query));
    if (visit.request.parameter("fragment") == "1") {
        response.body = content;
        return;
    }
    response.body = framed(visit, query.empty() ? say["search"] : query,
                           fmt::format("<h1 class=\"hidden\">{}</h1>{}", say["search"], content), query);
}

} // namespace ianote::serve
