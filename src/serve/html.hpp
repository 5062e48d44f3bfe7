// SPDX-License-Identifier: GPL-3.0-or-later
// Text into pages and addresses. Everything that is not a literal of ours goes through one of these.
#pragma once

#include <string>
#include <string_view>

namespace ianote::serve {

/// For text and for attributes in double quotes.
std::string html(std::string_view text);

/// For a part of an address: everything but letters, digits and `-_.~` as %XX.
std::string url(std::string_view text);

} // namespace ianote::serve
