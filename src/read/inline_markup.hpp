// SPDX-License-Identifier: GPL-3.0-or-later
// Inline markup of Markdown and plain text: emphasis, raised numbers, footnote marks, entities, escapes.
#pragma once

#include "read/runs.hpp"
#include "read/text_blocks.hpp"

namespace ianote::read {

/// What stands in the text and is none of it where it stands.
struct Aside {
    std::string comments;                                   ///< of the markup, a line each
    std::string targets;                                    ///< of links, a line each
    std::vector<std::pair<std::string, std::string>> notes; ///< marks and texts of notes that stand at their mark
    bool in_note = false;                                   ///< such a note is read, which holds no other
    const std::map<std::string, std::string_view>* links = nullptr; ///< names that links may use
    int last_note = 0;                                              ///< highest number of a note so far

    void add_target(std::string_view target, std::string_view text);
};

/// Reads the inline markup of `content` (a block's lines joined by '\n') into runs of the open block.
void read_inline(std::string_view content, Dialect dialect, RunWriter& writer, Aside& aside);

} // namespace ianote::read
