// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around every page.
#include "model/places.hpp"
#include "serve/pages.hpp"
#include "text/escape.hpp"
#include "text/percent.hpp"

namespace ianote::serve {

namespace {

/// The same page in another language of the interface.
std::string language_links(const RequestContext& context) {
    std::string out;
    for (const auto language : Texts::languages()) {
        std::string query;
        for (const auto& [name, value] : context.request.parameters) {
            if (name == "ui" || name == "token" || context.request.method == "POST") continue;
            query += text::percent_encoded(name) + "=" + text::percent_encoded(value) + "&amp;";
        }
        const auto current = language == context.texts.language() ? " aria-current=\"true\"" : "";
        out +=
            fmt::format("<a href=\"?{0}ui={1}\" lang=\"{1}\" hreflang=\"{1}\"{2}>{1}</a> ", query, language, current);
    }
    return out;
}

} // namespace

std::string address_of(std::string_view identity, std::string_view language, std::string_view element) {
    auto out = "/" + text::percent_encoded(identity) + "/" + text::percent_encoded(language);
    if (!element.empty() && element != model::header_id) out += "#" + text::percent_encoded(element);
    return out;
}

std::string framed(const RequestContext& context, std::string_view title, std::string_view content,
                   std::string_view query) {
    const auto& texts = context.texts;
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
        texts.language(), text::escaped(title), texts["skip"], texts["search"], text::escaped(query),
        text::escaped(texts["search_hint"]), texts["search"], texts["language_of_pages"], language_links(context),
        content);
}

void missing_page(const RequestContext& context, HttpResponse& response) {
    response.status = 404;
    response.body =
        framed(context, context.texts["not_found"],
               fmt::format("<h1>{}</h1><p>{}</p>", context.texts["not_found"], context.texts["not_found_help"]));
}

} // namespace ianote::serve
