// SPDX-License-Identifier: GPL-3.0-or-later
// What stands out: capitals, bold.
#include "check/endings.hpp"
#include "check/rules/families.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

/// All letters are capitals, and there are some words of them.
bool is_in_capitals(const CheckedUnit& unit) {
    constexpr std::size_t fewest = 8; // letters
    std::size_t letters = 0;
    for (std::size_t at = 0; at < unit.text().size();) {
        const auto c = text::next_code_point(unit.text(), at);
        if (text::is_lower(c)) return false;
        letters += text::is_upper(c) ? 1 : 0;
    }
    return letters >= fewest && unit.words.tokens.size() >= 2;
}

bool has_lower(const CheckedUnit& unit) {
    for (std::size_t at = 0; at < unit.text().size();) {
        if (text::is_lower(text::next_code_point(unit.text(), at))) return true;
    }
    return false;
}

void check_whole_units(const Pair& pair, Reporter& reporter) {
    std::vector<const CheckedLink*> different;
    std::size_t same = 0;
    std::size_t last = SIZE_MAX;
    for (const auto& link : pair.links()) {
        if (!link.both() || link.group == last || link.source.unit->is_header()) continue;
        last = link.group;
        const bool source = is_in_capitals(*link.source.unit);
        const bool target = is_in_capitals(*link.target.unit);
        if (source && target) ++same;
        if (source != target && has_lower(source ? *link.target.unit : *link.source.unit)) different.push_back(&link);
    }
    if (different.size() > same + 1) return;
    for (const auto* link : different) {
        const bool source = is_in_capitals(*link->source.unit);
        const auto& with = source ? pair.source() : pair.target();
        const auto& without = source ? pair.target() : pair.source();
        reporter.in_pair(pair, pair.source().place(*link->source.unit), pair.target().place(*link->target.unit),
                         {fmt::format("all in capitals in {}, not in {}", with.note().language.view(),
                                      without.note().language.view()),
                          {},
                          same > 0 ? std::optional(Severity::warning) : std::nullopt});
    }
}

/// Words in capitals that stand in a row.
struct CapitalRun {
    const text::Token* first = nullptr;
    bool is_emphasis = false; ///< one of the words is no acronym
};

/// Rows of words in capitals; those with a word that stands on the other side too (the same acronym, a name) and those
/// of one or two letters are left out.
std::vector<CapitalRun> list_capitals(const LinkSide& side, const LinkSide& other) {
    constexpr std::size_t shortest = 3;   // letters of a word that counts
    constexpr std::size_t no_acronym = 5; // letters
    const auto over_there = tokens_of(other);
    const auto tokens = tokens_of(side);
    std::vector<CapitalRun> runs;
    for (std::size_t i = 0; i < tokens.size();) {
        CapitalRun run;
        bool is_shared = false;
        for (; i < tokens.size() && tokens[i].capitals; ++i) {
            const auto& token = tokens[i];
            const auto word = std::string_view(side.unit->text()).substr(token.begin, token.end - token.begin);
            const auto letters = text::fold_key(word).size();
            if (run.first == nullptr && letters >= shortest) run.first = &token;
            is_shared = is_shared || std::any_of(over_there.begin(), over_there.end(), [&](const text::Token& t) {
                            return t.key == token.key && t.capitals;
                        });
            const bool is_fact = std::any_of(side.facts.begin(), side.facts.end(), [&](const Fact* fact) {
                return fact->begin <= token.begin && token.end <= fact->end;
            });
            run.is_emphasis = run.is_emphasis || (!is_fact && letters >= no_acronym);
        }
        if (run.first != nullptr && !is_shared) runs.push_back(run);
        if (i < tokens.size() && !tokens[i].capitals) ++i;
    }
    return runs;
}

/// The row that the other side has none for; null where both have as many.
const text::Token* lost_run(const std::vector<CapitalRun>& own, const std::vector<CapitalRun>& other) {
    if (own.size() <= other.size()) return nullptr;
    const auto found = std::find_if(own.begin(), own.end(), [](const CapitalRun& run) { return run.is_emphasis; });
    return found == own.end() ? nullptr : found->first;
}

struct LostWord {
    const CheckedLink* link = nullptr;
    const text::Token* word = nullptr;
    bool of_source = true;
};

/// WELCOMES in one version, welcomes in the other: told where the pair keeps capitals elsewhere.
void check_words(const Pair& pair, Reporter& reporter) {
    std::vector<LostWord> lost;
    std::size_t same = 0;
    for (const auto& link : pair.links()) {
        if (!link.both() || link.source.unit->is_header() ||
            link.source.unit->unit->kind != link.target.unit->unit->kind || is_in_capitals(*link.source.unit) ||
            is_in_capitals(*link.target.unit))
            continue;
        const auto own = list_capitals(link.source, link.target);
        const auto other = list_capitals(link.target, link.source);
        const auto* source = lost_run(own, other);
        const auto* target = lost_run(other, own);
        same += !own.empty() && own.size() == other.size() ? 1 : 0;
        if (source != nullptr || target != nullptr)
            lost.push_back({&link, source != nullptr ? source : target, source != nullptr});
    }
    if (lost.size() > same + 1) return;
    for (const auto& [link, word, of_source] : lost) {
        const auto& version = of_source ? pair.source() : pair.target();
        const auto& other = of_source ? pair.target() : pair.source();
        auto place = version.place(of_source ? *link->source.unit : *link->target.unit, word->begin, word->end);
        Remark remark{fmt::format("words in capitals differ: '{}' in {} has none in {}", place.marked(),
                                  version.note().language.view(), other.note().language.view()),
                      {},
                      std::nullopt,
                      0.3};
        if (of_source) {
            reporter.in_pair(pair, std::move(place), pair.target_place(*link), std::move(remark));
        } else {
            reporter.in_pair(pair, pair.source_place(*link), std::move(place), std::move(remark));
        }
    }
}

void check_capitals_mismatch(const Pair& pair, Reporter& reporter) {
    check_whole_units(pair, reporter);
    check_words(pair, reporter);
}

bool has_bold(const CheckedUnit& unit) {
    if (unit.unit->source == nullptr) return false;
    const auto& parts = unit.unit->source->inlines;
    return std::any_of(parts.begin(), parts.end(), [](const auto& part) {
        return !part.is_deleted() && (part.style & style_strong) != 0 &&
               part.text.find_first_not_of(' ') != part.text.npos;
    });
}

/// Bold words in one version only, where the pair keeps them elsewhere.
void check_emphasis_mismatch(const Pair& pair, Reporter& reporter) {
    std::vector<const CheckedLink*> different;
    std::size_t same = 0;
    std::size_t last = SIZE_MAX;
    for (const auto& link : pair.links()) {
        if (!link.both() || link.group == last || link.source.unit->is_header()) continue;
        last = link.group;
        const auto& group = pair.group(link);
        if (group.source.size() != 1 || group.target.size() != 1) continue;
        const bool source = has_bold(*link.source.unit);
        const bool target = has_bold(*link.target.unit);
        same += source && target ? 1 : 0;
        if (source != target) different.push_back(&link);
    }
    if (different.size() > same + 1) return;
    for (const auto* link : different) {
        const bool of_source = has_bold(*link->source.unit);
        reporter.in_pair(pair, pair.source().place(*link->source.unit), pair.target().place(*link->target.unit),
                         {fmt::format("bold words in {}, none in {}",
                                      (of_source ? pair.source() : pair.target()).note().language.view(),
                                      (of_source ? pair.target() : pair.source()).note().language.view()),
                          {},
                          different.size() == 1 ? std::optional(Severity::warning) : std::nullopt});
    }
}

constexpr std::array emphasis_family{
    Rule{
        .name = "capitals-mismatch",
        .severity = Severity::note,
        .summary = "A heading, a paragraph or a word that is in capitals in one version only.",
        .why = "Acronyms are looked at by other rules. Headings and paragraphs are a warning where the versions agree "
               "elsewhere, words a note; silent where the versions differ all through.",
        .wrong = "PROJET DE CONCLUSIONS | Proyecto de Conclusiones",
        .right = "PROJET DE CONCLUSIONS | PROYECTO DE CONCLUSIONES",
        .probability = 0.75,
        .pair = check_capitals_mismatch,
    },
    Rule{
        .name = "emphasis-mismatch",
        .severity = Severity::note,
        .summary = "A point with bold words in one version only.",
        .why = "Told where the versions agree elsewhere; one place alone is a warning.",
        .wrong = "**invite** les États membres | invita a los Estados miembros",
        .right = "**invite** les États membres | **invita** a los Estados miembros",
        .probability = 0.75,
        .pair = check_emphasis_mismatch,
    },
};

} // namespace

std::span<const Rule> emphasis_rules() { return emphasis_family; }

} // namespace ianote::check
