// SPDX-License-Identifier: GPL-3.0-or-later
// Which points two versions have, and where; whether they can be compared at all.
#include "check/rules/families.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <map>

namespace ianote::check {

namespace {

void check_pair_not_comparable(const Pair& pair, Reporter& reporter) {
    reporter.of_versions(pair, to_string(pair.comparable()), pair.why_not());
}

void check_missing_point(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        const auto& group = pair.group(link);
        if (group.change != Change::missing || link.link != &group.links.front() || link.source.empty()) continue;
        if (link.source.unit->is_header()) continue; // header-mismatch tells
        reporter.in_pair(pair, pair.source().place(*link.source.unit), std::nullopt,
                         {fmt::format("{} {} of {} is missing in {}", group.kind, joined_ids(group.source),
                                      pair.source().note().language.view(), pair.target().note().language.view())});
    }
}

void check_extra_point(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        const auto& group = pair.group(link);
        if (group.change != Change::added || link.link != &group.links.front() || link.target.empty()) continue;
        if (link.target.unit->is_header()) continue; // header-mismatch tells
        reporter.in_pair(pair, std::nullopt, pair.target().place(*link.target.unit),
                         {fmt::format("{} {} of {} is missing in {}", group.kind, joined_ids(group.target),
                                      pair.target().note().language.view(), pair.source().note().language.view())});
    }
}

void check_point_moved(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        const auto& group = pair.group(link);
        if (group.change != Change::moved || link.link != &group.links.front() || !link.both()) continue;
        reporter.in_pair(pair, pair.source().place(*link.source.unit), pair.target().place(*link.target.unit),
                         {fmt::format("{} {} of {} stands in another place of {}, as {}", group.kind,
                                      joined_ids(group.source), pair.source().note().language.view(),
                                      pair.target().note().language.view(), joined_ids(group.target))});
    }
}

/// What readers refer to by its number; where paragraphs and fields of the header are cut is no matter of numbers.
bool has_number(const CheckedUnit& unit) {
    const auto& kind = unit.unit->kind;
    return !unit.is_header() && kind != "p" && kind != "title" && kind != "heading";
}

/// By how much a point's number grew, where both sides have one in figures.
std::optional<int> growth_of(const CheckedLink& link) {
    const auto number = [](const LinkSide& side) -> std::optional<int> {
        const auto& n = side.unit->unit->n;
        int value = 0;
        const auto [end, error] = std::from_chars(n.data(), n.data() + n.size(), value);
        return error == std::errc() && end == n.data() + n.size() ? std::optional(value) : std::nullopt;
    };
    const auto a = number(link.source);
    const auto b = number(link.target);
    return a && b ? std::optional(*b - *a) : std::nullopt;
}

/// What a point lies in.
std::string holder_of(const CheckedLink& link) {
    return link.source.unit->id().substr(0, link.source.unit->id().rfind('.'));
}

/// Points that got other numbers because of one before them are told once: those of the same list whose numbers grew by
/// as much, whatever stands between them, and those that follow one another.
void check_point_renumbered(const Pair& pair, Reporter& reporter) {
    std::size_t last = SIZE_MAX;
    std::map<std::string, std::optional<int>> growths; // by holder
    for (const auto& link : pair.links()) {
        const auto& group = pair.group(link);
        if (link.link != &group.links.front() || !link.both() || !has_number(*link.source.unit)) continue;
        const bool renumbered = group.change == Change::renumbered;
        if (!renumbered && group.change != Change::merged && group.change != Change::split) {
            if (growth_of(link) == 0) growths.erase(holder_of(link));
            continue;
        }
        const auto growth = renumbered ? growth_of(link) : std::nullopt;
        auto& before = growths[holder_of(link)];
        const bool goes_on =
            renumbered && ((growth && before == growth) || (last != SIZE_MAX && link.group == last + 1));
        before = growth ? growth : before;
        last = link.group;
        if (goes_on) continue;
        reporter.in_pair(pair, pair.source().place(*link.source.unit), pair.target().place(*link.target.unit),
                         {fmt::format("{} {} of {} is {} in {}", group.kind, joined_ids(group.source),
                                      pair.source().note().language.view(), joined_ids(group.target),
                                      pair.target().note().language.view())});
    }
}

constexpr std::array point_family{
    Rule{
        .name = "pair-not-comparable",
        .severity = Severity::error,
        .summary = "Two versions that cannot be held against each other.",
        .why = "They are in one language, one of them is empty, or they hardly have a word in common: two different "
               "notes. No other rule for pairs is run then.",
        .wrong = "12838-23.fr.md | 9422-24.es.md",
        .right = "12838-23.fr.md | 12838-23.es.md",
        .for_incomparable = true,
        .pair = check_pair_not_comparable,
    },
    Rule{
        .name = "missing-point",
        .severity = Severity::error,
        .summary = "A point, paragraph, title or footnote of the source that the target lacks.",
        .why = "Points are compared by what they say, so that one that is missing does not drag along those behind it "
               "that got other numbers.",
        .wrong = "16. ... 17. ... 18. ... | 16. ... 17. (what 18 says)",
        .right = "16. ... 17. ... | 16. ... 17. ...",
        .pair = check_missing_point,
    },
    Rule{
        .name = "extra-point",
        .severity = Severity::error,
        .summary = "A point, paragraph, title or footnote of the target that the source lacks.",
        .why = "The same comparison as missing-point, from the other side.",
        .wrong = "16. ... 17. ... | 16. ... 17. ... 18. ...",
        .right = "16. ... 17. ... | 16. ... 17. ...",
        .pair = check_extra_point,
    },
    Rule{
        .name = "point-moved",
        .severity = Severity::warning,
        .summary = "A point that stands in another place in the other version.",
        .why = "Two points that changed places, mostly: a reference to one of them leads to the other.",
        .wrong = "16. A 17. B | 16. B 17. A",
        .right = "16. A 17. B | 16. A 17. B",
        .pair = check_point_moved,
    },
    Rule{
        .name = "point-renumbered",
        .severity = Severity::warning,
        .summary = "A point with another number, or several points that are one, in the other version.",
        .why = "Numbers must be the same in every language, or a reference to a point leads astray. Of a row of points "
               "whose numbers grew by as much the first is told, whatever stands between them, and their numbering-gap "
               "is not told again.",
        .wrong = "16. A 17. B | 16. A 18. B",
        .right = "16. A 17. B | 16. A 17. B",
        .pair = check_point_renumbered,
    },
};

} // namespace

std::span<const Rule> point_rules() { return point_family; }

} // namespace ianote::check
