// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the text and the runs of Pages; shared by all readers.
#pragma once

#include "read/pages.hpp"

#include <string_view>

namespace ianote::read {

class RunWriter {
public:
    explicit RunWriter(Pages& pages)
        : pages_(pages) {}

    void begin_block(const Block& block);
    void end_block();

    /// Appends text of one look; neighbours of the same look and kind become one run.
    void add(std::string_view text, std::uint8_t style, RunKind kind = RunKind::text);

    /// A picture that shows what `description` says, which is written behind the block. White space alone is none.
    void image(std::string_view description, std::uint8_t style);

    /// What a person sees here, and no one described.
    void unread(Unread what);

    /// A note of a format that has notes begins: paragraphs that look like one are none.
    void has_notes() { pages_.notes_are_objects = true; }

    /// A page ends here, in the middle of the block.
    void page_break(std::uint16_t page);

    /// A cell of the row being written; its paragraphs follow, each from its start to its end.
    void begin_cell(std::uint16_t cols, std::uint16_t rows, bool head);
    void begin_cell_paragraph(std::uint16_t indent);
    void end_cell_paragraph();

    /// Whether any text was written that is taken out.
    bool struck() const { return struck_; }

    /// Whether the block being written holds no text yet.
    bool at_start() const { return pages_.runs.size() == first_run_; }

    char last_char() const { return at_start() ? '\0' : pages_.text.back(); }

private:
    Pages& pages_;
    std::vector<std::string> descriptions_; ///< of the pictures of the block being written
    std::size_t first_run_ = 0;
    bool struck_ = false;
};

} // namespace ianote::read
