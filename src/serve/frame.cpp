// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around every page.
#include "serve/html.hpp"
#include "serve/pages.hpp"

namespace ianote::serve {

namespace {

/// The same page in another language of the interface.
std::string language_links(const Visit& visit) {
    std::string out;
    for (const auto language : Texts::languages()) {
        std::string query;
        for (const auto& [name, value] : visit.request.parameters) {
            if (name == "ui" || name == "token" || visit.request.method == "POST") continue;
            query += url(name) + "=" + url(value) + "&amp;";
        }
        const auto current = language == visit.texts.language() ? " aria-current=\"true\"" : "";
        out +=
            fmt::format("<a href=\"?{0}ui={1}\" lang=\"{1}\" hreflang=\"{1}\"{2}>{1}</a> ", query, language, current);
    }
    return out;
}

} // namespace

std::string address_of(std::string_view identity, std::string_view language, std::string_view element) {
    auto out = "/" + url(identity) + "/" + url(language);
    if (!element.empty() && element != "header") out += "#" + url(element);
    return out;
}

std::string framed(const Visit& visit, std::string_view title, std::string_view content, std::string_view query) {
    const auto& say = visit.texts;
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{} · ianote</title>\n"
        "<link rel=\"icon\" href=\"/assets/icon.svg\">\n<link rel=\"stylesheet\" href=\"/assets/style.css\">\n<script "
        "src=\"/assets/page.js\" defer></script>\n</head>\n<body>\n"
        "<a class=\"skip\" href=\"#content\">{}</a>\n<header class=\"top\">\n<a class=\"home\" href=\"/\">ianote</a>\n"
        "<form role=\"search\" action=\"/search\"><label class=\"hidden\" for=\"q\">{}</label>"
        "<input id=\"q\" name=\"q\" type=\"search\" value=\"{}\" placeholder=\"{}\" autocomplete=\"off\" "
        "maxlength=\"1000\">"
        "<button>{}</button></form>\n<nav class=\"ui\" aria-label=\"{}\">{}</nav>\n</header>\n<main "
        "id=\"content\">\n{}\n</main>\n"
        "</body>\n</html>\n",
        say.language(), html(title), say["skip"], say["search"], html(query), html(say["search_hint"]), say["search"],
        say["language_of_pages"], language_links(visit), content);
}

void missing_page(const Visit& visit, HttpResponse& response) {
    response.status = 404;
    response.body =
        framed(visit, visit.texts["not_found"],
               fmt::format("<h1>{}</h1><p>{}</p>", visit.texts["not_found"], visit.texts["not_found_help"]));
}

} // namespace ianote::serve
