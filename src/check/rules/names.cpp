// SPDX-License-Identifier: GPL-3.0-or-later
// Names of persons, places, bodies and countries.
#include "check/compare.hpp"
#include "check/rules/families.hpp"
#include "check/side_words.hpp"
#include "text/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

struct LostName {
    const Fact* fact = nullptr;
    bool is_common = false;                     ///< written in small letters elsewhere
    bool is_once = false;                       ///< stands in no other link
    bool is_stable = false;                     ///< answered by names wherever else it stands, twice and more
    bool is_same = false;                       ///< by the same word
    bool is_answered = false;                   ///< here, by a word that looks like it: Europol by europeo
    std::vector<std::string> counterparts = {}; ///< what it is elsewhere, where nothing answers it here
};

/// Words of what a language calls institutions and parties: la Unión, le Conseil, which writers leave out or vary.
bool is_institutional(const std::string& folded, const language::Pack& pack) {
    const auto has = [&](const std::string& name) { return name.find(folded) != std::string::npos; };
    return std::any_of(pack.institutions.begin(), pack.institutions.end(), has) ||
           std::any_of(pack.parties.begin(), pack.parties.end(), has);
}

/// Another form of a word that answers the name elsewhere: languages inflect names.
bool is_answered_by_form(const LinkSide& side, const std::vector<std::string>& counterparts) {
    const auto& words = side.unit->words;
    const auto [first, end] = words_of(side);
    for (auto i = first; i < end; ++i) {
        const auto folded = text::fold_key(words.word(i));
        const auto is_form = [&](const std::string& one) { return folded.starts_with(Version::stem_of(one)); };
        if (std::any_of(counterparts.begin(), counterparts.end(), is_form)) return true;
    }
    return false;
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
        const bool firm = !is_institutional(fact->value, own.pack()) && !own.is_common(fact->value);
        LostName name{fact,
                      own.is_written_small(fact->value),
                      use.links == 1,
                      firm && use.links > 2 && use.by_names + 1 == use.links,
                      firm && use.same > 0,
                      pair.words().is_answered(number, fact->value, of_source)};
        if (!name.is_answered) name.counterparts = pair.words().counterparts(fact->value, of_source);
        lost.push_back(std::move(name));
    }
    return lost;
}

/// Two letters swapped, or one letter more, less or other between the first and the last two. Names that languages
/// write differently (Cadix, Cádiz; Louvain, Lovaina) and forms of one name differ at their ends or in more letters.
enum class Slip : std::uint8_t { none, letter, swapped };

Slip slip_of(const std::string& a, const std::string& b) {
    constexpr std::size_t longest = 40;
    if (a.size() < 5 || b.size() < 5 || a.size() > longest || b.size() > longest) return Slip::none;
    if (a.front() != b.front() || a == b || text::edit_distance(a, b) > 1) return Slip::none;
    auto sorted_a = a;
    auto sorted_b = b;
    std::sort(sorted_a.begin(), sorted_a.end());
    std::sort(sorted_b.begin(), sorted_b.end());
    if (sorted_a == sorted_b) return Slip::swapped;
    return a.substr(a.size() - 2) == b.substr(b.size() - 2) ? Slip::letter : Slip::none;
}

/// A swap is a slip by itself; another letter only where no other word answers. What is written so again and again is
/// none.
bool is_slip_of(const LostName& one, const LostName& other) {
    if (one.is_common || other.is_common || !(one.is_once || other.is_once)) return false;
    const auto slip = slip_of(one.fact->value, other.fact->value);
    return slip == Slip::swapped || (slip == Slip::letter && (one.is_same || other.is_same));
}

void report(const Pair& pair, const CheckedLink& link, const LostName& name, bool of_source, Reporter& reporter) {
    const auto& own = of_source ? pair.source() : pair.target();
    const auto& other = of_source ? pair.target() : pair.source();
    const auto& side = of_source ? link.source : link.target;
    auto place = place_of(own, side, *name.fact);
    auto whole = of_source ? pair.target_place(link) : pair.source_place(link);
    // translators say `it` and `the programme` for a name
    const Remark remark{fmt::format("name '{}' of {} is missing in {}", written(side, *name.fact),
                                    own.note().language.view(), other.note().language.view()),
                        {},
                        Severity::note};
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

/// Names of both sides of one link that the other side does not have as they are.
struct LostNames {
    std::vector<LostName> source;
    std::vector<LostName> target;
};

/// A name of the other side that is written once, and as the name's counterpart but for a letter.
const Fact* misspelt(const Pair& pair, const CheckedLink& link, const LostName& name, bool of_source) {
    if (name.is_answered) return nullptr;
    for (const auto* fact : (of_source ? link.target : link.source).facts) {
        if (fact->kind != FactKind::name || pair.words().use_of(fact->value, !of_source).links != 1) continue;
        const auto is_near = [&](const std::string& one) { return slip_of(fact->value, one) != Slip::none; };
        if (std::any_of(name.counterparts.begin(), name.counterparts.end(), is_near)) return fact;
    }
    return nullptr;
}

void report_two_ways(const Pair& pair, const CheckedLink& link, const Fact& source, const Fact& target,
                     Reporter& reporter) {
    reporter.in_pair(pair, place_of(pair.source(), link.source, source), place_of(pair.target(), link.target, target),
                     {fmt::format("name is written in two ways: '{}' and '{}'", written(link.source, source),
                                  written(link.target, target))});
}

/// Names that stand for each other elsewhere, and one of the two is lost here or misspelt.
void report_lost(const Pair& pair, const CheckedLink& link, const LostNames& lost, bool of_source, Reporter& reporter) {
    const auto& names = of_source ? lost.source : lost.target;
    const auto& others = of_source ? lost.target : lost.source;
    const auto& side = of_source ? link.target : link.source;
    for (const auto& name : names) {
        if (name.is_answered || slip_among(name, others) != nullptr) continue;
        if (const auto* other = misspelt(pair, link, name, of_source)) {
            const auto& source = of_source ? *name.fact : *other;
            const auto& target = of_source ? *other : *name.fact;
            reporter.in_pair(
                pair, place_of(pair.source(), link.source, source), place_of(pair.target(), link.target, target),
                {fmt::format("'{}' is written otherwise where else '{}' stands for it", written(side, *other),
                             written(of_source ? link.source : link.target, *name.fact))});
        } else if (name.is_stable && !is_answered_by_form(side, name.counterparts)) {
            report(pair, link, name, of_source, reporter);
        }
    }
}

void check_link(const Pair& pair, std::size_t number, Reporter& reporter) {
    const auto& link = pair.links()[number];
    const LostNames lost{lost_names(pair, number, true), lost_names(pair, number, false)};
    for (const auto& name : lost.source) {
        const auto* other = slip_among(name, lost.target);
        if (other == nullptr) continue;
        report_two_ways(pair, link, *name.fact, *other, reporter);
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
        .why =
            "Names are words with a capital inside a sentence that the note never writes in small letters. Those that "
            "stand for each other elsewhere in the pair, twice and always (Gascogne and Vizcaya), must do so "
            "everywhere, in whatever form, or it is a note; Cadix and Cádiz are cognates.",
        .wrong = "d'Ameripol | de Ameriplo",
        .right = "à Cadix | en Cádiz",
        .pair = check_name_mismatch,
    },
};

} // namespace

std::span<const Rule> name_rules() { return name_family; }

} // namespace ianote::check
