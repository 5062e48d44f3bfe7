// SPDX-License-Identifier: GPL-3.0-or-later
// Pages as mail programs and browsers pack them: https://www.rfc-editor.org/rfc/rfc2557
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ianote::read::docx {

/// The first page of HTML in a packed one, unpacked; nothing where there is none.
std::optional<std::string> page_of_mht(std::string_view bytes);

} // namespace ianote::read::docx
