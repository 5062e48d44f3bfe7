// SPDX-License-Identifier: GPL-3.0-or-later
// One writer a file; THE table of them is in formats.cpp.
#pragma once

#include <ianote/write.hpp>

namespace ianote::write {

std::string write_note_xml(const Note& note);
std::string write_json(const Note& note);
std::string write_text(const Note& note);

} // namespace ianote::write
