// SPDX-License-Identifier: GPL-3.0-or-later
// One writer a file; THE tables of them are in formats.cpp.
#pragma once

#include <ianote/write.hpp>

namespace ianote::write {

std::string write_note_xml(const Note& note);
std::string write_json(const Note& note);
std::string write_text(const Note& note);

std::string header_tsv_head();
std::string header_tsv_row(const TableRow& row);

std::string explain_header(std::string_view file, const Note& note);

} // namespace ianote::write
