// SPDX-License-Identifier: GPL-3.0-or-later
// Who is asked to do what: `INVITE la Commission et les États membres à ...`.
#pragma once

#include "language/pack.hpp"
#include "parse/inline.hpp"

namespace ianote::parse {

/// Those whom the operatives among `marks` invite, call on or request, in the order of the text: the names right behind
/// such an operative, with articles and prepositions between, perhaps behind a remark between commas.
std::vector<TextMark> find_addressees(std::string_view plain, const std::vector<TextMark>& marks,
                                      const language::Pack& pack);

} // namespace ianote::parse
