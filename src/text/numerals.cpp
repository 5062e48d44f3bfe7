// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numerals.hpp"

#include "text/utf8.hpp"

#include <array>
#include <string>

namespace ianote::text {

namespace {

struct RomanDigit {
    std::string_view sign;
    int value;
};

constexpr std::array<RomanDigit, 13> roman_digits{{{"m", 1000},
                                                   {"cm", 900},
                                                   {"d", 500},
                                                   {"cd", 400},
                                                   {"c", 100},
                                                   {"xc", 90},
                                                   {"l", 50},
                                                   {"xl", 40},
                                                   {"x", 10},
                                                   {"ix", 9},
                                                   {"v", 5},
                                                   {"iv", 4},
                                                   {"i", 1}}};

std::string to_roman(int value) {
    std::string out;
    for (const auto& digit : roman_digits) {
        for (; value >= digit.value; value -= digit.value) out += digit.sign;
    }
    return out;
}

constexpr std::u32string_view greek = U"αβγδεζηθικλμνξοπρστυφχψω";
constexpr std::u32string_view cyrillic = U"абвгдежзийклмнопрстуфхцчшщъьюя";

} // namespace

std::optional<int> roman_value(std::string_view text) {
    if (text.empty() || text.size() > 9) return std::nullopt;
    const bool upper = text.front() >= 'A' && text.front() <= 'Z';
    std::string lower;
    for (const char c : text) {
        if ((c >= 'A' && c <= 'Z') != upper) return std::nullopt;
        lower += upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    int value = 0;
    std::string_view rest = lower;
    if (lower.find_first_of("dm") != std::string::npos) return std::nullopt; // a letter, or a word such as `mil`
    for (const auto& digit : roman_digits) {
        while (rest.starts_with(digit.sign)) {
            value += digit.value;
            rest.remove_prefix(digit.sign.size());
        }
    }
    if (!rest.empty() || to_roman(value) != lower) return std::nullopt;
    return value;
}

std::optional<int> letter_value(std::string_view text) {
    std::size_t at = 0;
    if (text.empty()) return std::nullopt;
    const auto first = next_code_point(text, at);
    int round = 0;
    while (at < text.size()) {
        if (next_code_point(text, at) != first || ++round > 3) return std::nullopt;
    }
    auto c = first;
    if (c >= U'A' && c <= U'Z') c += 32;
    if (c >= U'a' && c <= U'z') return static_cast<int>(c - U'a') + 1 + round * 26;
    if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) c += 32;
    for (const auto alphabet : {greek, cyrillic}) {
        const auto found = alphabet.find(c);
        const int size = static_cast<int>(alphabet.size());
        if (found != std::u32string_view::npos) return static_cast<int>(found) + 1 + round * size;
    }
    return std::nullopt;
}

std::string roman_numeral(int value, bool upper) {
    if (value < 1 || value > 3999) return std::to_string(value);
    auto out = to_roman(value);
    for (auto& c : out) {
        if (upper) c = static_cast<char>(c - 'a' + 'A');
    }
    return out;
}

std::string letter_numeral(int value, char first) {
    constexpr int letters = 26;
    constexpr int longest = 30; // times the letter; Word stops there, too
    if (value < 1 || value > letters * longest) return std::to_string(value);
    return std::string(static_cast<std::size_t>((value - 1) / letters + 1),
                       static_cast<char>(first + (value - 1) % letters));
}

} // namespace ianote::text
