// SPDX-License-Identifier: GPL-3.0-or-later
// How deep a labelled point lies, told by the lists that are open.
#pragma once

#include "text/list_label.hpp"

#include <optional>
#include <vector>

namespace ianote::parse {

class Nesting {
public:
    static constexpr std::size_t deepest = 8;

    /// The depth of the next point, 0 for the outermost, and keeps it as the last point of its list.
    std::size_t place(text::ListLabel label, std::uint16_t indent);

    /// A paragraph or heading stands between: inner lists are over, the outermost may go on.
    void interrupt();

    /// Another container starts: nothing goes on.
    void reset();

    bool open() const { return !levels_.empty(); }

    std::uint16_t indent() const { return levels_.empty() ? std::uint16_t{0} : levels_.back().indent; }

    bool too_deep() const { return too_deep_; }

private:
    struct Level {
        text::ListLabel label;
        std::uint16_t indent = 0;
    };

    std::optional<std::size_t> level_of(text::ListLabel& label, std::uint16_t indent) const;

    std::vector<Level> levels_;
    std::optional<Level> outermost_; ///< last point of the outermost list, kept over interruptions
    bool too_deep_ = false;
};

} // namespace ianote::parse
