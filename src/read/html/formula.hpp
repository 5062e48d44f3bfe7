// SPDX-License-Identifier: GPL-3.0-or-later
// MathML: https://www.w3.org/TR/mathml-core
#pragma once

#include "read/html/tree.hpp"

#include <string>

namespace ianote::read::html {

/// A formula on one line; its annotations, which say it again in another notation, are left out.
std::string read_formula(Node math);

} // namespace ianote::read::html
