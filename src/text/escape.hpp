// SPDX-License-Identifier: GPL-3.0-or-later
// Text as XML and HTML hold it.
#pragma once

#include <string>
#include <string_view>

namespace ianote::text {

/// For the text of elements and for attributes in double quotes.
std::string escaped(std::string_view text);

} // namespace ianote::text
