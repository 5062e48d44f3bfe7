// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ianote::check {

namespace {

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

void check(const Pair& pair, Reporter& reporter) {
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

} // namespace

const Rule length_ratio{
    "length-ratio",
    Severity::warning,
    "A segment much longer or shorter than its counterpart.",
    "Measured against what is usual in the pair itself, with more freedom for short segments. Part of a "
    "sentence that was left out shows here.",
    "les réponses sont attendues pour le 29 mars au plus tard | las respuestas",
    "les réponses sont attendues | las respuestas deberán recibirse",
    nullptr,
    check};

} // namespace ianote::check
