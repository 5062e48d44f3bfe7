// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/ways_to_write.hpp"

#include "check/figures.hpp"
#include "text/split.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace ianote::check {

namespace {

std::string_view text_of(const SideFact& fact) {
    return std::string_view(fact.side->unit_of(*fact.fact).text())
        .substr(fact.fact->begin, fact.fact->end - fact.fact->begin);
}

/// The value as a whole number of at most nine digits; -1 for any other.
int whole(const std::string& value) {
    constexpr std::size_t most = 9;
    int number = -1;
    if (value.empty() || value.size() > most) return -1;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    return error == std::errc() && end == value.data() + value.size() ? number : -1;
}

bool is_counted(const Fact& fact) {
    return fact.kind == FactKind::number || fact.kind == FactKind::spelled || fact.kind == FactKind::roman;
}

/// Takes out the facts of `half` that have these values, each once; nothing where one of them is not there.
bool take(Half& half, const std::vector<std::string>& values) {
    std::vector<std::size_t> taken;
    for (const auto& value : values) {
        std::size_t i = 0;
        while (i < half.left.size() &&
               (half.left[i].fact->value != value || std::find(taken.begin(), taken.end(), i) != taken.end()))
            ++i;
        if (i == half.left.size()) return false;
        taken.push_back(i);
    }
    std::sort(taken.rbegin(), taken.rend());
    for (const auto i : taken) half.left.erase(half.left.begin() + static_cast<std::ptrdiff_t>(i));
    return true;
}

/// Takes out the facts of `own` for which `answer` finds, and takes out, what the other half has instead.
template <typename Answer> void strike_answered(Half& own, Answer answer) {
    std::erase_if(own.left, [&](const SideFact& fact) { return answer(fact); });
}

/// `30.2` and 30(2), `1.500` and 1.5, `12 345` of a list.
void readings(Half& own, Half& other) {
    strike_answered(own, [&](const SideFact& fact) {
        if (fact.fact->kind != FactKind::number) return false;
        const auto all = other_readings(text_of(fact));
        return std::any_of(all.begin(), all.end(), [&](const auto& values) { return take(other, values); });
    });
}

bool joins_range(std::string_view between, const language::Pack& pack) {
    constexpr std::size_t longest = 24;
    if (between.size() > longest) return false;
    for (const std::string_view dash :
         {"-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x88\x92"}) {
        if (between.find(dash) != std::string_view::npos) return true;
    }
    const auto words = read_words(between);
    return std::any_of(words.tokens.begin(), words.tokens.end(), [&](const text::Token& token) {
        return pack.range_words.contains(text::fold_key(between.substr(token.begin, token.end - token.begin)));
    });
}

/// Numbers between the two ends of a range of `other` are said by it: 5, 6, 7 and 8 are `5 a 8`.
void ranges(Half& own, Half& other) {
    constexpr int longest = 60;
    if (own.left.empty()) return;
    for (const auto* side : other.sides) {
        for (std::size_t i = 0; i + 1 < side->facts.size(); ++i) {
            const auto& first = *side->facts[i];
            const auto& last = *side->facts[i + 1];
            const int from = is_counted(first) ? whole(first.value) : -1;
            const int to = is_counted(last) ? whole(last.value) : -1;
            if (from < 0 || to < from + 2 || to > from + longest || last.begin < first.end) continue;
            const auto& text = side->unit_of(first).text();
            if (last.end > text.size()) continue; // of another unit
            if (!joins_range(std::string_view(text).substr(first.end, last.begin - first.end), *other.pack)) continue;
            std::vector<std::string> inside;
            for (int n = from + 1; n < to; ++n) inside.push_back(std::to_string(n));
            take(own, inside);
        }
    }
}

/// A year that is cut short to its last two figures: `90er` of the 1990s, 2014-20.
void short_years(Half& own, Half& other) {
    constexpr std::size_t figures = 4;
    strike_answered(own, [&](const SideFact& fact) {
        const auto& value = fact.fact->value;
        const bool year = value.size() == figures && whole(value) >= 1800 && whole(value) < 2100;
        return year && is_counted(*fact.fact) && take(other, {value.substr(2)});
    });
}

/// A date that the other language says as a row of numbers, or with a month alone.
void parts_of_dates(Half& own, Half& other) {
    constexpr std::size_t of_day = 10;
    strike_answered(own, [&](const SideFact& fact) {
        const auto& value = fact.fact->value;
        if (fact.fact->kind != FactKind::date || value.size() != of_day) return false;
        const auto year = value.substr(0, 4);
        const auto month = value.substr(5, 2);
        const auto plain = [](const std::string& part) { return part.front() == '0' ? part.substr(1) : part; };
        const auto day = value.substr(8);
        return take(other, {plain(day), "M" + month, year}) || take(other, {plain(day), plain(month), year}) ||
               take(other, {day, month, year}) || take(other, {plain(day), year});
    });
}

/// An act or a fraction whose numbers stand apart: `1/3`, n° 16 of 2009; a year cut short: 178/02.
void parts_of_references(Half& own, Half& other) {
    strike_answered(own, [&](const SideFact& fact) {
        const auto& value = fact.fact->value;
        if (fact.fact->kind != FactKind::reference || value.find('/') == std::string::npos ||
            value.find_first_not_of("0123456789/") != std::string::npos)
            return false;
        const auto parts = text::split_words(value, '/');
        if (take(other, parts)) return true;
        if (parts.size() == 3) return take(other, {parts[0] + "." + parts[1], parts[2]}); // 1/1/20 and 1.1.20
        const auto& last = parts.back();
        return last.size() == 4 && take(other, {parts.front() + "/" + last.substr(2)});
    });
}

/// A number that is part of a longer word: 2 years, zweijährig.
void parts_of_words(Half& own, Half& other) {
    constexpr int least = 2;
    constexpr int most = 20;
    if (std::any_of(other.left.begin(), other.left.end(), [](const SideFact& f) { return is_counted(*f.fact); }))
        return;
    if (own.left.empty()) return;
    std::set<int> said;
    for (const auto* side : other.sides) {
        const auto [first, last] = side->tokens();
        for (auto i = first; i < last; ++i) {
            if (side->unit->words.is_number(i)) continue;
            const auto part = other.pack->spoken->first_part(text::fold_key(side->unit->words.word(i)));
            if (part) said.insert(*part);
        }
    }
    strike_answered(own, [&](const SideFact& fact) {
        const int value = is_counted(*fact.fact) ? whole(fact.fact->value) : -1;
        return value >= least && value <= most && said.contains(value);
    });
}

/// Whether the figures stand in the word behind its first sign, and no other figures beside them.
bool holds_number(std::string_view word, std::string_view figures) {
    const auto is_figure = [&](std::size_t at) { return at < word.size() && word[at] >= '0' && word[at] <= '9'; };
    for (auto at = word.find(figures, 1); at != std::string_view::npos; at = word.find(figures, at + 1)) {
        if (!is_figure(at - 1) && !is_figure(at + figures.size())) return true;
    }
    return false;
}

/// How often a number is tied to a word: 509 of `X509`, 1 of `RAID1` and `RAID-1`.
std::size_t glued(const Half& half, const std::string& value) {
    std::size_t count = 0;
    for (const auto* side : half.sides) {
        const auto [first, last] = side->tokens();
        const auto& words = side->unit->words;
        for (auto i = first; i < last; ++i) {
            const bool tied = i > 0 && words.word(i) == value && words.behind(i - 1) == "-" && !words.is_number(i - 1);
            count += tied || holds_number(words.word(i), value) ? 1 : 0;
        }
    }
    return count;
}

/// A number that the other language ties to a word: X.509 and X509, DVD 1 and DVD-1.
void parts_of_names(Half& own, Half& other) {
    strike_answered(own, [&](const SideFact& fact) {
        const auto& value = fact.fact->value;
        return fact.fact->kind == FactKind::number && glued(other, value) > glued(own, value);
    });
}

using Step = void (*)(Half& own, Half& other);

/// Each is asked from both sides.
constexpr std::array<Step, 7> steps{readings,       ranges,        short_years, parts_of_dates, parts_of_references,
                                    parts_of_words, parts_of_names};

} // namespace

void strike_other_writings(Half& source, Half& target) {
    constexpr std::size_t most = 200; // facts: a longer row of differences is no way to write
    if (source.left.size() + target.left.size() > most) return;
    for (const auto step : steps) {
        step(source, target);
        step(target, source);
    }
}

} // namespace ianote::check
