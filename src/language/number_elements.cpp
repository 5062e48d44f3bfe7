// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/number_elements.hpp"

#include "text/split.hpp"
#include "text/utf8.hpp"

namespace ianote::language {

bool is_number_element(std::string_view element) { return element == "numberWord" || element == "size"; }

void add_number_words(const pugi::xml_node& node, std::string_view forms, Pack& pack) {
    const bool is_size = std::string_view(node.name()) == "size";
    const bool after_figures = std::string_view(node.attribute("after").value()) == "figures";
    for (const auto form : text::split(forms, '|')) {
        const auto words = text::trim(form);
        if (is_size)
            pack.spoken->add_size(words, node.attribute("power").as_int(), after_figures);
        else
            pack.spoken->add_number(std::string(words), node.attribute("value").as_int(),
                                    node.attribute("also").as_bool());
    }
}

} // namespace ianote::language
