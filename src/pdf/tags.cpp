// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/tags.hpp"

namespace ianote::pdf {

std::int32_t TagTree::nearest(std::int32_t tag, TagKind kind) const {
    while (tag >= 0 && tags[static_cast<std::size_t>(tag)].kind != kind)
        tag = tags[static_cast<std::size_t>(tag)].parent;
    return tag;
}

std::int32_t TagTree::block_of(std::int32_t tag) const {
    for (; tag >= 0; tag = tags[static_cast<std::size_t>(tag)].parent) {
        const auto& element = tags[static_cast<std::size_t>(tag)];
        switch (element.kind) {
        case TagKind::paragraph: {
            const auto item = nearest(tag, TagKind::item);
            const auto cell = nearest(tag, TagKind::cell);
            const bool first = item > cell && tags[static_cast<std::size_t>(item)].first_paragraph == tag;
            return first ? item : tag;
        }
        case TagKind::item_label:
        case TagKind::item_body: {
            const auto item = nearest(tag, TagKind::item);
            return item >= 0 ? item : tag;
        }
        case TagKind::heading:
        case TagKind::item:
        case TagKind::cell:
        case TagKind::note: return tag;
        default: break;
        }
    }
    return -1;
}

} // namespace ianote::pdf
