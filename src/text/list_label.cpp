// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/list_label.hpp"

#include "text/numerals.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace ianote::text {

namespace {

constexpr std::array<std::string_view, 10> dashes{"-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\xA2", "*",
                                                  "+", "\xC2\xB7",     "\xE2\x96\xAA", "\xE2\x80\x90", "\xE2\x96\xA0"};

bool ends_label(std::string_view rest, bool capital_will_do) {
    if (rest.empty()) return true;
    std::size_t at = 0;
    const auto c = next_code_point(rest, at);
    return is_blank(c) || (capital_will_do && is_upper(c));
}

std::size_t blanks(std::string_view rest) {
    std::size_t at = 0;
    while (at < rest.size()) {
        auto next = at;
        if (!is_blank(next_code_point(rest, next))) break;
        at = next;
    }
    return at;
}

std::optional<ListLabel> dash(std::string_view text) {
    for (const auto sign : dashes) {
        if (!text.starts_with(sign) || !ends_label(text.substr(sign.size()), false)) continue;
        if (text.size() == sign.size()) return std::nullopt; // a lone sign is no point
        ListLabel label;
        label.form = LabelForm::dash;
        label.marks = LabelMarks::none;
        label.printed = text.substr(0, sign.size());
        label.length = sign.size() + blanks(text.substr(sign.size()));
        return label;
    }
    return std::nullopt;
}

int last_number(std::string_view digits) {
    const auto dot = digits.rfind('.');
    if (dot != std::string_view::npos) digits.remove_prefix(dot + 1);
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t n = 0;
    while (at + n < text.size() && is_digit(static_cast<unsigned char>(text[at + n]))) ++n;
    return n;
}

/// Digits (`16`, `4a`, `1.2.3`) at the start; the bytes they take, 0 for none.
std::size_t read_figures(std::string_view body, ListLabel& label) {
    auto length = digits_at(body, 0);
    if (length == 0 || length > 3) return 0;
    label.form = LabelForm::decimal;
    while (length + 1 < body.size() && body[length] == '.') {
        const auto more = digits_at(body, length + 1);
        if (more == 0) break;
        if (more > 2) return 0; // 1.000 is a number, 15.9.2023 a date
        length += 1 + more;
        label.form = LabelForm::section;
    }
    label.value = last_number(body.substr(0, length));
    if (length < body.size() && body[length] >= 'a' && body[length] <= 'z') ++length; // 4a
    return length;
}

/// Letters or a Roman numeral at the start; the bytes they take, 0 for none.
std::size_t read_letters(std::string_view body, ListLabel& label) {
    std::size_t length = 0;
    std::size_t count = 0;
    while (length < body.size() && count < 9) {
        auto next = length;
        const auto c = next_code_point(body, next);
        if ((char_class(c) & (char_upper | char_lower)) == 0) break;
        length = next;
        ++count;
    }
    if (length == 0) return 0;
    const auto word = body.substr(0, length);
    std::size_t at = 0;
    const bool upper = is_upper(next_code_point(word, at));
    const auto roman = roman_value(word);
    const auto letter = letter_value(word);
    if (roman) {
        label.form = upper ? LabelForm::upper_roman : LabelForm::lower_roman;
        label.value = *roman;
        label.as_letter = letter;
        return length;
    }
    if (!letter || count > 2) return 0;
    label.form = upper ? LabelForm::upper_letter : LabelForm::lower_letter;
    label.value = *letter;
    return length;
}

} // namespace

std::optional<ListLabel> read_list_label(std::string_view text) {
    if (text.empty()) return std::nullopt;
    if (auto label = dash(text)) return label;
    ListLabel label;
    const bool opened = text.front() == '(';
    const auto body = text.substr(opened ? 1 : 0, 24);
    auto length = read_figures(body, label);
    const bool figures = length > 0;
    if (!figures) length = read_letters(body, label);
    if (length == 0) return std::nullopt;
    label.n = body.substr(0, length);
    auto end = length + (opened ? 1 : 0);
    const char sign = end < text.size() ? text[end] : '\0';
    if (sign == ')') {
        label.marks = opened ? LabelMarks::brackets : LabelMarks::bracket;
    } else if (sign == '.' && !opened) {
        label.marks = LabelMarks::full_stop;
    } else if (label.form == LabelForm::section && !opened) {
        label.marks = LabelMarks::none;
        --end;
    } else {
        return std::nullopt;
    }
    ++end;
    const bool capital_will_do = figures && label.marks != LabelMarks::none;
    if (!ends_label(text.substr(end), capital_will_do)) return std::nullopt;
    label.printed = text.substr(0, end);
    label.length = end + blanks(text.substr(end));
    return label;
}

bool same_list(const ListLabel& a, const ListLabel& b) {
    if (a.marks != b.marks) return false;
    if (a.form != b.form) return false;
    if (a.form == LabelForm::dash) return a.printed == b.printed;
    if (a.form == LabelForm::section) {
        return std::count(a.n.begin(), a.n.end(), '.') == std::count(b.n.begin(), b.n.end(), '.');
    }
    return true;
}

} // namespace ianote::text
