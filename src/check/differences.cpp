// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/differences.hpp"

#include "check/learned_facts.hpp"
#include "check/ways_to_write.hpp"

#include <algorithm>

namespace ianote::check {

namespace {

bool is_compared(const Fact& fact) {
    switch (fact.kind) {
    case FactKind::number:
    case FactKind::spelled:
    case FactKind::date:
    case FactKind::month:
    case FactKind::weekday:
    case FactKind::reference:
    case FactKind::roman: return true;
    default: return false;
    }
}

std::vector<SideFact> facts_of(const LinkSide& side, std::size_t link) {
    std::vector<SideFact> facts;
    for (const auto* fact : side.facts) {
        if (is_compared(*fact)) facts.push_back({fact, &side, link});
    }
    return facts;
}

/// A Roman numeral answers a number only where no other does.
std::string strict_key(const Fact& fact) { return (fact.kind == FactKind::roman ? "R" : "") + fact.value; }

std::string loose_key(const Fact& fact) { return fact.value; }

using Key = std::string (*)(const Fact&);

/// Strikes out on both sides what has the same key, in the order of the text.
void strike(Half& source, Half& target, Key key) {
    if (source.left.empty() || target.left.empty()) return;
    std::unordered_map<std::string, std::vector<const Fact*>> open;
    for (auto fact = target.left.rbegin(); fact != target.left.rend(); ++fact)
        open[key(*fact->fact)].push_back(fact->fact);
    std::unordered_set<const Fact*> answered;
    std::erase_if(source.left, [&](const SideFact& fact) {
        const auto found = open.find(key(*fact.fact));
        if (found == open.end() || found->second.empty()) return false;
        answered.insert(found->second.back());
        found->second.pop_back();
        return true;
    });
    std::erase_if(target.left, [&](const SideFact& fact) { return answered.contains(fact.fact); });
}

void strike_all(Half& source, Half& target) {
    strike(source, target, strict_key);
    strike(source, target, loose_key);
    strike_other_writings(source, target);
}

/// What is left of one link goes to what is left of its point.
void move_to(Half& point, Half&& link) {
    point.left.insert(point.left.end(), link.left.begin(), link.left.end());
    point.sides.insert(point.sides.end(), link.sides.begin(), link.sides.end());
}

class Comparison {
public:
    explicit Comparison(const Pair& pair)
        : links_(pair.links())
        , source_pack_(&pair.source().pack())
        , target_pack_(&pair.target().pack()) {}

    /// Links from `begin` to `end` are of one point.
    void point(std::size_t begin, std::size_t end) {
        Half source{{}, {}, source_pack_};
        Half target{{}, {}, target_pack_};
        for (auto i = begin; i < end; ++i) {
            if (!links_[i].both()) continue;
            Half a{facts_of(links_[i].source, i), {&links_[i].source}, source_pack_};
            Half b{facts_of(links_[i].target, i), {&links_[i].target}, target_pack_};
            strike(a, b, strict_key);
            if (!a.left.empty() || !b.left.empty()) {
                strike(a, b, loose_key);
                strike_other_writings(a, b);
            }
            move_to(source, std::move(a));
            move_to(target, std::move(b));
        }
        if (end > begin + 1 && (!source.left.empty() || !target.left.empty())) strike_all(source, target);
        add(source, target);
    }

    std::vector<Unmatched> differences;

private:
    void add(const Half& source, const Half& target) {
        std::vector<std::size_t> touched;
        for (const auto* half : {&source, &target}) {
            for (const auto& fact : half->left) touched.push_back(fact.link);
        }
        std::sort(touched.begin(), touched.end());
        touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
        const auto first = differences.size();
        for (const auto link : touched) differences.push_back({&links_[link], {}, {}});
        const auto of_link = [&](std::size_t link) -> Unmatched& {
            const auto at = std::lower_bound(touched.begin(), touched.end(), link) - touched.begin();
            return differences[first + static_cast<std::size_t>(at)];
        };
        for (const auto& fact : source.left) of_link(fact.link).source.push_back(fact.fact);
        for (const auto& fact : target.left) of_link(fact.link).target.push_back(fact.fact);
    }

    const std::vector<CheckedLink>& links_;
    const language::Pack* source_pack_;
    const language::Pack* target_pack_;
};

} // namespace

std::vector<Unmatched> find_differences(const Pair& pair) {
    const auto& links = pair.links();
    Comparison comparison(pair);
    for (std::size_t begin = 0; begin < links.size();) {
        auto end = begin;
        while (end < links.size() && links[end].group == links[begin].group) ++end;
        comparison.point(begin, end);
        begin = end;
    }
    auto differences = std::move(comparison.differences);
    strike_learned(links, differences);
    std::erase_if(differences, [](const Unmatched& u) { return u.source.empty() && u.target.empty(); });
    return differences;
}

} // namespace ianote::check
