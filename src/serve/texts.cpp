// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/texts.hpp"

#include "embedded/page_texts.hpp"
#include "text/split.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>

namespace ianote::serve {

namespace {

using Table = std::map<std::string_view, std::array<std::string_view, 3>>;

Table read_table() {
    Table out;
    for (const auto line : text::split(embedded::page_texts.begin()->content, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        const auto cells = text::split(line, '\t');
        if (cells.size() >= 4) out[cells[0]] = {cells[1], cells[2], cells[3]};
    }
    return out;
}

} // namespace

const std::vector<std::string_view>& Texts::languages() {
    static const std::vector<std::string_view> all{"en", "fr", "es"};
    return all;
}

Texts::Texts(std::string_view language) {
    const auto found = std::find(languages().begin(), languages().end(), language);
    column_ = found == languages().end() ? 0 : static_cast<std::size_t>(found - languages().begin());
}

std::string_view Texts::language() const { return languages()[column_]; }

std::string_view Texts::operator[](std::string_view key) const {
    static const auto table = read_table();
    const auto found = table.find(key);
    assert(found != table.end());
    return found == table.end() ? key : found->second.at(column_);
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

std::string grouped(std::size_t number, std::string_view language) {
    auto out = std::to_string(number);
    const std::string_view mark = language == "en" ? "," : "\u202F"; // narrow, non-breaking
    if (out.size() < 5 && language != "en") return out;
    for (auto at = static_cast<std::ptrdiff_t>(out.size()) - 3; at > 0; at -= 3)
        out.insert(static_cast<std::size_t>(at), mark);
    return out;
}

} // namespace ianote::serve
