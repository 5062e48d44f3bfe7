// SPDX-License-Identifier: GPL-3.0-or-later
#include "read/html/pictures.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace ianote::read::html {

std::string_view description_of(Node image) {
    for (const auto* said : {"alt", "aria-label", "title"}) {
        if (const auto words = text::trim(attribute(image, said)); !words.empty()) return words;
    }
    return {};
}

bool is_adornment(Node image) {
    constexpr int line = 16; // pixels
    constexpr std::array<std::string_view, 2> no_content{"presentation", "none"};
    const bool said = has_attribute(image, "alt") || attribute(image, "aria-hidden") == "true" ||
                      std::find(no_content.begin(), no_content.end(), attribute(image, "role")) != no_content.end();
    return said || attribute(image, "src").empty() || number_of(image, "width", line) < line ||
           number_of(image, "height", line) < line;
}

std::string file_of_picture(std::string_view address) {
    constexpr std::size_t longest = 100;
    if (address.starts_with("data:")) return {};
    address = address.substr(0, address.find_first_of("?#"));
    address = address.substr(std::min(address.rfind('/') + 1, address.size()));
    auto end = std::min(address.size(), longest);
    while (end < address.size() && text::is_continuation(address[end])) --end;
    return std::string(address.substr(0, end));
}

} // namespace ianote::read::html
