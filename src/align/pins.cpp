// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/pins.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace ianote::align {

namespace {

using Places = std::unordered_map<std::string_view, std::size_t>;

Places places_of(const Row& row) {
    Places out;
    for (std::size_t i = 0; i < row.segments.size(); ++i) out.emplace(row.segments[i]->id, i);
    return out;
}

/// Where the segments stand, if they follow one another in one group. Empty for none of them.
std::optional<std::pair<std::size_t, std::size_t>> find_run(const std::vector<std::string>& ids, const Places& places,
                                                            const Row& row) {
    if (ids.empty()) return std::pair<std::size_t, std::size_t>(0, 0);
    const auto first = places.find(ids.front());
    if (first == places.end()) return std::nullopt;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto at = first->second + i;
        if (at >= row.segments.size() || row.segments[at]->id != ids[i]) return std::nullopt;
        if (row.groups[at] != row.groups[first->second]) return std::nullopt;
    }
    return std::pair(first->second, first->second + ids.size());
}

bool overlap(std::size_t begin, std::size_t end, std::size_t other_begin, std::size_t other_end) {
    return begin < other_end && other_begin < end;
}

} // namespace

void Pins::find(const std::vector<PinnedLink>& links, const Row& source, const Row& target) {
    const auto of_source = places_of(source);
    const auto of_target = places_of(target);
    for (const auto& link : links) {
        const auto a = find_run(link.source, of_source, source);
        const auto b = find_run(link.target, of_target, target);
        if (!a || !b || (link.source.empty() && link.target.empty())) continue;
        const auto group = link.source.empty() ? target.groups[b->first] : source.groups[a->first];
        if (!link.target.empty() && target.groups[b->first] != group) continue;
        const bool taken = std::any_of(pins_.begin(), pins_.end(), [&](const Pin& pin) {
            return overlap(pin.source_begin, pin.source_end, a->first, a->second) ||
                   overlap(pin.target_begin, pin.target_end, b->first, b->second);
        });
        if (!taken)
            pins_.push_back({.link = &link,
                             .group = group,
                             .source_begin = a->first,
                             .source_end = a->second,
                             .target_begin = b->first,
                             .target_end = b->second});
    }
}

std::vector<const Pin*> Pins::dividing() const {
    std::vector<const Pin*> out;
    for (const auto& pin : pins_) {
        if (pin.source_begin < pin.source_end && pin.target_begin < pin.target_end) out.push_back(&pin);
    }
    std::sort(out.begin(), out.end(), [](const Pin* a, const Pin* b) { return a->source_begin < b->source_begin; });
    std::size_t reached = 0;
    std::erase_if(out, [&](const Pin* pin) {
        if (pin->target_begin < reached) return true;
        reached = pin->target_end;
        return false;
    });
    return out;
}

Pins::Pins(const std::vector<PinnedLink>& links, Row& source, Row& target) {
    if (links.empty()) return;
    find(links, source, target);
    const auto walls = dividing();
    std::map<std::pair<std::uint32_t, std::size_t>, std::uint32_t> numbers; // group and pins passed, divided group
    const auto divide = [&](Row& row, auto begin_of) {
        std::size_t passed = 0;
        for (std::size_t i = 0; i < row.groups.size(); ++i) {
            while (passed < walls.size() && begin_of(*walls[passed]) <= i) ++passed;
            const auto [found, is_new] =
                numbers.try_emplace({row.groups[i], passed}, static_cast<std::uint32_t>(groups_.size()));
            if (is_new) groups_.push_back(row.groups[i]);
            row.groups[i] = found->second;
        }
    };
    divide(source, [](const Pin& pin) { return pin.source_begin; });
    divide(target, [](const Pin& pin) { return pin.target_begin; });
    first_pin_ = static_cast<std::uint32_t>(groups_.size());
    for (const auto& pin : pins_) {
        const bool divides = std::find(walls.begin(), walls.end(), &pin) != walls.end();
        const auto number = static_cast<std::uint32_t>(groups_.size());
        groups_.insert(groups_.end(), 2, pin.group); // one more of the target, where the pin crosses another
        const auto fill = [](Row& row, std::size_t begin, std::size_t end, std::uint32_t group) {
            std::fill(row.groups.begin() + static_cast<std::ptrdiff_t>(begin),
                      row.groups.begin() + static_cast<std::ptrdiff_t>(end), group);
        };
        fill(source, pin.source_begin, pin.source_end, number);
        fill(target, pin.target_begin, pin.target_end, divides ? number : number + 1);
    }
}

} // namespace ianote::align
