// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts text into blocks of lines: what Markdown and plain text have in common.
#pragma once

#include "read/pages.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::read {

enum class Dialect { markdown, plain };

/// How the lines of a block are to be read.
enum class RawForm : std::uint8_t {
    markup,
    code, ///< as they are
    html, ///< elements that Markdown leaves to HTML, as a table
};

/// A block before its inline markup is read: views into the text, one a line, without its indent.
struct RawBlock {
    BlockKind kind = BlockKind::paragraph;
    RawForm form = RawForm::markup;
    std::uint8_t level = 0;
    std::uint16_t indent = 0;
    std::uint16_t page = 0;
    std::uint32_t counted = 0; ///< the number of a point that its list counts, instead of what is printed; 0: none
    std::uint32_t line = 0;
    bool blank_before = false;
    std::string_view note_name;          ///< of a `[^name]:` definition
    std::vector<std::string_view> lines; ///< of a row: several only in a grid table, each with its part of every cell
    bool starts_table = false;
    bool head = false; ///< of a row: titles of columns, a rule is drawn below
};

struct RawBlocks {
    std::vector<RawBlock> blocks;
    std::map<std::string, std::string_view> links; ///< targets that links name, and the name
    bool paginated = false;                        ///< form feeds were seen
};

RawBlocks split_blocks(std::string_view text, Dialect dialect);

/// What may stand in `[^name]`.
bool is_note_name(std::string_view name);

} // namespace ianote::read
