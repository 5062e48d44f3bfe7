// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/facets.hpp"

#include "text/escape.hpp"
#include "text/percent.hpp"

#include <ianote/export.hpp>

#include <algorithm>

namespace ianote::serve {

std::string narrowed(std::string_view query, std::string_view field, std::string_view value) {
    std::string words(value);
    std::erase(words, '"');
    const bool quoted = words.find(' ') != std::string::npos;
    std::string out(query);
    if (!out.empty()) out += ' ';
    out += fmt::format(fmt::runtime(quoted ? "{}:\"{}\"" : "{}:{}"), field, words);
    return "/search?q=" + text::percent_encoded(out);
}

std::string facet_lists(const RequestContext& context, const std::vector<archive::Facet>& facets,
                        std::string_view query) {
    constexpr std::size_t max_shown = 12;
    const auto& texts = context.texts;
    std::string out;
    for (const auto& facet : facets) {
        if (facet.values.empty()) continue;
        auto values = facet.values;
        if (facet.field == "year") std::reverse(values.begin(), values.end());
        std::string list;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto& [value, count] = values[i];
            if (value.empty()) continue;
            if (i == max_shown) list += "</ul><details><summary>…</summary><ul>";
            const auto label =
                facet.field == "code" ? archive::code_label(value, texts.language()) : std::string_view();
            list += fmt::format("<li><a href=\"{}\"{}>{}</a> <span class=\"count\">{}</span></li>\n",
                                narrowed(query, facet.field, value),
                                label.empty() ? "" : fmt::format(" title=\"{}\"", text::escaped(label)),
                                text::escaped(value), texts.grouped(count));
        }
        out += fmt::format("<section><h3>{}</h3><ul>{}</ul>{}</section>\n", texts[facet.field], list,
                           values.size() > max_shown ? "</details>" : "");
    }
    return out;
}

std::string with_marks(std::string_view text, const std::vector<archive::Mark>& marks) {
    std::string out;
    std::size_t at = 0;
    for (const auto& mark : marks) {
        if (mark.begin < at || mark.end > text.size()) continue;
        out += text::escaped(text.substr(at, mark.begin - at)) + "<mark>" +
               text::escaped(text.substr(mark.begin, mark.end - mark.begin)) + "</mark>";
        at = mark.end;
    }
    return out + text::escaped(text.substr(at));
}

} // namespace ianote::serve
