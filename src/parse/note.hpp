// SPDX-License-Identifier: GPL-3.0-or-later
// From flow to note: the order of the steps.
#pragma once

#include "parse/context.hpp"

namespace ianote::parse {

/// `file_name` is a witness where the header is in doubt, and the identity's base where it has no number.
/// Throws Error `not-a-note` where nothing in the text is a sign of a Council note.
Note parse_note(const Context& context, std::string_view file_name);

} // namespace ianote::parse
