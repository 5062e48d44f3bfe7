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

/// A number in words that stands alone may be another word (neuf: nine, new); against another number it is one.
void drop_lone_words(Unmatched& u) {
    const auto spelled = [](const Fact* fact) { return fact->kind == FactKind::spelled; };
    if (u.target.empty() || (u.source.size() > u.target.size() && has_figures(u.source)))
        std::erase_if(u.source, spelled);
    if (u.source.empty() || (u.target.size() > u.source.size() && has_figures(u.target)))
        std::erase_if(u.target, spelled);
}

/// `Chapter 5. The ports`, `5. The ports`: a number that only one language gives to a title is how its chapters are
/// numbered.
bool labels_title(const Fact& fact, const LinkSide& side, const language::Pack& pack) {
    constexpr std::size_t most_words = 2; // before the number: `III. Chapter`
    const auto& unit = side.unit_of(fact);
    const auto& kind = unit.unit->kind;
    if (kind != "title" && kind != "heading" && kind != "subject") return false;
    const auto& tokens = unit.words.tokens;
    if (!tokens.empty() && tokens.front().begin == fact.begin) return unit.words.behind(0).starts_with(".");
    for (std::size_t i = 1; i < tokens.size() && i <= most_words; ++i) {
        if (tokens[i].begin == fact.begin) return pack.divisions.match(tokens, i - 1).has_value();
    }
    return false;
}

void drop_lone_labels(const Pair& pair, Unmatched& u) {
    if (u.target.empty())
        std::erase_if(u.source, [&](const Fact* f) { return labels_title(*f, u.link->source, pair.source().pack()); });
    if (u.source.empty())
        std::erase_if(u.target, [&](const Fact* f) { return labels_title(*f, u.link->target, pair.target().pack()); });
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
        drop_lone_labels(pair, unmatched);
        report_unmatched(pair, unmatched, "number", reporter);
    }
}

constexpr std::array number_family{
    Rule{
        .name = "number-mismatch",
        .severity = Severity::error,
        .summary = "A number that the other version does not have.",
        .why = "Numbers are compared by value: 12 000, 12.000 and twelve thousand with a narrow space are one, 1er and "
               "1.º too, 1,5 million and 1 500 000, chapter 3 and III, points 5, 6, 7, 8 and 5 a 8, 30.2 and 30(2). A "
               "number in words counts only against another number, and only where the pair uses the word for it all "
               "through: neuf is nine and new. What always stands for a number in the pair is learned from it.",
        .wrong = "312 balises | 321 balizas",
        .right = "12 000 communes | 12.000 municipios",
        .probability = 0.85,
        .pair = check_number_mismatch,
    },
};

} // namespace

std::span<const Rule> number_rules() { return number_family; }

} // namespace ianote::check
