// SPDX-License-Identifier: GPL-3.0-or-later
// Counts as links that narrow a search down.
#pragma once

#include "serve/app.hpp"

#include <ianote/search.hpp>

namespace ianote::serve {

/// `query` with `field:value` added, as an address.
std::string narrowed(std::string_view query, std::string_view field, std::string_view value);

std::string facet_lists(const RequestContext& context, const std::vector<archive::Facet>& facets,
                        std::string_view query);

/// The text with its marks as <mark>.
std::string with_marks(std::string_view text, const std::vector<archive::Mark>& marks);

} // namespace ianote::serve
