// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/structure.hpp"

#include "base/budget.hpp"

#include <algorithm>
#include <unordered_map>

namespace ianote::align {

namespace {

constexpr double alike = 0.2;               // similarity of a unit with its own translation; others rarely reach it
constexpr double alike_elsewhere = 0.4;     // of a single one in another place: sentences of one pattern reach `alike`
constexpr double outstanding = 1.6;         // and by how much it is ahead of all others
constexpr std::uint32_t neighbourhood = 12; // units on each side where a point that was moved is looked for
constexpr double strange = 0.15;            // a pair below that is held together by its place alone
constexpr std::size_t max_strays = 400;     // units without a counterpart that are compared with each other
constexpr std::size_t shortest_stray = 20;  // bytes; shorter ones say too little to be recognised elsewhere

struct Views {
    std::vector<std::string_view> texts;
    std::vector<std::string> marks;
    std::vector<std::string_view> kinds; ///< points, recitals and commitments with a number are one
};

Views views_of(const std::vector<Unit>& units) {
    Views views;
    for (const auto& unit : units) {
        views.texts.emplace_back(unit.text);
        views.marks.push_back(unit.id);
        views.kinds.emplace_back(unit.n.empty() ? std::string_view(unit.kind) : "numbered");
    }
    return views;
}

std::vector<std::uint32_t> range(std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> numbers;
    for (auto i = begin; i < end; ++i) numbers.push_back(i);
    return numbers;
}

/// The two best of some values.
struct Top {
    double first = 0;
    double second = 0;

    void add(double value) {
        if (value > first) std::swap(first, value);
        second = std::max(second, value);
    }

    /// The best of the others.
    double rival(double value) const { return value == first ? second : first; }
};

/// The groups that hold a unit of one side alone, long enough to be recognised elsewhere.
std::vector<std::size_t> strays(const Views& views, const std::vector<UnitGroup>& groups, bool of_source) {
    std::vector<std::size_t> numbers;
    for (std::size_t g = 0; g < groups.size() && numbers.size() < max_strays; ++g) {
        const auto& own = of_source ? groups[g].source : groups[g].target;
        const auto& other = of_source ? groups[g].target : groups[g].source;
        if (other.empty() && views.texts[own.front()].size() >= shortest_stray) numbers.push_back(g);
    }
    return numbers;
}

/// Pairs that were taken apart.
using Parted = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Whether a source and a target that are somewhat alike may be one: one of them has no pair at its own place, or the
/// two that are left of their pairs are alike as well, so that both pairs change places.
bool may_be_moved(const Similarity& similarity, const Parted& parted, std::uint32_t source, std::uint32_t target) {
    const auto of_source = std::find_if(parted.begin(), parted.end(), [&](const auto& p) { return p.first == source; });
    const auto of_target =
        std::find_if(parted.begin(), parted.end(), [&](const auto& p) { return p.second == target; });
    if (of_source == parted.end() || of_target == parted.end()) return true;
    return similarity.of(of_target->first, of_source->second) >= alike;
}

/// Units that both sides have and the order alone keeps apart: pairs of one kind that are each other's nearest.
void find_moved(const Views& source, const Views& target, const Glossary& glossary, const Parted& parted,
                std::vector<UnitGroup>& groups) {
    const auto missing = strays(source, groups, true);
    const auto added = strays(target, groups, false);
    if (missing.empty() || added.empty()) return;
    const Similarity similarity(source.texts, target.texts, &glossary);

    struct Candidate {
        double similarity = 0;
        std::size_t missing = 0;
        std::size_t added = 0;
    };

    std::vector<Candidate> candidates;
    std::vector<Top> tops(groups.size());
    for (const auto m : missing) {
        base::check_limits();
        for (const auto a : added) {
            const auto near = similarity.of(groups[m].source.front(), groups[a].target.front());
            tops[m].add(near);
            tops[a].add(near);
            const bool one_kind = source.kinds[groups[m].source.front()] == target.kinds[groups[a].target.front()];
            const bool enough =
                near >= alike_elsewhere ||
                (near >= alike && may_be_moved(similarity, parted, groups[m].source.front(), groups[a].target.front()));
            if (enough && one_kind) candidates.push_back({near, m, a});
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& x, const Candidate& y) { return x.similarity > y.similarity; });
    for (const auto& c : candidates) {
        auto& from = groups[c.missing];
        auto& to = groups[c.added];
        if (!from.target.empty() || to.target.empty()) continue; // one of them has found its place
        if (c.similarity <
            outstanding * std::max(tops[c.missing].rival(c.similarity), tops[c.added].rival(c.similarity)))
            continue; // others are as like: nobody can tell which one it is
        from.target.swap(to.target);
        from.confidence = std::min(1.0, c.similarity + 0.3);
    }
    std::erase_if(groups, [](const UnitGroup& g) { return g.source.empty() && g.target.empty(); });
}

/// Whether another unit nearby is far more like one half of the pair than the other half is.
bool is_strange(const Similarity& similarity, std::uint32_t source, std::uint32_t target, std::size_t sources,
                std::size_t targets) {
    const auto near = similarity.of(source, target);
    if (near < strange) return true;
    const auto better = [&](double other) { return other >= alike && other >= outstanding * near; };
    for (auto t = target - std::min(target, neighbourhood);
         t < std::min<std::size_t>(target + neighbourhood + 1, targets); ++t) {
        if (t != target && better(similarity.of(source, t))) return true;
    }
    for (auto s = source - std::min(source, neighbourhood);
         s < std::min<std::size_t>(source + neighbourhood + 1, sources); ++s) {
        if (s != source && better(similarity.of(s, target))) return true;
    }
    return false;
}

/// Takes pairs apart that the order and the number alone hold together, so that each half may find its own.
Parted part_strangers(const Views& source, const Views& target, const Glossary& glossary,
                      std::vector<UnitGroup>& groups) {
    const Similarity similarity(source.texts, target.texts, &glossary);
    Parted parted;
    std::vector<UnitGroup> out;
    for (auto& group : groups) {
        base::check_limits();
        const bool pair = group.source.size() == 1 && group.target.size() == 1;
        if (pair && source.texts[group.source.front()].size() >= shortest_stray &&
            target.texts[group.target.front()].size() >= shortest_stray &&
            is_strange(similarity, group.source.front(), group.target.front(), source.texts.size(),
                       target.texts.size())) {
            parted.emplace_back(group.source.front(), group.target.front());
            out.push_back({group.source, {}, Change::none, group.confidence});
            out.push_back({{}, group.target, Change::none, group.confidence});
        } else {
            out.push_back(std::move(group));
        }
    }
    groups = std::move(out);
    return parted;
}

/// What was taken apart and has found nothing better is a pair again.
void rejoin(const Parted& parted, std::vector<UnitGroup>& groups) {
    for (const auto& [s, t] : parted) {
        const auto first = std::find_if(groups.begin(), groups.end(), [s = s](const UnitGroup& g) {
            return g.target.empty() && g.source.front() == s;
        });
        const auto second = std::find_if(groups.begin(), groups.end(), [t = t](const UnitGroup& g) {
            return g.source.empty() && g.target.front() == t;
        });
        if (first == groups.end() || second == groups.end()) continue;
        first->target.swap(second->target);
        groups.erase(second);
    }
}

/// Units of one number and kind that both stand in one gap, between the same neighbours, are a pair however little they
/// are alike: a loose translation.
void join_gaps(const std::vector<Unit>& source, const std::vector<Unit>& target, std::vector<UnitGroup>& groups) {
    const auto is_gap = [](const UnitGroup& g) { return g.source.size() + g.target.size() == 1; };
    for (std::size_t begin = 0; begin < groups.size(); ++begin) {
        if (!is_gap(groups[begin])) continue;
        auto end = begin;
        std::unordered_map<std::string_view, std::size_t> added;
        for (; end < groups.size() && is_gap(groups[end]); ++end) {
            if (!groups[end].target.empty()) added.emplace(target[groups[end].target.front()].id, end);
        }
        for (; begin < end; ++begin) {
            auto& group = groups[begin];
            if (group.source.empty()) continue;
            const auto& unit = source[group.source.front()];
            const auto found = added.find(unit.id);
            if (found == added.end() || target[groups[found->second].target.front()].kind != unit.kind) continue;
            group.target.swap(groups[found->second].target);
        }
    }
    std::erase_if(groups, [](const UnitGroup& g) { return g.source.empty() && g.target.empty(); });
}

/// Which pairs are out of order is a matter of which ones are held to be in it: as many as can be, and rather those
/// that kept their number.
void tell_moved(const std::vector<Unit>& source, const std::vector<Unit>& target, std::vector<UnitGroup>& groups) {
    std::vector<Anchor> pairs;
    for (auto& group : groups) {
        if (group.source.empty() || group.target.empty()) continue;
        const bool same = source[group.source.front()].id == target[group.target.front()].id;
        pairs.push_back({group.source.front(), group.target.front(), same ? 1.5F : 1.0F});
        group.change = Change::moved;
    }
    std::sort(pairs.begin(), pairs.end(), [](const Anchor& a, const Anchor& b) { return a.target < b.target; });
    std::vector<bool> in_order(source.size(), false);
    for (const auto& pair : heaviest_chain(pairs, source.size())) in_order[pair.source] = true;
    for (auto& group : groups) {
        if (!group.source.empty() && in_order[group.source.front()]) group.change = Change::none;
    }
}

Change change_of(const UnitGroup& group, const std::vector<Unit>& source, const std::vector<Unit>& target) {
    if (group.change != Change::none) return group.change;
    if (group.source.empty()) return Change::added;
    if (group.target.empty()) return Change::missing;
    if (group.source.size() > group.target.size()) return Change::merged;
    if (group.source.size() < group.target.size()) return Change::split;
    return source[group.source.front()].n == target[group.target.front()].n ? Change::none : Change::renumbered;
}

} // namespace

Structure match_units(const std::vector<Unit>& source, const std::vector<Unit>& target, const Glossary& glossary) {
    const auto a = views_of(source);
    const auto b = views_of(target);
    Hints hints;
    hints.glossary = &glossary;
    hints.source_marks = a.marks;
    hints.target_marks = b.marks;
    hints.whole_units = true;
    const auto alignment = align_segments(a.texts, b.texts, hints);
    Structure structure{{}, alignment.similarity};
    for (const auto& bead : alignment.beads) {
        structure.groups.push_back({range(bead.source_begin, bead.source_end),
                                    range(bead.target_begin, bead.target_end), Change::none,
                                    static_cast<double>(bead.confidence)});
    }
    const auto parted = part_strangers(a, b, glossary, structure.groups);
    find_moved(a, b, glossary, parted, structure.groups);
    rejoin(parted, structure.groups);
    join_gaps(source, target, structure.groups);
    tell_moved(source, target, structure.groups);
    for (auto& group : structure.groups) group.change = change_of(group, source, target);
    return structure;
}

} // namespace ianote::align
