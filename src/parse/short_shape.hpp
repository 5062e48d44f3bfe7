// SPDX-License-Identifier: GPL-3.0-or-later
// How short forms are written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ianote::parse {

enum class Shape : std::uint8_t { none, capitals, word };

struct Letters {
    std::size_t capitals = 0;
    std::size_t small = 0;
    std::size_t digits = 0;
    bool other = false;
    bool roman = true; ///< nothing but I, V and X
};

Letters count_letters(std::string_view s);

/// Two capitals at least and no more small letters than these (PAcCTO), or a word with a capital (Frontex).
Shape shape_of(std::string_view s);

} // namespace ianote::parse
