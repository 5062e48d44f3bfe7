// SPDX-License-Identifier: GPL-3.0-or-later
// Times of day, and the sign of a number.
#include "check/compare.hpp"
#include "check/measures.hpp"
#include "check/rules/families.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

std::string shown(const ClockTime& time) { return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60); }

bool same_time(const ClockTime& a, const ClockTime& b) {
    constexpr int half = 12 * 60;
    return a.minutes == b.minutes || ((a.is_half || b.is_half) && a.minutes % half == b.minutes % half);
}

void check_time_mismatch(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        if (!link.both() || link.source.unit->is_header()) continue;
        auto a = find_times(*link.source.unit, link.source.begin, link.source.end, pair.source().pack());
        auto b = find_times(*link.target.unit, link.target.begin, link.target.end, pair.target().pack());
        std::erase_if(a, [&](const ClockTime& one) {
            const auto same = std::find_if(b.begin(), b.end(), [&](const ClockTime& t) { return same_time(one, t); });
            if (same == b.end()) return false;
            b.erase(same);
            return true;
        });
        if (a.size() != 1 || b.size() != 1 || (!a.front().is_sure && !b.front().is_sure)) continue;
        reporter.in_pair(pair, pair.source().place(*link.source.unit, a.front().begin, a.front().end),
                         pair.target().place(*link.target.unit, b.front().begin, b.front().end),
                         {fmt::format("time of day differs: {} in {}, {} in {}", shown(a.front()),
                                      pair.source().note().language.view(), shown(b.front()),
                                      pair.target().note().language.view())});
    }
}

/// A minus that belongs to the number: no hyphen of a word, no dash of a range.
bool is_negative(std::string_view text, const Fact& number) {
    auto at = static_cast<std::size_t>(number.begin);
    for (const std::string_view minus : {"-", "\xE2\x88\x92", "\xE2\x80\x93", "\xE2\x80\x91"}) {
        if (!text.substr(0, at).ends_with(minus)) continue;
        at -= minus.size();
        return at == 0 || text[at - 1] == '(' || text::is_blank(text::code_point_before(text, at));
    }
    return false;
}

/// Numbers with a minus on one side and without on the other, in one link.
void check_sign_mismatch(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        if (!link.both() || link.source.unit->is_header()) continue;
        const auto list = [](const LinkSide& side) {
            std::vector<std::pair<const Fact*, bool>> numbers;
            for (const auto* fact : numbers_of(side)) {
                if (fact->kind == FactKind::number)
                    numbers.emplace_back(fact, is_negative(unit_with(side, *fact).text(), *fact));
            }
            return numbers;
        };
        const auto source = list(link.source);
        for (const auto& entry : list(link.target)) {
            const auto* number = entry.first;
            const bool negative = entry.second;
            const auto count = [&](bool wanted) {
                return std::count_if(source.begin(), source.end(), [&](const auto& s) {
                    return s.first->value == number->value && s.second == wanted;
                });
            };
            if (count(negative) > 0 || count(!negative) != 1) continue;
            const auto other = std::find_if(source.begin(), source.end(),
                                            [&](const auto& s) { return s.first->value == number->value; });
            reporter.in_pair(pair, place_of(pair.source(), link.source, *other->first),
                             place_of(pair.target(), link.target, *number),
                             {fmt::format("'{}' has a minus in {}, not in {}", written(link.target, *number),
                                          (negative ? pair.target() : pair.source()).note().language.view(),
                                          (negative ? pair.source() : pair.target()).note().language.view())});
        }
    }
}

constexpr std::array figure_family{
    Rule{
        .name = "time-mismatch",
        .severity = Severity::error,
        .summary = "Another time of day than in the other version.",
        .why =
            "14.30, 14 h 30, 14:30 and 2.30 p.m. are one. Hours and minutes with a colon or an h, or beside a word for "
            "the clock, are a time; 14.30 alone may be another number.",
        .wrong = "à 14 h 30 | a las 15.30 horas",
        .right = "à 14 h 30 | a las 14.30 horas",
        .pair = check_time_mismatch,
    },
    Rule{
        .name = "sign-mismatch",
        .severity = Severity::warning,
        .summary = "A number with a minus in one version only.",
        .why =
            "A hyphen, a minus or a short dash that stands before the number with a blank before it; ranges (3-7) are "
            "none.",
        .wrong = "à -5 °C | a 5 °C",
        .right = "à -5 °C | a \xE2\x88\x92"
                 "5 °C",
        .pair = check_sign_mismatch,
    },
};

} // namespace

std::span<const Rule> figure_rules() { return figure_family; }

} // namespace ianote::check
