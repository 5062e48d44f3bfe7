// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, in figures and in words.
#include "check/compare.hpp"
#include "check/rules/families.hpp"

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

bool is_number(const Fact& fact) { return fact.kind == FactKind::number || fact.kind == FactKind::spelled; }

/// Part of a date that the other side writes in a way that is not read as one.
bool is_of_date(const Fact& number, const LinkSide& other) {
    return std::any_of(other.facts.begin(), other.facts.end(), [&](const Fact* fact) {
        if (fact->kind != FactKind::date || fact->value.size() != 10) return false;
        return number.value == fact->value.substr(0, 4) || number.value == fact->value.substr(8) ||
               "0" + number.value == fact->value.substr(8);
    });
}

/// `2D`, `3G`: a name rather than a number, which other languages say in words.
bool is_name_with_figure(const Fact& fact, const LinkSide& side) {
    constexpr std::size_t longest = 3;
    const auto word = written(side, fact);
    return word.size() <= longest && word.size() > 1 && word.back() >= 'A' && word.back() <= 'Z';
}

/// Where the other side has nothing in its place.
void drop_lone_names(Unmatched& u) {
    if (u.target.empty())
        std::erase_if(u.source, [&](const Fact* f) { return is_name_with_figure(*f, u.link->source); });
    if (u.source.empty())
        std::erase_if(u.target, [&](const Fact* f) { return is_name_with_figure(*f, u.link->target); });
}

bool has_figures(const std::vector<const Fact*>& facts) {
    return std::any_of(facts.begin(), facts.end(), [](const Fact* f) { return f->kind == FactKind::number; });
}

/// A number in words that stands alone may be another word (neuf: nine, new); against another number it is one. What is
/// first, only or single counts against another number in words alone.
void drop_lone_words(Unmatched& u) {
    const auto is_one = [](const Fact* fact) { return fact->kind == FactKind::spelled && fact->value == "1"; };
    const bool both_spelled =
        u.source.size() == 1 && u.target.size() == 1 && !has_figures(u.source) && !has_figures(u.target);
    if (!both_spelled) {
        std::erase_if(u.source, is_one);
        std::erase_if(u.target, is_one);
    }
    const auto spelled = [](const Fact* fact) { return fact->kind == FactKind::spelled; };
    if (u.target.empty() || (u.source.size() > u.target.size() && has_figures(u.source)))
        std::erase_if(u.source, spelled);
    if (u.source.empty() || (u.target.size() > u.source.size() && has_figures(u.target)))
        std::erase_if(u.target, spelled);
}

void check_number_mismatch(const Pair& pair, Reporter& reporter) {
    for (auto& unmatched : choose_differences(pair, is_number)) {
        const auto& link = *unmatched.link;
        const auto& kind = link.source.unit->unit->kind;
        if (kind == "documentNumber" || kind == "precedingDocument" || kind == "date")
            continue; // header-mismatch tells
        std::erase_if(unmatched.source, [&](const Fact* f) { return is_of_date(*f, link.target); });
        std::erase_if(unmatched.target, [&](const Fact* f) { return is_of_date(*f, link.source); });
        drop_lone_words(unmatched);
        drop_lone_names(unmatched);
        report_unmatched(pair, unmatched, "number", reporter);
    }
}

constexpr std::array number_family{
    Rule{
        .name = "number-mismatch",
        .severity = Severity::error,
        .summary = "A number that the other version does not have.",
        .why = "Numbers are compared by value: 12 000, 12.000 and twelve thousand with a narrow space are one, 1er and "
               "1.º too, and deux equals 2. A number in words counts only against another number, as many of them mean "
               "something else as well.",
        .wrong = "312 balises | 321 balizas",
        .right = "12 000 communes | 12.000 municipios",
        .pair = check_number_mismatch,
    },
};

} // namespace

std::span<const Rule> number_rules() { return number_family; }

} // namespace ianote::check
