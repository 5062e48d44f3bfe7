// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/dates.hpp"

#include "language/date_figures.hpp"
#include "text/utf8.hpp"
#include "text/word_before.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::language {

namespace {

/// Whether the number before is not said to be a day or a year, and a word follows: `2023. szeptemberben 15 tagállam`.
bool counts_things(const DateReader& r) {
    auto behind = r;
    behind.ordinal();
    behind.suffix();
    if (behind.at > r.at || behind.between() || behind.join() != Join::none) return false;
    return behind.at > r.at && behind.at < r.text.size() && text::is_word_at(r.text, behind.at);
}

/// The year behind a month: `March 2024`, `March, 2024`, but not `on 12 March, 2000 delegates`.
std::optional<int> year_behind_month(DateReader& r) {
    r.between();
    const bool comma = r.text.substr(r.at).starts_with(',');
    if (comma) {
        ++r.at;
        r.blanks();
    }
    const auto year = r.year();
    return comma && counts_things(r) ? std::nullopt : year;
}

/// `15 septembre 2023`, `15 et 16 juin 2008`, `du 28 février au 3 mars 2024`
std::optional<FoundDate> day_first(DateReader r) {
    const auto start = r;
    DayList days;
    auto join = Join::none;
    while (!days.full()) {
        const auto day_at = r.at;
        const auto day = r.day();
        if (!day) return std::nullopt;
        days.push_back({*day, day_at, {}, join});
        r.ordinal();
        const auto behind_day = r.at;
        r.between();
        days.back().month = r.month();
        if (days.back().month) {
            const auto behind_month = r.at;
            if (const auto year = year_behind_month(r)) {
                r.suffix();
                return make_found(start, r.at, *year, days);
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
        next.suffix(); // `12 d. ir 13 d.`
        const auto join = next.join();
        if (join == Join::none) break;
        const auto month = next.month();
        if (month) next.between();
        const auto day_at = next.at;
        const auto day = next.day();
        if (!day || next.at_digit()) break;
        days.push_back({*day, day_at, month ? month : days.back().month, join});
        r.at = end = next.at;
    }
    r.at = end;
    r.suffix();
    return r.at;
}

/// `2023. szeptember 15.`, `2008. június 19–20.`, `2023 m. rugsėjo 15 d.`; `2023. szeptember` alone
std::optional<FoundDate> month_second(DateReader r, const DateReader& start, int year) {
    const auto month = r.month();
    if (!month) return std::nullopt;
    const auto behind_month = r.at;
    r.between();
    const auto day_at = r.at;
    const auto day = r.day();
    if (!day || counts_things(r)) {
        if (r.cut_short) return std::nullopt;                                     // alone it may be another word
        r.at = r.text[behind_month - 1] == '.' ? behind_month - 1 : behind_month; // the full stop of a sentence
        r.suffix();
        return FoundDate{start.at, r.at, make_date(year, *month, 1), {}, true};
    }
    DayList days;
    days.push_back({*day, day_at, month});
    const auto behind_day = r.at;
    const auto end = end_of_days(r, days);
    if (auto found = make_found(start, end, year, days)) return found;
    days.cut(1);
    r.at = behind_day;
    r.suffix();
    return make_found(start, r.at, year, days);
}

/// `2023. gada 15. septembrī`, `2002. gada 21. un 22. jūnija`
std::optional<FoundDate> month_last(DateReader r, const DateReader& start, int year) {
    DayList days;
    auto join = Join::none;
    auto end = r.at;
    while (!days.full()) {
        const auto day_at = r.at;
        const auto day = r.day();
        if (!day || r.at_digit()) break;
        days.push_back({*day, day_at, {}, join});
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
    return days.empty() ? std::nullopt : make_found(start, end, year, days);
}

/// A capital before small letters: behind a full stop the first word of a sentence.
bool begins_sentence(const DateReader& r) {
    auto at = r.at;
    if (at >= r.text.size() || !text::is_upper(text::next_code_point(r.text, at))) return false;
    return at >= r.text.size() || !text::is_upper(text::next_code_point(r.text, at));
}

std::optional<FoundDate> year_first(DateReader r) {
    if (!r.pack.year_first) return std::nullopt;
    const auto start = r;
    const auto year = r.year();
    if (!year) return std::nullopt;
    const auto behind_year = r.at;
    r.ordinal();
    const bool stop = r.at > behind_year;
    const bool joined = r.between();
    if (r.at_digit()) return joined ? month_last(r, start, *year) : std::nullopt;
    return stop && !joined && begins_sentence(r) ? std::nullopt : month_second(r, start, *year);
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
        if (const auto hit = pack.months->match(text.substr(begin), tokens, 0)) {
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
    auto start = r;
    const auto begin = r.at;
    const auto day = r.day();
    if (!day || begin == 0 || r.at_digit()) return std::nullopt;
    auto rest = r; // a year must follow: the costly look backwards is for few numbers
    rest.ordinal();
    DayList days;
    days.push_back({*day, begin});
    auto second = rest;
    if (const auto join = second.join(); join != Join::none) {
        const auto last_at = second.at;
        if (const auto last = second.day(); last && !second.at_digit()) {
            days.push_back({*last, last_at, {}, join});
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
    start.at = before->begin;
    return make_found(start, rest.at, *year, days);
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

namespace {

std::optional<FoundDate> date_at(const DateReader& reader) {
    if (auto date = day_first(reader)) return date;
    if (auto date = date_in_figures(reader)) return date;
    if (auto date = year_first(reader); date && !date->month_alone) return date;
    return std::nullopt;
}

} // namespace

std::optional<FoundDate> read_date(std::string_view text, std::size_t at, const Pack& pack) {
    return date_at({text, pack, at});
}

std::optional<FoundDate> read_date_around(std::string_view text, std::size_t at, std::size_t floor, const Pack& pack) {
    if (auto date = read_date(text, at, pack)) return date;
    const DateReader reader{text, pack, at};
    if (auto date = month_first(reader, floor)) return date;
    if (auto date = year_first(reader)) return date; // a month alone
    return month_alone(reader, floor);
}

std::optional<FoundDate> find_date(std::string_view text, const Pack& pack) {
    std::optional<FoundDate> second_best;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!text::is_digit(static_cast<unsigned char>(text[at]))) continue;
        if (auto meant = date_at({.text = text, .pack = pack, .at = at, .lenient = true})) {
            if (auto date = read_date(text, at, pack)) return date;
            if (!second_best) second_best = meant;
        }
        while (at + 1 < text.size() && text::is_digit(static_cast<unsigned char>(text[at + 1]))) ++at;
    }
    return second_best;
}

} // namespace ianote::language
