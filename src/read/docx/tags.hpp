// SPDX-License-Identifier: GPL-3.0-or-later
// The elements of a DOCX part that a reader of text knows.
#pragma once

#include <pugixml.hpp>

namespace ianote::read::docx {

/// What an element is to a reader of text; any other is looked into.
enum class Tag {
    look_into,
    paragraph,
    run,
    table,
    deleted,      ///< tracked: as if accepted, its text is gone
    inserted,     ///< tracked: as if accepted, its text stands
    deleted_text, ///< of a deleted run
    link,
    alternate,
    word_art,
    picture_facts,
    picture,     ///< names the part that holds it
    drawn_shape, ///< of VML, with what it shows
    text_box,
    text,
    tab,
    line_break,
    hyphen,
    symbol,
    footnote,
    endnote,
    field_mark,
    section,
    control, ///< content that a form or a program controls
    formula,
    elsewhere,   ///< what it shows stands in another part: a chart, a diagram, a document
    instruction, ///< of a field
    simple_field,
    skipped,
};

Tag tag_of(const pugi::xml_node& node);

/// Whether text stands below a node.
bool has_words(const pugi::xml_node& parent);

} // namespace ianote::read::docx
