// SPDX-License-Identifier: GPL-3.0-or-later
// How deep a labelled point lies, told by the lists that are open and by those that go on behind it.
#pragma once

#include "parse/items.hpp"

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace ianote::parse {

/// A label lies in the innermost list that it goes on with. The first of a new list lies inside the point before it,
/// unless that point's list is over: a stronger sign (a figure behind dashes or letters) that is not set deeper, behind
/// a point that does not lead in (`:`), in a list that does not go on further down.
class Nesting {
public:
    static constexpr std::size_t deepest = 8;

    explicit Nesting(const std::deque<Item>& items)
        : items_(items) {}

    /// The depth of the labelled item, 0 for the outermost, and keeps it as the last point of its list.
    std::size_t place(std::size_t index);

    /// A paragraph or heading stands between: inner lists are over, the outermost may go on.
    void interrupt();

    /// Another container starts: nothing goes on.
    void reset();

    bool open() const { return !levels_.empty(); }

    std::uint16_t indent() const { return levels_.empty() ? std::uint16_t{0} : levels_.back().indent; }

    bool too_deep() const { return too_deep_; }

private:
    struct Level {
        text::ListLabel label; ///< of its last point
        std::uint16_t indent = 0;
        bool leads_in = false;    ///< its last point ends with a colon
        bool ends_clause = false; ///< it ends with a comma or semicolon
    };

    using Kind = std::pair<text::LabelForm, text::LabelMarks>;

    std::optional<std::size_t> exact_level(Level& point) const;
    std::optional<std::size_t> like_level(const Level& point, std::size_t index) const;
    std::optional<std::size_t> section_level(const Level& point) const;
    bool starts_inside(std::size_t level, const Level& point, std::size_t index) const;
    bool is_over(const Level& level, const Level& point, std::size_t index) const;
    bool goes_on(const Level& level, std::size_t from) const;
    bool is_last_dash(const Level& level, std::size_t from) const;
    std::size_t put(std::size_t depth, const Level& point);

    const std::deque<Item>& items_;
    std::vector<Level> levels_;
    std::optional<Level> outermost_;            ///< last point of the outermost list, kept over interruptions
    std::set<std::pair<Kind, Kind>> inside_of_; ///< which kinds of lists lay inside which
    bool too_deep_ = false;
};

} // namespace ianote::parse
