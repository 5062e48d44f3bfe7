// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numerals.hpp"

#include "text/utf8.hpp"

#include <algorithm>
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

constexpr std::u32string_view greek_units = U"αβγδεϛζηθ"; // 1 to 9; the sixth is written στ today
constexpr std::u32string_view greek_tens = U"ικ";         // the letters behind them are beyond any list

struct Multiplicative {
    std::string_view word;
    int value;
};

/// Latin words that number what was put in behind 16, where other languages write a, b, c.
constexpr std::array<Multiplicative, 21> multiplicatives{
    {{"bis", 1},         {"ter", 2},        {"quater", 3},      {"qu\u00e1ter", 3}, {"quinquies", 4},
     {"sexies", 5},      {"septies", 6},    {"octies", 7},      {"nonies", 8},      {"novies", 8},
     {"decies", 9},      {"undecies", 10},  {"duodecies", 11},  {"terdecies", 12},  {"quaterdecies", 13},
     {"quindecies", 14}, {"sexdecies", 15}, {"septdecies", 16}, {"octodecies", 17}, {"novodecies", 18},
     {"vicies", 19}}};

/// Small letters of the three alphabets; empty where something else, or too much, stands there.
std::u32string small_letters(std::string_view text) {
    constexpr std::size_t longest = 4;
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        auto c = next_code_point(text, at);
        if (c >= U'A' && c <= U'Z') c += 32;
        if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) c += 32;
        const bool known = (c >= U'a' && c <= U'z') || greek.find(c) != std::u32string_view::npos || c == U'ϛ' ||
                           cyrillic.find(c) != std::u32string_view::npos;
        if (!known || out.size() == longest) return {};
        out += c;
    }
    if (const auto six = out.find(U"στ"); six != std::u32string::npos) out.replace(six, 2, U"ϛ");
    return out;
}

int place_in(std::u32string_view alphabet, char32_t c) { return static_cast<int>(alphabet.find(c) + 1); }

/// 1 to 29 as Greeks write numbers; 0 for anything else.
int greek_number(std::u32string_view letters) {
    if (letters.size() == 1) return place_in(greek_units, letters[0]) + 10 * place_in(greek_tens, letters[0]);
    const auto tens = place_in(greek_tens, letters[0]);
    const auto units = place_in(greek_units, letters[1]);
    return letters.size() == 2 && tens > 0 && units > 0 ? 10 * tens + units : 0;
}

int place_of_letter(char32_t c) {
    if (c >= U'a' && c <= U'z') return static_cast<int>(c - U'a') + 1;
    if (const auto number = greek_number({&c, 1}); number > 0) return number;
    return std::max(place_in(greek, c), place_in(cyrillic, c));
}

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

std::optional<LetterPlace> letter_place(std::string_view text) {
    const auto letters = small_letters(text);
    if (letters.empty() || letters.size() > 2) return std::nullopt;
    if (const auto number = greek_number(letters); number > 0) return LetterPlace{number, 0};
    const auto first = place_of_letter(letters[0]);
    return LetterPlace{first, letters.size() == 2 ? place_of_letter(letters[1]) : 0};
}

int multiplicative_value(std::string_view word) {
    const auto small = ascii_small(word);
    const auto* found = std::find_if(multiplicatives.begin(), multiplicatives.end(),
                                     [&](const Multiplicative& m) { return m.word == small; });
    return found == multiplicatives.end() ? 0 : found->value;
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
