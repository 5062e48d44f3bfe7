// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/differences.hpp"

#include "check/learned_facts.hpp"
#include "check/ways_to_write.hpp"

#include <algorithm>
#include <numeric>

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

using Same = bool (*)(const Fact& source, const Fact& target);

/// A number in words or a Roman numeral answers one in figures only where none in its own form does.
bool same_form(const Fact& source, const Fact& target) { return source.kind == target.kind; }

bool any_form(const Fact& /*source*/, const Fact& /*target*/) { return true; }

/// Strikes out on both sides what has one value and is the same, in the order of the text.
void strike(Half& source, Half& target, Same same) {
    if (source.left.empty() || target.left.empty()) return;
    std::vector<std::size_t> by_value(target.left.size());
    std::iota(by_value.begin(), by_value.end(), std::size_t{0});
    const auto value = [&](std::size_t i) -> const std::string& { return target.left[i].fact->value; };
    std::stable_sort(by_value.begin(), by_value.end(),
                     [&](std::size_t a, std::size_t b) { return value(a) < value(b); });
    std::vector<bool> struck(by_value.size(), false);
    std::vector<std::size_t> first_open(by_value.size(), 0); // of the row of one value, by where it begins
    std::erase_if(source.left, [&](const SideFact& fact) {
        const auto& wanted = fact.fact->value;
        const auto row = std::lower_bound(by_value.begin(), by_value.end(), wanted,
                                          [&](std::size_t i, const std::string& v) { return value(i) < v; });
        const auto begin = static_cast<std::size_t>(row - by_value.begin());
        if (row == by_value.end()) return false;
        auto& open = first_open[begin];
        const auto in_row = [&](std::size_t at) { return at < by_value.size() && value(by_value[at]) == wanted; };
        open = std::max(open, begin);
        while (in_row(open) && struck[by_value[open]]) ++open;
        auto at = open;
        while (in_row(at) && (struck[by_value[at]] || !same(*fact.fact, *target.left[by_value[at]].fact))) ++at;
        if (!in_row(at)) return false;
        struck[by_value[at]] = true;
        return true;
    });
    std::size_t next = 0;
    std::erase_if(target.left, [&](const SideFact& /*fact*/) { return struck[next++]; });
}

void strike_all(Half& source, Half& target) {
    strike(source, target, same_form);
    strike(source, target, any_form);
    strike_other_writings(source, target);
}

/// What is left of one link goes to what is left of its point.
void move_to(Half& point, Half&& link) {
    point.left.insert(point.left.end(), link.left.begin(), link.left.end());
    point.sides.insert(point.sides.end(), link.sides.begin(), link.sides.end());
}

class FactComparison {
public:
    explicit FactComparison(const Pair& pair)
        : links_(pair.links())
        , source_pack_(&pair.source().pack())
        , target_pack_(&pair.target().pack())
        , source_words_(pair.source().pack())
        , target_words_(pair.target().pack()) {}

    /// Links from `begin` to `end` are of one point.
    void point(std::size_t begin, std::size_t end) {
        Half source{{}, {}, source_pack_};
        Half target{{}, {}, target_pack_};
        for (auto i = begin; i < end; ++i) {
            if (!links_[i].both()) continue;
            source_words_.count(links_[i].source);
            target_words_.count(links_[i].target);
            Half a{facts_of(links_[i].source, i), {&links_[i].source}, source_pack_};
            Half b{facts_of(links_[i].target, i), {&links_[i].target}, target_pack_};
            strike(a, b, same_form);
            if (!a.left.empty() || !b.left.empty()) {
                strike(a, b, any_form);
                strike_other_writings(a, b);
            }
            move_to(source, std::move(a));
            move_to(target, std::move(b));
        }
        if (end > begin + 1 && (!source.left.empty() || !target.left.empty())) strike_all(source, target);
        add(source, target);
    }

    std::vector<Unmatched> differences;

    /// What the pair itself explains leaves, and words that are no facts as the whole pair uses them.
    void learn() {
        for (const auto& difference : differences) {
            source_words_.miss(difference.link->source, difference.source);
            target_words_.miss(difference.link->target, difference.target);
        }
        strike_learned(links_, differences);
        drop_doubtful_words(differences, source_words_, target_words_);
    }

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
    WordUses source_words_;
    WordUses target_words_;
};

} // namespace

std::vector<Unmatched> find_differences(const Pair& pair) {
    const auto& links = pair.links();
    FactComparison comparison(pair);
    for (std::size_t begin = 0; begin < links.size();) {
        auto end = begin;
        while (end < links.size() && links[end].group == links[begin].group) ++end;
        comparison.point(begin, end);
        begin = end;
    }
    comparison.learn();
    auto differences = std::move(comparison.differences);
    std::erase_if(differences, [](const Unmatched& u) { return u.source.empty() && u.target.empty(); });
    return differences;
}

} // namespace ianote::check
