// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::check {

namespace {

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

void check(const Pair& pair, Reporter& reporter) {
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        if (!pair.links()[i].both() || pair.links()[i].source.unit->is_header()) continue;
        check_side(pair, i, true, reporter);
        check_side(pair, i, false, reporter);
    }
}

} // namespace

const Rule enumeration_mismatch{"enumeration-mismatch",
                                Severity::warning,
                                "An item of a list inside a sentence that the other version lacks.",
                                "Items are compared as a set, as every language orders its countries in its own way: "
                                "an item is missing when none of "
                                "its words has a counterpart and the other side has fewer items.",
                                "le Chili, l'Uruguay, le Mexique et le Pérou | Chile, Uruguay y Perú",
                                "la Belgique, l'Espagne et la Grèce | Bélgica, Grecia y España",
                                nullptr,
                                check};

} // namespace ianote::check
