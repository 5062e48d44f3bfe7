// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/dates.hpp"

#include "language/date_reader.hpp"
#include "text/utf8.hpp"
#include "text/word_before.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::language {

namespace {

/// `15 septembre 2023`, `15 et 16 juin 2008`, `du 28 février au 3 mars 2024`
std::optional<FoundDate> day_first(DateReader r) {
    const auto begin = r.at;
    DayList days;
    auto join = Join::none;
    while (!days.full()) {
        const auto day = r.day();
        if (!day) return std::nullopt;
        days.push_back({*day, {}, join});
        r.ordinal();
        const auto behind_day = r.at;
        r.between();
        days.back().month = r.month();
        if (days.back().month) {
            r.between();
            const auto behind_month = r.at;
            if (const auto year = r.year()) {
                r.suffix();
                return make_found(begin, r.at, *year, days);
            }
            r.at = behind_month;
        } else {
            r.at = behind_day;
        }
        join = r.join();
        if (join == Join::none) return std::nullopt;
    }
    return std::nullopt;
}

/// Where the list ends: behind the last day that belongs to it, and what a date ends with.
std::size_t end_of_days(DateReader r, DayList& days) {
    auto end = r.at;
    while (!days.full()) {
        r.ordinal();
        auto next = r;
        const auto join = next.join();
        if (join == Join::none) break;
        const auto month = next.month();
        if (month) next.between();
        const auto day = next.day();
        if (!day || next.at_digit()) break;
        days.push_back({*day, month ? month : days.back().month, join});
        r.at = end = next.at;
    }
    r.at = end;
    r.suffix();
    return r.at;
}

/// `2023. szeptember 15.`, `2008. június 19–20.`, `2023 m. rugsėjo 15 d.`; `2023. szeptember` alone
std::optional<FoundDate> month_second(DateReader r, std::size_t begin, int year) {
    const auto month = r.month();
    if (!month) return std::nullopt;
    const auto behind_month = r.at;
    r.between();
    const auto day = r.day();
    if (!day) {
        r.at = r.text[behind_month - 1] == '.' ? behind_month - 1 : behind_month; // the full stop of a sentence
        r.suffix();
        return FoundDate{begin, r.at, make_date(year, *month, 1), {}, true};
    }
    DayList days;
    days.push_back({*day, month});
    const auto behind_day = r.at;
    const auto end = end_of_days(r, days);
    if (auto found = make_found(begin, end, year, days)) return found;
    days.cut(1);
    r.at = behind_day;
    r.suffix();
    return make_found(begin, r.at, year, days);
}

/// `2023. gada 15. septembrī`, `2002. gada 21. un 22. jūnija`
std::optional<FoundDate> month_last(DateReader r, std::size_t begin, int year) {
    DayList days;
    auto join = Join::none;
    auto end = r.at;
    while (!days.full()) {
        const auto day = r.day();
        if (!day || r.at_digit()) break;
        days.push_back({*day, {}, join});
        r.ordinal();
        const auto behind_day = r.at;
        r.between();
        days.back().month = r.month();
        if (days.back().month)
            end = r.at;
        else
            r.at = behind_day;
        join = r.join();
        if (join == Join::none) break;
    }
    while (!days.empty() && !days.back().month) days.cut(days.size() - 1);
    return days.empty() ? std::nullopt : make_found(begin, end, year, days);
}

std::optional<FoundDate> year_first(DateReader r) {
    if (!r.pack.year_first) return std::nullopt;
    const auto begin = r.at;
    const auto year = r.year();
    if (!year) return std::nullopt;
    r.ordinal();
    const bool joined = r.between();
    if (!r.at_digit()) return month_second(r, begin, *year);
    return joined ? month_last(r, begin, *year) : std::nullopt;
}

/// Whether the digits at `at` go on others (`4.1.2.2003`) or stand behind a word that numbers a part of a text.
bool is_label(const DateReader& r) {
    const auto at = r.at;
    if (at == 0) return false;
    const char before = r.text[at - 1];
    if (at > 1 && (before == '.' || before == '/' || before == '-') &&
        text::is_digit(static_cast<unsigned char>(r.text[at - 2])))
        return true;
    const auto word = text::word_before(r.text, at);
    if (word.empty()) return false;
    const auto key = text::word_key(word.of(r.text));
    const auto& words = r.pack.references->tables();
    return words.parts.contains(key) || words.number_words.contains(key);
}

/// `15.9.2023`, `15. 9. 2023`, `15/09/2023`, `15-09-2023`
std::optional<FoundDate> in_figures(DateReader r) {
    const auto begin = r.at;
    const auto day = r.day();
    if (!day || r.at >= r.text.size()) return std::nullopt;
    const char separator = r.text[r.at];
    if (separator != '.' && separator != '/' && separator != '-') return std::nullopt;
    ++r.at;
    const bool wide = separator == '.' && r.text.substr(r.at).starts_with(' ');
    if (wide) ++r.at;
    const auto month = r.number(2);
    if (!month || *month == 0 || *month > 12 || r.at >= r.text.size() || r.text[r.at] != separator) return std::nullopt;
    ++r.at;
    if (wide && !r.text.substr(r.at).starts_with(' ')) return std::nullopt;
    if (wide) ++r.at;
    const auto year_at = r.at;
    const auto year = r.year();
    if (!year || r.at - year_at != 4) return std::nullopt;
    const auto goes_on = r.at + 1 < r.text.size() && text::is_digit(static_cast<unsigned char>(r.text[r.at + 1]));
    if (r.at < r.text.size() && (r.text[r.at] == '/' || (goes_on && (r.text[r.at] == '.' || r.text[r.at] == '-'))))
        return std::nullopt;
    if (is_label({r.text, r.pack, begin})) return std::nullopt;
    r.suffix();
    return FoundDate{begin, r.at, make_date(*year, *month, *day)};
}

/// `2023-09-15`
std::optional<FoundDate> in_iso(DateReader r) {
    const auto begin = r.at;
    const auto year = r.year();
    if (!year || r.at - begin != 4 || !r.text.substr(r.at).starts_with('-')) return std::nullopt;
    ++r.at;
    const auto month = r.number(2);
    if (!month || *month == 0 || *month > 12 || r.at != begin + 7 || !r.text.substr(r.at).starts_with('-'))
        return std::nullopt;
    ++r.at;
    const auto day = r.day();
    if (!day || r.at != begin + 10 || r.at_digit()) return std::nullopt;
    return FoundDate{begin, r.at, make_date(*year, *month, *day)};
}

struct MonthBefore {
    std::size_t begin = 0;
    int month = 0;
};

/// The month whose name ends right before `at`; `joined`: words of a date (`de`) may stand between.
std::optional<MonthBefore> month_before(std::string_view text, std::size_t at, const Pack& pack, bool joined) {
    constexpr int most_words = 4;
    auto begin = at;
    int strange = 0; // words that join nothing: of a name of two words the second
    std::vector<text::Token> tokens;
    const auto joins = [&](const text::Token& token) {
        const auto word = text.substr(begin + token.begin, token.end - token.begin);
        return joined && pack.date_words.contains(text::fold_key(word));
    };
    for (int i = 0; i < most_words; ++i) {
        const auto word = text::word_before(text, begin);
        if (word.empty() || (i > 0 && word.end == begin)) return std::nullopt;
        begin = word.begin;
        tokens.clear();
        text::tokenise(text.substr(begin, at - begin), tokens);
        if (tokens.empty() || tokens.front().begin != 0) return std::nullopt;
        if (const auto hit = pack.months->table().match(tokens, 0)) {
            const bool other_word = pack.months_are_capital && !tokens.front().initial_capital;
            const auto behind = tokens.begin() + static_cast<std::ptrdiff_t>(hit->tokens);
            const bool whole = std::all_of(behind, tokens.end(), joins);
            return whole && !other_word ? std::optional(MonthBefore{begin, hit->value}) : std::nullopt;
        }
        if (!joins(tokens.front()) && ++strange > 1) return std::nullopt;
    }
    return std::nullopt;
}

/// `October 15, 2008`, `October 15-16, 2008`
std::optional<FoundDate> month_first(DateReader r, std::size_t floor) {
    const auto begin = r.at;
    const auto day = r.day();
    if (!day || begin == 0 || r.at_digit()) return std::nullopt;
    auto rest = r; // a year must follow: the costly look backwards is for few numbers
    rest.ordinal();
    DayList days;
    days.push_back({*day});
    auto second = rest;
    if (const auto join = second.join(); join != Join::none) {
        if (const auto last = second.day(); last && !second.at_digit()) {
            days.push_back({*last, {}, join});
            rest.at = second.at;
            rest.ordinal();
        }
    }
    rest.blanks();
    if (rest.text.substr(rest.at).starts_with(',')) ++rest.at;
    rest.between();
    const auto year_at = rest.at;
    const auto year = rest.year();
    if (!year || rest.at - year_at != 4) return std::nullopt;
    const auto before = month_before(r.text, begin, r.pack, false);
    if (!before || before->begin < floor) return std::nullopt;
    days.back().month = before->month;
    return make_found(before->begin, rest.at, *year, days);
}

/// `mars 2022`, `maju 2018 r.`
std::optional<FoundDate> month_alone(DateReader r, std::size_t floor) {
    const auto begin = r.at;
    const auto year = r.year();
    if (!year || r.at - begin != 4 || begin == 0) return std::nullopt;
    const auto rest = r.text.substr(r.at);
    if (rest.size() > 1 && (rest[0] == '/' || rest[0] == '-') && text::is_digit(static_cast<unsigned char>(rest[1])))
        return std::nullopt;
    const auto before = month_before(r.text, begin, r.pack, true);
    if (!before || before->begin < floor) return std::nullopt;
    // a number before the month is a day that could not be read
    const auto day = text::word_before(r.text, before->begin);
    if (!day.empty() && text::is_digit(static_cast<unsigned char>(r.text[day.begin]))) return std::nullopt;
    r.suffix();
    return FoundDate{before->begin, r.at, make_date(*year, before->month, 1), {}, true};
}

} // namespace

bool FoundDate::ok() const {
    if (!date.ok()) return false;
    return !first || (first->ok() && *first < date);
}

std::string FoundDate::value() const {
    if (month_alone) return to_iso(date).substr(0, 7);
    return first ? fmt::format("{}/{}", to_iso(*first), to_iso(date)) : to_iso(date);
}

std::optional<FoundDate> read_date(std::string_view text, std::size_t at, const Pack& pack) {
    const DateReader reader{text, pack, at};
    if (auto date = day_first(reader)) return date;
    if (auto date = in_figures(reader)) return date;
    if (auto date = in_iso(reader)) return date;
    if (auto date = year_first(reader); date && !date->month_alone) return date;
    return std::nullopt;
}

std::optional<FoundDate> read_date_around(std::string_view text, std::size_t at, std::size_t floor, const Pack& pack) {
    if (auto date = read_date(text, at, pack)) return date;
    const DateReader reader{text, pack, at};
    if (auto date = month_first(reader, floor)) return date;
    if (auto date = year_first(reader)) return date; // a month alone
    return month_alone(reader, floor);
}

std::optional<FoundDate> find_date(std::string_view text, const Pack& pack) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!text::is_digit(static_cast<unsigned char>(text[at]))) continue;
        if (auto date = read_date(text, at, pack)) return date;
        while (at + 1 < text.size() && text::is_digit(static_cast<unsigned char>(text[at + 1]))) ++at;
    }
    return std::nullopt;
}

} // namespace ianote::language
