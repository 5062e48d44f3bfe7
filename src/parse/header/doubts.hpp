// SPDX-License-Identifier: GPL-3.0-or-later
// What in a header can be read in two ways, and what in it contradicts itself.
#pragma once

#include "parse/header/assignment.hpp"

namespace ianote::parse {

/// Another reading, nearly as good, gives a field another value; or footer and file name give another number; or a
/// field stands there twice. Each is one warning with both values, and lowers the field's confidence.
void report_doubts(const Context& context, const Assignment& assignment, const std::vector<HeaderReading>& readings,
                   std::string_view file_name, Header& header);

} // namespace ianote::parse
