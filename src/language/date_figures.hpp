// SPDX-License-Identifier: GPL-3.0-or-later
// Dates that are written in figures alone.
#pragma once

#include "language/date_reader.hpp"

namespace ianote::language {

/// `15.9.2023`, `15. 9. 2023`, `15/09/2023`, `15-09-2023`, `2023-09-15`; the days of `12.–14.3.2024` and
/// `28.2.–3.3.2024`; in languages that put the year first also `2023.09.15`, `2023. 09. 15`, `2023 09 15`. Nothing
/// where the figures go on others (`4.1.2.2003`) or stand behind a word that numbers a part of a text.
std::optional<FoundDate> date_in_figures(const DateReader& r);

} // namespace ianote::language
