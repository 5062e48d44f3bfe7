// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/page.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace ianote::pdf {

Font font_by_name(std::string_view name) {
    constexpr std::size_t tag = 6;
    if (name.size() > tag + 1 && name[tag] == '+') name.remove_prefix(tag + 1);
    const auto small = text::ascii_small(name);
    const auto holds = [&](auto signs) {
        return std::any_of(signs.begin(), signs.end(),
                           [&](std::string_view s) { return small.find(s) != std::string::npos; });
    };
    constexpr std::array<std::string_view, 5> bold{"bold", "black", "heavy", "demi", "-bd"};
    constexpr std::array<std::string_view, 3> italic{"italic", "oblique", "-it"};
    return {std::string(name), holds(bold), holds(italic)};
}

} // namespace ianote::pdf
