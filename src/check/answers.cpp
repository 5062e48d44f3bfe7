// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/answers.hpp"

#include <algorithm>
#include <cmath>

namespace ianote::check {

namespace {

constexpr std::size_t shortest = 4; // letters
constexpr double by_chance = 0.08;  // a word that was dropped is answered by another one

/// Calls `visit(i, folded)` for the words of a side that say something.
template <typename Visit> void each_word(const LinkSide& side, const language::Pack& pack, const Visit& visit) {
    const auto& words = side.unit->words;
    const auto first = std::lower_bound(words.tokens.begin(), words.tokens.end(), side.begin,
                                        [](const text::Token& t, std::uint32_t at) { return t.begin < at; });
    for (auto i = static_cast<std::size_t>(first - words.tokens.begin()); i < words.tokens.size(); ++i) {
        const auto& token = words.tokens[i];
        if (token.end > side.end) break;
        if (pack.frequent.contains(token.key)) continue;
        auto folded = text::fold_key(words.word(i));
        if (folded.size() >= shortest || words.is_number(i) || token.capitals) visit(i, std::move(folded));
    }
}

} // namespace

Answers::Answers(const Pair& pair)
    : pair_(pair) {
    learn(true);
    learn(false);
}

/// Numbers and capitals, words with a capital, all others.
std::size_t Answers::class_of(const CheckedUnit& unit, std::size_t word) const {
    const auto& token = unit.words.tokens[word];
    if (token.capitals || unit.words.is_number(word)) return 0;
    return token.initial_capital ? 1 : 2;
}

void Answers::learn(bool of_source) {
    const auto& version = of_source ? pair_.source() : pair_.target();
    for (std::size_t number = 0; number < pair_.links().size(); ++number) {
        const auto& link = pair_.links()[number];
        if (!link.both()) continue;
        const auto& side = of_source ? link.source : link.target;
        each_word(side, version.pack(), [&](std::size_t i, const std::string& folded) {
            const auto use = pair_.words().use_of(folded, of_source);
            if (use.links != 1) return;
            auto& rate = once_[of_source ? 0 : 1][class_of(*side.unit, i)];
            rate.all += 1;
            rate.answered += use.answered;
        });
    }
}

/// How often the word has a counterpart in other links; of a word that stands once, how often such words have one.
double Answers::chance(std::size_t link, const CheckedUnit& unit, std::size_t word, const std::string& folded,
                       bool of_source) const {
    const auto use = pair_.words().use_of(folded, of_source);
    const bool here = pair_.words().is_answered(link, folded, of_source);
    const auto others = static_cast<double>(use.links > 0 ? use.links - 1 : 0);
    const auto answered = static_cast<double>(use.answered - (here && use.answered > 0 ? 1 : 0));
    const auto usual = once_[of_source ? 0 : 1][class_of(unit, word)].value();
    return std::clamp((answered + usual) / (others + 1), 0.02, 0.97);
}

std::vector<AnsweredWord> Answers::words_of(std::size_t link, bool of_source) const {
    const auto& linked = pair_.links()[link];
    const auto& side = of_source ? linked.source : linked.target;
    const auto& version = of_source ? pair_.source() : pair_.target();
    std::vector<AnsweredWord> all;
    each_word(side, version.pack(), [&](std::size_t i, const std::string& folded) {
        const auto& token = side.unit->words.tokens[i];
        const auto p = chance(link, *side.unit, i, folded, of_source);
        const bool answered = pair_.words().is_answered(link, folded, of_source);
        const auto weight = answered ? std::log(by_chance / std::max(p, by_chance))
                                     : std::max(0.0, std::log((1 - by_chance) / (1 - p)));
        all.push_back({token.begin, token.end, answered, weight});
    });
    return all;
}

LostRun Answers::heaviest(const std::vector<AnsweredWord>& words, bool at_end) {
    LostRun best;
    LostRun run;
    const auto start = [&](const AnsweredWord& word) { run = {word.begin, word.end, 0, 0, false}; };
    if (at_end) {
        for (auto i = words.size(); i > 0; --i) {
            const auto& word = words[i - 1];
            if (run.words == 0) start(word);
            run.begin = word.begin;
            run.weight += word.weight;
            ++run.words;
            if (run.weight > best.weight) best = run;
        }
        best.is_last = best.words > 0;
        return best;
    }
    for (const auto& word : words) {
        if (run.weight <= 0) start(word);
        run.end = word.end;
        run.weight += word.weight;
        ++run.words;
        if (run.weight > best.weight) best = run;
    }
    best.is_last = !words.empty() && best.words > 0 && best.end == words.back().end;
    return best;
}

} // namespace ianote::check
