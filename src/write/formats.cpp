// SPDX-License-Identifier: GPL-3.0-or-later
#include "write/formats.hpp"

#include <array>

namespace ianote {

namespace {

constexpr std::array note_formats{
    Writer{"xml", ".xml", "note XML, see schemas/note.xsd", write::write_note_xml},
    Writer{"json", ".json", "the same facts as JSON", write::write_json},
    Writer{"text", ".txt", "plain text to read", write::write_text},
};

} // namespace

std::span<const Writer> writers() { return note_formats; }

const Writer* find_writer(std::string_view name) { return find_named(note_formats, name); }

} // namespace ianote
