// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace ianote::check {

namespace {

constexpr std::size_t fewest_words = 4;

std::size_t words_in(const LinkSide& side) {
    std::size_t count = 0;
    for (const auto& token : side.unit->words.tokens)
        count += token.begin >= side.begin && token.end <= side.end ? 1 : 0;
    return count;
}

void check(const Pair& pair, Reporter& reporter) {
    std::unordered_map<std::string, const CheckedLink*> seen;
    for (const auto& link : pair.links()) {
        if (!link.both() || link.target.unit->is_header() || words_in(link.target) < fewest_words) continue;
        const auto [first, is_new] = seen.emplace(text::fold_key(link.target.text()), &link);
        if (is_new || text::fold_key(first->second->source.text()) == text::fold_key(link.source.text())) continue;
        reporter.in_pair(pair, pair.source_place(link), pair.target_place(link),
                         {fmt::format("{} says the same in {} where {} says two things", link.target.unit->id(),
                                      first->second->target.unit->id(), pair.source().note().language.view())});
    }
}

} // namespace

const Rule same_target{
    "same-target",
    Severity::warning,
    "Two different segments with one and the same translation.",
    "Mostly a segment that was pasted twice. Segments of fewer than four words may well be the same.",
    "les îles du nord / les îles du sud | las islas del norte / las islas del norte",
    "les îles du nord / les îles du sud | las islas del norte / las islas del sur",
    nullptr,
    check};

} // namespace ianote::check
