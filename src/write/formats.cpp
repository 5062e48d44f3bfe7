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

constexpr std::array table_formats{
    TableWriter{"header-tsv", ".tsv", "one table of all inputs for spreadsheets, a column a header field", "headers",
                write::header_tsv_head, write::header_tsv_row},
};

constexpr std::array explained{
    Named<Explanation>{"header", write::explain_header, "each field, where it stood, and what told its kind"},
};

} // namespace

std::span<const Writer> writers() { return note_formats; }

const Writer* find_writer(std::string_view name) { return find_named(note_formats, name); }

std::span<const TableWriter> table_writers() { return table_formats; }

const TableWriter* find_table_writer(std::string_view name) { return find_named(table_formats, name); }

std::span<const Named<Explanation>> explanations() { return explained; }

} // namespace ianote
