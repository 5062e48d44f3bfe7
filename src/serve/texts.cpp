// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/texts.hpp"

#include "embedded/page_texts.hpp"
#include "text/cells.hpp"

#include <algorithm>
#include <cassert>
#include <map>

namespace ianote::serve {

namespace {

/// The texts of a key in all languages, and which languages these are.
struct Table {
    std::vector<std::string_view> languages;
    std::map<std::string_view, std::vector<std::string_view>> texts;
};

Table read_table() {
    Table out;
    for (const auto& cells : text::tsv_rows(embedded::page_texts.begin()->content)) {
        std::vector<std::string_view> row(cells.begin() + 1, cells.end());
        if (out.languages.empty()) {
            out.languages = std::move(row);
        } else {
            row.resize(out.languages.size());
            out.texts.emplace(cells.front(), std::move(row));
        }
    }
    return out;
}

const Table& table() {
    static const auto read = read_table();
    return read;
}

} // namespace

const std::vector<std::string_view>& Texts::languages() { return table().languages; }

Texts::Texts(std::string_view language) {
    const auto found = std::find(languages().begin(), languages().end(), language);
    column_ = found == languages().end() ? 0 : static_cast<std::size_t>(found - languages().begin());
}

std::string_view Texts::language() const { return languages()[column_]; }

std::string_view Texts::operator[](std::string_view key) const {
    const auto found = table().texts.find(key);
    assert(found != table().texts.end());
    return found == table().texts.end() ? key : found->second[column_];
}

std::string_view Texts::preferred(std::string_view accept_language) {
    while (!accept_language.empty()) {
        const auto end = std::min(accept_language.find(','), accept_language.size());
        auto one = accept_language.substr(0, end);
        while (!one.empty() && one.front() == ' ') one.remove_prefix(1);
        const auto found = std::find(languages().begin(), languages().end(), one.substr(0, 2));
        if (found != languages().end()) return *found;
        accept_language.remove_prefix(std::min(end + 1, accept_language.size()));
    }
    return languages().front();
}

std::string Texts::grouped(std::size_t number) const {
    auto out = std::to_string(number);
    if (out.size() <= static_cast<std::size_t>((*this)["digits_left_together"].front() - '0')) return out;
    const auto mark = (*this)["digit_group"];
    for (auto at = static_cast<std::ptrdiff_t>(out.size()) - 3; at > 0; at -= 3)
        out.insert(static_cast<std::size_t>(at), mark);
    return out;
}

} // namespace ianote::serve
