// SPDX-License-Identifier: GPL-3.0-or-later
// What is true of each kind of block and of inline part: THE tables that parser, readers and writers ask.
#pragma once

#include <ianote/note.hpp>

#include <array>
#include <span>
#include <string_view>

namespace ianote::model {

struct BlockFacts {
    BlockKind kind = BlockKind::paragraph;
    std::string_view name;     ///< its element in note XML
    bool has_id = true;        ///< false: it has no id in note XML
    bool has_text = true;      ///< false: it holds other blocks and nothing else
    bool holds_blocks = false; ///< other blocks may follow its text; rows and cells of a table are no such blocks
    bool numbered = false;     ///< has a label, or could have one: a point of any kind
    bool has_page = true;      ///< false: it stands on the page of what holds it
};

const BlockFacts& facts_of(BlockKind kind);
std::span<const BlockFacts> block_kinds();

/// How an inline part stands in note XML.
struct InlineFacts {
    InlineKind kind = InlineKind::text;
    std::string_view name;                 ///< its element; `text` for text, which has none
    std::string_view text_attribute = {};  ///< holds Inline::text; empty: the text stands in the element
    std::string_view value_attribute = {}; ///< holds Inline::value; empty: there is none
};

const InlineFacts& facts_of(InlineKind kind);

/// The row of an element; null for an element that is no inline part.
const InlineFacts* find_inline(std::string_view element);

struct StyleFacts {
    Style bit = style_plain;
    std::string_view name; ///< its element in note XML
};

/// The outermost element first.
inline constexpr std::array<StyleFacts, 7> styles{{{style_deleted, "del"},
                                                   {style_inserted, "ins"},
                                                   {style_strong, "strong"},
                                                   {style_emphasis, "em"},
                                                   {style_underline, "u"},
                                                   {style_superscript, "sup"},
                                                   {style_subscript, "sub"}}};

} // namespace ianote::model
