// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/facts.hpp"

#include "check/figures.hpp"
#include "language/dates.hpp"
#include "text/numerals.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

/// Words that stand before the number of a suffix: the same in every language of the Council.
constexpr std::array<std::string_view, 6> suffixes{"REV", "ADD", "COR", "DCL", "EXT", "AMD"};

/// Series of documents that stand before their numbers.
constexpr std::array<std::string_view, 10> series{"ST", "CM", "SN", "PE", "CONS", "XT", "EUCO", "COM", "SWD", "JOIN"};

constexpr int most_roman = 40; // above, capitals are rather an acronym

template <typename List> bool is_one_of(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

class Finder {
public:
    Finder(const Words& words, const language::Pack& pack)
        : words_(words)
        , text_(words.text)
        , pack_(pack) {}

    std::vector<Fact> run() {
        while (at_ < words_.tokens.size()) {
            if (words_.is_number(at_)) {
                figures();
            } else {
                word();
            }
        }
        return std::move(facts_);
    }

private:
    std::uint32_t begin() const { return words_.tokens[at_].begin; }

    void add(FactKind kind, std::size_t from, std::size_t to, std::string value) {
        facts_.push_back({kind, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), std::move(value)});
        while (at_ < words_.tokens.size() && words_.tokens[at_].begin < to) ++at_;
    }

    void figures() {
        const auto first = digits_end(text_, begin());
        if (const auto date = language::read_date(text_, begin(), pack_)) return add_date(*date);
        if (first < text_.size() && text_[first] == '/' && is_digit(text_, first + 1)) return reference(begin());
        const auto number = read_number(text_, begin());
        const auto end = std::max<std::size_t>(number.end, words_.tokens[at_].end);
        const auto minutes = glued_minutes(words_.word(at_));
        const auto next = static_cast<std::size_t>(
            std::find_if(words_.tokens.begin() + static_cast<std::ptrdiff_t>(at_), words_.tokens.end(),
                         [&](const text::Token& token) { return token.begin >= end; }) -
            words_.tokens.begin());
        if (minutes.empty() && sized(begin(), end, next, number.value, true)) return;
        add(FactKind::number, begin(), minutes.empty() ? end : first, number.value);
        if (!minutes.empty()) add(FactKind::number, end - minutes.size(), end, std::string(minutes));
    }

    /// `1,5 million`, `two thousand`: with the size behind it, at token `next`, the number is another one.
    bool sized(std::size_t from, std::size_t end, std::size_t next, const std::string& value, bool in_figures) {
        constexpr std::size_t near = 3; // bytes: a blank of any kind, or a hyphen
        if (next >= words_.tokens.size() || words_.tokens[next].begin > end + near) return false;
        const auto between = text_.substr(end, words_.tokens[next].begin - end);
        if (between.find_first_of(",.;:()/") != std::string_view::npos) return false;
        const auto size = read_size(words_, next, pack_, in_figures);
        if (size.power == 0) return false;
        add(FactKind::number, from, words_.tokens[next + size.tokens - 1].end, times_ten(value, size.power));
        return true;
    }

    /// A number in words with its size, or a size alone.
    bool spelled() {
        if (words_.tokens[at_].capitals) return false;
        if (const auto hit = pack_.spoken->match_number(text_, words_.tokens, at_)) {
            const auto value = std::to_string(hit->value);
            const auto end = words_.tokens[at_ + hit->tokens - 1].end;
            if (!sized(begin(), end, at_ + hit->tokens, value, false)) add(FactKind::spelled, begin(), end, value);
            return true;
        }
        if (const auto size = read_size(words_, at_, pack_, false); size.power > 0) {
            add(FactKind::spelled, begin(), words_.tokens[at_ + size.tokens - 1].end, times_ten("1", size.power));
            return true;
        }
        const auto hit = pack_.ones.match(words_.tokens, at_);
        if (hit) add(FactKind::spelled, begin(), words_.tokens[at_ + hit->tokens - 1].end, "1");
        return hit.has_value();
    }

    /// Of days that are said together all but the last are numbers, and so is the month that only they have: so they
    /// read also where the words between are not known.
    void add_date(const language::FoundDate& found) {
        const auto fact = [&](FactKind kind, std::string value) {
            facts_.push_back({kind, static_cast<std::uint32_t>(found.begin), static_cast<std::uint32_t>(found.last),
                              std::move(value)});
        };
        if (found.first) {
            const auto day = static_cast<unsigned>(found.first->day());
            for (unsigned i = 0; i + 1 < found.days; ++i) fact(FactKind::number, std::to_string(day + i));
            const auto month = found.first->month();
            if (month != found.date.month()) fact(FactKind::month, fmt::format("M{:02}", static_cast<unsigned>(month)));
        }
        const auto value = found.first ? to_iso(found.date) : found.value();
        add(FactKind::date, found.last, found.end, found.ok() ? value : "?");
    }

    /// From a number with a slash: all its parts, the letters of an act's series (2009/16/CE) left out, then suffixes.
    void reference(std::size_t from) {
        std::string value;
        auto end = begin();
        std::size_t here = begin();
        while (is_digit(text_, here)) {
            const auto next = digits_end(text_, here);
            value += (value.empty() ? "" : "/") + std::string(text_.substr(here, next - here));
            end = static_cast<std::uint32_t>(next);
            if (next >= text_.size() || text_[next] != '/') break;
            here = next + 1;
        }
        here = end;
        if (here + 1 < text_.size() && text_[here] == '/') { // letters of the series
            auto letters = here + 1;
            while (letters < text_.size() && text::is_upper(static_cast<unsigned char>(text_[letters]))) ++letters;
            if (letters > here + 1) end = static_cast<std::uint32_t>(letters);
        }
        const auto last = suffix_end(end, value); // adds the suffixes to the value
        add(FactKind::reference, from, last, value);
    }

    /// `REV 1 ADD 2` behind a number belongs to it.
    std::size_t suffix_end(std::size_t end, std::string& value) const {
        for (auto i = at_; i + 1 < words_.tokens.size(); ++i) {
            if (words_.tokens[i].begin < end) continue;
            if (text::trim(text_.substr(end, words_.tokens[i].begin - end)).size() > 1) break;
            if (!is_one_of(suffixes, words_.word(i)) || !words_.is_number(i + 1)) break;
            if (text_.substr(end, words_.tokens[i].begin - end).find('+') != std::string_view::npos) break;
            value += fmt::format(" {} {}", words_.word(i), words_.word(i + 1));
            end = words_.tokens[i + 1].end;
            ++i;
        }
        return end;
    }

    /// A month, or the date that begins with it.
    bool month() {
        const auto hit = pack_.months->match(text_, words_.tokens, at_);
        if (!hit) return false;
        if (const auto behind = at_ + hit->tokens; words_.is_number(behind)) { // October 15, 2008
            const auto found = language::read_date_around(text_, words_.tokens[behind].begin, begin(), pack_);
            if (found && found->begin == begin() && !found->month_alone) return add_date(*found), true;
        }
        const bool other_word = pack_.months_are_capital && !words_.tokens[at_].initial_capital;
        if (other_word || (pack_.frequent.contains(words_.tokens[at_].key) && !is_dated(hit->tokens))) return false;
        add(FactKind::month, begin(), words_.tokens[at_ + hit->tokens - 1].end, fmt::format("M{:02}", hit->value));
        return true;
    }

    void word() {
        if (month()) return;
        if (const auto hit = pack_.spoken->weekdays().match(words_.tokens, at_)) {
            return add(FactKind::weekday, begin(), words_.tokens[at_ + hit->tokens - 1].end,
                       fmt::format("D{}", hit->value));
        }
        if (spelled()) return;
        if (words_.tokens[at_].initial_capital) {
            if (const auto hit = pack_.spoken->countries().match(words_.tokens, at_)) {
                return add(FactKind::country, begin(), words_.tokens[at_ + hit->tokens - 1].end,
                           {static_cast<char>(hit->value / 256), static_cast<char>(hit->value % 256)});
            }
        }
        if (is_series()) return;
        const bool suffix = is_one_of(suffixes, words_.word(at_)) && words_.word(at_) != "AMD"; // a processor, too
        if (suffix && words_.is_number(at_ + 1)) {                                              // 7311/24 + ADD 1
            return add(FactKind::reference, begin(), words_.tokens[at_ + 1].end,
                       fmt::format("{} {}", words_.word(at_), words_.word(at_ + 1)));
        }
        if (const auto value = roman_with_ending(words_.word(at_), pack_); value && *value < most_roman)
            return add(FactKind::roman, begin(), words_.tokens[at_].end, std::to_string(*value));
        if (words_.tokens[at_].capitals || is_mixed(words_.word(at_))) return capitals();
        if (is_roman_letter()) return;
        if (words_.tokens[at_].initial_capital && is_inside_sentence() && words_.word(at_).size() >= 3) {
            return add(FactKind::name, begin(), words_.tokens[at_].end, text::fold_key(words_.word(at_)));
        }
        ++at_;
    }

    /// A day right before it or a year right behind it: `may` and `mai` are other words otherwise.
    bool is_dated(std::size_t tokens) const {
        constexpr std::size_t longest_day = 2;
        constexpr std::size_t year = 4;
        const auto figures = [&](std::size_t i) {
            const auto word = i < words_.tokens.size() ? words_.word(i) : std::string_view();
            return digits_end(word, 0) == word.size() ? word.size() : 0;
        };
        const auto next = at_ + tokens;
        if (at_ > 0 && words_.behind(at_ - 1).size() <= 2 && figures(at_ - 1) > 0 && figures(at_ - 1) <= longest_day)
            return true;
        return words_.behind(next - 1) == " " && figures(next) == year;
    }

    bool is_inside_sentence() const {
        if (at_ == 0) return false;
        const auto before = words_.behind(at_ - 1);
        return before.find_first_of(".:?!\"") == std::string_view::npos && before.find("\xC2\xAB") == before.npos &&
               before.find("\xE2\x80\x9C") == before.npos && before.find("\xE2\x80\x9E") == before.npos;
    }

    /// `COM(2022) 688`, `PE-CONS 36/23`, `CM 1288/24`, `doc. ST 12838/23`.
    bool is_series() {
        if (!words_.tokens[at_].capitals || !is_one_of(series, words_.word(at_))) return false;
        auto i = at_ + 1;
        if (i < words_.tokens.size() && words_.word(i) == "CONS") ++i;
        if (!words_.is_number(i) || words_.tokens[i].begin > words_.tokens[i - 1].end + 2) return false;
        const auto from = begin();
        const auto name = std::string(text_.substr(from, words_.tokens[i - 1].end - from));
        if (text_[words_.tokens[i].begin - 1] == '(' && words_.is_number(i + 1) &&
            text::trim(words_.behind(i)) == ")") {
            add(FactKind::reference, from, words_.tokens[i + 1].end,
                fmt::format("{}({}) {}", name, words_.word(i), words_.word(i + 1)));
            return true;
        }
        const auto slash = words_.tokens[i].end;
        if (slash >= text_.size() || text_[slash] != '/' || !is_digit(text_, slash + 1)) return false;
        at_ = i;
        reference(from);
        auto& value = facts_.back().value;
        if (name != "ST") value = name + " " + value;
        return true;
    }

    /// Three capitals and more among small letters, and half of the word at least: `PAcCTO`.
    static bool is_mixed(std::string_view word) {
        const auto may_be = std::count_if(word.begin(), word.end(), [](char c) {
            return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        });
        if (may_be < 3) return false; // nearly always
        std::size_t capitals = 0;
        std::size_t letters = 0;
        for (std::size_t at = 0; at < word.size(); ++letters) {
            capitals += text::is_upper(text::next_code_point(word, at)) ? 1 : 0;
        }
        return capitals > 2 && capitals * 2 >= letters;
    }

    /// A word of capitals with what is tied to it by a hyphen: `MAOC-N`, `COVID-19`, `UE-CLASI`.
    void capitals() {
        const auto from = at_;
        auto last = at_;
        while (last + 1 < words_.tokens.size() && words_.behind(last) == "-" &&
               (words_.tokens[last + 1].capitals || words_.is_number(last + 1) || words_.word(last + 1).size() == 1)) {
            ++last;
        }
        const auto word = text_.substr(words_.tokens[from].begin, words_.tokens[last].end - words_.tokens[from].begin);
        if (const auto value = text::roman_value(word); value && *value < most_roman) {
            return add(FactKind::roman, begin(), words_.tokens[last].end, std::to_string(*value));
        }
        add(FactKind::acronym, words_.tokens[from].begin, words_.tokens[last].end, std::string(word));
    }

    /// A word before the number of an annex, a chapter or another part, in any of its forms.
    bool is_part_word(std::size_t i) const {
        const auto& key = words_.tokens[i].key;
        if (pack_.references && pack_.references->tables().parts.contains(key)) return true;
        if (pack_.divisions.match(std::span(words_.tokens).subspan(i, 1), 0)) return true;
        const auto word = text::fold_key(words_.word(i));
        return is_one_of(pack_.annexes, word) ||
               std::any_of(pack_.annexes.begin(), pack_.annexes.end(), [&](const std::string& annex) {
                   return word.size() >= 4 && annex.starts_with(word.substr(0, annex.size() - 1));
               });
    }

    /// `I`, `V`, `X` behind the word for an annex or another part, or as the number of a heading.
    bool is_roman_letter() {
        const auto word = words_.word(at_);
        if (word != "I" && word != "V" && word != "X") return false;
        const bool labelled = at_ == 0 ? words_.behind(at_).starts_with(".") : is_part_word(at_ - 1);
        if (!labelled) return false;
        add(FactKind::roman, begin(), words_.tokens[at_].end, std::to_string(*text::roman_value(word)));
        return true;
    }

    const Words& words_;
    std::string_view text_;
    const language::Pack& pack_;
    std::size_t at_ = 0;
    std::vector<Fact> facts_;
};

} // namespace

Words read_words(std::string_view text) {
    Words words{text, {}};
    text::tokenise(text, words.tokens);
    return words;
}

std::vector<Fact> find_facts(const Words& words, const language::Pack& pack) { return Finder(words, pack).run(); }

} // namespace ianote::check
