// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of pages and of mail.
#include "check/addresses.hpp"

#include "check/rules/families.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ianote::check {

namespace {

struct KeyedAddress {
    const CheckedUnit* unit = nullptr;
    Address address;
    std::string key;
};

/// Of all links of one group of points: an address may stand in another sentence there.
struct GroupAddresses {
    std::vector<KeyedAddress> source;
    std::vector<KeyedAddress> target;
    const CheckedLink* link = nullptr; ///< the first with both sides
};

void add(std::vector<KeyedAddress>& into, const Version& version, const LinkSide& side) {
    for (const auto* unit : side.units) {
        const bool known = std::any_of(into.begin(), into.end(), [&](const KeyedAddress& a) { return a.unit == unit; });
        if (known) continue;
        for (const auto& address : find_addresses(unit->text(), 0, static_cast<std::uint32_t>(unit->text().size()))) {
            const auto written = std::string_view(unit->text()).substr(address.begin, address.end - address.begin);
            into.push_back({unit, address, without_language(written, version.note().language.view())});
        }
    }
}

/// The host without the part that names a language: pages of a site in two languages may have other names there.
std::string_view host_of(const KeyedAddress& one) { return std::string_view(one.key).substr(0, one.key.find('/')); }

bool is_named_by_language(const KeyedAddress& one) { return one.key.find('~') != std::string::npos; }

/// The same, or pages of one site that has a name for each language.
bool is_answered(const KeyedAddress& a, const KeyedAddress& b) {
    if (a.key == b.key) return true;
    return !a.address.is_mail && is_named_by_language(a) && is_named_by_language(b) && host_of(a) == host_of(b);
}

void strike(GroupAddresses& group) {
    std::erase_if(group.source, [&](const KeyedAddress& a) {
        const auto b = std::find_if(group.target.begin(), group.target.end(),
                                    [&](const KeyedAddress& t) { return is_answered(a, t); });
        if (b == group.target.end()) return false;
        group.target.erase(b);
        return true;
    });
}

FindingPlace place_of(const Version& version, const KeyedAddress& one) {
    return version.place(*one.unit, one.address.begin, one.address.end);
}

void tell_group(const Pair& pair, const GroupAddresses& group, Reporter& reporter) {
    const auto source = pair.source().note().language.view();
    const auto target = pair.target().note().language.view();
    const auto both = std::min(group.source.size(), group.target.size());
    for (std::size_t i = 0; i < both; ++i) {
        reporter.in_pair(pair, place_of(pair.source(), group.source[i]), place_of(pair.target(), group.target[i]),
                         {fmt::format("address differs between {} and {}", source, target)});
    }
    for (auto i = both; i < group.source.size(); ++i) {
        reporter.in_pair(pair, place_of(pair.source(), group.source[i]), pair.target_place(*group.link),
                         {fmt::format("address of {} is missing in {}", source, target)});
    }
    for (auto i = both; i < group.target.size(); ++i) {
        reporter.in_pair(pair, pair.source_place(*group.link), place_of(pair.target(), group.target[i]),
                         {fmt::format("address of {} is missing in {}", target, source)});
    }
}

void check_address_mismatch(const Pair& pair, Reporter& reporter) {
    const auto& links = pair.links();
    for (std::size_t begin = 0; begin < links.size();) {
        GroupAddresses group;
        auto end = begin;
        for (; end < links.size() && links[end].group == links[begin].group; ++end) {
            add(group.source, pair.source(), links[end].source);
            add(group.target, pair.target(), links[end].target);
            if (group.link == nullptr && links[end].both()) group.link = &links[end];
        }
        strike(group);
        if (group.link != nullptr) tell_group(pair, group, reporter);
        begin = end;
    }
}

constexpr std::array address_family{
    Rule{
        .name = "address-mismatch",
        .severity = Severity::error,
        .summary = "An address of a page or of mail that the other version lacks or writes differently.",
        .why = "They are the same in every language but for the part that names the language (/fr/, fr., _fr.htm, "
               "lang=fr); where it does, pages of one site may have a name for each language.",
        .wrong = "www.example.eu/vote | www.exemple.eu/vote",
        .right = "www.example.eu/fr/vote | www.example.eu/es/vote",
        .pair = check_address_mismatch,
    },
};

} // namespace

std::span<const Rule> address_rules() { return address_family; }

} // namespace ianote::check
