// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences with dates, generated from tests/facts/dates: a table a language, written from grammars and not from packs.
//
// Rows: `months NAME` with twelve forms, `days NAME` with 31, `weekdays NAME` with seven from Monday; `none SENTENCE`
// without a date; `date SENTENCE` with dates in square brackets and these in braces:
//   d dd n nn y   the day, the month and the year in figures; of dd and nn always two
//   NAME          the form of the row, all in capitals where the name is
// A figure behind it counts on: 1 the next day and year, 2 two days on, 3 the 3rd of the next month.
#pragma once

#include "support.hpp"
#include "text/cells.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace ianote::test {

struct DatedSentence {
    std::string text;
    std::vector<std::string> dates; ///< as the program writes them: `2024-03-12`, `2024-03-12/2024-03-14`, `2024-03`
};

class DateTable {
public:
    explicit DateTable(const std::string& language)
        : language_(language)
        , file_(slurp(std::filesystem::path(IANOTE_SOURCE_DIR) / "tests/facts/dates" / (language + ".tsv"))) {
        for (const auto& cells : text::tsv_rows(file_)) {
            if (cells[0] == "date") {
                patterns_.emplace_back(cells[1]);
            } else if (cells[0] == "none") {
                without_.emplace_back(cells[1]);
            } else {
                const std::vector<std::string> forms(cells.begin() + 2, cells.end());
                (cells[0] == "months" ? months_
                 : cells[0] == "days" ? days_
                                      : weekdays_)[std::string(cells[1])] = forms;
            }
        }
    }

    const std::vector<std::string>& without_dates() const { return without_; }

    /// Of each form seven names, from Monday.
    const std::map<std::string, std::vector<std::string>>& weekdays() const { return weekdays_; }

    /// At least 300, and every pattern in every month; from 1958 to 2039.
    std::vector<DatedSentence> sentences() const {
        std::vector<DatedSentence> out;
        const auto count = std::max<std::size_t>(300, patterns_.size() * 12);
        for (std::size_t i = 0; i < count; ++i) out.push_back(sentence(i));
        return out;
    }

private:
    struct Day {
        int day = 1;
        int month = 1;
        int year = 2000;
    };

    static bool counts_on(const std::string& pattern, const char* figures) {
        for (auto at = pattern.find('}'); at != std::string::npos; at = pattern.find('}', at + 1)) {
            if (std::string_view(figures).find(pattern[at - 1]) != std::string_view::npos) return true;
        }
        return false;
    }

    DatedSentence sentence(std::size_t i) const {
        const auto& pattern = patterns_[i % patterns_.size()];
        const auto number = static_cast<int>(i);
        Day first{1 + number * 11 % 28, static_cast<int>((i / patterns_.size() + i % patterns_.size()) % 12) + 1,
                  1958 + number * 37 % 82};
        if (counts_on(pattern, "3") && first.month == 12) first.month = 11;
        if (counts_on(pattern, "12")) first.day = std::min(first.day, 26);
        if (!counts_on(pattern, "123") && i % 9 == 0) first.day = 1;
        if (!counts_on(pattern, "123") && i % 7 == 3 && first.month % 2 == 1 && first.month < 9)
            first.day = 29 + number % 3;
        return filled(pattern, first);
    }

    DatedSentence filled(const std::string& pattern, const Day& first) const {
        DatedSentence out;
        std::vector<Day> days; // those of the date that is open
        int year = first.year;
        for (std::size_t at = 0; at < pattern.size(); ++at) {
            if (pattern[at] != '{') {
                take(std::string(1, pattern[at]), out, days, {first.day, first.month, year});
                continue;
            }
            const auto end = pattern.find('}', at);
            auto name = pattern.substr(at + 1, end - at - 1);
            at = end;
            auto day = first;
            const char figure = name.back();
            if (figure >= '1' && figure <= '3') {
                name.pop_back();
                day.day = figure == '3' ? 3 : first.day + (figure - '0');
                day.month += figure == '3' ? 1 : 0;
            }
            if (name == "y") day.year = year = first.year + (figure == '1' ? 1 : 0);
            take(form(name, day), out, days, {day.day, day.month, year});
            if (name == "d" || name == "dd" || days_.contains(name)) days.push_back(day);
        }
        return out;
    }

    /// Adds to the text what stands in the pattern; brackets open and close a date, which has the days named in it.
    static void take(const std::string& words, DatedSentence& out, std::vector<Day>& days, const Day& last) {
        for (const char c : words) {
            if (c == '[') {
                days.clear();
            } else if (c == ']') {
                const auto iso = [&](const Day& d) {
                    return fmt::format("{:04}-{:02}-{:02}", last.year, d.month, d.day);
                };
                if (days.empty())
                    out.dates.push_back(fmt::format("{:04}-{:02}", last.year, last.month));
                else
                    out.dates.push_back(days.size() == 1 ? iso(days[0]) : iso(days.front()) + "/" + iso(days.back()));
            } else {
                out.text += c;
            }
        }
    }

    std::string form(const std::string& name, const Day& day) const {
        if (name == "d") return std::to_string(day.day);
        if (name == "dd") return fmt::format("{:02}", day.day);
        if (name == "n") return std::to_string(day.month);
        if (name == "nn") return fmt::format("{:02}", day.month);
        if (name == "y") return std::to_string(day.year);
        const auto small = text::ascii_small(name);
        const auto word = row(small, day);
        if (small == name) return word;
        std::string capitals;
        icu::UnicodeString::fromUTF8(word).toUpper(icu::Locale(language_.c_str())).toUTF8String(capitals);
        return capitals;
    }

    std::string row(const std::string& name, const Day& day) const {
        if (const auto found = months_.find(name); found != months_.end())
            return found->second.at(static_cast<std::size_t>(day.month - 1));
        if (const auto found = days_.find(name); found != days_.end())
            return found->second.at(static_cast<std::size_t>(day.day - 1));
        using namespace std::chrono;
        const auto date = year(day.year) / day.month / day.day;
        return weekdays_.at(name).at(weekday(sys_days(date)).iso_encoding() - 1);
    }

    using Rows = std::map<std::string, std::vector<std::string>>;

    std::string language_;
    std::string file_;
    Rows months_;
    Rows days_;
    Rows weekdays_;
    std::vector<std::string> patterns_;
    std::vector<std::string> without_;
};

} // namespace ianote::test
