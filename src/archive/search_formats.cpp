// SPDX-License-Identifier: GPL-3.0-or-later
// THE TABLE of formats of search results, and the formats themselves.
#include "model/places.hpp"
#include "text/cells.hpp"

#include <ianote/search_formats.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace ianote::archive {

namespace {

using Json = nlohmann::ordered_json;

std::string joined(const std::vector<std::string>& list, std::string_view between) {
    return fmt::format("{}", fmt::join(list, between));
}

std::string marked(const Hit& hit, bool highlight) {
    if (!highlight) return hit.snippet;
    std::string out;
    std::size_t at = 0;
    for (const auto& mark : hit.marks) {
        out += hit.snippet.substr(at, mark.begin - at);
        out += "\x1b[1;33m" + hit.snippet.substr(mark.begin, mark.end - mark.begin) + "\x1b[0m";
        at = mark.end;
    }
    return out + hit.snippet.substr(at);
}

std::string hits_text(const SearchResult& result, bool highlight) {
    std::string out;
    for (const auto& hit : result.hits) {
        out += fmt::format("{} {} {}", hit.number.empty() ? hit.document : hit.number, hit.language, hit.date);
        if (hit.id != model::header_id) {
            out += fmt::format("  {} {}", hit.kind, hit.n.empty() ? hit.id : hit.n);
            const auto asked = joined(hit.asks, ", ");
            if (!hit.action.empty()) out += fmt::format(" ({}{}{})", hit.action, asked.empty() ? "" : ": ", asked);
            out += fmt::format("  #{}", hit.id);
        }
        out += '\n';
        if (!hit.codes.empty()) out += fmt::format("  {}\n", joined(hit.codes, ", "));
        if (hit.snippet != hit.title) out += fmt::format("  {}\n", hit.title);
        if (!hit.snippet.empty()) out += fmt::format("  {}\n", marked(hit, highlight));
        if (!hit.also.empty()) out += fmt::format("  = {}\n", hit.also);
        out += '\n';
    }
    return out;
}

std::string facets_text(const SearchResult& result) {
    std::string out;
    for (const auto& facet : result.facets) {
        std::vector<std::string> values;
        constexpr std::size_t max_shown = 12;
        for (const auto& value : facet.values) {
            if (values.size() < max_shown) values.push_back(fmt::format("{} {}", value.value, value.count));
        }
        if (facet.values.size() > max_shown)
            values.push_back(fmt::format("and {} more", facet.values.size() - max_shown));
        if (!values.empty()) out += fmt::format("{}: {}\n", facet.field, joined(values, ", "));
    }
    return out;
}

Json facets_json(const SearchResult& result) {
    Json out = Json::object();
    for (const auto& facet : result.facets) {
        auto& list = out[std::string(facet.field)] = Json::array();
        for (const auto& value : facet.values) list.push_back({{"value", value.value}, {"count", value.count}});
    }
    return out;
}

std::string write_json(const SearchResult& result, bool /*highlight*/) {
    Json list = Json::array();
    for (const auto& hit : result.hits) {
        Json one = {
            {"document", hit.document},
            {"language", hit.language},
            {"id", hit.id},
            {"kind", hit.kind},
            {"n", hit.n},
            {"action", hit.action},
            {"asks", hit.asks},
            {"date", hit.date},
            {"codes", hit.codes},
            {"title", hit.title},
            {"snippet", hit.snippet},
            {"score", hit.score},
        };
        if (hit.confidence < 1) one["confidence"] = hit.confidence;
        auto& marks = one["marks"] = Json::array();
        for (const auto& mark : hit.marks) marks.push_back({mark.begin, mark.end});
        if (!hit.also_id.empty()) {
            one["also"] = hit.also;
            one["alsoId"] = hit.also_id;
        }
        list.push_back(std::move(one));
    }
    const auto print = [](const Json& json) { return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n"; };
    if (result.facets.empty()) return print(list);
    return print({{"results", list},
                  {"facets", facets_json(result)},
                  {"points", result.points},
                  {"notes", result.notes},
                  {"versions", result.versions},
                  {"estimated", result.estimated}});
}

template <typename Cell>
std::string write_table(const SearchResult& result, const Cell& cell, std::string_view between, std::string_view end) {
    const bool also =
        std::any_of(result.hits.begin(), result.hits.end(), [](const Hit& h) { return !h.also_id.empty(); });
    std::vector<std::string> names{"document", "language", "id",    "kind",   "n",    "date",      "codes",
                                   "title",    "snippet",  "score", "action", "asks", "confidence"};
    if (also) names.insert(names.end(), {"alsoId", "also"});
    auto out = joined(names, between);
    out += end;
    for (const auto& hit : result.hits) {
        std::vector<std::string> cells;
        for (const auto& text : {hit.document, hit.language, hit.id, hit.kind, hit.n, hit.date, joined(hit.codes, "; "),
                                 hit.title, hit.snippet, fmt::format("{:.3f}", hit.score), hit.action,
                                 joined(hit.asks, "; "), fmt::format("{:.2g}", hit.confidence)}) {
            cells.push_back(cell(text));
        }
        if (also) cells.insert(cells.end(), {cell(hit.also_id), cell(hit.also)});
        out += joined(cells, between);
        out += end;
    }
    if (result.facets.empty()) return out;
    out += fmt::format("{1}facet{0}value{0}count{1}", between, end);
    for (const auto& facet : result.facets) {
        for (const auto& value : facet.values) {
            out += fmt::format("{}{}{}{}{}{}", facet.field, between, cell(value.value), between, value.count, end);
        }
    }
    return out;
}

std::string write_csv(const SearchResult& result, bool /*highlight*/) {
    return write_table(result, text::csv_cell, ",", "\r\n");
}

std::string write_tsv(const SearchResult& result, bool /*highlight*/) {
    return write_table(result, text::tsv_cell, "\t", "\n");
}

std::string write_text(const SearchResult& result, bool highlight) {
    return hits_text(result, highlight) + facets_text(result);
}

constexpr std::array formats{
    SearchWriter{"text", ".txt", "for people, with the part that matches", write_text},
    SearchWriter{"json", ".json", "an array, one object a match", write_json},
    SearchWriter{"csv", ".csv", "a table for spreadsheets", write_csv},
    SearchWriter{"tsv", ".tsv", "a table, its cells parted by tabs", write_tsv},
};

constexpr std::array order_names{
    Named{"relevance", Order::relevance},
    Named{"newest", Order::newest},
    Named{"oldest", Order::oldest},
};

} // namespace

std::span<const SearchWriter> search_writers() { return formats; }

const SearchWriter* find_search_writer(std::string_view name) { return find_named(formats, name); }

std::span<const Named<Order>> orders() { return order_names; }

} // namespace ianote::archive
