// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/page_tree.hpp"

#include <set>
#include <stdexcept>

namespace ianote::pdf {

namespace {

constexpr std::size_t deepest_tree = 1000; // a balanced tree of a million pages has ten

struct Node {
    QPDFObjectHandle object;
    std::size_t depth;
};

void require_shallow(QPDFObjectHandle root) {
    std::set<QPDFObjGen> seen;
    std::vector<Node> open{{root, 0}};
    while (!open.empty()) {
        auto node = open.back();
        open.pop_back();
        if (!node.object.isDictionary() || !seen.insert(node.object.getObjGen()).second) continue;
        if (node.depth > deepest_tree) throw std::runtime_error("the tree of pages nests too deep");
        auto kids = node.object.getKey("/Kids");
        if (!kids.isArray()) continue;
        for (int i = 0; i < kids.getArrayNItems(); ++i) open.push_back({kids.getArrayItem(i), node.depth + 1});
    }
}

} // namespace

std::vector<QPDFObjectHandle> list_pages(QPDF& document) {
    // A tree cannot be deeper than there are objects. To count those, QPDF would read each of them.
    if (document.getXRefTable().size() > deepest_tree && document.getRoot().isDictionary())
        require_shallow(document.getRoot().getKey("/Pages"));
    return document.getAllPages();
}

} // namespace ianote::pdf
