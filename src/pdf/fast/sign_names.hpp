// SPDX-License-Identifier: GPL-3.0-or-later
// Names of mathematical and other signs, of the Adobe Glyph List and of TeX's fonts (Computer Modern).
#pragma once

#include <string_view>

namespace ianote::pdf {

/// The sign, 0 for another name. A sign of several sizes has one for all of them: `parenleftBig` is `(`.
char32_t sign_of_name(std::string_view name);

} // namespace ianote::pdf
