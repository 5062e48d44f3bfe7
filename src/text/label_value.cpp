// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/label_value.hpp"

#include "text/numerals.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ianote::text {

namespace {

// behind a number, in the order of the letters that other languages put there
constexpr std::array<std::string_view, 9> multiplicatives{"bis",     "ter",    "quater", "quinquies", "sexies",
                                                          "septies", "octies", "nonies", "decies"};

/// `a` for bis, b for ter ...; nothing for another word.
std::string multiplicative(std::string_view word) {
    std::string small(word);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; });
    const auto* found = std::find(multiplicatives.begin(), multiplicatives.end(), small);
    if (found == multiplicatives.end()) return {};
    return std::string(1, static_cast<char>('a' + (found - multiplicatives.begin())));
}

/// Letters and figures; letters of other alphabets by their place in them.
std::string letters(std::string_view n) {
    std::string out;
    bool gap = false; // a full stop inside (1.2) becomes a hyphen
    for (std::size_t at = 0; at < n.size();) {
        const auto begin = at;
        const auto c = next_code_point(n, at);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const auto letter = plain ? std::nullopt : letter_value(n.substr(begin, at - begin));
        gap = gap || c == '.';
        if (!plain && !(letter && *letter <= 26)) continue;
        if (std::exchange(gap, false) && !out.empty()) out += '-';
        out += plain ? static_cast<char>(c) : static_cast<char>((is_upper(c) ? 'A' : 'a') + *letter - 1);
    }
    return out;
}

} // namespace

std::string label_value(std::string_view n) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto last = std::find_if(n.rbegin(), n.rend(), is_digit);
    if (last == n.rend()) return letters(n);
    const auto end = static_cast<std::size_t>(n.rend() - last);
    const auto behind = trim(n.substr(end));
    auto suffix = multiplicative(behind);
    if (suffix.empty()) {
        suffix = letters(behind);
        if (suffix.size() == 1 && suffix[0] >= 'A' && suffix[0] <= 'Z')
            suffix[0] = static_cast<char>(suffix[0] + 'a' - 'A');
    }
    return letters(n.substr(0, end)) + suffix;
}

} // namespace ianote::text
