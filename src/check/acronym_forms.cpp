// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/acronym_forms.hpp"

#include "text/numerals.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace ianote::check {

namespace {

struct Letter {
    char32_t letter;
    std::string_view look;  ///< the Latin capital that it looks like; empty: none
    std::string_view sound; ///< what it is written with in Latin letters
};

constexpr std::array letters{
    Letter{U'Α', "A", "A"}, Letter{U'Β', "B", "V"},  Letter{U'Γ', "", "G"},  Letter{U'Δ', "", "D"},
    Letter{U'Ε', "E", "E"}, Letter{U'Ζ', "Z", "Z"},  Letter{U'Η', "H", "I"}, Letter{U'Θ', "", "TH"},
    Letter{U'Ι', "I", "I"}, Letter{U'Κ', "K", "K"},  Letter{U'Λ', "", "L"},  Letter{U'Μ', "M", "M"},
    Letter{U'Ν', "N", "N"}, Letter{U'Ξ', "", "X"},   Letter{U'Ο', "O", "O"}, Letter{U'Π', "", "P"},
    Letter{U'Ρ', "P", "R"}, Letter{U'Σ', "", "S"},   Letter{U'Τ', "T", "T"}, Letter{U'Υ', "Y", "Y"},
    Letter{U'Φ', "", "F"},  Letter{U'Χ', "X", "CH"}, Letter{U'Ψ', "", "PS"}, Letter{U'Ω', "", "O"},
    Letter{U'А', "A", "A"}, Letter{U'Б', "", "B"},   Letter{U'В', "B", "V"}, Letter{U'Г', "", "G"},
    Letter{U'Д', "", "D"},  Letter{U'Е', "E", "E"},  Letter{U'Ж', "", "ZH"}, Letter{U'З', "", "Z"},
    Letter{U'И', "", "I"},  Letter{U'Й', "", "Y"},   Letter{U'К', "K", "K"}, Letter{U'Л', "", "L"},
    Letter{U'М', "M", "M"}, Letter{U'Н', "H", "N"},  Letter{U'О', "O", "O"}, Letter{U'П', "", "P"},
    Letter{U'Р', "P", "R"}, Letter{U'С', "C", "S"},  Letter{U'Т', "T", "T"}, Letter{U'У', "Y", "U"},
    Letter{U'Ф', "", "F"},  Letter{U'Х', "X", "H"},  Letter{U'Ц', "", "TS"}, Letter{U'Ч', "", "CH"},
    Letter{U'Ш', "", "SH"}, Letter{U'Щ', "", "SHT"}, Letter{U'Ъ', "", "A"},  Letter{U'Ю', "", "YU"},
    Letter{U'Я', "", "YA"},
};

const Letter* find_letter(char32_t c) {
    const auto* found = std::find_if(letters.begin(), letters.end(), [&](const Letter& l) { return l.letter == c; });
    return found == letters.end() ? nullptr : found;
}

std::vector<char32_t> characters(std::string_view text) {
    std::vector<char32_t> out;
    for (std::size_t at = 0; at < text.size();) out.push_back(text::next_code_point(text, at));
    return out;
}

/// The word in Latin letters; nothing where a letter has none.
std::optional<std::string> written(std::string_view word, bool by_look) {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const auto begin = at;
        const auto* letter = find_letter(text::next_code_point(word, at));
        if (letter == nullptr) {
            out += word.substr(begin, at - begin);
        } else if (by_look && letter->look.empty()) {
            return std::nullopt;
        } else {
            out += by_look ? letter->look : letter->sound;
        }
    }
    return out;
}

} // namespace

std::string_view without_ending(std::string_view acronym) {
    constexpr std::size_t longest = 4; // letters of an ending
    const auto all = characters(acronym);
    std::size_t small = 0;
    while (small < all.size() && text::is_lower(all[all.size() - 1 - small])) ++small;
    if (small == 0 || small > longest || all.size() < small + 2) return acronym;
    auto left = all.size() - small;
    if (all[left - 1] == U'-') --left;
    const auto capitals = std::count_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(left),
                                        [](char32_t c) { return text::is_upper(c); });
    if (capitals < 2) return acronym;
    std::size_t end = 0;
    for (std::size_t i = 0; i < left; ++i) text::next_code_point(acronym, end);
    return acronym.substr(0, end);
}

std::string in_latin(std::string_view acronym) {
    if (const auto look = written(acronym, true)) return *look;
    return written(acronym, false).value_or(std::string(acronym));
}

bool is_near(std::string_view a, std::string_view b) {
    const auto first = characters(a);
    const auto second = characters(b);
    if (first.size() != second.size() || first.size() < 3 || first == second) return false;
    std::vector<std::size_t> other;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (first[i] != second[i]) other.push_back(i);
    }
    if (other.size() == 1) return true;
    return other.size() == 2 && other[1] == other[0] + 1 && first[other[0]] == second[other[1]] &&
           first[other[1]] == second[other[0]];
}

bool is_roman_ordinal(std::string_view word) {
    constexpr int last = 40;
    const auto value = text::roman_value(without_ending(word));
    return value && *value < last;
}

bool is_currency(std::string_view word) {
    constexpr std::array<std::string_view, 44> codes{
        "EUR", "USD", "GBP", "CHF", "JPY", "BGN", "CZK", "DKK", "EEK", "HRK", "HUF", "LTL", "LVL", "MTL", "PLN",
        "RON", "SEK", "SIT", "SKK", "CYP", "NOK", "ISK", "RUB", "TRY", "UAH", "RSD", "MKD", "ALL", "BAM", "MDL",
        "GEL", "CNY", "CAD", "AUD", "NZD", "BRL", "INR", "KRW", "MXN", "ZAR", "XAF", "XOF", "ECU", "XEU"};
    return std::find(codes.begin(), codes.end(), word) != codes.end();
}

} // namespace ianote::check
