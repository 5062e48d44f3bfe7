// SPDX-License-Identifier: GPL-3.0-or-later
// From flow to note: the order of the steps.
#pragma once

#include "parse/context.hpp"

namespace ianote::parse {

/// How many signs of a Council note a text must show: one alone (a date, a line that looks like a code) proves nothing.
constexpr std::size_t usual_evidence = 2;

/// `file_name` is a witness where the header is in doubt, and the identity's base where it has no number.
/// Throws Error `not-a-note` where nothing in the text is a sign of a Council note.
Note parse_note(const Context& context, std::string_view file_name, std::size_t min_evidence = usual_evidence);

/// Whether a text shows the signs of a Council note.
bool is_note(const layout::Flow& flow, const language::Pack& pack, std::string_view file_name);

/// A document that is no note: all of it is the body.
Note parse_any(const Context& context, std::string_view file_name);

} // namespace ianote::parse
