// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/dates.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace ianote::language {

namespace {

/// A cursor over the parts of a date: numbers, words, and what stands between.
struct DateReader {
    std::string_view text;
    const Pack& pack;
    std::size_t at;

    bool at_digit() const { return at < text.size() && text::is_digit(static_cast<unsigned char>(text[at])); }

    std::optional<int> number(std::size_t max_digits) {
        const auto begin = at;
        int value = 0;
        while (at_digit()) {
            if (at - begin >= max_digits) return std::nullopt;
            value = value * 10 + (text[at++] - '0');
        }
        return at > begin ? std::optional(value) : std::nullopt;
    }

    void blanks() {
        while (at < text.size()) {
            auto next = at;
            if (!text::is_blank(text::next_code_point(text, next))) return;
            at = next;
        }
    }

    /// `er`, `.º`, `st`, or the full stop behind an ordinal number.
    void ordinal() {
        const auto rest = text.substr(at);
        std::size_t longest = 0;
        for (const auto& form : pack.ordinals) {
            if (rest.starts_with(form)) longest = std::max(longest, form.size());
        }
        at += longest;
        if (longest == 0 && rest.starts_with(".")) ++at;
    }

    /// Words that a date is joined with (`de`, `gada`) and blanks; at most three of them.
    void between() {
        for (int i = 0; i < 3; ++i) {
            blanks();
            const auto start = at;
            auto end = at;
            while (end < text.size()) {
                auto next = end;
                if (!text::is_word(text::next_code_point(text, next))) break;
                end = next;
            }
            if (end == start || !pack.date_words.contains(text::fold_key(text.substr(start, end - start)))) return;
            at = end;
            if (at < text.size() && (text[at] == '.' || text[at] == '\''))
                ++at;
            else if (text.substr(at).starts_with("\xE2\x80\x99"))
                at += 3;
        }
        blanks();
    }

    std::optional<int> month() {
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

    std::optional<int> year() {
        const auto value = number(4);
        return value && *value >= 1900 && *value < 2200 ? value : std::nullopt;
    }

    void suffix() {
        const auto here = at;
        blanks();
        const auto rest = text.substr(at);
        for (const auto& form : pack.date_suffixes) {
            if (!rest.starts_with(form)) continue;
            at += form.size();
            return;
        }
        at = here;
    }
};

std::optional<FoundDate> found(std::size_t begin, std::size_t end, int y, int m, int d) {
    const Date date{std::chrono::year(y), std::chrono::month(static_cast<unsigned>(m)),
                    std::chrono::day(static_cast<unsigned>(d))};
    return FoundDate{begin, end, date};
}

/// `15 septembre 2023`
std::optional<FoundDate> day_first(DateReader r) {
    const auto begin = r.at;
    const auto day = r.number(2);
    if (!day || *day == 0 || *day > 31) return std::nullopt;
    r.ordinal();
    r.between();
    const auto month = r.month();
    if (!month) return std::nullopt;
    r.between();
    const auto year = r.year();
    if (!year) return std::nullopt;
    r.suffix();
    return found(begin, r.at, *year, *month, *day);
}

/// `2023. szeptember 15.`, `2023. gada 15. septembrī`, `2023 m. rugsėjo 15 d.`
std::optional<FoundDate> year_first(DateReader r) {
    const auto begin = r.at;
    const auto year = r.year();
    if (!year) return std::nullopt;
    r.ordinal();
    r.between();
    auto month = r.month();
    r.between();
    const auto day = r.number(2);
    if (!day || *day == 0 || *day > 31) return std::nullopt;
    if (!month) {
        r.ordinal();
        r.between();
        month = r.month();
        if (!month) return std::nullopt;
    } else {
        r.suffix();
    }
    return found(begin, r.at, *year, *month, *day);
}

/// `15.9.2023`, `15/09/2023`
std::optional<FoundDate> in_figures(DateReader r) {
    const auto begin = r.at;
    const auto day = r.number(2);
    if (!day || *day == 0 || r.at >= r.text.size()) return std::nullopt;
    const char separator = r.text[r.at];
    if (separator != '.' && separator != '/') return std::nullopt;
    ++r.at;
    const auto month = r.number(2);
    if (!month || *month == 0 || *month > 12 || r.at >= r.text.size() || r.text[r.at] != separator) return std::nullopt;
    ++r.at;
    const auto year_at = r.at;
    const auto year = r.year();
    if (!year || r.at - year_at != 4 || *day > 31 || r.at_digit()) return std::nullopt;
    if (r.at < r.text.size() && r.text[r.at] == '/') return std::nullopt;
    return found(begin, r.at, *year, *month, *day);
}

} // namespace

std::optional<FoundDate> read_date(std::string_view text, std::size_t at, const Pack& pack) {
    const DateReader reader{text, pack, at};
    if (auto date = day_first(reader)) return date;
    if (auto date = in_figures(reader)) return date;
    return year_first(reader);
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
