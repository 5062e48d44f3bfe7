// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/date_reader.hpp"

#include "text/utf8.hpp"
#include "text/word_before.hpp"

#include <algorithm>
#include <array>

namespace ianote::language {

namespace {

constexpr std::array<std::string_view, 3> dashes{"-", "\xE2\x80\x93", "\xE2\x80\x94"};

bool follow_each_other(const Date& a, const Date& b) {
    return std::chrono::sys_days(b) - std::chrono::sys_days(a) == std::chrono::days(1);
}

} // namespace

std::optional<int> DateReader::number(std::size_t max_digits) {
    const auto begin = at;
    int value = 0;
    while (at_digit()) {
        if (at - begin >= max_digits) return std::nullopt;
        value = value * 10 + (text[at++] - '0');
    }
    return at > begin ? std::optional(value) : std::nullopt;
}

std::optional<int> DateReader::day() {
    const auto value = number(2);
    return lenient || (value && *value >= 1 && *value <= 31) ? value : std::nullopt;
}

std::optional<int> DateReader::month_in_figures() {
    const auto value = number(2);
    return lenient || (value && *value >= 1 && *value <= 12) ? value : std::nullopt;
}

void DateReader::blanks() {
    while (at < text.size()) {
        auto next = at;
        if (!text::is_blank(text::next_code_point(text, next))) return;
        at = next;
    }
}

std::size_t DateReader::ordinal_at(std::size_t from) const {
    const auto rest = text.substr(from);
    std::size_t longest = 0;
    for (const auto& form : pack.ordinals) {
        if (rest.starts_with(form)) longest = std::max(longest, form.size());
    }
    return longest;
}

void DateReader::ordinal() {
    if (const auto length = ordinal_at(at); length > 0) {
        at += length;
    } else if (text.substr(at).starts_with('.')) {
        ++at;
    } else if (text.substr(at).starts_with(' ')) {
        const auto end = at + 1 + ordinal_at(at + 1);
        if (end > at + 1 && (end == text.size() || !text::is_word_at(text, end))) at = end;
    }
}

std::string_view DateReader::word() const {
    auto end = at;
    while (end < text.size()) {
        auto next = end;
        if (!text::is_word(text::next_code_point(text, next))) break;
        end = next;
    }
    return text.substr(at, end - at);
}

/// What parts a word from the next one: `l'an`, `sat-14`.
void DateReader::elision() {
    const auto rest = text.substr(at);
    if (rest.starts_with("\xE2\x80\x99"))
        at += 3;
    else if (rest.starts_with('\'') || (rest.size() > 1 && rest[0] == '-' && rest[1] >= '0' && rest[1] <= '9'))
        ++at;
}

bool DateReader::between() {
    bool any = false;
    for (int i = 0; i < 3; ++i) {
        blanks();
        const auto next = word();
        if (next.empty() || !pack.date_words.contains(text::fold_key(next))) return any;
        any = true;
        at += next.size();
        if (at < text.size() && text[at] == '.')
            ++at;
        else
            elision();
    }
    blanks();
    return any;
}

bool DateReader::dash() {
    const auto here = at;
    blanks();
    for (const auto sign : dashes) {
        if (!text.substr(at).starts_with(sign)) continue;
        at += sign.size();
        blanks();
        return true;
    }
    at = here;
    return false;
}

/// The bytes of the day of the week that stands here; 0 where none does.
std::size_t DateReader::weekday() const {
    std::vector<text::Token> tokens;
    text::tokenise(text.substr(at, 48), tokens, 3);
    const auto hit = pack.spoken->weekdays().match(tokens, 0);
    return hit && tokens.front().begin == 0 ? tokens[hit->tokens - 1].end : 0;
}

/// The word here with those that signs tie to it: `t/m`, `t.o.m`.
std::string_view DateReader::tied_words() const {
    auto end = at + word().size();
    while (end + 1 < text.size() && (text[end] == '/' || text[end] == '.') && text::is_word_at(text, end + 1))
        end += 1 + DateReader{text, pack, end + 1}.word().size();
    return text.substr(at, end - at);
}

/// A word between two days; of those that join nothing (`le`, a day of the week) Join::none.
std::optional<Join> DateReader::joining_word(bool joined) {
    auto next = word();
    if (next.empty()) return std::nullopt;
    if (const auto length = joined ? weekday() : 0; length > 0) { // most numbers are no days
        at += length;
        return Join::none;
    }
    const auto said = [&](std::string_view words) -> std::optional<Join> {
        const auto key = text::fold_key(words);
        if (pack.range_words.contains(key)) return Join::range;
        if (pack.conjunctions.contains(text::word_key(words))) return Join::list;
        return pack.date_words.contains(key) || pack.day_words.contains(key) ? std::optional(Join::none) : std::nullopt;
    };
    auto join = said(next);
    if (!join) join = said(next = tied_words());
    if (!join) return std::nullopt;
    at += next.size();
    if (text.substr(at).starts_with('.') && next.find('.') != std::string_view::npos) ++at; // t.o.m.
    elision();
    return join;
}

Join DateReader::join() {
    constexpr int most_words = 6; // `till och med tisdagen den`
    auto found = dash() ? Join::range : Join::none;
    blanks();
    if (found == Join::none && at < text.size() && (text[at] == '/' || text[at] == ',' || text[at] == '&')) {
        ++at;
        found = Join::list;
        blanks();
    }
    for (int i = 0; i < most_words && !at_digit(); ++i) {
        const auto said = joining_word(found != Join::none);
        if (!said) break;
        found = std::max(found, *said);
        if (found != Join::none && text.substr(at).starts_with(',')) ++at; // `und Dienstag, den 14.`
        blanks();
    }
    return found;
}

bool DateReader::says_range(std::size_t end) const {
    if (!pack.words_before_range.empty()) {
        auto before = text::word_before(text, at);
        if (pack.day_words.contains(text::fold_key(before.of(text)))) // `between the`
            before = text::word_before(text, before.begin);
        if (pack.words_before_range.contains(text::fold_key(before.of(text)))) return true;
    }
    if (pack.words_behind_range.empty()) return false;
    DateReader behind{text, pack, end};
    behind.ordinal();
    behind.blanks();
    return pack.words_behind_range.contains(text::fold_key(behind.word()));
}

std::optional<int> DateReader::month() {
    if (at >= text.size() || !text::is_word_at(text, at)) return std::nullopt;
    std::vector<text::Token> tokens;
    const auto window = text.substr(at, 48);
    text::tokenise(window, tokens, 3);
    if (tokens.empty() || tokens.front().begin != 0) return std::nullopt;
    auto hit = pack.months->match(window, tokens, 0);
    cut_short = !hit;
    if (!hit) hit = pack.months->match_short(window, tokens, 0);
    if (!hit) return std::nullopt;
    at += tokens[hit->tokens - 1].end;
    if (at < text.size() && text[at] == '.') {
        const auto behind = at + 1; // of a month cut short, or a separator before the year
        if (cut_short || (behind < text.size() && text[behind] == ' ')) at = behind;
    }
    return hit->value;
}

std::optional<int> DateReader::year() {
    const auto value = number(4);
    return value && *value >= 1900 && *value < 2200 && !at_digit() ? value : std::nullopt;
}

void DateReader::suffix() {
    const auto here = at;
    blanks();
    const auto rest = text.substr(at);
    std::size_t longest = 0;
    for (const auto& form : pack.date_suffixes) {
        if (rest.starts_with(form)) longest = std::max(longest, form.size());
    }
    const auto end = at + longest;
    const bool whole = longest > 0 && (end == text.size() || text[end - 1] == '.' || !text::is_word_at(text, end));
    at = whole ? end : here;
}

Date make_date(int y, int m, int d) {
    return {std::chrono::year(y), std::chrono::month(static_cast<unsigned>(m)),
            std::chrono::day(static_cast<unsigned>(d))};
}

std::optional<FoundDate> make_found(const DateReader& r, std::size_t end, int year, DayList& days) {
    for (auto i = days.size() - 1; i-- > 0;) {
        if (!days[i].month) days[i].month = days[i + 1].month;
    }
    const auto date_of = [&](const ListedDay& day) { return make_date(year, *day.month, day.day); };
    FoundDate found{r.at, end, date_of(days.back()), {}, false, days.back().at, days.size()};
    if (days.size() == 1) return found;
    found.first = date_of(days.front());
    if (days.back().join == Join::range || (days.size() == 2 && r.says_range(end))) {
        if (days.back().month < days.front().month)
            found.first = make_date(year - 1, *days.front().month, days.front().day);
        return days.size() == 2 && found.ok() ? std::optional(found) : std::nullopt;
    }
    for (std::size_t i = 1; i < days.size(); ++i) {
        const auto a = date_of(days[i - 1]);
        const auto b = date_of(days[i]);
        if (!a.ok() || !b.ok() || !follow_each_other(a, b)) return std::nullopt;
    }
    return found;
}

} // namespace ianote::language
