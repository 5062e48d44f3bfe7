// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace ianote::check {

namespace {

constexpr std::size_t shortest = 15; // letters: shorter segments are words whose translation hangs on their place

void check(const Pair& pair, Reporter& reporter) {
    std::unordered_map<std::string, const CheckedLink*> seen;
    for (const auto& link : pair.links()) {
        if (!link.both()) continue;
        auto source = text::fold_key(link.source.text());
        if (source.size() < shortest) continue;
        const auto [first, is_new] = seen.emplace(std::move(source), &link);
        if (is_new || text::fold_key(first->second->target.text()) == text::fold_key(link.target.text())) continue;
        reporter.in_pair(pair, pair.source_place(link), pair.target_place(link),
                         {fmt::format("the same words of {} are translated differently in {}",
                                      pair.source().note().language.view(), first->second->target.unit->id()),
                          std::string(first->second->target.text())});
    }
}

} // namespace

const Rule inconsistent_translation{
    "inconsistent-translation",
    Severity::warning,
    "The same words translated in two ways: a title that is quoted, a sentence that comes back.",
    "The title of an act stands in the subject, above the act and in the text; it must be the same each time. Compared "
    "without capitals, accents and punctuation.",
    "Déclaration conjointe UE-CLASI (twice) | Declaración conjunta UE-CLASI / Declaración común UE-CLASI",
    "Déclaration conjointe UE-CLASI (twice) | Declaración conjunta UE-CLASI (twice)",
    nullptr,
    check};

} // namespace ianote::check
