// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/pack.hpp"
#include "layout/flow.hpp"

namespace ianote::parse {

/// The title of a table of contents goes where its entries are: beside the text. A text without entries keeps it.
void set_contents_title_aside(layout::Flow& flow, const language::Pack& pack);

} // namespace ianote::parse
