// SPDX-License-Identifier: GPL-3.0-or-later
// What stands out: capitals, bold, blanks at commas.
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

/// The first word in capitals of a side that is no acronym; null: there is none. A side in capitals as a whole has
/// none.
const text::Token* word_in_capitals(const LinkSide& side) {
    constexpr std::size_t shortest = 5; // letters
    if (is_in_capitals(*side.unit)) return nullptr;
    for (const auto& token : tokens_of(side)) {
        if (!token.capitals) continue;
        const bool is_fact = std::any_of(side.facts.begin(), side.facts.end(), [&](const Fact* fact) {
            return fact->begin <= token.begin && token.end <= fact->end;
        });
        const auto word = std::string_view(side.unit->text()).substr(token.begin, token.end - token.begin);
        if (!is_fact && text::fold_key(word).size() >= shortest) return &token;
    }
    return nullptr;
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
            link.source.unit->unit->kind != link.target.unit->unit->kind)
            continue;
        const auto* source = word_in_capitals(link.source);
        const auto* target = word_in_capitals(link.target);
        same += source != nullptr && target != nullptr ? 1 : 0;
        if ((source == nullptr) != (target == nullptr))
            lost.push_back({&link, source != nullptr ? source : target, source != nullptr});
    }
    if (lost.size() > same + 1) return;
    for (const auto& [link, word, of_source] : lost) {
        const auto& version = of_source ? pair.source() : pair.target();
        const auto& other = of_source ? pair.target() : pair.source();
        auto place = version.place(of_source ? *link->source.unit : *link->target.unit, word->begin, word->end);
        Remark remark{fmt::format("'{}' is in capitals in {}, and no word in {}", place.marked(),
                                  version.note().language.view(), other.note().language.view()),
                      {},
                      lost.size() == 1 ? std::optional(Severity::warning) : std::nullopt};
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
    if (different.size() > same) return;
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

/// Whether what stands around a comma may be code: `a,b`, `x=1,y=2`, a path.
bool is_code(std::string_view text, std::size_t comma) {
    constexpr std::string_view signs = "/\\=_<>{}$|#%~*:";
    const auto begin = text.substr(0, comma).find_last_of(' ') + 1; // 0 where there is no blank
    const auto end = std::min(text.find(' ', comma + 1), text.size());
    return text.substr(begin, end - begin).find_first_of(signs) != std::string_view::npos ||
           std::count(text.begin() + static_cast<std::ptrdiff_t>(begin),
                      text.begin() + static_cast<std::ptrdiff_t>(end), ',') > 1;
}

/// A letter, a comma, a letter; or a letter, a blank, a comma, a blank.
bool is_misplaced(std::string_view text, std::size_t comma) {
    if (comma == 0 || comma + 1 >= text.size()) return false;
    const auto letter = [](char32_t c) { return text::is_lower(c); };
    auto at = comma + 1;
    const auto behind = text::next_code_point(text, at);
    const auto before = text::code_point_before(text, comma);
    if (letter(before) && letter(behind)) return !is_code(text, comma);
    return before == U' ' && behind == U' ' && comma >= 2 && letter(text::code_point_before(text, comma - 1));
}

void check_comma_spacing(const Version& version, Reporter& reporter) {
    constexpr std::size_t many = 2;
    if (!version.has_written_spaces()) return;
    std::vector<FindingPlace> found;
    for (const auto& unit : version.units()) {
        const auto& text = unit.text();
        for (auto at = text.find(','); at != std::string::npos; at = text.find(',', at + 1)) {
            if (!is_misplaced(text, at)) continue;
            const auto begin = text[at - 1] == ' ' ? at - 1 : at;
            found.push_back(version.place(unit, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + 1)));
        }
    }
    const auto severity = found.size() > many ? std::optional(Severity::note) : std::nullopt;
    for (auto& place : found) {
        const bool before = place.marked().front() == ' ';
        reporter.in_version(version, std::move(place),
                            {before ? "a blank before the comma" : "no blank behind the comma", {}, severity});
    }
}

constexpr std::array emphasis_family{
    Rule{
        .name = "capitals-mismatch",
        .severity = Severity::note,
        .summary = "A heading, a paragraph or a word that is in capitals in one version only.",
        .why = "Acronyms are looked at by other rules. A warning where the versions agree elsewhere, silent where they "
               "differ all through.",
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
    Rule{
        .name = "comma-spacing",
        .severity = Severity::warning,
        .summary = "A comma with a blank before it, or none behind it.",
        .why =
            "Between small letters only, so that numbers, paths and code are left alone; a note where the version has "
            "several. Blanks are not looked at in text from PDF.",
        .wrong = "les ports ,les phares,et les balises",
        .right = "les ports, les phares, et les balises",
        .probability = 0.8,
        .version = check_comma_spacing,
    },
};

} // namespace

std::span<const Rule> emphasis_rules() { return emphasis_family; }

} // namespace ianote::check
