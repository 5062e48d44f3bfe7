// SPDX-License-Identifier: GPL-3.0-or-later
// The names of signs in HTML and Markdown: `eacute`, `#233`, `#xE9`.
#pragma once

#include <string>
#include <string_view>

namespace ianote::text {

constexpr std::size_t longest_entity = 31; ///< of the names there are, and more than a number needs

/// What `&name;` stands for, in UTF-8; empty where there is no such name.
std::string entity(std::string_view name);

/// A page with its named signs as themselves, but for those that are signs of the markup (`&lt;`).
std::string with_entities(std::string text);

} // namespace ianote::text
