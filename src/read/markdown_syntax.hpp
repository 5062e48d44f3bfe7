// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of Markdown that are told by their form alone: fences, HTML in the text, targets of links, lists that count.
#pragma once

#include "read/text_blocks.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ianote::read {

/// A line that begins a block of code: its signs, and what stands behind them.
struct Fence {
    std::string_view signs;
    std::string_view info;

    /// Whether a line ends the block.
    bool is_closed_by(std::string_view line) const;
};

std::optional<Fence> read_fence(std::string_view line);

/// The element that a line of HTML begins, which Markdown has no signs for or which holds blocks: `table`; empty for
/// none.
std::string_view html_element(std::string_view line);

/// How many more of such elements a line opens than it closes.
int html_depth(std::string_view line, std::string_view element);

/// `::: {.note}` and `:::`, between which pandoc sets what has a style.
bool is_style_fence(std::string_view line);

/// `Title {#anchor .class}` without its attributes.
std::string_view without_attributes(std::string_view title);

/// `[name]: http://...`: a target that links of the text name.
struct LinkDefinition {
    std::string name; ///< as links name it
    std::string_view target;
};

std::optional<LinkDefinition> read_link_definition(std::string_view line);

constexpr std::size_t longest_link_name = 200;

/// The name of a link as definitions are looked up: small letters, single blanks.
std::string link_name(std::string_view printed);

/// What `(` at the start of `text` holds as the target of a link, with its title; nothing where it is no target.
std::optional<std::string_view> read_target(std::string_view text);

/// `{.underline}` behind brackets: how long it is, and whether it underlines.
struct SpanClasses {
    std::size_t length = 0;
    bool underlined = false;
};

std::optional<SpanClasses> read_classes(std::string_view text);

/// For each bracket of a text that is closed, where.
std::unordered_map<std::size_t, std::size_t> pair_brackets(std::string_view text);

/// Where `length` backticks close what as many of them opened before `from`; npos for nowhere.
std::size_t find_code_end(std::string_view text, std::size_t from, std::size_t length);

constexpr bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// What an image shows, without the markup around its words.
std::string without_signs(std::string_view markup);

/// `$x^2$` or `$$x^2$$` at the start of a text.
struct DollarFormula {
    std::string_view inside;
    std::size_t length = 0; ///< with its signs
};

/// Nothing where a price can be meant.
std::optional<DollarFormula> read_dollars(std::string_view text);

/// The look that an element of HTML gives to words in a line.
std::optional<std::uint8_t> look_of_tag(std::string_view name);

/// `http://...`, `mailto:...`, `a@b.eu`: what `<...>` may hold as a link.
bool is_link(std::string_view text);

enum class TagKind { unknown, inside_line, cell, block };

/// What a tag of HTML does to the text around it.
TagKind tag_kind(std::string_view name);

/// pandoc's `: What the table shows`, right above or below it; below, it moves above, where captions are looked for.
void find_captions(std::vector<RawBlock>& blocks);

/// A list whose numbers are all the same counts: `1. 1. 1.` is 1, 2, 3.
void count_lists(std::vector<RawBlock>& blocks);

} // namespace ianote::read
