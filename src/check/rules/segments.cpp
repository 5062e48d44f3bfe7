// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences and clauses inside a point: none lost, none cut short.
#include "check/rules/families.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ianote::check {

namespace {

void check_missing_segment(const Pair& pair, Reporter& reporter) {
    for (const auto& link : pair.links()) {
        const auto& group = pair.group(link);
        if (link.both() || group.source.empty() || group.target.empty()) continue;
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

/// Logarithm of a link's two lengths in letters; nothing where both are short.
std::optional<double> ratio_of(const CheckedLink& link) {
    constexpr std::size_t shortest = 40;
    if (!link.both() || std::max(link.source.text().size(), link.target.text().size()) < shortest) return std::nullopt;
    return std::log(static_cast<double>(link.target.text().size() + 1) /
                    static_cast<double>(link.source.text().size() + 1));
}

/// Words of one side that say something and have no counterpart.
std::ptrdiff_t unanswered(const Pair& pair, std::size_t number, bool of_source) {
    const auto& side = of_source ? pair.links()[number].source : pair.links()[number].target;
    const auto& pack = (of_source ? pair.source() : pair.target()).pack();
    std::ptrdiff_t count = 0;
    for (std::size_t i = 0; i < side.unit->words.tokens.size(); ++i) {
        const auto& token = side.unit->words.tokens[i];
        if (token.begin < side.begin || token.end > side.end || pack.frequent.contains(token.key)) continue;
        const auto folded = text::fold_key(side.unit->words.word(i));
        count += folded.size() >= 4 && !pair.words().is_answered(number, folded, of_source) ? 1 : 0;
    }
    return count;
}

void check_length_ratio(const Pair& pair, Reporter& reporter) {
    std::vector<double> ratios;
    for (const auto& link : pair.links()) {
        if (const auto ratio = ratio_of(link)) ratios.push_back(*ratio);
    }
    if (ratios.size() < 5) return; // too few to know what is usual
    std::nth_element(ratios.begin(), ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2), ratios.end());
    const auto usual = ratios[ratios.size() / 2];
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        const auto& link = pair.links()[i];
        const auto ratio = ratio_of(link);
        if (!ratio) continue;
        const auto letters = static_cast<double>(link.source.text().size() + link.target.text().size());
        const auto apart = std::abs(*ratio - usual) / (0.17 + 3.0 / std::sqrt(letters));
        if (apart < 0.55) continue;
        if (apart < 1) { // not by its length alone, but what makes it longer has no counterpart
            const auto more = unanswered(pair, i, true) - unanswered(pair, i, false);
            const auto many = std::max<std::ptrdiff_t>(4, static_cast<std::ptrdiff_t>(letters / 150));
            if ((*ratio < usual ? more : -more) < many) continue;
        }
        const bool short_target = *ratio < usual;
        reporter.in_pair(
            pair, pair.source_place(link), pair.target_place(link),
            {fmt::format("the {} side is {:.1f} times as long as the lengths of this pair lead one to expect",
                         (short_target ? pair.source() : pair.target()).note().language.view(),
                         std::exp(std::abs(*ratio - usual)))});
    }
}

struct Item {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::size_t words = 0;      ///< that say something
    std::size_t unanswered = 0; ///< of them, those without a counterpart on the other side
};

/// Parts between commas, semicolons, colons and conjunctions.
std::vector<Item> items_of(const Pair& pair, std::size_t number, bool of_source) {
    const auto& link = pair.links()[number];
    const auto& side = of_source ? link.source : link.target;
    const auto& pack = (of_source ? pair.source() : pair.target()).pack();
    const auto& words = side.unit->words;
    std::vector<Item> items(1);
    for (std::size_t i = 0; i < words.tokens.size(); ++i) {
        const auto& token = words.tokens[i];
        if (token.begin < side.begin || token.end > side.end) continue;
        auto& item = items.back();
        const auto word = words.word(i);
        const bool joins = pack.conjunctions.contains(token.key) || pack.frequent.contains(token.key);
        if (item.end == 0) item.begin = token.begin;
        item.end = token.end;
        if (!joins && (text::fold_key(word).size() >= 4 || token.capitals || words.is_number(i))) {
            ++item.words;
            if (!pair.words().is_answered(number, text::fold_key(word), of_source)) ++item.unanswered;
        }
        const bool ends = words.behind(i).find_first_of(",;:(") != std::string_view::npos ||
                          (pack.conjunctions.contains(token.key) && !words.is_number(i));
        if (ends && item.words > 0) items.emplace_back();
    }
    if (items.back().words == 0) items.pop_back();
    return items;
}

constexpr std::size_t longest_item = 8; // words
constexpr std::size_t fewest_items = 4;

/// Items that no word of the other side answers. One word alone says little, but among other short items.
std::vector<const Item*> lost(const std::vector<Item>& items) {
    constexpr std::size_t is_short = 3; // words
    std::vector<const Item*> all;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto& item = items[i];
        if (item.words == 0 || item.words > longest_item || item.unanswered < item.words) continue;
        const bool among_short =
            (i == 0 || items[i - 1].words <= is_short) && (i + 1 == items.size() || items[i + 1].words <= is_short);
        if (item.words > 1 || among_short) all.push_back(&item);
    }
    return all;
}

/// Items of a list of four and more whose every word has no counterpart, where the other side has fewer items and
/// fewer such: those that both sides have too many of translate each other freely.
void check_side(const Pair& pair, std::size_t number, bool of_source, Reporter& reporter) {
    const auto own = items_of(pair, number, of_source);
    const auto other = items_of(pair, number, !of_source);
    const auto mine = lost(own);
    const auto theirs = lost(other);
    if (own.size() < fewest_items || own.size() <= other.size() || mine.size() != 1 || !theirs.empty()) return;
    const auto& link = pair.links()[number];
    const auto& version = of_source ? pair.source() : pair.target();
    const auto& side = of_source ? link.source : link.target;
    auto place = version.place(*side.unit, mine.front()->begin, mine.front()->end);
    const Remark remark{fmt::format("'{}' of {} has no counterpart in {}", place.marked(),
                                    version.note().language.view(),
                                    (of_source ? pair.target() : pair.source()).note().language.view())};
    if (of_source) {
        reporter.in_pair(pair, std::move(place), pair.target_place(link), remark);
    } else {
        reporter.in_pair(pair, pair.source_place(link), std::move(place), remark);
    }
}

void check_enumeration_mismatch(const Pair& pair, Reporter& reporter) {
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        if (!pair.links()[i].both() || pair.links()[i].source.unit->is_header()) continue;
        check_side(pair, i, true, reporter);
        check_side(pair, i, false, reporter);
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
        .why = "Measured against what is usual in the pair itself, with more freedom for short segments. Part of a "
               "sentence that was left out shows here.",
        .wrong = "les réponses sont attendues pour le 29 mars au plus tard | las respuestas",
        .right = "les réponses sont attendues | las respuestas deberán recibirse",
        .pair = check_length_ratio,
    },
    Rule{
        .name = "enumeration-mismatch",
        .severity = Severity::warning,
        .summary = "An item of a list inside a sentence that the other version lacks.",
        .why = "Items are compared as a set, as every language orders its countries in its own way: an item is missing "
               "when none of its words has a counterpart and the other side has fewer items.",
        .wrong = "le Chili, l'Uruguay, le Mexique et le Pérou | Chile, Uruguay y Perú",
        .right = "la Belgique, l'Espagne et la Grèce | Bélgica, Grecia y España",
        .pair = check_enumeration_mismatch,
    },
};

} // namespace

std::span<const Rule> segment_rules() { return segment_family; }

} // namespace ianote::check
