// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of dates: days, months, years, what stands between them, and what joins several days.
#pragma once

#include "language/dates.hpp"

#include <array>
#include <cstddef>

namespace ianote::language {

/// What joins two days.
enum class Join : std::uint8_t { none, list, range };

/// A cursor over the parts of a date: numbers, words, and what stands between. What is not there is not passed.
struct DateReader {
    std::string_view text;
    const Pack& pack;
    std::size_t at;

    /// What is meant as a date counts, though no calendar has it (78 septembre), and a year in figures may have two
    /// digits (15.9.23).
    bool lenient = false;
    bool cut_short = false; ///< the month that was read last (sept.)

    bool at_digit() const { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

    /// Nothing where there are more digits.
    std::optional<int> number(std::size_t max_digits);

    std::optional<int> day();
    std::optional<int> month();
    std::optional<int> month_in_figures();
    std::optional<int> year();

    void blanks();

    /// `er`, `.º`, `st` (also `1 er`, as a raised sign is read out), or the full stop behind an ordinal number.
    void ordinal();

    /// Words that a date is joined with (`de`, `gada`) and blanks; at most three of them. Whether there is a word.
    bool between();

    /// A dash between two days, with blanks around it.
    bool dash();

    /// What joins one day with the next, its month or day of the week: `15/16`, `15 et 16`, `du 3 au 5`, `15, 16 and
    /// 17`, `12 al venerdì 14`.
    Join join();

    /// What stands behind a date and belongs to it (`r.`).
    void suffix();

    /// Whether the days from `at` to `end` are said to be a range: `between 12 and 14 May`, `12. és 14. között`.
    bool says_range(std::size_t end) const;

private:
    std::string_view word() const;
    std::size_t ordinal_at(std::size_t from) const;
    std::string_view tied_words() const;
    std::size_t weekday() const;
    std::optional<Join> joining_word(bool joined);
    void elision();
};

/// A day of a list; its month is that of the next day which has one.
struct ListedDay {
    int day = 0;
    std::size_t at = 0;
    std::optional<int> month = {};
    Join join = Join::none; ///< before it
};

/// The days before a month; a list of more is no date.
class DayList {
public:
    static constexpr std::size_t capacity = 6;

    bool full() const { return size_ == capacity; }

    bool empty() const { return size_ == 0; }

    std::size_t size() const { return size_; }

    void push_back(ListedDay day) { days_.at(size_++) = day; }

    void cut(std::size_t size) { size_ = size; }

    ListedDay& operator[](std::size_t i) { return days_.at(i); }

    ListedDay& front() { return days_.front(); }

    ListedDay& back() { return days_.at(size_ - 1); }

private:
    std::array<ListedDay, capacity> days_{};
    std::size_t size_ = 0;
};

Date make_date(int y, int m, int d);

/// One day, or a range: what stands behind a dash or a word for it, or days that follow each other. The last day has a
/// month. `r` stands where the date begins.
std::optional<FoundDate> make_found(const DateReader& r, std::size_t end, int year, DayList& days);

} // namespace ianote::language
