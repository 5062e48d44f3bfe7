// SPDX-License-Identifier: GPL-3.0-or-later
// Note XML that was written before, as a note again.
#pragma once

#include "read/source.hpp"

#include <ianote/note.hpp>

namespace ianote::read {

/// XML by its first signs; whether it is note XML is said by read_note_xml.
bool is_note_xml(const Source& source);

/// Reads note XML. Throws Error `xml-malformed` with the line, `xml-doctype` for any document type declaration.
/// The source facts are those that the XML carries.
Note read_note_xml(const Source& source);

} // namespace ianote::read
