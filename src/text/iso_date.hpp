// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as ISO 8601 writes them; to_iso() of <ianote/identifiers.hpp> is the other way.
#pragma once

#include <ianote/identifiers.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace ianote::text {

/// `2023-09-15`, ten characters and nothing else, of the year 1 or later; nothing where the calendar has no such day.
std::optional<Date> read_iso_date(std::string_view text);

/// The day it is (UTC), as to_iso() writes it.
std::string today();

} // namespace ianote::text
