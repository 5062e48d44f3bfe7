// SPDX-License-Identifier: GPL-3.0-or-later
// What a translation says: in its own language, and the same words for the same words.
#include "check/rules/families.hpp"
#include "check/side_words.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

namespace ianote::check {

namespace {

/// The commonest words of a side that only one of two languages has.
struct Frequent {
    std::size_t own = 0;
    std::size_t other = 0;
};

Frequent frequent_in(const LinkSide& side, const language::Pack& own, const language::Pack& other) {
    Frequent count;
    const auto& tokens = side.unit->words.tokens;
    auto token = std::lower_bound(tokens.begin(), tokens.end(), side.begin,
                                  [](const text::Token& t, std::uint32_t at) { return t.begin < at; });
    for (; token != tokens.end() && token->end <= side.end; ++token) {
        const bool mine = own.frequent.contains(token->key);
        const bool theirs = other.frequent.contains(token->key);
        count.own += mine && !theirs ? 1 : 0;
        count.other += theirs && !mine ? 1 : 0;
    }
    return count;
}

/// Words that are neither figures nor capitals: what a translator would have to touch.
std::size_t plain_words(const CheckedUnit& unit, std::uint32_t begin, std::uint32_t end) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < unit.words.tokens.size(); ++i) {
        const auto& token = unit.words.tokens[i];
        if (token.begin < begin || token.end > end || token.capitals || unit.words.is_number(i)) continue;
        if (unit.words.word(i).size() >= 4 && !token.initial_capital) ++count;
    }
    return count;
}

bool is_foreign(const LinkSide& side, const language::Pack& own, const language::Pack& other) {
    const auto count = frequent_in(side, own, other);
    return count.other >= 3 && count.own * 4 < count.other;
}

void check_untranslated(const Pair& pair, Reporter& reporter) {
    const auto& source_pack = pair.source().pack();
    const auto& target_pack = pair.target().pack();
    for (const auto& link : pair.links()) {
        if (!link.both()) continue;
        const bool copied = link.source.words == link.target.words &&
                            plain_words(*link.target.unit, link.target.begin, link.target.end) >= 2;
        const bool target_foreign = is_foreign(link.target, target_pack, source_pack);
        const bool source_foreign = is_foreign(link.source, source_pack, target_pack);
        if (!copied && !target_foreign && !source_foreign) continue;
        const auto& left = source_foreign && !target_foreign ? pair.source() : pair.target();
        reporter.in_pair(pair, pair.source_place(link), pair.target_place(link),
                         {fmt::format("the {} version is not in its language here", left.note().language.view())});
    }
}

/// The share of words that two sides have in common.
double likeness(const LinkSide& a, const LinkSide& b) {
    const auto keys_of = [](const LinkSide& side) {
        std::vector<std::uint64_t> keys;
        const auto [first, end] = words_of(side);
        for (auto i = first; i < end; ++i) keys.push_back(side.unit->words.tokens[i].key);
        std::sort(keys.begin(), keys.end());
        return keys;
    };
    const auto first = keys_of(a);
    const auto second = keys_of(b);
    std::vector<std::uint64_t> common;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(common));
    return static_cast<double>(common.size()) /
           static_cast<double>(std::max<std::size_t>(1, std::max(first.size(), second.size())));
}

constexpr std::size_t shortest_repeated =
    15;                                // letters: shorter segments are words whose translation hangs on their place
constexpr double slip_likeness = 0.75; // a word or two that differ; other words throughout are another translation
constexpr double same_sense = 0.4;     // words that two segments share which may be translated alike

bool is_short(std::string_view text) {
    constexpr std::size_t surely_long = 8 * shortest_repeated; // bytes
    return text.size() < surely_long && text::fold_key(text).size() < shortest_repeated;
}

void check_inconsistent_translation(const Pair& pair, Reporter& reporter) {
    std::unordered_map<std::uint64_t, const CheckedLink*> seen;
    for (const auto& link : pair.links()) {
        if (!link.both() || is_short(link.source.text())) continue;
        const auto [first, is_new] = seen.emplace(link.source.words, &link);
        if (is_new || first->second->target.words == link.target.words) continue;
        reporter.in_pair(pair, pair.source_place(link), pair.target_place(link),
                         {fmt::format("the same words of {} are translated differently in {}",
                                      pair.source().note().language.view(), first->second->target.unit->id()),
                          std::string(first->second->target.text()),
                          likeness(first->second->target, link.target) >= slip_likeness ? std::optional<Severity>()
                                                                                        : Severity::note});
    }
}

constexpr std::size_t fewest_words = 4;

std::size_t words_in(const LinkSide& side) {
    std::size_t count = 0;
    for (const auto& token : side.unit->words.tokens)
        count += token.begin >= side.begin && token.end <= side.end ? 1 : 0;
    return count;
}

void check_same_target(const Pair& pair, Reporter& reporter) {
    std::unordered_map<std::uint64_t, const CheckedLink*> seen;
    for (const auto& link : pair.links()) {
        if (!link.both() || link.target.unit->is_header() || words_in(link.target) < fewest_words) continue;
        const auto [first, is_new] = seen.emplace(link.target.words, &link);
        if (is_new || first->second->source.words == link.source.words) continue;
        const bool is_near = &link - first->second <= 2; // pasted over the one that follows
        const bool is_sure = is_near || likeness(first->second->source, link.source) < same_sense;
        reporter.in_pair(pair, pair.source_place(link), pair.target_place(link),
                         {fmt::format("{} says the same in {} where {} says two things", link.target.unit->id(),
                                      first->second->target.unit->id(), pair.source().note().language.view()),
                          {},
                          is_sure ? std::optional<Severity>() : Severity::note});
    }
}

constexpr std::array wording_family{
    Rule{
        .name = "untranslated",
        .severity = Severity::error,
        .summary = "A segment that was left in the other language.",
        .why = "The same words on both sides, or the commonest words of the other language instead of its own. Names, "
               "numbers and acronyms alone are no words to translate.",
        .wrong = "sur la base des observations | sur la base des observations",
        .right = "sur la base des observations | sobre la base de las observaciones",
        .pair = check_untranslated,
    },
    Rule{
        .name = "inconsistent-translation",
        .severity = Severity::warning,
        .summary = "The same words translated in two ways: a title that is quoted, a sentence that comes back.",
        .why = "The title of an act stands in the subject, above the act and in the text; it must be the same each "
               "time. Compared without capitals, accents and punctuation; a note where most words are others.",
        .wrong = "Déclaration conjointe UE-CLASI (twice) | Declaración conjunta UE-CLASI / Declaración común UE-CLASI",
        .right = "Déclaration conjointe UE-CLASI (twice) | Declaración conjunta UE-CLASI (twice)",
        .pair = check_inconsistent_translation,
    },
    Rule{
        .name = "same-target",
        .severity = Severity::warning,
        .summary = "Two different segments with one and the same translation.",
        .why = "Mostly a segment that was pasted twice. Segments of fewer than four words may well be the same; those "
               "that "
               "share half of their words are a note.",
        .wrong = "les îles du nord / les îles du sud | las islas del norte / las islas del norte",
        .right = "les îles du nord / les îles du sud | las islas del norte / las islas del sur",
        .pair = check_same_target,
    },
};

} // namespace

std::span<const Rule> wording_rules() { return wording_family; }

} // namespace ianote::check
