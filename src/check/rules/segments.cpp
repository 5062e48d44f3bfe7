// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences and clauses inside a point: none lost, none cut short.
#include "check/enumerations.hpp"
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

void check_missing_segment(const Pair& pair, Reporter& reporter) {
    const UsualLengths usual(pair);
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        const auto& link = pair.links()[i];
        const auto& group = pair.group(link);
        if (link.both() || group.source.empty() || group.target.empty()) continue;
        if (!usual.is_unknown() && is_in_neighbour(pair, usual, i)) continue;
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

/// Whether a word says something that the other version must say too.
bool is_weighty(const CheckedUnit& unit, std::size_t i, const language::Pack& pack) {
    const auto& token = unit.words.tokens[i];
    if (pack.frequent.contains(token.key) || pack.conjunctions.contains(token.key)) return false;
    return token.capitals || unit.words.is_number(i) || letters_of(unit.words.word(i)) >= 4;
}

/// The weighty words of one side, in order: whether each has a counterpart.
std::vector<bool> answers_of(const Pair& pair, std::size_t number, bool of_source) {
    const auto& side = of_source ? pair.links()[number].source : pair.links()[number].target;
    const auto& pack = (of_source ? pair.source() : pair.target()).pack();
    std::vector<bool> answers;
    const auto [first, end] = words_of(side);
    for (auto i = first; i < end; ++i) {
        if (!is_weighty(*side.unit, i, pack)) continue;
        answers.push_back(pair.words().is_answered(number, text::fold_key(side.unit->words.word(i)), of_source));
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
    constexpr double alone = 5;          // deviations: the length alone tells
    constexpr double beside = 2.2;       // deviations: with words that have no counterpart
    constexpr double surprising = 3.5;
    std::optional<std::array<double, 2>> shares;
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        const auto& link = pair.links()[i];
        if (!link.both()) continue;
        const auto source = letters_of(link.source.text());
        const auto target = letters_of(link.target.text());
        if (std::max(source, target) < shortest) continue;
        const auto deviation = usual.deviation(source, target);
        if (std::abs(deviation) < beside) continue;
        const bool of_source = deviation < 0; // what is longer
        if (!shares) shares = {share_answered(pair, false), share_answered(pair, true)};
        const auto surprise = surprise_of(answers_of(pair, i, of_source), (*shares)[of_source ? 1 : 0]);
        if (std::abs(deviation) < alone && surprise < surprising) continue;
        const auto factor = usual.factor(source, target);
        reporter.in_pair(pair, pair.source_place(link), pair.target_place(link),
                         {fmt::format("the {} side is {:.1f} times as long as the lengths of this pair lead one to expect",
                                      (of_source ? pair.source() : pair.target()).note().language.view(),
                                      of_source ? 1 / factor : factor)});
    }
}

/// Of the longer list, the item that nothing of the other side answers; null where every item has an answer or more
/// than one has none.
const Item* lost_item(const Pair& pair, std::size_t number, bool of_source, const Enumeration& list) {
    const auto& side = of_source ? pair.links()[number].source : pair.links()[number].target;
    const auto& pack = (of_source ? pair.source() : pair.target()).pack();
    const auto& unit = *side.unit;
    const Item* lost = nullptr;
    for (const auto& item : list.items) {
        std::size_t words = 0;
        std::size_t answered = 0;
        const auto [first, end] = words_between(unit.words, item.begin, item.end);
        for (auto i = first; i < end; ++i) {
            if (!is_weighty(unit, i, pack)) continue;
            ++words;
            answered += pair.words().is_answered(number, text::fold_key(unit.words.word(i)), of_source) ? 1 : 0;
        }
        if (words == 0 || answered > 0) continue;
        if (lost != nullptr) return nullptr;
        lost = &item;
    }
    return lost;
}

/// An enumeration of one side that has an item more than its like on the other, where just one item has no counterpart.
void check_lists(const Pair& pair, std::size_t number, bool of_source, Reporter& reporter) {
    const auto& link = pair.links()[number];
    const auto& version = of_source ? pair.source() : pair.target();
    const auto& other = of_source ? pair.target() : pair.source();
    const auto& side = of_source ? link.source : link.target;
    const auto mine = find_enumerations(side, version.pack());
    const auto theirs = find_enumerations(of_source ? link.target : link.source, other.pack());
    if (mine.size() != theirs.size()) return;
    for (std::size_t k = 0; k < mine.size(); ++k) {
        if (mine[k].items.size() < 3 || mine[k].items.size() != theirs[k].most_items + 1) continue;
        const auto* item = lost_item(pair, number, of_source, mine[k]);
        if (item == nullptr) continue;
        auto place = version.place(*side.unit, item->begin, item->end);
        const Remark remark{fmt::format("'{}' of {} has no counterpart in {}", place.marked(),
                                        version.note().language.view(), other.note().language.view())};
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
        .why = "Measured against what is usual in the pair itself and how far its segments differ, with more freedom for "
               "short ones. Part of a sentence that was left out shows here: a row of words without a counterpart.",
        .wrong = "les réponses sont attendues pour le 29 mars au plus tard | las respuestas",
        .right = "les réponses sont attendues | las respuestas deberán recibirse",
        .pair = check_length_ratio,
    },
    Rule{
        .name = "enumeration-mismatch",
        .severity = Severity::warning,
        .summary = "An item of a list inside a sentence that the other version lacks.",
        .why = "Lists of short items that end in a conjunction, and that both versions have: one of them has an item "
               "more, and none of its words has a counterpart on the other side.",
        .wrong = "le Chili, l'Uruguay, le Mexique et le Pérou | Chile, Uruguay y Perú",
        .right = "la Belgique, l'Espagne et la Grèce | Bélgica, Grecia y España",
        .pair = check_enumeration_mismatch,
    },
};

} // namespace

std::span<const Rule> segment_rules() { return segment_family; }

} // namespace ianote::check
