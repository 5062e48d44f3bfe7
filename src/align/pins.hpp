// SPDX-License-Identifier: GPL-3.0-or-later
// Links that are known beforehand: each is a group of its own, and what stands before it is another than what follows.
#pragma once

#include <ianote/align.hpp>

namespace ianote::align {

/// The segments of one version in a row, with the group of each.
struct Row {
    std::vector<const Segment*> segments;
    std::vector<std::string_view> texts;
    std::vector<std::uint32_t> groups;
};

/// A pin that holds: segments [begin, end) of each row.
struct Pin {
    const PinnedLink* link = nullptr;
    std::uint32_t group = 0; ///< of points
    std::size_t source_begin = 0;
    std::size_t source_end = 0;
    std::size_t target_begin = 0;
    std::size_t target_end = 0;
};

/// Divides the groups of both rows at the pins, so that no link crosses one.
class Pins {
public:
    Pins(const std::vector<PinnedLink>& links, Row& source, Row& target);

    /// The group of points that a divided group belongs to; nothing for a pin's own, whose link is there already.
    bool is_pin(std::uint32_t divided) const { return divided >= first_pin_; }

    std::uint32_t group_of(std::uint32_t divided) const { return groups_.empty() ? divided : groups_.at(divided); }

    const std::vector<Pin>& all() const { return pins_; }

private:
    void find(const std::vector<PinnedLink>& links, const Row& source, const Row& target);

    /// The pins that nothing crosses; of two that cross, the first in the source. One-sided pins divide nothing.
    std::vector<const Pin*> dividing() const;

    std::vector<Pin> pins_;
    std::vector<std::uint32_t> groups_; ///< by divided group
    std::uint32_t first_pin_ = UINT32_MAX;
};

} // namespace ianote::align
