// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/celex.hpp"

#include <algorithm>

namespace ianote::base {

namespace {

bool all_digits(std::string_view s) {
    return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view type_of(char letter) {
    switch (letter) {
    case 'R': return "reg";
    case 'L': return "dir";
    case 'D': return "dec";
    default: return {};
    }
}

} // namespace

std::string eli_of(std::string_view celex) {
    constexpr std::size_t year_at = 1;
    constexpr std::size_t letter_at = 5;
    constexpr std::size_t number_at = 6;
    if (celex.size() <= number_at || celex.size() > number_at + 4 || celex.front() != '3') return {};
    const auto year = celex.substr(year_at, letter_at - year_at);
    const auto type = type_of(celex[letter_at]);
    auto number = celex.substr(number_at);
    if (!all_digits(year) || !all_digits(number) || type.empty()) return {};
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size() - 1));
    std::string out = "http://data.europa.eu/eli/";
    out.append(type).append("/").append(year).append("/").append(number).append("/oj");
    return out;
}

} // namespace ianote::base
