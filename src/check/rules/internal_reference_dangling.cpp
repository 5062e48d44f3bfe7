// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/rules/rules.hpp"
#include "model/walk.hpp"
#include "text/numerals.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::check {

namespace {

/// Numbers of the note's annexes; `has_any` where one has no number.
struct Annexes {
    std::set<int> numbers;
    bool has_any = false;
};

Annexes annexes_of(const Note& note) {
    Annexes annexes;
    model::for_each_block(note.body, [&](const Block& block) {
        if (block.kind != BlockKind::annex) return;
        annexes.has_any = true;
        std::string title = plain_text(block.text);
        for (const auto& child : block.children) {
            if (child.kind == BlockKind::title) title += " " + plain_text(child.text);
        }
        const auto words = read_words(title);
        for (std::size_t i = 0; i < std::min<std::size_t>(words.tokens.size(), 3); ++i) {
            if (const auto value = text::roman_value(words.word(i))) annexes.numbers.insert(*value);
        }
    });
    return annexes;
}

/// Reference to another document in the same clause: its annex, not ours.
bool speaks_of_another(const CheckedUnit& unit, std::uint32_t at) {
    constexpr std::uint32_t near = 60;
    return std::any_of(unit.facts.begin(), unit.facts.end(), [&](const Fact& fact) {
        return fact.kind == FactKind::reference && fact.begin > at && fact.begin < at + near;
    });
}

void check(const Version& version, Reporter& reporter) {
    const auto annexes = annexes_of(version.note());
    if (!annexes.has_any || annexes.numbers.empty()) return; // a covering note speaks of annexes that are another file
    for (const auto& unit : version.units()) {
        for (const auto& fact : unit.facts) {
            if (fact.kind != FactKind::roman || annexes.numbers.contains(std::stoi(fact.value))) continue;
            const auto& tokens = unit.words.tokens;
            const auto at =
                std::find_if(tokens.begin(), tokens.end(), [&](const text::Token& t) { return t.begin == fact.begin; });
            if (at == tokens.begin() || at == tokens.end()) continue;
            const auto before = text::fold_key(unit.words.word(static_cast<std::size_t>(at - tokens.begin()) - 1));
            const auto& names = version.pack().annexes;
            if (std::find(names.begin(), names.end(), before) == names.end() || speaks_of_another(unit, fact.end))
                continue;
            if (unit.unit->kind == "title" || unit.unit->kind == "annex") continue;
            reporter.in_version(
                version, version.place(unit, static_cast<std::uint32_t>((at - 1)->begin), fact.end),
                {fmt::format("the note has no annex {}", unit.text().substr(fact.begin, fact.end - fact.begin))});
        }
    }
}

} // namespace

const Rule internal_reference_dangling{
    "internal-reference-dangling",
    Severity::warning,
    "A reference to an annex that the note does not have.",
    "Only where the note has numbered annexes of its own, and not where the annex of another document is meant.",
    "figure à l'annexe III (annexes I and II)",
    "figure à l'annexe II",
    check,
    nullptr};

} // namespace ianote::check
