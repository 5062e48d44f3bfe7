// SPDX-License-Identifier: GPL-3.0-or-later
// Names of persons, places, bodies and countries.
#include "check/compare.hpp"
#include "check/rules/families.hpp"
#include "text/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

struct LostName {
    const Fact* fact = nullptr;
    bool is_stable = false;   ///< answered wherever else it stands
    bool is_same = false;     ///< by the same word
    bool is_answered = false; ///< here, by a word that looks like it: Europol by europeo
};

/// Words of what a language calls institutions and parties: la Unión, le Conseil, which writers leave out or vary.
bool is_institutional(const std::string& folded, const language::Pack& pack) {
    const auto has = [&](const std::string& name) { return name.find(folded) != std::string::npos; };
    return std::any_of(pack.institutions.begin(), pack.institutions.end(), has) ||
           std::any_of(pack.parties.begin(), pack.parties.end(), has);
}

/// Names of one side that the other does not have as they are.
std::vector<LostName> lost_names(const Pair& pair, std::size_t number, bool of_source) {
    const auto& link = pair.links()[number];
    const auto& own = of_source ? pair.source() : pair.target();
    std::vector<LostName> lost;
    for (const auto* fact : (of_source ? link.source : link.target).facts) {
        if (fact->kind != FactKind::name || fact->value.size() < 4) continue;
        if (pair.words().is_same(number, fact->value, of_source)) continue;
        const auto use = pair.words().use_of(fact->value, of_source);
        const bool firm = !is_institutional(fact->value, own.pack());
        lost.push_back({fact, firm && use.links > 1 && use.by_names + 1 >= use.links, firm && use.same > 0,
                        pair.words().is_answered(number, fact->value, of_source)});
    }
    return lost;
}

/// Two letters swapped; or, where no other word answers, one letter more, less or other between the first and the last
/// two. Names that languages write differently (Cadix, Cádiz; Louvain, Lovaina) differ at their ends or in more
/// letters.
bool is_slip_of(const LostName& one, const LostName& other) {
    constexpr std::size_t longest = 40;
    const auto& a = one.fact->value;
    const auto& b = other.fact->value;
    if (a.size() < 5 || b.size() < 5 || a.size() > longest || b.size() > longest) return false;
    if (a.front() != b.front() || text::edit_distance(a, b) > 1) return false;
    auto sorted_a = a;
    auto sorted_b = b;
    std::sort(sorted_a.begin(), sorted_a.end());
    std::sort(sorted_b.begin(), sorted_b.end());
    if (sorted_a == sorted_b) return true;
    return (one.is_same || other.is_same) && a.substr(a.size() - 2) == b.substr(b.size() - 2);
}

void report(const Pair& pair, const CheckedLink& link, const LostName& name, bool of_source, Reporter& reporter) {
    const auto& own = of_source ? pair.source() : pair.target();
    const auto& other = of_source ? pair.target() : pair.source();
    const auto& side = of_source ? link.source : link.target;
    auto place = place_of(own, side, *name.fact);
    auto whole = of_source ? pair.target_place(link) : pair.source_place(link);
    const Remark remark{fmt::format("name '{}' of {} is missing in {}", written(side, *name.fact),
                                    own.note().language.view(), other.note().language.view())};
    if (of_source) {
        reporter.in_pair(pair, std::move(place), std::move(whole), remark);
    } else {
        reporter.in_pair(pair, std::move(whole), std::move(place), remark);
    }
}

const Fact* slip_among(const LostName& name, const std::vector<LostName>& others) {
    const auto found =
        std::find_if(others.begin(), others.end(), [&](const LostName& other) { return is_slip_of(name, other); });
    return found == others.end() ? nullptr : found->fact;
}

std::ptrdiff_t unanswered(const std::vector<LostName>& names) {
    return std::count_if(names.begin(), names.end(), [](const LostName& name) { return !name.is_answered; });
}

/// Names of both sides of one link that the other side does not have as they are.
struct LostNames {
    std::vector<LostName> source;
    std::vector<LostName> target;
};

/// Names that stand for each other elsewhere, and one of the two is lost here.
void report_lost(const Pair& pair, const CheckedLink& link, const LostNames& lost, bool of_source, Reporter& reporter) {
    const auto& names = of_source ? lost.source : lost.target;
    const auto& others = of_source ? lost.target : lost.source;
    for (const auto& name : names) {
        if (name.is_answered || slip_among(name, others) != nullptr) continue;
        if (name.is_stable || (name.is_same && unanswered(names) > unanswered(others)))
            report(pair, link, name, of_source, reporter);
    }
}

void check_link(const Pair& pair, std::size_t number, Reporter& reporter) {
    const auto& link = pair.links()[number];
    const LostNames lost{lost_names(pair, number, true), lost_names(pair, number, false)};
    for (const auto& name : lost.source) {
        const auto* other = slip_among(name, lost.target);
        if (other == nullptr) continue;
        reporter.in_pair(pair, place_of(pair.source(), link.source, *name.fact),
                         place_of(pair.target(), link.target, *other),
                         {fmt::format("name is written in two ways: '{}' and '{}'", written(link.source, *name.fact),
                                      written(link.target, *other))});
    }
    report_lost(pair, link, lost, true, reporter);
    report_lost(pair, link, lost, false, reporter);
}

/// Countries by their codes. One that is missing may be said by an adjective; against another one it is a slip, and so
/// it is in a list of several.
void check_countries(const Pair& pair, Reporter& reporter) {
    const auto is_country = [](const Fact& fact) { return fact.kind == FactKind::country; };
    const auto countries = [&](const LinkSide& side) {
        return std::count_if(side.facts.begin(), side.facts.end(), [&](const Fact* f) { return is_country(*f); });
    };
    for (const auto& unmatched : find_unmatched(pair, is_country, same_value)) {
        const auto& link = *unmatched.link;
        const bool against = !unmatched.source.empty() && !unmatched.target.empty();
        if (against || std::max(countries(link.source), countries(link.target)) > 2)
            report_unmatched(pair, unmatched, "country", reporter);
    }
}

void check_name_mismatch(const Pair& pair, Reporter& reporter) {
    check_countries(pair, reporter);
    for (std::size_t i = 0; i < pair.links().size(); ++i) {
        const auto& link = pair.links()[i];
        if (!link.both() || link.source.unit->is_header()) continue;
        if (link.source.unit->unit->block != nullptr && link.source.unit->unit->block->kind == BlockKind::cell)
            continue;
        check_link(pair, i, reporter);
    }
}

constexpr std::array name_family{
    Rule{
        .name = "name-mismatch",
        .severity = Severity::warning,
        .summary = "A name that the other version lacks or writes differently.",
        .why = "Names are words with a capital inside a sentence. Those that both versions write alike, or that stand "
               "for each other elsewhere in the pair (Gascogne and Vizcaya), must do so everywhere; Cadix and Cádiz "
               "are cognates.",
        .wrong = "d'Ameripol | de Ameriplo",
        .right = "à Cadix | en Cádiz",
        .pair = check_name_mismatch,
    },
};

} // namespace

std::span<const Rule> name_rules() { return name_family; }

} // namespace ianote::check
