// SPDX-License-Identifier: GPL-3.0-or-later
// Corrections that need no person to decide, put into a text, or listed for a document that a person has to open.
#pragma once

#include <ianote/check.hpp>
#include <ianote/convert.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::batch {

/// A point of a note, and what corrects it: in order, none over another.
struct PointEdits {
    std::string id;
    std::string text;
    std::uint32_t line = 0; ///< of the source; 0: not known
    std::size_t number = 0; ///< among all points, from 1
    std::vector<FindingEdit> edits;

    std::string corrected() const;
};

/// All points of the note in its order, with the edits of findings that are not silenced.
std::vector<PointEdits> list_edits(const Note& note, const std::vector<Finding>& findings);

struct Fixed {
    std::string text;        ///< of the source, corrected; UTF-8, ends of lines as they were
    std::size_t applied = 0; ///< edits
    std::size_t left = 0;    ///< whose words stand in the source in another way, as between marks of Markdown
};

/// Corrects plain text or Markdown. What comes out was read again: every point says what it is to say, or stays as it
/// was. Throws what convert() throws.
Fixed fix_text(std::string_view bytes, const std::string& name, std::vector<PointEdits> points,
               const Languages& languages, const ConvertOptions& options);

/// An array of edits: document, id, begin, end, old, text; page and line where they are known.
std::string write_edits_json(const Note& note, const std::vector<PointEdits>& points);

/// A unified diff of the note's points, a line each: `b.19: its text`.
std::string write_edits_diff(const Note& note, const std::vector<PointEdits>& points);

} // namespace ianote::batch
