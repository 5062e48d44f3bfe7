// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between quotation marks or in brackets.
#pragma once

#include "check/pair.hpp"

namespace ianote::check {

/// Bytes of a text, the marks at both ends among them.
struct EnclosedPart {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Between quotation marks of any language, nested ones left out, in the order of the text.
std::vector<EnclosedPart> quoted_parts(std::string_view text, std::uint32_t begin, std::uint32_t end);

/// In round or square brackets, nested ones left out.
std::vector<EnclosedPart> bracketed_parts(std::string_view text, std::uint32_t begin, std::uint32_t end);

} // namespace ianote::check
