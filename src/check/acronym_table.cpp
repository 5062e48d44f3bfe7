// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/acronym_table.hpp"

#include "embedded/terms.hpp"
#include "text/cells.hpp"
#include "text/split.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace ianote::check {

namespace {

/// By language and acronym, the rows that have it.
using Table = std::map<std::pair<std::string_view, std::string_view>, std::vector<int>>;

Table read_table() {
    Table table;
    std::vector<std::string_view> languages;
    int row = 0;
    for (const auto& cells : text::tsv_rows(embedded::terms.begin()->content)) {
        if (languages.empty()) {
            languages = cells;
            continue;
        }
        ++row;
        for (std::size_t c = 0; c < std::min(cells.size(), languages.size()); ++c) {
            for (const auto form : text::split(cells[c], '|')) table[{languages[c], form}].push_back(row);
        }
    }
    return table;
}

const std::vector<int>& rows_of(std::string_view acronym, std::string_view language) {
    static const auto table = read_table();
    static const std::vector<int> none;
    const auto found = table.find({language, acronym});
    return found == table.end() ? none : found->second;
}

} // namespace

bool are_same_acronym(std::string_view a, std::string_view a_language, std::string_view b,
                      std::string_view b_language) {
    const auto& first = rows_of(a, a_language);
    const auto& second = rows_of(b, b_language);
    return std::any_of(first.begin(), first.end(),
                       [&](int row) { return std::find(second.begin(), second.end(), row) != second.end(); });
}

bool is_known_acronym(std::string_view acronym, std::string_view language) {
    return !rows_of(acronym, language).empty();
}

} // namespace ianote::check
