// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/acronym_pairs.hpp"

#include "check/acronym_forms.hpp"
#include "check/pair.hpp"

#include <algorithm>

namespace ianote::check {

AcronymPairs::Listed::Listed(const LinkSide& side) {
    for (const auto* fact : side.facts) {
        if (fact->kind != FactKind::acronym) continue;
        const auto name = std::string(without_ending(fact->value));
        in_latin.insert(check::in_latin(name));
        names.insert(name);
    }
}

bool AcronymPairs::Listed::has(const std::string& name) const {
    return names.contains(name) || in_latin.contains(check::in_latin(name));
}

AcronymPairs::AcronymPairs(const std::vector<CheckedLink>& links) {
    std::vector<Here> found;
    for (const auto& link : links) {
        if (!link.both()) continue;
        Here here{Listed(link.source), Listed(link.target)};
        if (!here.source.names.empty() || !here.target.names.empty()) found.push_back(std::move(here));
    }
    learn(found);
    count(found);
}

namespace {

/// The names of one side that the other does not write alike.
template <typename Listed> std::set<std::string> only_in(const Listed& one, const Listed& other) {
    std::set<std::string> names;
    std::copy_if(one.names.begin(), one.names.end(), std::inserter(names, names.end()),
                 [&](const std::string& name) { return !other.has(name); });
    return names;
}

} // namespace

void AcronymPairs::learn(const std::vector<Here>& links) {
    std::map<std::string, std::size_t> of_source; // links where it is not written alike on the other side
    std::map<std::string, std::size_t> of_target;
    std::map<std::pair<std::string, std::string>, std::size_t> together;
    constexpr std::size_t most = 12; // of one link: a table of acronyms teaches nothing
    for (const auto& here : links) {
        const auto source = only_in(here.source, here.target);
        const auto target = only_in(here.target, here.source);
        for (const auto& name : source) ++of_source[name];
        for (const auto& name : target) ++of_target[name];
        if (source.size() > most || target.size() > most) continue;
        for (const auto& a : source) {
            for (const auto& b : target) ++together[{a, b}];
        }
    }
    for (const auto& [names, times] : together) {
        if (times < 2 || times * 2 <= of_source[names.first] || times * 2 <= of_target[names.second]) continue;
        of_source_[names.first].insert(names.second);
        of_target_[names.second].insert(names.first);
    }
}

bool AcronymPairs::has_unlike(const Listed& one, const Listed& other) {
    return std::any_of(one.names.begin(), one.names.end(), [&](const std::string& name) { return !other.has(name); });
}

void AcronymPairs::count(const std::vector<Here>& links) {
    Names alike;
    Names other;
    const auto is_answered = [](const std::string& name, const Listed& listed, const Others& others) {
        if (listed.has(name)) return true;
        const auto known = others.find(name);
        return known != others.end() && std::any_of(known->second.begin(), known->second.end(),
                                                    [&](const std::string& one) { return listed.names.contains(one); });
    };
    for (const auto& here : links) {
        for (const auto& name : here.source.names) {
            auto& use = source_[name];
            ++use.links;
            use.answered += is_answered(name, here.target, of_source_) ? 1U : 0U;
            if (here.target.has(name)) {
                alike.insert(name);
            } else if (has_unlike(here.target, here.source)) {
                other.insert(name);
            }
        }
        for (const auto& name : here.target.names) {
            auto& use = target_[name];
            ++use.links;
            use.answered += is_answered(name, here.source, of_target_) ? 1U : 0U;
        }
    }
    for (const auto* uses : {&source_, &target_}) {
        for (const auto& [name, use] : *uses) {
            uses_ += use.links;
            lost_ += use.links - use.answered;
        }
    }
    for (const auto& name : alike) other.erase(name);
    mostly_alike_ = alike.size() >= 3 && alike.size() >= 3 * other.size();
}

const std::set<std::string>& AcronymPairs::learned_for(const std::string& source) const {
    static const std::set<std::string> none;
    const auto found = of_source_.find(std::string(without_ending(source)));
    return found == of_source_.end() ? none : found->second;
}

bool AcronymPairs::are_learned(const std::string& source, const std::string& target) const {
    return learned_for(source).contains(std::string(without_ending(target)));
}

AcronymPairs::Use AcronymPairs::use_of(const std::string& acronym, bool of_source) const {
    const auto& uses = of_source ? source_ : target_;
    const auto found = uses.find(without_ending(acronym));
    return found == uses.end() ? Use{} : found->second;
}

bool AcronymPairs::are_alone(const std::string& source, const std::string& target) const {
    return use_of(source, true).links == 1 && use_of(target, false).links == 1 && use_of(source, false).links == 0 &&
           use_of(target, true).links == 0;
}

} // namespace ianote::check
