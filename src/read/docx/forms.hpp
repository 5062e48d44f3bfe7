// SPDX-License-Identifier: GPL-3.0-or-later
// Forms in a DOCX file: what fields (ECMA-376, 17.16.17) and content controls (17.5.2) show of what was chosen.
#pragma once

#include <pugixml.hpp>

#include <string>

namespace ianote::read::docx {

/// The chosen entry of a list, or a box with or without its cross; empty for a field that is no such thing.
std::string chosen_in_field(const pugi::xml_node& field_mark);

/// The same of a content control (`w:sdt`) whose content says nothing.
std::string chosen_in_control(const pugi::xml_node& control);

/// Whether a content control holds a table of contents.
bool holds_contents(const pugi::xml_node& control);

} // namespace ianote::read::docx
