// SPDX-License-Identifier: GPL-3.0-or-later
// THE TABLE of formats of the list of languages, and the formats themselves.
#include "text/cells.hpp"

#include <ianote/languages.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>

namespace ianote {

namespace {

std::string as_table(std::span<const LanguageSummary> languages) {
    constexpr auto row = "{:<4} {:>6} {:>8} {:>6} {:>13}  {}\n";
    auto out = fmt::format(row, "code", "labels", "openers", "verbs", "abbreviations", "name");
    for (const auto& l : languages)
        out += fmt::format(row, l.code, l.labels, l.openers, l.verbs, l.abbreviations, l.name);
    return out;
}

std::string as_json(std::span<const LanguageSummary> languages) {
    auto json = nlohmann::ordered_json::array();
    for (const auto& l : languages) {
        json.push_back({{"code", l.code},
                        {"name", l.name},
                        {"labels", l.labels},
                        {"openers", l.openers},
                        {"verbs", l.verbs},
                        {"abbreviations", l.abbreviations}});
    }
    return json.dump(2) + "\n";
}

std::string as_tsv(std::span<const LanguageSummary> languages) {
    std::string out = "code\tname\tlabels\topeners\tverbs\tabbreviations\n";
    for (const auto& l : languages)
        out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", l.code, text::tsv_cell(l.name), l.labels, l.openers, l.verbs,
                           l.abbreviations);
    return out;
}

constexpr std::array table{
    LanguageWriter{"text", ".txt", "a table", as_table},
    LanguageWriter{"json", ".json", "an array, one object a language", as_json},
    LanguageWriter{"tsv", ".tsv", "one language a line", as_tsv},
};

} // namespace

std::span<const LanguageWriter> language_writers() { return table; }

} // namespace ianote
