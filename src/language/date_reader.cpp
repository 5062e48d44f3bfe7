// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/date_reader.hpp"

#include "text/utf8.hpp"

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
    return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
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

bool DateReader::between() {
    bool any = false;
    for (int i = 0; i < 3; ++i) {
        blanks();
        const auto next = word();
        if (next.empty() || !pack.date_words.contains(text::fold_key(next))) return any;
        any = true;
        at += next.size();
        if (at < text.size() && (text[at] == '.' || text[at] == '\''))
            ++at;
        else if (text.substr(at).starts_with("\xE2\x80\x99"))
            at += 3;
    }
    blanks();
    return any;
}

Join DateReader::join() {
    blanks();
    auto found = Join::none;
    for (const auto dash : dashes) {
        if (!text.substr(at).starts_with(dash)) continue;
        at += dash.size();
        found = Join::range;
    }
    if (found == Join::none && at < text.size() && (text[at] == '/' || text[at] == ',')) {
        ++at;
        found = Join::list;
    }
    blanks();
    for (int i = 0; i < 3 && !at_digit(); ++i) {
        const auto next = word();
        const bool range = pack.range_words.contains(text::fold_key(next));
        const bool list = pack.conjunctions.contains(text::word_key(next));
        if (next.empty() || (!range && !list)) break;
        found = range ? Join::range : std::max(found, Join::list);
        at += next.size();
        blanks();
    }
    if (found != Join::none) between();
    return at_digit() ? found : Join::none;
}

std::optional<int> DateReader::month() {
    if (at >= text.size() || !text::is_word_at(text, at)) return std::nullopt;
    std::vector<text::Token> tokens;
    const auto window = text.substr(at, 48);
    text::tokenise(window, tokens, 3);
    if (tokens.empty() || tokens.front().begin != 0) return std::nullopt;
    const auto hit = pack.months->table().match(tokens, 0);
    if (!hit) return std::nullopt;
    at += tokens[hit->tokens - 1].end;
    if (at < text.size() && text[at] == '.') {
        auto behind = at + 1; // an abbreviated month, or a separator before the year
        if (behind < text.size() && text[behind] == ' ') at = behind;
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
    at = longest > 0 ? at + longest : here;
}

Date make_date(int y, int m, int d) {
    return {std::chrono::year(y), std::chrono::month(static_cast<unsigned>(m)),
            std::chrono::day(static_cast<unsigned>(d))};
}

std::optional<FoundDate> make_found(std::size_t begin, std::size_t end, int year, DayList& days) {
    for (auto i = days.size() - 1; i-- > 0;) {
        if (!days[i].month) days[i].month = days[i + 1].month;
    }
    const auto date_of = [&](const ListedDay& day) { return make_date(year, *day.month, day.day); };
    FoundDate found{begin, end, date_of(days.back())};
    if (days.size() == 1) return found;
    found.first = date_of(days.front());
    if (days.back().join == Join::range) {
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
