// SPDX-License-Identifier: GPL-3.0-or-later
// Signs of fonts that have places of their own instead of Unicode's: Symbol and Wingdings.
#pragma once

#include <string>
#include <string_view>

namespace ianote::read::docx {

/// A list's bullet as a sign of Unicode; `•` for one that is not known.
std::string bullet_sign(std::string_view text, std::string_view font);

/// `<w:sym w:font="Symbol" w:char="F0B7"/>`; the sign itself where its font is an ordinary one.
std::string symbol(unsigned code, std::string_view font);

} // namespace ianote::read::docx
