// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/date_figures.hpp"

#include "base/years.hpp"
#include "text/utf8.hpp"
#include "text/word_before.hpp"

namespace ianote::language {

namespace {

bool digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text::is_digit(static_cast<unsigned char>(text[at]));
}

/// Whether the date at `r`, its parts joined by `separator`, goes on other figures, or stands behind a word that
/// numbers a part of a text. A dash before a date with full stops is that of a range.
bool is_label(const DateReader& r, char separator) {
    const auto at = r.at;
    if (at == 0) return false;
    const char before = r.text[at - 1];
    if (at > 1 && (before == '.' || before == separator) && digit_at(r.text, at - 2)) return true;
    const auto word = text::word_before(r.text, at);
    if (word.empty()) return false;
    const auto key = text::word_key(word.of(r.text));
    const auto& words = r.pack.references->tables();
    return words.parts.contains(key) || words.number_words.contains(key);
}

/// One blank, wide or narrow.
bool blank(DateReader& r) {
    auto next = r.at;
    if (r.at >= r.text.size() || r.text[r.at] == '\n' || !text::is_blank(text::next_code_point(r.text, next)))
        return false;
    r.at = next;
    return true;
}

struct OneDay {
    Date date;
    char separator;
};

/// Four digits; two behind full stops, where a reader is lenient.
std::optional<int> year_behind(DateReader& r, char separator) {
    const auto begin = r.at;
    if (const auto year = r.year(); year && r.at - begin == 4) return year;
    r.at = begin;
    const auto printed = r.number(2);
    const bool two_digits = printed && r.at - begin == 2 && !r.at_digit();
    return r.lenient && separator == '.' && two_digits ? std::optional(base::year_of_two_digits(*printed))
                                                       : std::nullopt;
}

/// `15.9.2023`; the reader moves behind it.
std::optional<OneDay> one_day(DateReader& r) {
    const auto day = r.day();
    if (!day || r.at >= r.text.size()) return std::nullopt;
    const char separator = r.text[r.at];
    if (separator != '.' && separator != '/' && separator != '-') return std::nullopt;
    ++r.at;
    const bool wide = separator == '.' && blank(r);
    const auto in_year = r.month_in_figures();
    if (!in_year || r.at >= r.text.size() || r.text[r.at] != separator) return std::nullopt;
    ++r.at;
    if (wide && !blank(r)) return std::nullopt;
    const auto year_at = r.at;
    const auto year = year_behind(r, separator);
    if (!year) return std::nullopt;
    const bool may_be_date = *day >= 1 && *day <= 31 && *in_year >= 1 && *in_year <= 12;
    if (!may_be_date && r.at - year_at == 2) return std::nullopt; // 32.22.81: a telephone
    const auto goes_on = digit_at(r.text, r.at + 1);
    if (r.at < r.text.size() && (r.text[r.at] == '/' || (goes_on && (r.text[r.at] == '.' || r.text[r.at] == '-'))))
        return std::nullopt;
    return OneDay{make_date(*year, *in_year, *day), separator};
}

/// `12.–14.3.2024`, `28.2.–3.3.2024`, `28. 2. bis 3. 3. 2024`
std::optional<FoundDate> days(DateReader r) {
    const auto start = r;
    const auto day = r.day();
    if (!day || r.at >= r.text.size()) return std::nullopt;
    auto first_month = std::optional<int>();
    if (r.text[r.at] == '.') {
        ++r.at;
        auto behind = r;
        blank(behind);
        first_month = behind.month_in_figures();
        if (first_month) r.at = behind.at;
        if (first_month && r.at < r.text.size() && r.text[r.at] == '.') ++r.at;
    }
    if (!r.dash() && (!first_month || r.join() != Join::range)) return std::nullopt;
    const auto last_at = r.at;
    const auto last = one_day(r);
    if (!last || last->separator != '.' || is_label(start, '.')) return std::nullopt;
    const auto of_first = first_month.value_or(static_cast<int>(static_cast<unsigned>(last->date.month())));
    FoundDate found{start.at, r.at, last->date, make_date(static_cast<int>(last->date.year()), of_first, *day)};
    found.last = last_at;
    found.days = 2;
    return found.ok() ? std::optional(found) : std::nullopt;
}

/// What parts year, month and day; a blank may follow a full stop.
struct Gap {
    char sign = 0;
    bool wide = false;

    bool operator==(const Gap&) const = default;
};

/// A hyphen; in languages that put the year first also a full stop or a blank.
std::optional<Gap> gap(DateReader& r) {
    if (r.at >= r.text.size()) return std::nullopt;
    const char sign = r.text[r.at];
    if (sign == '-') return ++r.at, Gap{sign};
    if (!r.pack.year_first) return std::nullopt;
    if (sign == '.') ++r.at;
    const bool wide = blank(r);
    return sign == '.' || wide ? std::optional(Gap{sign == '.' ? sign : ' ', wide}) : std::nullopt;
}

/// `2023-09-15`, `2023.9.15`, `2023. 09. 15`, `2023 09 15`
std::optional<FoundDate> year_before(DateReader r) {
    const auto start = r;
    const auto year = r.year();
    if (!year || r.at - start.at != 4) return std::nullopt;
    const auto behind_year = gap(r);
    if (!behind_year) return std::nullopt;
    const auto month_at = r.at;
    const auto in_year = r.month_in_figures();
    const auto month_end = r.at;
    if (!in_year || gap(r) != behind_year) return std::nullopt;
    const auto day_at = r.at;
    const auto day = r.day();
    if (!day || r.at_digit()) return std::nullopt;
    const bool two_figures = month_end - month_at == 2 && r.at - day_at == 2;
    if (!two_figures && *behind_year != Gap{'.'}) return std::nullopt;
    if (behind_year->sign != '-' && is_label(start, behind_year->sign)) return std::nullopt;
    return FoundDate{start.at, r.at, make_date(*year, *in_year, *day)};
}

} // namespace

std::optional<FoundDate> date_in_figures(const DateReader& r) {
    auto behind = r;
    if (const auto one = one_day(behind)) {
        if (is_label(r, one->separator)) return std::nullopt;
        behind.suffix();
        return FoundDate{r.at, behind.at, one->date};
    }
    if (auto found = days(r)) return found;
    return year_before(r);
}

} // namespace ianote::language
