// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences and clauses inside a point: none lost, none cut short.
#include "check/enumeration_lacks.hpp"
#include "check/lengths.hpp"
#include "check/rules/families.hpp"
#include "check/side_words.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ianote::check {

namespace {

/// Whether the words of the gap at `gap` are in the other version all the same: with them, the link beside it is as
/// long as links of this pair are, and without them it is too short.
bool is_in_neighbour(const Pair& pair, const UsualLengths& usual, std::size_t gap) {
    const auto& links = pair.links();
    const auto& own = links[gap];
    const auto more = letters_of(own.source.text());
    const auto more_target = letters_of(own.target.text());
    const auto is_in = [&](std::size_t n) {
        if (n >= links.size() || links[n].group != own.group || !links[n].both()) return false;
        const auto source = letters_of(links[n].source.text());
        const auto target = letters_of(links[n].target.text());
        constexpr double clearly = 1;
        return std::abs(usual.deviation(source + more, target + more_target)) + clearly <
               std::abs(usual.deviation(source, target));
    };
    return is_in(gap + 1) || (gap > 0 && is_in(gap - 1));
}

/// `Chapter 4.`, which one language ends with a full stop and another does not.
bool is_label(const LinkSide& side) {
    const auto [first, end] = words_of(side);
    return end <= first + 3 && end > first && side.unit->words.is_number(end - 1);
}

/// How long both sides of a point are, in letters.
std::pair<std::size_t, std::size_t> length_of_group(const Pair& pair, std::size_t link) {
    const auto& links = pair.links();
    auto first = link;
    while (first > 0 && links[first - 1].group == links[link].group) --first;
    std::pair<std::size_t, std::size_t> sum;
    for (auto i = first; i < links.size() && links[i].group == links[link].group; ++i) {
        sum.first += letters_of(links[i].source.text());
        sum.second += letters_of(links[i].target.text());
    }
    return sum;
}

/// Whether the point as a whole is as long as the other version's: what was said in a sentence of its own there is said
/// here all the same.
bool is_whole(const Pair& pair, const UsualLengths& usual, std::size_t gap) {
    const auto& link = pair.links()[gap];
    const auto [source, target] = length_of_group(pair, gap);
    const auto more = letters_of(link.source.text());
    const auto more_target = letters_of(link.target.text());
    if (more >= source && more_target >= target) return false;
    constexpr double clearly = 1.5; // of its sentences that were told with 0.8, five of twelve stood elsewhere
    return std::abs(usual.deviation(source, target)) <
           std::abs(usual.deviation(source - more, target - more_target)) + clearly;
}

void check_missing_segment(const Pair& pair, Reporter& reporter) {
    const UsualLengths usual(pair);
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        const auto& link = pair.links()[i];
        const auto& group = pair.group(link);
        if (link.both() || group.source.empty() || group.target.empty()) continue;
        if (is_label(link.source.empty() ? link.target : link.source)) continue;
        if (!usual.is_unknown() && (is_in_neighbour(pair, usual, i) || is_whole(pair, usual, i))) continue;
        const auto& version = link.target.empty() ? pair.source() : pair.target();
        const auto& other = link.target.empty() ? pair.target() : pair.source();
        const auto source = link.source.empty() ? std::optional<FindingPlace>() : pair.source_place(link);
        const auto target = link.target.empty() ? std::optional<FindingPlace>() : pair.target_place(link);
        reporter.in_pair(pair, source, target,
                         {fmt::format("a sentence of {} has no counterpart in {}", version.note().language.view(),
                                      other.note().language.view())});
    }
}

void check_sentence_boundary(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        if (!link.both() || link.link->source.size() == link.link->target.size()) continue;
        reporter.in_pair(pair, pair.source_place(link), pair.target_place(link),
                         {fmt::format("{} sentences in {} are {} in {}", link.link->source.size(),
                                      pair.source().note().language.view(), link.link->target.size(),
                                      pair.target().note().language.view())});
    }
}

/// The weighty words of one side, in order: whether each has a counterpart.
std::vector<bool> answers_of(const Pair& pair, std::size_t number, bool of_source) {
    const auto& side = of_source ? pair.links()[number].source : pair.links()[number].target;
    const auto& pack = (of_source ? pair.source() : pair.target()).pack();
    std::vector<bool> answers;
    const auto [first, end] = words_of(side);
    for (auto i = first; i < end; ++i) {
        if (!is_weighty(*side.unit, i, pack)) continue;
        answers.push_back(pair.words().is_answered(number, side.unit->words.tokens[i].key, of_source));
    }
    return answers;
}

std::size_t longest_unanswered(const std::vector<bool>& answers) {
    std::size_t longest = 0;
    std::size_t now = 0;
    for (const bool answered : answers) {
        now = answered ? 0 : now + 1;
        longest = std::max(longest, now);
    }
    return longest;
}

/// What share of the weighty words of one version has a counterpart in its link: much among kindred languages, little
/// elsewhere.
double share_answered(const Pair& pair, bool of_source) {
    double words = 1;
    double answered = 0;
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        if (!pair.links()[i].both()) continue;
        const auto answers = answers_of(pair, i, of_source);
        words += static_cast<double>(answers.size());
        answered += static_cast<double>(std::count(answers.begin(), answers.end(), true));
    }
    return std::clamp(answered / words, 0.05, 0.95);
}

/// How surprising so many words without a counterpart in a row are: a logarithm.
double surprise_of(const std::vector<bool>& answers, double share) {
    const auto run = static_cast<double>(longest_unanswered(answers));
    return run * -std::log(1 - share) - std::log(static_cast<double>(answers.size() + 1));
}

void check_length_ratio(const Pair& pair, Reporter& reporter) {
    const UsualLengths usual(pair);
    if (usual.is_unknown()) return;
    constexpr std::size_t shortest = 40; // letters
    constexpr double least = 1.5;        // deviations
    constexpr double told = 5.3;         // deviations, and what words without a counterpart add to them
    constexpr double noted = 4.2;
    constexpr double weight = 0.3;
    std::optional<std::array<double, 2>> shares;
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        const auto& link = pair.links()[i];
        if (!link.both()) continue;
        const auto source = letters_of(link.source.text());
        const auto target = letters_of(link.target.text());
        if (std::max(source, target) < shortest) continue;
        const auto deviation = usual.deviation(source, target);
        if (std::abs(deviation) < least) continue;
        const bool of_source = deviation < 0; // what is longer
        if (!shares) shares = {share_answered(pair, false), share_answered(pair, true)};
        const auto surprise = surprise_of(answers_of(pair, i, of_source), (*shares)[of_source ? 1 : 0]);
        const auto apart = std::abs(deviation) + weight * std::clamp(surprise, -1.0, 8.0);
        if (apart < noted) continue;
        const auto factor = usual.factor(source, target);
        Remark remark{fmt::format("the {} side is {:.1f} times as long as the lengths of this pair lead one to expect",
                                  (of_source ? pair.source() : pair.target()).note().language.view(),
                                  of_source ? 1 / factor : factor)};
        if (apart < told) remark.severity = Severity::note;
        reporter.in_pair(pair, pair.source_place(link), pair.target_place(link), std::move(remark));
    }
}

/// An enumeration of one side that has an item more than its like on the other.
void check_lists(const Pair& pair, std::size_t number, bool of_source, Reporter& reporter) {
    const auto& link = pair.links()[number];
    const auto& version = of_source ? pair.source() : pair.target();
    const auto& side = of_source ? link.source : link.target;
    const auto own_language = version.note().language.view();
    const auto other_language = (of_source ? pair.target() : pair.source()).note().language.view();
    for (const auto& lack : find_lacks(pair, number, of_source)) {
        auto place = version.place(*side.unit, lack.place.begin, lack.place.end);
        const Remark remark{
            lack.is_named
                ? fmt::format("'{}' of {} has no counterpart in {}", place.marked(), own_language, other_language)
                : fmt::format("{} has an item more in this list than {}", own_language, other_language),
            {},
            lack.is_sure && lack.is_named ? Severity::warning : Severity::note};
        if (of_source) {
            reporter.in_pair(pair, std::move(place), pair.target_place(link), remark);
        } else {
            reporter.in_pair(pair, pair.source_place(link), std::move(place), remark);
        }
    }
}

void check_enumeration_mismatch(const Pair& pair, Reporter& reporter) {
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        if (!pair.links()[i].both() || pair.links()[i].source.unit->is_header()) continue;
        check_lists(pair, i, true, reporter);
        check_lists(pair, i, false, reporter);
    }
}

constexpr std::array segment_family{
    Rule{
        .name = "missing-segment",
        .severity = Severity::error,
        .summary = "A sentence inside a point that the other version lacks.",
        .why = "The point stands in both versions, one of its sentences or clauses does not.",
        .wrong = "1. Le vote a eu lieu. Le texte est adopté. | 1. La votación tuvo lugar.",
        .right = "1. Le vote a eu lieu. | 1. La votación tuvo lugar.",
        .probability = 0.75,
        .pair = check_missing_segment,
    },
    Rule{
        .name = "sentence-boundary",
        .severity = Severity::note,
        .summary = "Sentences that are cut in another way than in the other version.",
        .why = "Texts of the Union keep the sentences of the original, so that a reference to the second sentence of a "
               "point is right in every language.",
        .wrong = "Il a voté. Il est parti. | Votó y se fue.",
        .right = "Il a voté. Il est parti. | Votó. Se fue.",
        .pair = check_sentence_boundary,
    },
    Rule{
        .name = "length-ratio",
        .severity = Severity::warning,
        .summary = "A segment much longer or shorter than its counterpart.",
        .why =
            "Measured against what is usual in the pair itself and how far its segments differ, with more freedom for "
            "short ones. Part of a sentence that was left out shows here: a row of words without a counterpart.",
        .wrong = "les réponses sont attendues pour le 29 mars au plus tard | las respuestas",
        .right = "les réponses sont attendues | las respuestas deberán recibirse",
        .probability = 0.75,
        .pair = check_length_ratio,
    },
    Rule{
        .name = "enumeration-mismatch",
        .severity = Severity::note,
        .summary = "An item of a list inside a sentence that the other version lacks.",
        .why = "Lists of short items that end in a conjunction, and that both versions have: one of them has an item "
               "more between two others, whose words have no counterpart in the other list, which answers the others. "
               "A warning where it is clear which item: what the pair calls it elsewhere is not there.",
        .wrong = "le Chili, l'Uruguay, le Mexique et le Pérou | Chile, Uruguay y Perú",
        .right = "la Belgique, l'Espagne et la Grèce | Bélgica, Grecia y España",
        .probability = 0.5,
        .pair = check_enumeration_mismatch,
    },
};

} // namespace

std::span<const Rule> segment_rules() { return segment_family; }

} // namespace ianote::check
