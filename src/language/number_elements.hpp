// SPDX-License-Identifier: GPL-3.0-or-later
// The elements of a pack that say numbers in words: <numberWord>, <size>.
#pragma once

#include "language/pack.hpp"

#include <pugixml.hpp>

#include <string_view>

namespace ianote::language {

bool is_number_element(std::string_view element);

/// What the element adds to a pack; `forms` is its text, several with `|` between.
void add_number_words(const pugi::xml_node& node, std::string_view forms, Pack& pack);

} // namespace ianote::language
