// SPDX-License-Identifier: GPL-3.0-or-later
// Percent coding of addresses (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace ianote::text {

/// Every byte but letters, digits and `-_.~` of ASCII as %XX; the signs of `also_plain` stay too (the `/` of a path).
std::string percent_encoded(std::string_view text, std::string_view also_plain = {});

} // namespace ianote::text
