// SPDX-License-Identifier: GPL-3.0-or-later
// An act that a source runs into one paragraph: title, author and clauses without a break between them.
#pragma once

#include "parse/context.hpp"

#include <vector>

namespace ianote::parse {

/// Where the title, the author and each clause of such a paragraph begin, as places of the flow's text, the first one
/// its own beginning; nothing for any other paragraph. Only capitals tell, and only together: the name of an act at the
/// start or the author itself, then the author, then at least two verbs or openers, each behind a comma, with small
/// letters behind them. A long sentence in capitals is not torn.
std::vector<std::uint32_t> tears_of(const Context& context, const layout::Paragraph& paragraph);

/// The paragraph cut at its tears.
std::vector<layout::Paragraph> torn(const layout::Paragraph& paragraph, const std::vector<std::uint32_t>& tears);

} // namespace ianote::parse
