// SPDX-License-Identifier: GPL-3.0-or-later
// The structure that a tagged PDF gives of itself (ISO 32000-1, 14.7 and 14.8.4).
#pragma once

#include <cstdint>
#include <vector>

namespace ianote::pdf {

enum class TagKind : std::uint8_t { other, paragraph, heading, item, item_label, item_body, table, row, cell, note };

struct Tag {
    TagKind kind = TagKind::other;
    std::int32_t parent = -1;
    std::int32_t first_paragraph = -1; ///< of an item
};

/// The elements of a document in their order; a parent stands before its children.
class TagTree {
public:
    std::vector<Tag> tags;

    bool empty() const { return tags.empty(); }

    /// The element that a mark's text is a block with: its paragraph or heading, or the item whose label or first
    /// paragraph it is; -1 for none.
    std::int32_t block_of(std::int32_t tag) const;

    /// The nearest element of a kind, itself included; -1 for none.
    std::int32_t nearest(std::int32_t tag, TagKind kind) const;
};

} // namespace ianote::pdf
