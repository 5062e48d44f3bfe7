// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/acronym_table.hpp"

#include "check/acronym_forms.hpp"
#include "embedded/terms.hpp"
#include "text/cells.hpp"
#include "text/split.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace ianote::check {

namespace {

/// The list, and by language and acronym (without ending, in Latin letters) the rows that have it.
struct Table {
    std::vector<std::string_view> languages;
    std::vector<std::vector<std::string_view>> rows;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> places;
};

std::string key_of(std::string_view acronym) { return in_latin(without_ending(acronym)); }

Table read_table() {
    Table table;
    for (const auto& cells : text::tsv_rows(embedded::terms.begin()->content)) {
        if (table.languages.empty()) {
            table.languages = cells;
            continue;
        }
        for (std::size_t c = 0; c < std::min(cells.size(), table.languages.size()); ++c) {
            for (const auto form : text::split(cells[c], '|')) {
                if (!form.empty())
                    table.places[{std::string(table.languages[c]), key_of(form)}].push_back(table.rows.size());
            }
        }
        table.rows.push_back(cells);
    }
    return table;
}

const Table& the_table() {
    static const auto table = read_table();
    return table;
}

const std::vector<std::size_t>& rows_of(std::string_view acronym, std::string_view language) {
    static const std::vector<std::size_t> none;
    const auto& places = the_table().places;
    const auto found = places.find({std::string(language), key_of(acronym)});
    return found == places.end() ? none : found->second;
}

} // namespace

bool are_same_acronym(std::string_view a, std::string_view a_language, std::string_view b,
                      std::string_view b_language) {
    const auto& first = rows_of(a, a_language);
    const auto& second = rows_of(b, b_language);
    return std::any_of(first.begin(), first.end(),
                       [&](std::size_t row) { return std::find(second.begin(), second.end(), row) != second.end(); });
}

bool is_known_acronym(std::string_view acronym, std::string_view language) {
    return !rows_of(acronym, language).empty();
}

std::vector<std::string_view> names_of_acronym(std::string_view acronym, std::string_view language,
                                               std::string_view other_language) {
    const auto& table = the_table();
    const auto column = static_cast<std::size_t>(
        std::find(table.languages.begin(), table.languages.end(), other_language) - table.languages.begin());
    std::vector<std::string_view> names;
    for (const auto row : rows_of(acronym, language)) {
        if (column >= table.rows[row].size()) continue;
        for (const auto name : text::split(table.rows[row][column], '|')) {
            if (!name.empty()) names.push_back(name);
        }
    }
    return names;
}

} // namespace ianote::check
