// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of a page as lines of segments. From here on the two engines are one.
#pragma once

#include "pdf/page.hpp"
#include "pdf/tags.hpp"

#include <string>
#include <vector>

namespace ianote::read::pdf {

using Piece = ianote::pdf::Piece;
using Page = ianote::pdf::Page;
using Font = ianote::pdf::Font;
using TagTree = ianote::pdf::TagTree;
using TagKind = ianote::pdf::TagKind;

enum class Place : std::uint8_t { on_line, raised, lowered };

/// A piece as part of a line.
struct Word {
    const Piece* piece = nullptr;
    Place place = Place::on_line;
    bool space_before = false;
};

/// Words of a line without a wide gap among them: a cell, a column's part of the line, or the whole of it.
struct Segment {
    float x0 = 0;
    float x1 = 0;
    std::vector<Word> words;
};

struct Line {
    const Page* page = nullptr;
    std::uint16_t page_number = 0; ///< from 1
    float y = 0;                   ///< of the baseline, points from the foot of the page
    float size = 0;                ///< of its largest letters
    std::vector<Segment> segments;
    std::string text; ///< of all segments, blanks between them

    float x0() const { return segments.front().x0; }

    float x1() const { return segments.back().x1; }
};

/// Lines of text that is turned by quarters, in the order of the page so turned.
struct TurnedLines {
    std::uint8_t quarters = 0;
    std::vector<Line> lines;
};

/// A page's lines from top to bottom, and what is no text of the note by the document's own word: artifacts and text
/// that leans.
struct PageLines {
    std::vector<Line> lines;
    std::vector<Line> artifacts;
    std::vector<Line> annotations; ///< stamps and the like: they lie on the text
    std::vector<Line> hidden;
    std::uint8_t quarters = 0;       ///< of `lines`: not 0 on a page that is turned as a whole
    std::vector<TurnedLines> turned; ///< what else is turned: a page of its own on the page
};

PageLines find_lines(const Page& page, std::uint16_t page_number);

/// Words in their order, at least one, as a segment.
Segment segment_of(std::vector<Word> words);

/// The text of a line or segment: words with blanks between them, as they are in the page.
std::string text_of(const Page& page, const Segment& segment);

inline const std::string& text_of(const Line& line) { return line.text; }

/// Whether the line begins with a small letter, and so goes on with a sentence.
bool starts_small(const Line& line);

/// The line with other segments.
Line with_segments(const Line& line, std::vector<Segment> segments);

/// The line with all its segments as one.
Line joined(const Line& line);

} // namespace ianote::read::pdf
