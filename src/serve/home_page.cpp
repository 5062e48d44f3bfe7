// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: what there is, by year and code.
#include "serve/facets.hpp"
#include "serve/pages.hpp"
#include "text/escape.hpp"

#include <ianote/export.hpp>

#include <algorithm>
#include <map>

namespace ianote::serve {

namespace {

constexpr std::size_t codes_in_table = 10;

/// Bars, each a link to its year; the figures stand in the table below for those who do not see them.
std::string chart(const std::vector<archive::YearCount>& years, const Texts& texts) {
    constexpr int width = 720;
    constexpr int height = 150;
    std::size_t most = 1;
    for (const auto& year : years) most = std::max(most, year.notes);
    const double step = static_cast<double>(width) / static_cast<double>(std::max<std::size_t>(years.size(), 1));
    std::string bars;
    for (std::size_t i = 0; i < years.size(); ++i) {
        const auto& year = years[i];
        const auto tall = static_cast<double>(year.notes) / static_cast<double>(most) * (height - 20);
        const auto left = step * static_cast<double>(i);
        bars +=
            fmt::format("<a href=\"{0}\"><title>{1}: {2}</title><rect x=\"{3:.1f}\" y=\"{4:.1f}\" width=\"{5:.1f}\" "
                        "height=\"{6:.1f}\"/>",
                        narrowed("", "year", std::to_string(year.year)), year.year, texts.grouped(year.notes),
                        left + step * 0.1, height - 16 - tall, step * 0.8, tall);
        const bool labelled = years.size() <= 12 || year.year % 5 == 0;
        if (labelled) {
            bars += fmt::format("<text x=\"{:.1f}\" y=\"{}\" text-anchor=\"middle\">{}</text>", left + step / 2,
                                height - 2, year.year);
        }
        bars += "</a>\n";
    }
    return fmt::format("<svg class=\"chart\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">{}</svg>", width,
                       height, texts["by_year"], bars);
}

/// A line a code, a column a year; the darker, the more.
std::string code_table(const std::vector<archive::YearCount>& years, const Texts& texts) {
    std::map<std::string, std::size_t> sums;
    for (const auto& year : years) {
        for (const auto& code : year.codes) sums[code.value] += code.count;
    }
    std::vector<std::pair<std::size_t, std::string>> order;
    order.reserve(sums.size());
    for (const auto& [code, sum] : sums) order.emplace_back(sum, code);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    if (order.size() > codes_in_table) order.resize(codes_in_table);
    std::string head;
    for (const auto& year : years) head += fmt::format("<th scope=\"col\">{}</th>", year.year);
    std::string rows;
    for (const auto& [sum, code] : order) {
        std::string cells;
        for (const auto& year : years) {
            std::size_t count = 0;
            for (const auto& one : year.codes) count = one.value == code ? one.count : count;
            const auto shade = year.notes == 0 ? 0 : (count * 9 + year.notes - 1) / year.notes;
            cells += count == 0
                         ? "<td></td>"
                         : fmt::format("<td class=\"s{}\"><a href=\"{}\">{}</a></td>", std::min<std::size_t>(shade, 9),
                                       narrowed("code:" + code, "year", std::to_string(year.year)), count);
        }
        rows += fmt::format("<tr><th scope=\"row\"><a href=\"{}\" title=\"{}\">{}</a></th>{}</tr>\n",
                            narrowed("", "code", code), text::escaped(archive::code_label(code, texts.language())),
                            text::escaped(code), cells);
    }
    return fmt::format("<div class=\"wide\"><table class=\"shades\"><thead><tr><th scope=\"col\">{}</th>{}</tr></thead>"
                       "<tbody>{}</tbody></table></div>",
                       texts["code"], head, rows);
}

} // namespace

void home_page(const RequestContext& context, HttpResponse& response) {
    const auto& texts = context.texts;
    archive::SearchRequest request;
    request.limit = 0;
    request.with_facets = true;
    const auto all = archive::search(context.archive, request, context.languages);
    auto years = archive::count_by_year(context.archive, SIZE_MAX);
    std::erase_if(years, [](const archive::YearCount& year) { return year.year == 0; });
    const auto content = fmt::format(
        "<h1>{}</h1>\n<p class=\"sum\">{}</p>\n<div class=\"columns\"><div>\n<h2>{}</h2>\n{}\n{}\n</div>\n"
        "<aside class=\"facets\" aria-label=\"{}\">{}</aside></div>",
        texts["home"], texts.with("notes_in_archive", texts.grouped(all.notes), texts.grouped(all.versions)),
        texts["by_year"], chart(years, texts), code_table(years, texts), texts["narrow"],
        facet_lists(context, all.facets, ""));
    response.body = framed(context, texts["home"], content);
}

} // namespace ianote::serve
