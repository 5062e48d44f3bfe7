// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs, notes and furniture of a PDF as the blocks of Pages.
#pragma once

#include "read/pages.hpp"
#include "read/pdf/hyphens.hpp"
#include "read/pdf/notes.hpp"
#include "read/pdf/paragraphs.hpp"
#include "read/runs.hpp"

namespace ianote::read::pdf {

class Writer {
public:
    Writer(Pages& pages, const std::vector<Font>& fonts, const Measures& measures, const Vocabulary& vocabulary)
        : pages_(pages)
        , runs_(pages)
        , fonts_(fonts)
        , measures_(measures)
        , vocabulary_(vocabulary) {}

    void paragraph(const Paragraph& paragraph);

    /// `n`, then the lines without the first `skip` words.
    void note(std::string_view n, const std::vector<Line>& lines, std::size_t skip);

    /// Lines that belong to the page, those of one kind together.
    void furniture(const std::vector<Line>& lines);
    void furniture(const std::vector<Line>& lines, FurnitureKind kind);
    void furniture(std::string_view text, std::uint16_t page, FurnitureKind kind);

private:
    Block block_at(const Line& line) const;
    void lines(const std::vector<Line>& lines, std::size_t skip, std::uint8_t keep);
    void words(const Line& line, std::size_t skip, std::uint8_t keep);
    void word(const Word& word, std::string_view text, std::uint8_t keep);
    void between(const Line& upper, const Line& lower, LineEnd end);
    std::uint8_t style_of(const Word& word) const;
    void row(const Paragraph& paragraph);

    Pages& pages_;
    RunWriter runs_;
    const std::vector<Font>& fonts_;
    const Measures& measures_;
    const Vocabulary& vocabulary_;
    std::size_t cut_ = 0; ///< bytes of a line's hyphen that are left out of the word being written
};

} // namespace ianote::read::pdf
