// SPDX-License-Identifier: GPL-3.0-or-later
// Formulas of a DOCX file (ECMA-376, 22.1) as one line of text, with the signs that are drawn and not written.
#pragma once

#include <pugixml.hpp>

#include <string>

namespace ianote::read::docx {

/// `(a+b)/2`, `x^2`, `√(2x)`, `∑_(i=1)^n x`: as UnicodeMath (Unicode Technical Note 28) has it.
std::string read_formula(const pugi::xml_node& math);

} // namespace ianote::read::docx
