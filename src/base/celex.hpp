// SPDX-License-Identifier: GPL-3.0-or-later
// The names of Union acts: CELEX numbers and European Legislation Identifiers.
#pragma once

#include <string>
#include <string_view>

namespace ianote::base {

/// The ELI of a regulation, directive or decision by its CELEX number (`32021R2115` gives
/// `http://data.europa.eu/eli/reg/2021/2115/oj`); empty for whatever else. The form is that of the Council conclusions
/// on ELI (OJ C 441, 22.12.2017, p. 8).
std::string eli_of(std::string_view celex);

} // namespace ianote::base
