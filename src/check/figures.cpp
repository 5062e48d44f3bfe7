// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/figures.hpp"

#include "text/numerals.hpp"

#include <algorithm>
#include <array>

namespace ianote::check {

bool is_digit(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

std::size_t digits_end(std::string_view text, std::size_t at) {
    while (is_digit(text, at)) ++at;
    return at;
}

namespace {

/// Signs that group thousands; all but the full stop and comma never part decimals.
constexpr std::array<std::string_view, 8> grouping{" ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", ".",
                                                   ",", "'",        "\xE2\x80\x99"};

constexpr std::size_t group_size = 3;
constexpr std::size_t largest_numeral = 9; // letters of a Roman numeral

/// The digits of a number between the signs that part them.
std::vector<std::string> digit_groups(std::string_view written) {
    std::vector<std::string> groups;
    for (std::size_t at = 0; at < written.size();) {
        const auto end = digits_end(written, at);
        if (end > at) groups.emplace_back(written.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return groups;
}

std::string without_zeros(std::string value) {
    if (value.find('.') == std::string::npos) return value;
    while (value.back() == '0') value.pop_back();
    if (value.back() == '.') value.pop_back();
    return value;
}

} // namespace

WrittenNumber read_number(std::string_view text, std::size_t at) {
    auto end = digits_end(text, at);
    std::string value(text.substr(at, end - at));
    const auto sign_at = [&](std::size_t place) {
        const auto* found = std::find_if(grouping.begin(), grouping.end(),
                                         [&](std::string_view sign) { return text.substr(place).starts_with(sign); });
        return found == grouping.end() ? std::string_view() : *found;
    };
    std::string_view used;
    const bool plain = value.size() > group_size || value.front() == '0'; // 2022 312 are two numbers, 0,125 is one
    while (!plain) {
        const auto sign = sign_at(end);
        const auto group = end + sign.size();
        if (sign.empty() || (!used.empty() && sign != used) || digits_end(text, group) != group + group_size) break;
        used = sign;
        value += text.substr(group, group_size);
        end = group + group_size;
    }
    if (end < text.size() && (text[end] == '.' || text[end] == ',') && is_digit(text, end + 1) &&
        (used.empty() || used.front() != text[end])) {
        const auto decimals = digits_end(text, end + 1);
        // 1.2.3 is a number of a section, and so is 1.2 before a further sign
        value += "." + std::string(text.substr(end + 1, decimals - end - 1));
        end = decimals;
    }
    return {end, std::move(value)};
}

std::vector<std::vector<std::string>> other_readings(std::string_view written) {
    std::vector<std::vector<std::string>> readings;
    const auto groups = digit_groups(written);
    if (groups.size() == 1 && groups[0].size() == 2 && groups[0][0] == '0') readings.push_back({groups[0].substr(1)});
    if (groups.size() < 2) return readings;
    readings.push_back(groups);
    if (groups.size() == 2) {
        readings.push_back({groups[0] + "." + groups[1]});
        readings.push_back({without_zeros(groups[0] + "." + groups[1])});
    }
    return readings;
}

std::string_view glued_minutes(std::string_view word) {
    const auto hours = digits_end(word, 0);
    if (hours == 0 || hours > 2 || word.size() != hours + 3 || (word[hours] != 'h' && word[hours] != 'H')) return {};
    return digits_end(word, hours + 1) == word.size() ? word.substr(hours + 1) : std::string_view();
}

std::string times_ten(std::string_view value, int power) {
    const auto point = std::min(value.find('.'), value.size());
    std::string digits(value.substr(0, point));
    std::string decimals(point < value.size() ? value.substr(point + 1) : std::string_view());
    const auto places = static_cast<std::size_t>(power);
    decimals.resize(std::max(decimals.size(), places), '0');
    digits += decimals.substr(0, places);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return without_zeros(decimals.size() > places ? digits + "." + decimals.substr(places) : digits);
}

Size read_size(const Words& words, std::size_t i, const language::Pack& pack, bool after_figures) {
    constexpr int most = 15; // a number of more digits is no size
    Size size;
    while (size.power < most && i + size.tokens < words.tokens.size()) {
        if (size.tokens > 0 && words.behind(i + size.tokens - 1) != " ") break;
        auto hit = pack.spoken->sizes().match(words.tokens, i + size.tokens);
        if (!hit && after_figures && size.tokens == 0) hit = pack.spoken->short_sizes().match(words.tokens, i);
        if (!hit) break;
        size.power += hit->value;
        size.tokens += hit->tokens;
    }
    return size;
}

std::optional<int> roman_with_ending(std::string_view word, const language::Pack& pack) {
    const auto letters = std::min(word.find_first_not_of("IVXLC"), word.size());
    if (letters < 2 || letters > largest_numeral) return std::nullopt;
    if (letters < word.size() && !pack.ordinals.contains(std::string(word.substr(letters)))) return std::nullopt;
    return text::roman_value(word.substr(0, letters));
}

} // namespace ianote::check
