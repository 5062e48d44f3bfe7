// SPDX-License-Identifier: GPL-3.0-or-later
// Quotation marks and brackets that both halves of were lost.
#include "check/answers.hpp"
#include "check/endings.hpp"
#include "check/parts.hpp"
#include "check/rules/families.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ianote::check {

namespace {

using Parts = std::vector<EnclosedPart>;

double relative(const LinkSide& side, const EnclosedPart& part) {
    return static_cast<double>(part.begin - side.begin) / static_cast<double>(side.end - side.begin + 1);
}

/// The parts of the side that has more of them, without those that are nearest to the other side's.
Parts left_over(const LinkSide& side, Parts parts, const LinkSide& other, const Parts& answers) {
    for (const auto& answer : answers) {
        if (parts.empty()) break;
        const auto at = relative(other, answer);
        parts.erase(std::min_element(parts.begin(), parts.end(), [&](const EnclosedPart& a, const EnclosedPart& b) {
            return std::abs(relative(side, a) - at) < std::abs(relative(side, b) - at);
        }));
    }
    return parts;
}

struct LinkParts {
    std::size_t number = 0;
    Parts source;
    Parts target;
};

bool stands_alone(const CheckedLink& link) {
    return link.both() && !link.source.unit->is_header() && link.source.units.size() == 1 &&
           link.target.units.size() == 1;
}

std::vector<LinkParts> list_quotations(const Pair& pair) {
    std::vector<LinkParts> all;
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        const auto& link = pair.links()[i];
        if (!stands_alone(link)) continue;
        auto source = quoted_parts(link.source.unit->text(), link.source.begin, link.source.end);
        auto target = quoted_parts(link.target.unit->text(), link.target.begin, link.target.end);
        if (!source.empty() || !target.empty()) all.push_back({i, std::move(source), std::move(target)});
    }
    return all;
}

struct LostPart {
    const CheckedLink& link;
    EnclosedPart part;
    bool of_source = true;
    bool is_sure = false; ///< else it is a note
};

void tell(const Pair& pair, const LostPart& lost, std::string_view what, Reporter& reporter) {
    const auto& version = lost.of_source ? pair.source() : pair.target();
    const auto& other = lost.of_source ? pair.target() : pair.source();
    auto place =
        version.place(lost.of_source ? *lost.link.source.unit : *lost.link.target.unit, lost.part.begin, lost.part.end);
    Remark remark{fmt::format("{} of {} has {} in {}", place.marked(), version.note().language.view(), what,
                              other.note().language.view()),
                  {},
                  lost.is_sure ? std::nullopt : std::optional(Severity::note)};
    if (lost.of_source) {
        reporter.in_pair(pair, std::move(place), pair.target_place(lost.link), std::move(remark));
    } else {
        reporter.in_pair(pair, pair.source_place(lost.link), std::move(place), std::move(remark));
    }
}

/// Whether what stands in one version is told: what the original has and the translation lacks. A translator explains
/// words in brackets, and marks words that are no words of the language.
bool is_of_original(const Pair& pair, bool of_source) {
    const auto* wrong = pair.to_correct();
    return of_source == (wrong != &pair.source());
}

std::ptrdiff_t count_words(const Words& words, const EnclosedPart& part) {
    return std::count_if(words.tokens.begin(), words.tokens.end(),
                         [&](const text::Token& token) { return token.begin >= part.begin && token.end <= part.end; });
}

/// One language quotes what another one puts in italics or in capitals: where more than a few links differ, it does.
void check_quotation_lost(const Pair& pair, Reporter& reporter) {
    constexpr std::size_t rare = 6;
    constexpr std::size_t enough = 16;
    const auto all = list_quotations(pair);
    const auto different = [&](bool of_source) {
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const LinkParts& parts) {
            return of_source ? parts.source.size() > parts.target.size() : parts.source.size() < parts.target.size();
        }));
    };
    for (const auto& parts : all) {
        if (parts.source.size() == parts.target.size()) continue;
        const auto& link = pair.links()[parts.number];
        const bool of_source = parts.source.size() > parts.target.size();
        const auto lost = of_source ? left_over(link.source, parts.source, link.target, parts.target)
                                    : left_over(link.target, parts.target, link.source, parts.source);
        const auto such = different(of_source);
        if (such > 1 && (such - 1) * rare > all.size() - 1) continue;
        const bool is_rare = such == 1 || (such == 2 && all.size() >= enough);
        const bool is_sure = is_rare && is_of_original(pair, of_source);
        const auto& words = (of_source ? link.source : link.target).unit->words;
        for (const auto& part : lost) {
            const bool is_title = count_words(words, part) > 1; // one word is mostly a way of speaking
            tell(pair, {link, part, of_source, is_sure && is_title}, "no quotation marks", reporter);
        }
    }
}

/// What speaks for it that the words of a part have no counterpart, see Answers.
double weight_of(const std::vector<AnsweredWord>& words, const EnclosedPart& part) {
    double weight = 0;
    for (const auto& word : words) weight += word.begin >= part.begin && word.end <= part.end ? word.weight : 0;
    return weight;
}

/// Half of the words that say something, or all of none.
bool is_mostly_answered(const std::vector<AnsweredWord>& words, const EnclosedPart& part) {
    std::size_t inside = 0;
    std::size_t answered = 0;
    for (const auto& word : words) {
        if (word.begin < part.begin || word.end > part.end) continue;
        ++inside;
        answered += word.answered ? 1 : 0;
    }
    return answered * 2 >= inside;
}

struct LostBracket {
    LostPart part;
    double weight = 0;
};

/// Brackets of one side that the other one has too few of, and whose words have no counterpart there.
void add_brackets(const Pair& pair, std::optional<Answers>& answers, std::size_t number, bool of_source,
                  std::vector<LostBracket>& lost) {
    const auto& link = pair.links()[number];
    const auto& own = of_source ? link.source : link.target;
    const auto& other = of_source ? link.target : link.source;
    const auto mine = bracketed_parts(own.unit->text(), own.begin, own.end);
    const auto theirs = bracketed_parts(other.unit->text(), other.begin, other.end);
    if (mine.size() <= theirs.size()) return;
    if (!answers) answers.emplace(pair);
    const auto words = answers->words_of(number, of_source);
    const auto over_there = Answers::heaviest(answers->words_of(number, !of_source), false).weight;
    for (const auto& part : left_over(own, mine, other, theirs)) {
        if (is_mostly_answered(words, part)) continue;
        lost.push_back({{link, part, of_source, false}, weight_of(words, part) - over_there});
    }
}

/// Heavy words, or a translation that is too short, tell it from a bracket that was put in other words.
bool is_sure(const Pair& pair, const Lengths& lengths, const LostBracket& bracket) {
    constexpr double is_heavy = 0.5;
    constexpr double is_short = 1;
    if (!is_of_original(pair, bracket.part.of_source)) return false;
    const auto lack = lengths.lack(bracket.part.link).value_or(0);
    return bracket.weight > is_heavy || (bracket.part.of_source ? lack : -lack) > is_short;
}

/// A translator who left out or added one bracket may have overlooked it; one who did so often translates freely.
void check_bracket_lost(const Pair& pair, Reporter& reporter) {
    constexpr std::ptrdiff_t few = 1;
    const Lengths lengths(pair);
    std::optional<Answers> answers; // made for the first that may be lost
    std::vector<LostBracket> lost;
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        if (!stands_alone(pair.links()[i])) continue;
        add_brackets(pair, answers, i, true, lost);
        add_brackets(pair, answers, i, false, lost);
    }
    const auto sure = std::count_if(lost.begin(), lost.end(), [&](const auto& b) { return is_sure(pair, lengths, b); });
    for (auto& bracket : lost) {
        bracket.part.is_sure = sure <= few && is_sure(pair, lengths, bracket);
        if (bracket.part.is_sure || bracket.weight > 0) tell(pair, bracket.part, "no counterpart", reporter);
    }
}

constexpr std::array lost_part_family{
    Rule{
        .name = "quotation-lost",
        .severity = Severity::warning,
        .summary = "Words between quotation marks that have none in the other version.",
        .why =
            "Each language has its own marks; what counts is that there are some. Where the versions of a pair differ "
            "in more than one of six places, one of them uses italics instead, and nothing is told; in two places and "
            "more, of a single word, and where the translation has more of them, it is a note.",
        .wrong = "le groupe « Enfance » | el Grupo Infancia",
        .right = "le groupe « Enfance » | el Grupo “Infancia”",
        .probability = 0.75,
        .pair = check_quotation_lost,
    },
    Rule{
        .name = "bracket-lost",
        .severity = Severity::warning,
        .summary = "Words in brackets that the other version lacks.",
        .why = "Told where the words have no counterpart; what stands between commas over there is not lost. A warning "
               "where the original has the bracket and the pair lacks one alone, else a note: who explains words in "
               "brackets translates freely.",
        .wrong = "les ports (maritimes et fluviaux) | los puertos",
        .right = "les ports (maritimes et fluviaux) | los puertos, marítimos y fluviales",
        .probability = 0.75,
        .pair = check_bracket_lost,
    },
};

} // namespace

std::span<const Rule> lost_part_rules() { return lost_part_family; }

} // namespace ianote::check
