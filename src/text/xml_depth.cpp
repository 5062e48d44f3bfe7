// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/xml_depth.hpp"

namespace ianote::text {

bool nests_deeper(const pugi::xml_node& root, int deepest) {
    int depth = 0;
    for (auto node = root.first_child(); node;) {
        if (node.first_child()) {
            if (++depth > deepest) return true;
            node = node.first_child();
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
            if (node == root) return false;
            --depth;
        }
        node = node.next_sibling();
    }
    return false;
}

} // namespace ianote::text
