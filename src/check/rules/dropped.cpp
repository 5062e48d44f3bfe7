// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a segment that were not translated: its end, or words in the middle.
#include "check/answers.hpp"
#include "check/endings.hpp"
#include "check/gaps.hpp"
#include "check/rules/families.hpp"

#include <fmt/format.h>

#include <array>

namespace ianote::check {

namespace {

bool is_plain(const CheckedLink& link) {
    return link.both() && !link.source.unit->is_header() && link.source.units.size() == 1 &&
           link.target.units.size() == 1 && link.source.unit->unit->kind == link.target.unit->unit->kind;
}

/// The target ends with a word where the source has a full stop, and is too short: a little with words at the source's
/// end that nothing answers, far without.
void check_segment_truncated(const Pair& pair, Reporter& reporter) {
    constexpr double short_of = 0.5;
    constexpr double far_short = 1.8;
    constexpr double unanswered = 0.3;
    constexpr std::size_t sentence = 40; // bytes
    std::optional<Answers> answers;      // made for the first that may be cut
    const Lengths lengths(pair);
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        const auto& link = pair.links()[i];
        if (!is_plain(link) || link.source.text().size() < sentence) continue;
        const auto source_end = end_of(link.source, pair.source().pack());
        const auto target_end = end_of(link.target, pair.target().pack());
        const auto lack = lengths.lack(link);
        if (source_end.ending != Ending::stop || target_end.ending != Ending::none || !lack || *lack < short_of)
            continue;
        if (!answers) answers.emplace(pair);
        const auto last = Answers::heaviest(answers->words_of(i, true), true);
        if (last.weight < unanswered && *lack < far_short) continue;
        auto source = last.words > 0 ? pair.source().place(*link.source.unit, last.begin, link.source.end)
                                     : pair.source_place(link);
        auto target = pair.target().place(*link.target.unit, target_end.begin, target_end.end);
        auto message =
            fmt::format("{} ends with '{}' and seems to be cut: the end of {} has no counterpart",
                        pair.target().note().language.view(), target.marked(), pair.source().note().language.view());
        reporter.in_pair(pair, std::move(source), std::move(target), {std::move(message)});
    }
}

/// Translations of another structure look the same: so this is a note.
void check_words_dropped(const Pair& pair, Reporter& reporter) {
    constexpr double short_of = 1.6;
    constexpr double too_wide = 2.5;
    constexpr std::size_t fewest = 2; // words
    const Lengths lengths(pair);
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        const auto& link = pair.links()[i];
        const auto lack = is_plain(link) ? lengths.lack(link) : std::nullopt;
        if (!lack || *lack < short_of) continue;
        const auto gap = widest_gap(pair, i, lengths.usual());
        if (gap.words < fewest || gap.lack < too_wide) continue;
        auto source = pair.source().place(*link.source.unit, gap.begin, gap.end);
        auto message = fmt::format("'{}' of {} seems to have no counterpart in {}", source.marked(),
                                   pair.source().note().language.view(), pair.target().note().language.view());
        reporter.in_pair(pair, std::move(source), pair.target_place(link), {std::move(message)});
    }
}

constexpr std::array dropped_family{
    Rule{
        .name = "segment-truncated",
        .severity = Severity::warning,
        .summary = "A segment whose last part is missing in the target.",
        .why = "It ends with a word where the source ends with a full stop, and is shorter than the pair leads one to "
               "expect: a "
               "little where the last words of the source have no counterpart, far where that cannot be told.",
        .wrong = "Le Conseil examine le rapport et adopte les conclusions. | El Consejo examina el informe y adopta",
        .right = "Le Conseil examine le rapport. | El Consejo examina el informe.",
        .probability = 0.75,
        .pair = check_segment_truncated,
    },
    Rule{
        .name = "words-dropped",
        .severity = Severity::note,
        .summary = "A row of words of the source that the target has left out.",
        .why = "Words that answer each other cut both sides into stretches; one of the source is far longer than the "
               "target's, and the segment as a whole is too short.",
        .wrong = "les listes des escales, des pilotes brevetés et des bassins | las listas de escalas y dársenas",
        .right = "les listes des escales et des bassins | las listas de escalas y dársenas",
        .probability = 0.3,
        .pair = check_words_dropped,
    },
};

} // namespace

std::span<const Rule> dropped_rules() { return dropped_family; }

} // namespace ianote::check
