// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/compare.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ianote::check {

namespace {

std::vector<const Fact*> chosen(const LinkSide& side, const IsChosen& is_chosen) {
    std::vector<const Fact*> facts;
    for (const auto* fact : side.facts) {
        if (is_chosen(*fact)) facts.push_back(fact);
    }
    return facts;
}

/// Strikes out on both sides what is the same.
void strike(std::vector<const Fact*>& source, std::vector<const Fact*>& target, const AreSame& are_same) {
    std::erase_if(source, [&](const Fact* a) {
        const auto b = std::find_if(target.begin(), target.end(), [&](const Fact* t) { return are_same(*a, *t); });
        if (b == target.end()) return false;
        target.erase(b);
        return true;
    });
}

/// The side that a fact is missing from: where it should stand.
FindingPlace whole(const Version& version, const LinkSide& side) {
    auto place = version.place(*side.unit, side.begin, side.end);
    place.lacking = true;
    return place;
}

/// Strikes out what stands in another link of the same point.
void strike_across(std::vector<Unmatched>& of_group, const AreSame& are_same) {
    for (auto& a : of_group) {
        for (auto& b : of_group) {
            if (&a != &b) strike(a.source, b.target, are_same);
        }
    }
    std::erase_if(of_group, [](const Unmatched& u) { return u.source.empty() && u.target.empty(); });
}

std::string plural_of(std::string_view what) {
    return what.ends_with('y') ? fmt::format("{}ies", what.substr(0, what.size() - 1)) : fmt::format("{}s", what);
}

} // namespace

std::vector<Unmatched> find_unmatched(const Pair& pair, const IsChosen& is_chosen, const AreSame& are_same) {
    std::vector<Unmatched> found;
    const auto& links = pair.links();
    for (std::size_t begin = 0; begin < links.size();) {
        auto end = begin;
        std::vector<Unmatched> of_group;
        for (; end < links.size() && links[end].group == links[begin].group; ++end) {
            if (!links[end].both()) continue;
            Unmatched here{&links[end], chosen(links[end].source, is_chosen), chosen(links[end].target, is_chosen)};
            strike(here.source, here.target, are_same);
            if (!here.source.empty() || !here.target.empty()) of_group.push_back(std::move(here));
        }
        strike_across(of_group, are_same);
        found.insert(found.end(), of_group.begin(), of_group.end());
        begin = end;
    }
    return found;
}

std::vector<Unmatched> choose_differences(const Pair& pair, const IsChosen& is_chosen) {
    const auto pick = [&](const std::vector<const Fact*>& facts) {
        std::vector<const Fact*> picked;
        std::copy_if(facts.begin(), facts.end(), std::back_inserter(picked),
                     [&](const Fact* fact) { return is_chosen(*fact); });
        return picked;
    };
    std::vector<Unmatched> found;
    for (const auto& all : pair.differences()) {
        Unmatched some{all.link, pick(all.source), pick(all.target)};
        if (!some.source.empty() || !some.target.empty()) found.push_back(std::move(some));
    }
    return found;
}

bool same_value(const Fact& source, const Fact& target) { return source.value == target.value; }

FindingPlace place_of(const Version& version, const LinkSide& side, const Fact& fact) {
    return version.place(side.unit_of(fact), fact.begin, fact.end);
}

std::string written(const LinkSide& side, const Fact& fact) {
    return side.unit_of(fact).text().substr(fact.begin, fact.end - fact.begin);
}

void report_unmatched(const Pair& pair, const Unmatched& unmatched, std::string_view what, Reporter& reporter,
                      std::optional<Severity> severity) {
    const auto& link = *unmatched.link;
    const auto source_name = pair.source().note().language.str();
    const auto target_name = pair.target().note().language.str();
    const auto both = std::min(unmatched.source.size(), unmatched.target.size());
    for (std::size_t i = 0; i < both; ++i) {
        const auto a = written(link.source, *unmatched.source[i]);
        const auto b = written(link.target, *unmatched.target[i]);
        reporter.in_pair(
            pair, place_of(pair.source(), link.source, *unmatched.source[i]),
            place_of(pair.target(), link.target, *unmatched.target[i]),
            {fmt::format("{} differs: '{}' in {}, '{}' in {}", what, a, source_name, b, target_name), {}, severity});
    }
    const auto missing = [&](const std::vector<const Fact*>& facts, const LinkSide& side, const std::string& of,
                             const std::string& in) {
        std::string words;
        for (auto i = both; i < facts.size(); ++i)
            words += fmt::format("{}'{}'", i > both ? ", " : "", written(side, *facts[i]));
        if (facts.size() == both + 1) return fmt::format("{} {} of {} is missing in {}", what, words, of, in);
        return fmt::format("{} {} of {} are missing in {}", plural_of(what), words, of, in);
    };
    if (unmatched.source.size() > both) {
        reporter.in_pair(pair, place_of(pair.source(), link.source, *unmatched.source[both]),
                         whole(pair.target(), link.target),
                         {missing(unmatched.source, link.source, source_name, target_name), {}, severity});
    }
    if (unmatched.target.size() > both) {
        reporter.in_pair(pair, whole(pair.source(), link.source),
                         place_of(pair.target(), link.target, *unmatched.target[both]),
                         {missing(unmatched.target, link.target, target_name, source_name), {}, severity});
    }
}

} // namespace ianote::check
