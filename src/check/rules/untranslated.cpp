// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::check {

namespace {

std::size_t frequent_in(const CheckedUnit& unit, std::uint32_t begin, std::uint32_t end, const language::Pack& pack,
                        const language::Pack& other) {
    std::size_t count = 0;
    for (const auto& token : unit.words.tokens) {
        if (token.begin < begin || token.end > end) continue;
        if (pack.frequent.contains(token.key) && !other.frequent.contains(token.key)) ++count;
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
    const auto theirs = frequent_in(*side.unit, side.begin, side.end, other, own);
    return theirs >= 3 && frequent_in(*side.unit, side.begin, side.end, own, other) * 4 < theirs;
}

void check(const Pair& pair, Reporter& reporter) {
    const auto& source_pack = pair.source().pack();
    const auto& target_pack = pair.target().pack();
    for (const auto& link : pair.links()) {
        if (!link.both()) continue;
        const bool copied = text::fold_key(link.source.text()) == text::fold_key(link.target.text()) &&
                            plain_words(*link.target.unit, link.target.begin, link.target.end) >= 2;
        const bool target_foreign = is_foreign(link.target, target_pack, source_pack);
        const bool source_foreign = is_foreign(link.source, source_pack, target_pack);
        if (!copied && !target_foreign && !source_foreign) continue;
        const auto& left = source_foreign && !target_foreign ? pair.source() : pair.target();
        reporter.in_pair(pair, pair.source_place(link), pair.target_place(link),
                         {fmt::format("the {} version is not in its language here", left.note().language.view())});
    }
}

} // namespace

const Rule untranslated{
    "untranslated",
    Severity::error,
    "A segment that was left in the other language.",
    "The same words on both sides, or the commonest words of the other language instead of its own. "
    "Names, numbers and acronyms alone are no words to translate.",
    "sur la base des observations | sur la base des observations",
    "sur la base des observations | sobre la base de las observaciones",
    nullptr,
    check};

} // namespace ianote::check
